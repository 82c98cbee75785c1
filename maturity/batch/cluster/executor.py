"""The executor of a cluster: that of `distributed`, with the exceptions of any other executor, and no endless wait."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import suppress
from functools import partial
from pickle import UnpicklingError
from time import monotonic
from typing import ParamSpec, TypeVar

from maturity.batch.cluster.waiting import call_within
from maturity.errors import WorkStoppedError

Arguments = ParamSpec("Arguments")
Returned = TypeVar("Returned")

_PAUSE = 5.0
"""After how many seconds without a result the cluster is looked at."""
_MOST_WITHOUT_RESULT = 1800.0
"""How many seconds a cluster may be without any result: a call takes seconds, but may have to wait for others' work."""
_MOST_AT_END = 2.0
"""How many seconds it may take to tell the scheduler that calls are given up."""


class ClusterFuture(Future[Returned]):
    """What comes of a call; waiting for it ends with an error if the cluster stops working."""

    def __init__(self, watch: Callable[[], None], pause: float = _PAUSE) -> None:
        super().__init__()
        self._watch, self._pause = watch, pause

    def result(self, timeout: float | None = None) -> Returned:
        """Return the result; raises what the call has raised, or what the watch raises."""
        if timeout is not None:
            return super().result(timeout)
        while True:
            try:
                return super().result(self._pause)
            except TimeoutError:
                if self.done():
                    raise
                self._watch()


class ClusterExecutor(Executor):
    """Hands calls to the executor of a client of `distributed`."""

    def __init__(self, inner: Executor, lost: type[Exception], address: str, watch: Callable[[], None]) -> None:
        """`lost` is what `distributed` raises for a call of which too many workers have died."""
        self._inner, self._lost, self._address, self._watch = inner, lost, address, watch
        self._moved_at = monotonic()
        """When a call was handed over, or something came of one, for the last time."""

    def submit(
        self, fn: Callable[Arguments, Returned], /, *args: Arguments.args, **kwargs: Arguments.kwargs
    ) -> Future[Returned]:
        """Have a worker make a call."""
        future: ClusterFuture[Returned] = ClusterFuture(self._look)
        self._moved_at = monotonic()
        try:
            inner = self._inner.submit(fn, *args, **kwargs)
        except Exception as error:
            if _is_of_line(error):
                raise WorkStoppedError("usage.cluster_lost", address=self._address) from error
            raise
        inner.add_done_callback(lambda done: self._hand_on(done, future))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002
        """Give up the calls that are under way: nobody waits for their results any more."""
        with suppress(Exception):  # the scheduler may be gone already
            call_within(_MOST_AT_END, partial(self._inner.shutdown, wait=False))

    def _look(self) -> None:
        """Raise `WorkStoppedError` if the watch does, or if nothing has come of any call for very long."""
        self._watch()
        if monotonic() - self._moved_at >= _MOST_WITHOUT_RESULT:
            raise WorkStoppedError("usage.cluster_silent", address=self._address, n=int(_MOST_WITHOUT_RESULT // 60))

    def _hand_on(self, done: Future[Returned], future: Future[Returned]) -> None:
        self._moved_at = monotonic()
        if done.cancelled():
            future.set_exception(WorkStoppedError("usage.cluster_lost", address=self._address))
            return
        error = done.exception()
        if error is None:
            future.set_result(done.result())
        else:
            future.set_exception(self._translate(error))

    def _translate(self, error: BaseException) -> BaseException:
        """Return what an executor of this machine would raise."""
        if isinstance(error, self._lost):
            return BrokenExecutor(str(error))
        if isinstance(error, ImportError | AttributeError | UnpicklingError):  # the call itself could not be read there
            return WorkStoppedError("usage.cluster_stranger", address=self._address, kind=type(error).__name__)
        if _is_of_library(error) or _is_made_here(error):
            return WorkStoppedError("usage.cluster_lost", address=self._address)
        return error


def _is_of_line(error: BaseException) -> bool:
    """Whether an error that the client has raised says that the line to the scheduler has come to its end."""
    return isinstance(error, OSError | RuntimeError | ValueError) or _is_of_library(error)


def _is_made_here(error: BaseException) -> bool:
    """Whether an error comes from no worker: the library takes a call that was lost for one that has failed.

    It then looks for three parts of an exception where there is none, and raises ValueError in that very line.
    """
    trace = error.__traceback__
    return isinstance(error, ValueError) and trace is not None and trace.tb_next is None


def _is_of_library(error: BaseException) -> bool:
    return type(error).__module__.partition(".")[0] == "distributed"
