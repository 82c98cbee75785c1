"""An exception that no file should cause, told as something wrong with the one file that caused it.

It is a mistake of the program. In a run over many files it must not keep the others from their results.
"""

from __future__ import annotations

from collections.abc import Callable

from maturity.errors import UsageError
from maturity.loading.problem import Problem
from maturity.model.codes import get_severity
from maturity.model.diagnostic import Diagnostic, Pointer
from maturity.text.catalogue import make_message

BUG = "MB901"
"""The code of such a problem; it ends a run with exit code 2, although the rest of the files was dealt with."""
_LOST = "MB902"
"""The code of a file that no process could deal with, because the system ended each that tried."""

ExceptionListener = Callable[[Exception], None]
"""A function that is told of each exception before it becomes a diagnostic, for example to print where it came from."""


def is_about_command(error: Exception) -> bool:
    """Whether `error` is about the command as it was typed, or about a working folder that has gone: about no file."""
    return isinstance(error, UsageError) or (isinstance(error, FileNotFoundError) and error.filename is None)


def ignore_exception(error: Exception) -> None:
    """Do nothing with `error`: the listener of a run that shows no technical details."""


def explain_exception(path: str, error: Exception) -> Diagnostic:
    """Make the diagnostic of `error`, which was raised while the file at `path` was dealt with."""
    message, advice = make_message(BUG, kind=type(error).__name__), make_message(f"{BUG}.help")
    return Diagnostic(BUG, message, path, get_severity(BUG), help=advice)


def explain_lost_process(path: str) -> Diagnostic:
    """Make the diagnostic of the file at `path`, of which each process was ended by the system that dealt with it."""
    return Diagnostic(_LOST, make_message(_LOST), path, get_severity(_LOST), help=make_message(f"{_LOST}.help"))


def make_exception_problem(pointer: Pointer, error: Exception) -> Problem:
    """Make the problem of `error`, which was raised while the value at `pointer` of a file was dealt with."""
    return Problem(BUG, pointer, {"kind": type(error).__name__})
