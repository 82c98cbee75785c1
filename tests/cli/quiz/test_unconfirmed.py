"""What is said of answers that were begun in a panel and not confirmed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from prompt_toolkit.input import PipeInput
from prompt_toolkit.output import DummyOutput

from maturity.quiz.terminal.prompt import TerminalPrompt
from maturity.quiz.terminal.styled_lines import Appearance
from tests.cli.command import Maturity
from tests.quiz.keyboards import open_keyboard
from tests.support import flat

NEW = ("quiz", "bank.yaml", "-o", "a.yaml")
CTRL_C, CTRL_Q, CTRL_R, CTRL_S, ENTER = "\x03", "\x11", "\x12", "\x13", "\r"


@pytest.fixture
def keyboard(monkeypatch: pytest.MonkeyPatch) -> Iterator[PipeInput]:
    """The keys of panels, in the place of lines."""
    with open_keyboard() as keys:
        prompt = TerminalPrompt("fr", Appearance(), lambda _: None, lambda: 80, keys, DummyOutput())
        monkeypatch.setattr("maturity.cli.quiz.settle.make_prompt", lambda *_, **__: prompt)
        yield keys


@pytest.mark.parametrize(
    ("last", "code"),
    [(f"r5{CTRL_Q}{CTRL_Q}", 0), (f"r5{CTRL_C}", 130), (f"r5{CTRL_R}", 130)],
    ids=["quit", "interrupted", "closed after going elsewhere"],
)
def test_a_question_left_without_confirming_is_named(
    maturity: Maturity, folder: Path, keyboard: PipeInput, last: str, code: int
) -> None:
    keyboard.send_text(f"3{ENTER}{last}\x04")
    ran = maturity(*NEW)
    assert ran.code == code
    assert "enregistrées dans a.yaml, sauf la question 1, quittée sans valider." in flat(ran.err)
    assert "  equipe: 3" in (folder / "a.yaml").read_text("utf-8")


def test_a_question_answered_otherwise_is_not(maturity: Maturity, keyboard: PipeInput) -> None:
    keyboard.send_text(f"3{ENTER}r5{ENTER}q")
    assert "enregistrées dans a.yaml." in flat(maturity(*NEW).err)
    keyboard.send_text(f"r7s{CTRL_S}{CTRL_S}q")
    assert "sauf" not in flat(maturity("quiz", "a.yaml").err)
