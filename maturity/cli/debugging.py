"""`--debug`: where an internal error came from is printed, also of one that costs a single file its result."""

from __future__ import annotations

_state = {"on": False}


def set_debugging(*, on: bool) -> None:
    """Remember whether `--debug` is among the words of the command line."""
    _state["on"] = on


def print_exception(error: Exception) -> None:
    """Print the traceback of `error` on the error stream, under `--debug` only."""
    if _state["on"]:
        import traceback

        traceback.print_exception(error)
