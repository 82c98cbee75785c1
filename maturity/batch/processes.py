"""The processes of this machine that a run over many inputs is shared out to.

They are made by a server of their own, or anew: never as a copy (fork) of this one, whose threads, locks and open files
would be copied in whatever state they are.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext
from typing import ParamSpec, TypeVar

from maturity.batch.garbage import collect_rarely

Arguments = ParamSpec("Arguments")
Returned = TypeVar("Returned")

_FORKSERVER = "forkserver"
_SAFE_PATH = "PYTHONSAFEPATH"
_ASKING_TO_END = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
"""The signals that ask a program to end, those of them that the system has."""
_PAUSE = 1.0
"""How many seconds lie between two looks at the processes."""
_MOST_UNNOTICED = 5.0
"""How many seconds the library may take to notice by itself that a process died."""


@contextmanager
def open_processes(jobs: int, modules: Sequence[str] = ()) -> Iterator[Executor]:
    """Open an executor of `jobs` processes for a block; `modules` are loaded once for all of them, where that can be.

    When the block is left by an exception, such as Ctrl-C, the processes are ended whatever they do.
    """
    others, is_over = set(multiprocessing.active_children()), threading.Event()
    start_server(modules)
    executor: _Processes | None = None
    with _without_working_folder():
        try:
            with _holding_signals():  # what is half made, nobody would end; and the thread hears no signal either
                executor = _Processes(jobs, _make_context(modules), _prepare_worker)
                threading.Thread(target=_follow_processes, args=(executor, is_over), daemon=True).start()
            yield executor
        except BaseException:
            for child in set(multiprocessing.active_children()) - others:
                child.kill()
            if executor is not None:
                _end_results(executor)
            raise
        finally:
            is_over.set()
            if executor is not None:
                executor.shutdown(wait=True, cancel_futures=True)


class _Processes(ProcessPoolExecutor):
    """An executor that no signal interrupts while it starts a process: one that is not noted would never be ended."""

    def submit(
        self, fn: Callable[Arguments, Returned], /, *args: Arguments.args, **kwargs: Arguments.kwargs
    ) -> Future[Returned]:
        """Have a process make a call."""
        with _holding_signals():
            return super().submit(fn, *args, **kwargs)


@contextmanager
def _holding_signals(held: Collection[signal.Signals] = _ASKING_TO_END) -> Iterator[None]:
    """Let signals wait in this block, for this thread and those that it starts, where the system has that."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, held)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _follow_processes(executor: ProcessPoolExecutor, is_over: threading.Event) -> None:
    """Break the executor down where a process dies in the middle of sending a result.

    The library notices each death but this one: it waits for the rest of the result, and for ever. What breaks down
    raises BrokenExecutor, as for any other death.
    """
    while not is_over.wait(_PAUSE):
        processes = list((executor._processes or {}).values())  # noqa: SLF001 - the library has no other way
        if processes and wait([each.sentinel for each in processes], timeout=0):
            if not is_over.wait(_MOST_UNNOTICED) and not executor._broken:  # noqa: SLF001
                for each in processes:
                    each.kill()
                _end_results(executor)
            return


def _end_results(executor: ProcessPoolExecutor) -> None:
    """Let the thread that reads results find their end, where a process was ended in the middle of sending one.

    All processes have to have been ended before. As this process can write there too, the thread would wait for the
    rest for ever, and the shutdown of the executor waits for that thread.
    """
    results = executor._result_queue  # noqa: SLF001 - the library has no other way
    if results is not None:
        results._writer.close()  # type: ignore[attr-defined]  # noqa: SLF001


def start_server(modules: Sequence[str]) -> None:
    """Start the server that will make processes, where the system has one, and let it load `modules` meanwhile.

    `open_processes`, given the same modules, then finds it. Ctrl-C is not for the server, even while it loads.
    """
    context = _make_context(modules)
    if context.get_start_method() == _FORKSERVER:
        from multiprocessing import forkserver, resource_tracker  # noqa: PLC0415 - not on Windows

        with _without_working_folder():
            resource_tracker.ensure_running()  # before, as it lets through what is blocked
            with _holding_signals({signal.SIGINT}):  # the server begins with what is held
                forkserver.ensure_running()


@contextmanager
def _without_working_folder() -> Iterator[None]:
    """Let no process that is started in this block load a module from the working folder, which holds others' files."""
    before = os.environ.get(_SAFE_PATH)
    os.environ[_SAFE_PATH] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_SAFE_PATH]
        else:
            os.environ[_SAFE_PATH] = before


def _make_context(modules: Sequence[str]) -> BaseContext:
    """Make what starts processes: a server that has loaded `modules`, where the system has one, else anew each time."""
    if _FORKSERVER not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context(_FORKSERVER)
    context.set_forkserver_preload(list(modules))
    return context


def _prepare_worker() -> None:
    """Prepare a process for its work: Ctrl-C is for the one that started it, and so is its end.

    What was loaded before is no garbage, and is not looked at again and again.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    collect_rarely()
    threading.Thread(target=_follow_parent, daemon=True).start()


def _follow_parent() -> None:
    """End this process when the one that started it has ended, however it did: nobody would stop it otherwise."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
