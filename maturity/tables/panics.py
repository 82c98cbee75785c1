"""Libraries in Rust that meet what they never expected (a panic): in a file that is broken, or made to break them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from maturity.tables.source import TableRefusedError

_PANIC = "PanicException"
"""The name of what is raised then; each library has a class of its own, which is no Exception."""
_ERRORS = 2
"""The descriptor of the error stream."""


@contextmanager
def refuse_panics() -> Iterator[None]:
    """Refuse, with a `TableRefusedError`, a table at which a library panics in this block; its words are not heard."""
    with _unheard():
        try:
            yield
        except BaseException as error:
            if type(error).__name__ != _PANIC:
                raise
            raise TableRefusedError("MB910", "broken") from error


@contextmanager
def _unheard() -> Iterator[None]:
    """Let nothing that is written to the error stream in this block be heard: a panic writes there itself."""
    try:
        if sys.stderr is not None:
            sys.stderr.flush()
        kept = os.dup(_ERRORS)
        nowhere = os.open(os.devnull, os.O_WRONLY)
    except OSError:  # there is no error stream
        yield
        return
    try:
        os.dup2(nowhere, _ERRORS)
        yield
    finally:
        os.dup2(kept, _ERRORS)
        os.close(kept)
        os.close(nowhere)
