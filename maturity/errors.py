"""The two exceptions of the program: a mistake of the person who typed a command, and a bug of the program itself.

What is wrong in a *file* is no exception: it is a `maturity.model.diagnostic.Diagnostic`, so that all the problems of a
file can be shown at once.
"""

from __future__ import annotations


class UsageError(Exception):
    """A command that cannot be done as it was typed; it ends with exit code 2.

    `key` is the key of the message that says so, and `params` fill it.
    """

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key, params)
        self.key = key
        self.params = params


class BugError(Exception):
    """A state that the program itself rules out: never the mistake of a user."""
