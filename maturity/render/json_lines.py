"""The format `jsonl`: a line of JSON for each file, written as soon as it is that file's turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TextIO

from maturity.render.data import format_json
from maturity.render.json_format import build_failed, build_stamp
from maturity.render.result_line import write_result
from maturity.render.results import Failed, Record, RunFacts, Scored


def open_recorder(facts: RunFacts) -> JsonLinesRecorder:
    """Make what writes the line of each file."""
    return JsonLinesRecorder(facts)


def open_stream(facts: RunFacts, open_spool: Callable[[], TextIO]) -> JsonLinesStream:  # noqa: ARG001 - nothing waits
    """Open the stream of one run."""
    return JsonLinesStream()


@dataclass(frozen=True)
class JsonLinesRecorder:
    """Writes the line of each result and of each failure."""

    facts: RunFacts

    def record_scored(self, scored: Scored) -> Record:
        """Return the line of a result."""
        return Record(write_result(scored.card, build_stamp(scored, self.facts)))

    def record_failed(self, failed: Failed) -> Record:
        """Return the line of a file that could not be scored."""
        return Record(format_json(build_failed(failed, self.facts), indent=None), is_scored=False)


class JsonLinesStream:
    """Writes each line at once."""

    def add(self, record: Record) -> str:
        """Return the line."""
        return record.text

    def finish(self) -> Iterator[str]:
        """Yield nothing: every line was written."""
        yield from ()
