"""Remarks beside a result: whole words on a terminal, one line for another program."""

from __future__ import annotations

import io

import pytest

from maturity.cli.terminal import fit_text

SAID = "erreur : le questionnaire n'existe pas ; questionnaires fournis : communication_numerique, prerequis"


class Watched(io.StringIO):
    """A stream that a person watches."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_a_terminal_breaks_no_word(columns: int) -> None:
    lines = fit_text(f"\n{SAID}\n  maturity banks", Watched(), {"COLUMNS": str(columns)}).split("\n")
    assert max(map(len, lines)) <= columns
    assert " ".join(lines[1:-1]) == SAID
    assert (lines[0], lines[-1]) == ("", "  maturity banks")


def test_another_program_gets_it_as_it_is() -> None:
    assert fit_text(SAID, io.StringIO(), {"COLUMNS": "40"}) == SAID
