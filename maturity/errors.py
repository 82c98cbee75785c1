"""The two exceptions of the program: one for a command that cannot be done, and one for a bug of the program itself.

What is wrong in a *file* is no exception: it is a `maturity.model.diagnostic.Diagnostic`, so that everything that is
wrong in a file can be shown at once.
"""

from __future__ import annotations


class UsageError(Exception):
    """Raised when a command cannot be done as it was typed, or with the files as they are; it ends with exit code 2.

    `UsageError(key, **params)`: `key` is the key of the sentence in the catalogue that says why (`usage.exists`), and
    `params` fill that sentence.
    """

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key, params)
        self.key = key
        self.params = params


class BugError(Exception):
    """Raised when the program finds itself in a state that no input can cause, and so has a bug."""
