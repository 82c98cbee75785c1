"""Chunks worked on by an executor, a few at a time, with what comes of them in the order of the chunks.

Any `concurrent.futures.Executor` will do: processes of this machine, or the workers of a cluster.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from typing import Generic, TypeVar

from maturity.batch.chunks import Chunk, Input
from maturity.errors import WorkStoppedError

Made = TypeVar("Made")
Work = Callable[[Chunk], tuple[Made, ...]]
"""Makes something of each input of a chunk, in order. It is sent to other processes, and so has to be picklable."""
ExecutorOpener = Callable[[int], AbstractContextManager[Executor]]
"""Takes a number of workers, and opens an executor with so many for a `with` block."""


@dataclass
class _Turn(Generic[Made]):
    """A chunk that is being worked on."""

    chunk: Chunk
    future: Future[tuple[Made, ...]]
    breaks: int = 0
    """How often the executor broke down while this chunk was the next one."""


@dataclass(frozen=True)
class ChunkRunner(Generic[Made]):
    """Has an executor work on chunks: `run(chunks)` yields what comes of each.

    At most `window` chunks are being worked on or wait for their turn, so that memory does not grow with their number.
    Where a worker dies (killed by the system, for want of memory for example), its chunks are worked on again by new
    workers: nothing is lost and nothing is there twice. An input of which its worker dies again and again is given up
    by itself, and the others go on.
    """

    work: Work[Made]
    give_up: Callable[[Input], Made]
    """Makes what stands for an input of which workers die."""
    open_executor: ExecutorOpener
    jobs: int
    """How many workers there are."""
    most_breaks: int = 2
    """How often an executor may break down while a chunk is the next one, until its inputs are worked on one by one."""
    most_tries: int = 2
    """How often an input is worked on by itself until it is given up."""
    no_workers: str = "usage.no_workers"
    """The key of what is said where workers die that have nothing to do."""

    @property
    def window(self) -> int:
        """How many chunks are under way: one in work and two at hand for each worker."""
        return 3 * self.jobs

    def run(self, chunks: Iterable[Chunk]) -> Iterator[tuple[Made, ...]]:
        """Yield what comes of the inputs of each chunk, in the order of the chunks.

        Raises `WorkStoppedError` where no worker can go on; what was yielded before is right.
        """
        waiting: deque[_Turn[Made]] = deque()
        rest = iter(chunks)
        is_over = False
        while not is_over:
            with self.open_executor(self.jobs) as executor:
                try:
                    for turn in waiting:
                        self._repeat(turn, executor)
                    yield from self._run_on(executor, waiting, rest)
                    is_over = True
                except BrokenExecutor:
                    if waiting:
                        waiting[0].breaks += 1
            if waiting and waiting[0].breaks >= self.most_breaks:
                yield self._run_one_by_one(waiting.popleft().chunk)

    def _run_on(
        self, executor: Executor, waiting: deque[_Turn[Made]], rest: Iterator[Chunk]
    ) -> Iterator[tuple[Made, ...]]:
        """Work on the chunks that wait, then on the rest; raises BrokenExecutor, with what is not done in `waiting`."""
        while True:
            while len(waiting) < self.window and (chunk := next(rest, None)) is not None:
                waiting.append(_Turn(chunk, Future()))
                self._start(waiting[-1], executor)
            if not waiting:
                return
            made = waiting[0].future.result()
            waiting.popleft()
            yield made

    def _start(self, turn: _Turn[Made], executor: Executor) -> None:
        turn.future = executor.submit(self.work, turn.chunk)

    def _repeat(self, turn: _Turn[Made], executor: Executor) -> None:
        """Start a chunk again on a new executor, unless it was done before the last one broke down."""
        if not turn.future.done() or turn.future.cancelled() or turn.future.exception() is not None:
            self._start(turn, executor)

    def _run_one_by_one(self, chunk: Chunk) -> tuple[Made, ...]:
        """Work on the inputs of a chunk one after the other, each by itself; give up those of which workers die."""
        return tuple(made for each in chunk.split() for made in self._run_alone(each))

    def _run_alone(self, chunk: Chunk) -> tuple[Made, ...]:
        for _ in range(self.most_tries):
            with self.open_executor(1) as executor, suppress(BrokenExecutor):
                return executor.submit(self.work, chunk).result()
        self._check_workers()
        return tuple(map(self.give_up, chunk.inputs))

    def _check_workers(self) -> None:
        """Raise `WorkStoppedError` if a worker dies that has nothing to do: then no input is at fault."""
        with self.open_executor(1) as executor:
            try:
                executor.submit(_do_nothing).result()
            except BrokenExecutor as error:
                raise WorkStoppedError(self.no_workers) from error


def _do_nothing() -> None:
    """Do nothing, in a worker."""
