"""The format `jsonl`: a line of JSON for each file, written as soon as the file is scored."""

from __future__ import annotations

from maturity.render.data import format_json
from maturity.render.json_format import build_failed, build_scored
from maturity.render.results import Output, Results


def write_results(results: Results) -> Output:
    """Write a line for each result and each failure."""
    found = [build_scored(each, results) for each in results.scored]
    found += [build_failed(each, results) for each in results.failed]
    return Output("".join(format_json(each, indent=None) for each in found))
