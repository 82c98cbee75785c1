"""Calls of the library that wait for an answer of the cluster, with an end to the wait.

Most of them have no time limit of their own: a scheduler that is stopped, or behind a network that loses everything,
keeps its connection open and never answers.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

Returned = TypeVar("Returned")


def call_within(seconds: float, call: Callable[[], Returned]) -> Returned:
    """Return what `call` returns, or raise what it raises; raises TimeoutError if neither comes within `seconds`.

    The call is made in a thread of its own. One that does not come back is left behind, and does not keep the program
    from ending.
    """
    returned: list[Returned] = []
    raised: list[BaseException] = []

    def make_call() -> None:
        try:
            returned.append(call())
        except BaseException as error:  # noqa: BLE001 - raised again in the thread that waits
            raised.append(error)

    thread = threading.Thread(target=make_call, daemon=True)
    thread.start()
    thread.join(seconds)
    if raised:
        raise raised[0]
    if not returned:
        raise TimeoutError
    return returned[0]
