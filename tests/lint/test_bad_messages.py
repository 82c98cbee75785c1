"""Every sentence about a file is met by a case of bad input, or is known not to be."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from maturity.model.diagnostic import Diagnostic
from maturity.render.diagnostics import format_diagnostic
from maturity.text.catalogue import load_catalogue
from tests.case_files import BadCase, list_bad_cases
from tests.support import diagnose_file

CASES = [case for case in list_bad_cases() if not case.is_slow]
NOT_MET: Mapping[str, str] = {
    "MB100.permission": "the tests may run as root, whom nothing refuses",
    "MB100.address": "a case is a file, and this is none: tests/cli/test_words_meant.py",
    "MB100.other": "a disk or a network share that fails",
    "MB100.name": "a path that no test can pass through a command line",
    "MB207.other": "a type of pydantic's that no model of ours uses",
    "MB213.other": "likewise",
    "MB102.result": "told by `score` and `quiz`: tests/cli/test_own_results.py",
    "MB411": "told by `score`, of a file that holds no answers: tests/cli/test_bad_input.py sees it",
    "MB411.result": "told by `score` and `quiz`: tests/cli/test_results_as_input.py",
    "MB412": "told by `banks` and `form`",
    "MB412.result": "told by `quiz`: tests/cli/test_results_as_input.py",
    "MB207.fraction": "told of a pack of peers, which `check` does not read: tests/cli/test_peers.py",
    "MB211.least": "likewise",
    "MB926": "told with --bank alone: tests/cli/test_score.py",
    "MB601": "a caution of a result: the engine's tests",
    "MB601.duty": "likewise",
    "MB601.many": "told by a scorecard: tests/cli/test_many_of_one_sort.py",
    "MB602": "likewise",
    "MB603": "likewise",
    "MB604": "likewise",
}
"""Sentences that no case can meet through `check`, and why."""
OF_THE_PARSER = frozenset(
    """MB101.folder MB105.after MB105.braces MB105.character MB105.colon MB105.content MB105.dash MB105.header
    MB105.json MB105.json_colon MB105.json_key MB105.json_separator MB105.json_unclosed MB105.key MB105.name MB105.open
    MB105.other MB105.question MB118.empty""".split()  # noqa: SIM905
)
"""What is left when no line of the file explains the fault: tests/syntax/ judges these, one by one."""


def find_problems(case: BadCase, folder: Path) -> list[Diagnostic]:
    folder.mkdir()
    return [] if case.special == "folder" else diagnose_file(case.write(folder))


@pytest.mark.slow
def test_every_sentence_is_met(tmp_path: Path) -> None:
    said = {diagnostic.message.key for case in CASES for diagnostic in find_problems(case, tmp_path / case.name)}
    sentences = {
        key
        for topic in ("problems", "cautions", "conditions", "examples", "reading")
        for key in load_catalogue("fr", topic)
        if key.startswith("MB") and not key.endswith((".help", ".paste", ".example", ".instead"))
    }
    assert len(sentences) > 100
    assert sentences - said - set(NOT_MET) - OF_THE_PARSER == set()
    assert said & set(NOT_MET) == set(), "these are met after all"
    assert set(NOT_MET) | OF_THE_PARSER <= sentences


def test_names_of_files_are_shown_harmless(tmp_path: Path) -> None:
    path = tmp_path / "answers.\x1b[31m\u202e.yaml"
    (found,) = diagnose_file(path)
    location = list(format_diagnostic(found, "fr", 10_000))[1][0]
    assert "<U+001B>[31m<U+202E>" in location
