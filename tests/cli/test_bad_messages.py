"""What is said of every case of bad input, in both languages: a sentence, a way out, a caret in the right place."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from maturity.lint.runner import check_file
from maturity.loading.bank_cache import BankCache
from maturity.model.diagnostic import Diagnostic, find_excerpt_start
from maturity.render.diagnostics import format_diagnostic
from maturity.text.catalogue import LANGUAGES, load_catalogue, say
from maturity.text.safe import make_visible
from tests.cli.bad_cases import Case, cases_in

CASES = [case for case in cases_in("bad", "bad_content") if case.special != "folder"]
LONGEST = 800  # characters of a line: a line to paste
WIDE = 10_000  # columns: nothing is wrapped
MARKED = {
    "option_text": ['"En cours de rédaction"'],
    "when_option_single_quoted": ["''formalise''"],
    "when_option_double_quoted": ['\\"formalise\\"'],
    "when_option_plain": ['"formalise"'],
    "when_unknown_names": ["defini", "zzz", "strategy", "zzz"],
    "when_turned": ["=>"],
    "when_french": ["et", "NOT"],
    "multiple_exclusive": ["aucun"],
    "shape_unknown_keys": ["titre", "descripton"],
    "answers_section_without_space": [":"],
    "long_form_plain_evidence": ["https://exemple.fr/budget"],
}
NAMED = {
    "option_text": "en_cours",
    "option_accents": "formalisee",
    "option_capitals": "en_cours",
    "question_capitals": "definie",
    "state_in_words": "unknown",
    "multiple_commas": "[audience, enquete]",
    "list_without_brackets": "[audience, enquete]",
    "number_percent": "12.5",
    "number_thousands": "1200",
    "answers_date_french": '"2026-11-23"',
    "shape_id": "ma_banque_d_ete",
    "shape_broken_question": "kind",
    "bank_title": "communication_numerique",
    "targets_mistakes": "strategie",
    "answers_colon_in_name": '"Ville de Brest : communication"',
}
"""What the first finding of a case tells the reader to write."""
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
"""What is left when no line of the file explains the fault: tests/files/ judges these, one by one."""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Diagnostic]]:
    return {
        case.name: list(check_file(case.write(tmp_path_factory.mktemp("case")), BankCache()).diagnostics)
        for case in CASES
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_finding_is_told_well(case: Case, told: dict[str, list[Diagnostic]]) -> None:
    for diagnostic in told[case.name]:
        assert diagnostic.help is not None, diagnostic.message
        for language in LANGUAGES:
            lines = [line for line, _ in format_diagnostic(diagnostic, language, WIDE)]
            assert all(len(line) <= LONGEST for line in lines), max(lines, key=len)
            advice = [line for line in lines if say("severity.help", language, text="")[:4] in line]
            assert advice
            assert "None" not in lines[0] + advice[-1]
            assert (diagnostic.span is None) or _caret(lines) == _at_span(diagnostic)


def _caret(lines: list[str]) -> str:
    """The characters of the excerpt that stand over the caret."""
    excerpt, caret = lines[3], lines[4]
    return excerpt[caret.index("^") : caret.rindex("^") + 1]


def _at_span(diagnostic: Diagnostic) -> str:
    """The characters of the excerpt at the span, as shown; where it is empty, the one after it."""
    span, line = diagnostic.span, diagnostic.excerpt
    assert span is not None
    assert line is not None
    start = span.column - 1 - find_excerpt_start(span.column)
    end = start + span.end_column - span.column if span.line == span.end_line else len(line)
    shown = make_visible(line)
    before, marked = len(make_visible(line[:start])), make_visible(line[start:end]).rstrip()
    return shown[before : before + max(1, len(marked))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_fit_the_terminal(told: dict[str, list[Diagnostic]], language: str) -> None:
    for diagnostic in (diagnostic for found in told.values() for diagnostic in found):
        lines = [line for line, _ in format_diagnostic(diagnostic, language, 60)]
        heading = lines[: next(place for place, line in enumerate(lines) if "-->" in line)]
        assert max(map(len, heading)) <= max(60, *(len(word) + 20 for word in " ".join(heading).split()))


@pytest.mark.parametrize("name", MARKED)
def test_the_caret_marks_the_words_at_fault(name: str, told: dict[str, list[Diagnostic]]) -> None:
    assert [_caret([line for line, _ in format_diagnostic(each, "fr", WIDE)]) for each in told[name]] == MARKED[name]


@pytest.mark.parametrize("name", NAMED)
def test_the_way_out_names_what_to_write(name: str, told: dict[str, list[Diagnostic]]) -> None:
    advice = told[name][0].help
    assert advice is not None
    assert NAMED[name] in say(advice, "fr").replace("\u00a0", " ")


def test_every_sentence_is_met(told: dict[str, list[Diagnostic]]) -> None:
    said = {diagnostic.message.key for found in told.values() for diagnostic in found}
    sentences = {
        key
        for topic in ("problems", "conditions", "reading")
        for key in load_catalogue("fr", topic)
        if key.startswith("MB") and not key.endswith((".help", ".paste", ".example"))
    }
    assert sentences - said - set(NOT_MET) - OF_THE_PARSER == set()
    assert said & set(NOT_MET) == set(), "these are met after all"
    assert set(NOT_MET) | OF_THE_PARSER <= sentences


def test_names_of_files_are_shown_harmless(tmp_path: Path) -> None:
    path = tmp_path / "answers.\x1b[31m\u202e.yaml"
    (found,) = check_file(str(path), BankCache()).diagnostics
    place = list(format_diagnostic(found, "fr", WIDE))[1][0]
    assert "<U+001B>[31m<U+202E>" in place
