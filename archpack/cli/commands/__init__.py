"""The commands: one file each, with a `command`, named here.

A command's module is loaded to show its help, so what it imports at its top must be light: rooms are
named through `archpack` (`archpack.validate.run(...)`) and load when they are first used.
"""

COMMANDS = {
    "import": "import_pages",
    "validate": "validate",
    "explain": "explain",
    "rules": "rules",
    "schema": "schema",
    "cite": "cite",
    "styles": "styles",
    "export": "export",
    "transcript": "transcript",
    "formats": "formats",
    "pack": "pack",
    "verify": "verify",
    "update": "update",
    "fetch": "fetch",
    "info": "info",
    "diff": "diff",
    "reference": "reference",
}
"""The module of each command by the command's name, in the order of the work."""
