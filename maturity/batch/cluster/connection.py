"""The connection to a cluster: made within seconds or refused, and checked before any work is sent."""

from __future__ import annotations

import logging
import pydoc
import re
import warnings
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor
from contextlib import contextmanager, suppress
from functools import partial
from importlib.util import find_spec
from time import monotonic
from typing import Any

from maturity import __version__
from maturity.batch.cluster.executor import ClusterExecutor
from maturity.batch.cluster.installation import Installation, describe_installation
from maturity.batch.cluster.waiting import call_within
from maturity.errors import UsageError, WorkStoppedError

_ADDRESS = re.compile(r"(?:(?:tcp|tls)://)?[^\s/:@]+:[0-9]{1,5}|(?:(?:tcp|tls)://)?\[[0-9A-Fa-f:.]+\]:[0-9]{1,5}")
_MOST_AT_FIRST = 10.0
"""How many seconds a scheduler may take to answer the first time."""
_MOST_LATER = 60.0
"""How many seconds a scheduler, or the workers that are asked what they have, may take to answer later on."""
_MOST_EMPTY = 60.0
"""How many seconds a cluster may be without any worker."""
_MOST_AT_END = 2.0
"""How many seconds it may take to tell the scheduler that nothing more is wanted."""
_LEAST_AHEAD = 8
"""For how many workers calls are handed over at least, as more workers may join during the run."""


class Cluster:
    """A cluster that answers. `open_executor` is what `ChunkRunner` needs; it keeps to this connection."""

    def __init__(self, client: Any, address: str, lost: type[Exception]) -> None:
        self._client, self._address, self._lost = client, address, lost
        self._line = client.scheduler_comm
        """The line to the scheduler.

        Calls that were handed over on it are lost when it ends, even if the client connects again.
        """
        self._empty_since: float | None = None

    @property
    def jobs(self) -> int:
        """For how many workers calls are handed over at a time."""
        return max(_LEAST_AHEAD, self._count_workers())

    @contextmanager
    def open_executor(self, _jobs: int) -> Iterator[Executor]:
        """Open an executor for a block; what is under way at its end is given up."""
        self.watch()
        inner = self._client.get_executor(pure=False)
        executor = ClusterExecutor(inner, self._lost, self._address, self.watch)
        try:
            yield executor
        finally:
            executor.shutdown()

    def watch(self) -> None:
        """Raise `WorkStoppedError` once there has been no worker for a while, or the scheduler does not answer."""
        if self._client.scheduler_comm is not self._line:
            raise WorkStoppedError("usage.cluster_lost", address=self._address)
        if self._count_workers():
            self._empty_since = None
            return
        self._empty_since = self._empty_since or monotonic()
        if monotonic() - self._empty_since >= _MOST_EMPTY:
            raise WorkStoppedError("usage.cluster_empty", address=self._address, n=int(_MOST_EMPTY))

    def check(self) -> None:
        """Raise `UsageError` unless there is a worker, and each one has the program that is installed here."""
        if not self._count_workers():
            with suppress(TimeoutError):
                call_within(_MOST_AT_FIRST + 2, lambda: self._client.wait_for_workers(1, timeout=_MOST_AT_FIRST))
        if not self._count_workers():
            raise UsageError("usage.cluster_empty", address=self._address, n=int(_MOST_AT_FIRST))
        for worker, version in self._ask(pydoc.locate, "maturity.__version__").items():
            if version != __version__:
                theirs = version if isinstance(version, str) else "-"
                raise UsageError("usage.cluster_version", machine=worker, theirs=theirs, ours=__version__)
        for worker, found in self._ask(describe_installation).items():
            if not isinstance(found, Installation) or found.digest != describe_installation().digest:
                raise UsageError("usage.cluster_code", machine=worker, ours=__version__)

    def _ask(self, question: Callable[..., object], *arguments: object) -> Mapping[str, object]:
        """Return what `question` returns on each worker, by the worker's address; an exception where it raises one."""
        try:
            answers: Mapping[str, object] = call_within(
                _MOST_LATER, lambda: self._client.run(question, *arguments, on_error="return")
            )
        except TimeoutError as error:
            raise UsageError("usage.cluster_mute", address=self._address, n=int(_MOST_LATER)) from error
        return answers

    def _count_workers(self) -> int:
        try:
            return call_within(_MOST_LATER, lambda: len(self._client.nthreads()))
        except Exception as error:  # a client whose line has ended raises this or that
            raise WorkStoppedError("usage.cluster_lost", address=self._address) from error


@contextmanager
def connect(address: str) -> Iterator[Cluster]:
    """Connect to the scheduler at `address`, such as "tcp://10.0.0.1:8786", for a block.

    Raises `UsageError` where the library is missing, the address cannot be one, nobody answers within seconds, there is
    no worker, or one has another program.
    """
    check_address(address)
    from distributed.scheduler import KilledWorker  # noqa: PLC0415 - an extra, which most runs do not load

    _silence()
    client = _open_client(address)
    try:
        cluster = Cluster(client, address, KilledWorker)
        cluster.check()
        yield cluster
    finally:
        with suppress(Exception):  # the work is over: an error of the library at its end changes nothing
            call_within(_MOST_AT_END, partial(client.close, timeout=_MOST_AT_END))


def check_address(address: str) -> None:
    """Raise `UsageError` for what cannot be an address, and where the library is missing; nobody is asked yet."""
    if not _ADDRESS.fullmatch(address):
        raise UsageError("usage.cluster_address", value=address)
    if find_spec("distributed") is None:
        raise UsageError("usage.cluster_needs")


def _open_client(address: str) -> Any:
    """Return a client of `distributed`, which has no types.

    Raises `UsageError` after a while, whatever stands at the other end.
    """

    def open_it() -> Any:
        import distributed  # noqa: PLC0415

        make_client: Any = distributed.Client
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # versions of libraries that differ: ours are compared
            return make_client(address, timeout=_MOST_AT_FIRST, set_as_default=False)

    try:
        return call_within(_MOST_AT_FIRST + 2, open_it)
    except Exception as error:  # another service may answer anything
        key = "usage.cluster_unreachable" if isinstance(error, OSError) or not address.startswith("tls") else ""
        raise UsageError(key or "usage.cluster_tls", address=address, n=int(_MOST_AT_FIRST)) from error


def _silence() -> None:
    """Have `distributed`, which is loaded, say nothing on the error stream: what matters is told here, in sentences."""
    for name in list(logging.root.manager.loggerDict):
        if name.partition(".")[0] in ("distributed", "asyncio", "tornado"):
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)
