"""The format `jsonl`: a line of JSON for each file, written as soon as the file is scored."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TextIO

from maturity.render.data import format_json
from maturity.render.json_format import build_failed, build_scored
from maturity.render.results import Failed, RunFacts, Scored


def open_stream(facts: RunFacts, open_spool: Callable[[], TextIO]) -> JsonLinesStream:  # noqa: ARG001 - nothing waits
    """Open the stream of one run."""
    return JsonLinesStream(facts)


@dataclass(frozen=True)
class JsonLinesStream:
    """Writes a line for each result and each failure, at once."""

    facts: RunFacts

    def add_scored(self, scored: Scored) -> str:
        """Return the line of a result."""
        return format_json(build_scored(scored, self.facts), indent=None)

    def add_failed(self, failed: Failed) -> str:
        """Return the line of a file that could not be scored."""
        return format_json(build_failed(failed, self.facts), indent=None)

    def finish(self) -> Iterator[str]:
        """Yield nothing: every line was written."""
        yield from ()
