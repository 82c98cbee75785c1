"""Whatever texts files hold, no command prints an invisible character, an order to a CI service, or a formula."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from maturity.batch.outcomes import Scorer
from maturity.lint.runner import check_file
from maturity.loading.bank_cache import BankCache
from maturity.render.diagnostics import format_diagnostics
from maturity.render.documents.bank import build_bank
from maturity.render.documents.scorecard import build_scorecard
from maturity.render.lines import strip_styles
from maturity.render.terminal import format_lines
from maturity.render.view import View
from tests.cli.command import Maturity
from tests.cli.hostile import cycle, write_files
from tests.harmless import is_harmful, is_order

ORDERS = (
    "::error file=a::x",
    "x##[error]y",
    "Un deux trois::warning::quatre ::notice::cinq",
    "##vso[task.setvariable]x",
    "\t::error::\u00a0::x",
    "\u4e2d\u6587::error::\u4e2d\u6587##[group]",
    "x\u00ad::error::y#\u200b#[error]z",
)
INVISIBLE = tuple(f"a{char}b {char}" for char in "\x9b\u00ad\u034f\u115f\u3164\u200b\u200d\u202e\u2066\ufe0f\U000e0041")
FORMULAS = (
    "=1",
    ' "=1+1"',
    "a;=1",
    'a ; "=1"',
    "a|\uff1d1",
    "\t@x",
    "a;\u00ad=1",
    "\u00a0+1",
    "a\t=1",
    'x;"',
    "a;b;-1",
    "-",
)
COMMANDS = (
    ("score", "ouvert.yaml", "--all"),
    ("score", "reseaux_plein.yaml"),
    ("score", "devoirs.yaml", "--all"),
    ("explain", "ouvert.yaml", "strategie", "recommendation:ecrire", "level:haut"),
    ("explain", "devoirs.yaml", "--format", "json"),
    ("explain", "devoirs.yaml", "--format", "markdown"),
    ("form", "obligations.yaml"),
    ("score", "ouvert.yaml", "reseaux_plein.yaml"),
    ("score", ".", "--lang", "en"),
    *(("score", ".", "--format", each) for each in ("json", "jsonl", "csv", "markdown")),
    ("score", "ouvert.yaml", "--fail-under", "99"),
    ("compare", "suivi_2025.yaml", "suivi_2026.yaml", "--all"),
    *(("compare", "suivi_2025.yaml", "suivi_2026.yaml", "--format", each) for each in ("json", "csv", "markdown")),
    ("banks", "bank.yaml"),
    ("banks", "bank.yaml", "--benchmark"),
    ("form", "bank.yaml"),
    ("form", "bank.yaml", "--from", "ouvert.yaml"),
    ("check", "ouvert.yaml"),
    ("check", "faulty.yaml", "bank.yaml"),
    *(("check", "faulty.yaml", "--format", each) for each in ("concise", "json", "gitlab", "junit", "sarif")),
    ("quiz", "quiz.yaml", "--plain"),
)


def write_hostile_files(folder: Path, texts: Sequence[str], shift: int) -> None:
    write_files(folder, cycle(texts, shift))
    content = (folder / "ouvert.yaml").read_text("utf-8")
    (folder / "quiz.yaml").write_text(content, "utf-8")
    name = texts[shift].replace("\x9b", "").replace('"', "").replace("\t", "")
    (folder / "faulty.yaml").write_text(f'bank: "bank.yaml"\nanswers:\n  strategie: "{name}"\n  "{name}": 1\n', "utf-8")


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_what_is_printed_is_harmless(
    words: tuple[str, ...], maturity: Maturity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    texts = ORDERS + INVISIBLE
    for shift, columns in ((0, 40), (5, 60), (11, 100)):
        write_hostile_files(tmp_path, texts, shift)
        lines = ["?", "1", "2", texts[shift], "q"] if words[0] == "quiz" else None
        ran = maturity(*words, environment={"COLUMNS": str(columns)}, lines=lines)
        assert ran.code in (0, 1, 2)
        printed = (ran.out + ran.err).split("\n")
        assert len(printed) > 1
        assert not [line for line in printed if is_order(line)]
        assert not [line for line in printed if any(map(is_harmful, line))]


def test_no_width_makes_an_order_of_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_hostile_files(tmp_path, ORDERS, 1)
    banks = BankCache()
    outcome = Scorer(banks, None, lambda spoken: spoken[0]).score_file("ouvert.yaml", in_folder=False)
    assert outcome.card is not None
    diagnostics = check_file("faulty.yaml", banks).diagnostics
    assert diagnostics
    for width in (*range(1, 20), *range(20, 101, 9)):
        view = View("fr", width, everything=True)
        lines = format_lines(build_scorecard(outcome.card, view), view)
        lines += format_lines(build_bank(outcome.card.bank, view, "bank.yaml"), view)
        lines += format_diagnostics(diagnostics, "fr", width)
        assert not [text for text in map(strip_styles, lines) if is_order(text)]


@pytest.mark.parametrize("shift", range(len(FORMULAS)))
def test_no_cell_is_a_formula_whatever_separates_cells(
    shift: int, maturity: Maturity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_hostile_files(tmp_path, FORMULAS, shift)
    (tmp_path / "a;=1.yaml").write_text("bank: bank.yaml\nanswers: {strategi: souvent}\n", "utf-8")
    written = maturity("score", ".", "--format", "csv").out
    compared = maturity("compare", "suivi_2025.yaml", "suivi_2026.yaml", "--format", "csv").out
    texts = [re.sub(r"(?<=,)-(?=[0-9])", "", text) for text in (written, compared)]  # a number under zero is no text
    for text, separator in ((text, separator) for text in texts for separator in (",", ";", "\t", "|")):
        cells = [cell for row in csv.reader(text.splitlines(), delimiter=separator) for cell in row]
        assert len(cells) >= 4
        assert not [cell for cell in cells if cell.strip(' "\u00a0')[:1] in tuple("=+-@\uff1d\uff0b\uff0d\uff20")]
    rows = list(csv.DictReader(written.splitlines()))
    assert {row["status"] for row in rows} == {"ok", "error"}
    assert all(None not in row for row in rows)


@pytest.mark.parametrize(
    "text", ["Ville; communauté - agglomération", "a, -b | c", "l'été : 3 + 2 = 5", "12 %", '"Oui"']
)
def test_a_cell_that_is_no_formula_is_as_it_was(
    text: str, maturity: Maturity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path, lambda _: text)
    rows = list(csv.DictReader(maturity("score", ".", "--format", "csv").out.splitlines()))
    assert {row["organisation"] for row in rows} == {text}
