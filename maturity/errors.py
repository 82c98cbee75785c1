"""Error types by audience: a usage mistake is told to the person who typed it, a bug to whoever maintains this.

What is wrong in a *file* is no exception: it is a `maturity.model.diagnostic.Diagnostic`, so that all of a file's
problems can be told at once.
"""

from __future__ import annotations


class UsageError(Exception):
    """The command cannot be done as it was asked; `key` names the sentence that says so, `params` fill it.

    Ends a command with exit code 2.
    """

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key, params)
        self.key = key
        self.params = params


class BugError(Exception):
    """Something that cannot happen did: the fault is the program's, never the user's."""
