"""The format `json`: results as data, with the files that failed; and the diagnostics of a check."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TextIO

from maturity.render.data import Stamp, build_result, format_json
from maturity.render.results import Checked, Failed, Output, Record, RunFacts, Scored

_READ_AT_ONCE = 1 << 16
"""How many characters of the failures are read back at once."""


def open_recorder(facts: RunFacts) -> JsonRecorder:
    """Make what writes each result."""
    return JsonRecorder(facts)


def open_stream(facts: RunFacts, open_spool: Callable[[], TextIO]) -> JsonStream:
    """Open the stream of one run."""
    return JsonStream(facts, open_spool())


def write_diagnostics(checked: Checked) -> Output:
    """Write what a check found."""
    from maturity.render.diagnostics import build_diagnostic  # noqa: PLC0415 - most results have none

    found = [build_diagnostic(each, checked.language) for each in checked.diagnostics]
    facts: dict[str, Any] = {"format": 1, "checked": len(checked.files), "diagnostics": found}
    if checked.proofs:
        from maturity.render.checked.proofs import build_report  # noqa: PLC0415 - most checks ask for none

        facts["proofs"] = [build_report(path, report) for path, report in checked.proofs]
    if checked.versions:
        from maturity.render.version_data import build_version_data  # noqa: PLC0415 - most checks compare nothing

        facts["versions"] = [build_version_data(report) for report in checked.versions]
    return Output(format_json(facts))


@dataclass(frozen=True)
class JsonRecorder:
    """Writes each result and each failure, as the whole or as an item of a list."""

    facts: RunFacts

    def record_scored(self, scored: Scored) -> Record:
        """Return a result."""
        text = format_json(build_scored(scored, self.facts))
        return Record(text if self.facts.is_single else _indent(text))

    def record_failed(self, failed: Failed) -> Record:
        """Return a file that could not be scored; nothing if it is the only one."""
        is_told = not self.facts.is_single
        return Record(_indent(format_json(build_failed(failed, self.facts))) if is_told else "", is_scored=False)


class JsonStream:
    """Writes the result of a single file as it is, and nothing if it failed; several as the lists of one mapping.

    Results are written at once. Failures come after the last result, and wait for it in `spool`.
    """

    def __init__(self, facts: RunFacts, spool: TextIO) -> None:
        self._facts = facts
        self._results = self._failures = 0
        self._spool = spool

    def add(self, record: Record) -> str:
        """Return a result, after the beginning of the list or a comma; keep a failure for the end."""
        if self._facts.is_single:
            return record.text
        if not record.is_scored:
            self._spool.write(f",\n{record.text}" if self._failures else record.text)
            self._failures += 1
            return ""
        before = ",\n" if self._results else '{\n  "results": [\n'
        self._results += 1
        return before + record.text

    def finish(self) -> Iterator[str]:
        """Yield the end of the list of results, and the list of failures."""
        if self._facts.is_single:
            return
        yield "\n  ],\n" if self._results else '{\n  "results": [],\n'
        if not self._failures:
            yield '  "failures": []\n}\n'
            return
        yield '  "failures": [\n'
        self._spool.seek(0)
        while piece := self._spool.read(_READ_AT_ONCE):
            yield piece
        yield "\n  ]\n}\n"


def build_scored(scored: Scored, facts: RunFacts) -> dict[str, Any]:
    """Build the data of one result."""
    return build_result(scored.card, build_stamp(scored, facts))


def build_stamp(scored: Scored, facts: RunFacts) -> Stamp:
    """Build what one result says of its making."""
    return Stamp(facts.generated, scored.language, scored.path, facts.with_comments)


def build_failed(failed: Failed, facts: RunFacts) -> dict[str, Any]:
    """Build the data of one file that could not be scored."""
    from maturity.render.diagnostics import build_diagnostic  # noqa: PLC0415 - most results have none

    found = [build_diagnostic(diagnostic, facts.language) for diagnostic in failed.diagnostics]
    return {"path": failed.path, "diagnostics": found}


def _indent(text: str) -> str:
    """Return JSON as an item of a list that a key holds, without its last line end: no text in it has a line end."""
    return "\n".join(f"    {line}" for line in text.rstrip("\n").split("\n"))
