"""`--debug`: where an internal error came from is printed, also of one that costs a single file its result."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from maturity.loading.bugs import ExceptionListener

_state = {"on": False}


def set_debugging(*, on: bool) -> None:
    """Remember whether `--debug` is among the words of the command line."""
    _state["on"] = on


def print_exception(error: Exception) -> None:
    """Print the traceback of `error` on the error stream, under `--debug` only."""
    if _state["on"]:
        print_traceback(error)


def print_traceback(error: Exception) -> None:
    """Print the traceback of `error` on the error stream, in whatever process it is."""
    import traceback

    traceback.print_exception(error)


def choose_listener() -> ExceptionListener:
    """Choose what is told of exceptions in this process and in others: it prints them under `--debug` only."""
    from maturity.loading.bugs import ignore_exception

    return print_traceback if _state["on"] else ignore_exception
