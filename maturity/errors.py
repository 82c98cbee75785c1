"""The exceptions of the program: for a command that cannot be done, for one that was interrupted, and for a bug.

What is wrong in a *file* is no exception: it is a `maturity.model.diagnostic.Diagnostic`, so that everything that is
wrong in a file can be shown at once.
"""

from __future__ import annotations

from collections.abc import Callable


class UsageError(Exception):
    """Raised when a command cannot be done as it was typed, or with the files as they are; it ends with exit code 2.

    `UsageError(key, **params)`: `key` is the key of the sentence in the catalogue that says why (`usage.exists`), and
    `params` fill that sentence.
    """

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key, params)
        self.key = key
        self.params = params

    def __reduce__(self) -> tuple[Callable[..., UsageError], tuple[type[UsageError], str, dict[str, object]]]:
        """Let it be sent from one process to another, parameters included."""
        return _make_usage_error, (type(self), self.key, self.params)


def _make_usage_error(kind: type[UsageError], key: str, params: dict[str, object]) -> UsageError:
    return kind(key, **params)


class WorkStoppedError(UsageError):
    """Raised where the work on many files or rows cannot go on, for a reason that is in none of them: no workers, say.

    What was done until then is right, and whoever follows the work may keep it. `key` and `params` say why, as in
    `UsageError`.
    """


class PartlyDone(KeyboardInterrupt):
    """Raised where a command was interrupted after it has kept what was done until then.

    `key` and `params` are as in `UsageError`: the sentence that says how much that is.
    """

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key, params)
        self.key = key
        self.params = params


class BugError(Exception):
    """Raised when the program finds itself in a state that no input can cause, and so has a bug."""
