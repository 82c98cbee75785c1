"""What is said of every case of bad input: sentences that fit a terminal, and none that no case meets."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from maturity.lint.runner import check_file
from maturity.loading.bank_cache import BankCache
from maturity.model.diagnostic import Diagnostic
from maturity.render.diagnostics import format_diagnostic
from maturity.text.catalogue import LANGUAGES, load_catalogue
from tests.case_files import list_bad_cases

CASES = [case for case in list_bad_cases() if case.special != "folder" and not case.is_slow]
NOT_MET: Mapping[str, str] = {
    "MB100.permission": "the tests may run as root, whom nothing refuses",
    "MB100.other": "a disk or a network share that fails",
    "MB100.name": "a path that no test can pass through a command line",
    "MB207.other": "a type of pydantic's that no model of ours uses",
    "MB213.other": "likewise",
    "MB411": "told by `score`, of a file that holds no answers: tests/cli/test_bad_input.py sees it",
    "MB412": "told by `banks` and `form`",
    "MB601": "a caution of a result: the engine's tests",
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


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Diagnostic]]:
    """Name of a case to what is said of its file."""
    return {case.name: check_file(case.write(tmp_path_factory.mktemp("case")), BankCache()) for case in CASES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_fit_the_terminal(told: dict[str, list[Diagnostic]], language: str) -> None:
    for diagnostic in (diagnostic for found in told.values() for diagnostic in found):
        lines = [line for line, _ in format_diagnostic(diagnostic, language, 60)]
        heading = lines[: next(number for number, line in enumerate(lines) if "-->" in line)]
        assert max(map(len, heading)) <= max(60, *(len(word) + 20 for word in " ".join(heading).split())), diagnostic


def test_every_sentence_is_met(told: dict[str, list[Diagnostic]]) -> None:
    said = {diagnostic.message.key for found in told.values() for diagnostic in found}
    sentences = {
        key
        for topic in ("problems", "conditions", "reading")
        for key in load_catalogue("fr", topic)
        if key.startswith("MB") and not key.endswith((".help", ".paste", ".example"))
    }
    assert len(sentences) > 100
    assert sentences - said - set(NOT_MET) - OF_THE_PARSER == set()
    assert said & set(NOT_MET) == set(), "these are met after all"
    assert set(NOT_MET) | OF_THE_PARSER <= sentences


def test_names_of_files_are_shown_harmless(tmp_path: Path) -> None:
    path = tmp_path / "answers.\x1b[31m\u202e.yaml"
    (found,) = check_file(str(path), BankCache())
    location = list(format_diagnostic(found, "fr", 10_000))[1][0]
    assert "<U+001B>[31m<U+202E>" in location
