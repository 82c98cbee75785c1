"""`--shard I/N`: which of the inputs of a run this one takes, where N runs share them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from maturity.errors import UsageError

Item = TypeVar("Item")

MOST_PARTS = 99_999
"""How many runs may share the same inputs."""
_SHARD = re.compile(r"([1-9][0-9]{0,4})/([1-9][0-9]{0,4})")


@dataclass(frozen=True)
class Shard:
    """One of several runs that share the same inputs.

    It takes inputs that stand together in their order, and not every Nth of them: what comes of all the runs is then
    put together one after the other, with one file open at a time. How many inputs there are is known before, because
    they are listed, or counted, in each run.
    """

    number: int
    """Which of the runs it is, from 1."""
    count: int
    """How many runs there are."""

    def find_range(self, total: int) -> range:
        """Return the indexes of its inputs among all `total` of them; runs differ by at most one input."""
        return range((self.number - 1) * total // self.count, self.number * total // self.count)

    def take(self, items: Sequence[Item]) -> Sequence[Item]:
        """Return the ones of `items`, which are all inputs in their order, that belong to this run."""
        chosen = self.find_range(len(items))
        return items[chosen.start : chosen.stop]


def parse_shard(value: str) -> Shard:
    """Parse the value of `--shard`, such as `2/5`; raises `UsageError` for anything else."""
    match = _SHARD.fullmatch(value.strip())
    if match is None or int(match[1]) > int(match[2]):
        raise UsageError("usage.shard", value=value)
    return Shard(int(match[1]), int(match[2]))
