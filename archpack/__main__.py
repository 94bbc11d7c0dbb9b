"""`python -m archpack`: the same as the command `archpack`."""

from archpack.cli import main

if __name__ == "__main__":
    main()
