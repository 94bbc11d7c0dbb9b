"""The command line: words to calls, and calls to words and an exit status."""

from archpack.cli.main import main

__all__ = ["main"]
