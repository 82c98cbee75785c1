"""Panels in a terminal that is no help: of one column, with a paste that never ends, with an error in what is drawn."""

from __future__ import annotations

from dataclasses import replace
from threading import Thread
from time import sleep

import pytest
from prompt_toolkit.data_structures import Size
from prompt_toolkit.output import DummyOutput

from maturity.quiz.events import Event, Give
from maturity.quiz.session import Session
from maturity.quiz.steps import Step
from maturity.quiz.terminal.prompt import TerminalPrompt
from maturity.quiz.terminal.styled_lines import Appearance, StyledLines
from tests.quiz.keyboards import open_keyboard
from tests.quiz.sessions import answers, fresh, small_bank

BANK = small_bank()
PLAN, TOOLS, SHARE, REMARKS = map(answers, ("plan", "outils", "part", "remarques"))
ENTER, DOWN, CTRL_C, CTRL_D = "\r", "\x1b[B", "\x03", "\x04"
PASTE, END_OF_PASTE = "\x1b[200~", "\x1b[201~"


def at(step: Step) -> Session:
    return replace(fresh(BANK), step=step)


class Window(DummyOutput):
    """A terminal of a size that a test may change."""

    def __init__(self, columns: int, rows: int) -> None:
        self.size = Size(rows=rows, columns=columns)

    def get_size(self) -> Size:
        return self.size


def typed_slowly(session: Session, screen: Window, acts: list[str | tuple[int, int]]) -> Event:
    """What comes of keys that are read one after the other, and of changes of the window between them."""
    with open_keyboard() as keyboard:
        prompt = TerminalPrompt("fr", Appearance(), lambda _: None, lambda: 80, keyboard, screen)

        def act() -> None:
            for each in acts:
                sleep(0.05)
                if isinstance(each, str):
                    keyboard.send_text(each)
                else:
                    screen.size = Size(columns=each[0], rows=each[1])

        hand = Thread(target=act)
        hand.start()
        try:
            return prompt.ask(session)
        finally:
            hand.join()


def pressed_on(screen: Window, session: Session, keys: str) -> Event:
    with open_keyboard() as keyboard:
        keyboard.send_text(keys)
        return TerminalPrompt("fr", Appearance(), lambda _: None, lambda: 80, keyboard, screen).ask(session)


@pytest.mark.parametrize("step", [PLAN, TOOLS, SHARE, REMARKS], ids=str)
@pytest.mark.parametrize("stop", [(CTRL_C, KeyboardInterrupt), (CTRL_D, EOFError)], ids=["Ctrl-C", "Ctrl-D"])
def test_a_paste_without_an_end_can_be_stopped(step: Step, stop: tuple[str, type[BaseException]]) -> None:
    key, raised = stop
    with pytest.raises(raised):
        typed_slowly(at(step), Window(80, 40), [PASTE + "un texte", "q" + ENTER, key])


def test_a_paste_with_an_end_may_come_in_pieces() -> None:
    acts = [PASTE, "un " + CTRL_C, "texte" + END_OF_PASTE, ENTER]
    assert typed_slowly(at(REMARKS), Window(80, 40), acts) == Give("un texte")


@pytest.mark.parametrize("step", [PLAN, TOOLS, SHARE, REMARKS], ids=str)
@pytest.mark.parametrize("columns", [0, 1, 2, 9])
@pytest.mark.parametrize("rows", [1, 24, 2_000])
def test_a_terminal_of_a_few_columns_takes_no_answer_and_can_be_left(columns: int, rows: int, step: Step) -> None:
    with pytest.raises(KeyboardInterrupt):
        pressed_on(Window(columns, rows), at(step), "1" + ENTER + "2" + ENTER + CTRL_C)


def test_a_window_shrunk_to_one_column_waits_to_be_made_larger() -> None:
    acts: list[str | tuple[int, int]] = [DOWN, (1, 24), "2", (80, 24), "3"]
    assert typed_slowly(at(PLAN), Window(80, 24), acts) == Give("ecrit")


def test_an_error_in_drawing_ends_the_panel(monkeypatch: pytest.MonkeyPatch) -> None:
    def draw(self: StyledLines) -> None:
        if drawn.append(self) or len(drawn) > 6:  # type: ignore[func-returns-value]
            raise ZeroDivisionError

    drawn: list[StyledLines] = []
    monkeypatch.setattr(StyledLines, "format_rows", lambda self: draw(self) or [])
    with pytest.raises(ZeroDivisionError):
        typed_slowly(at(PLAN), Window(80, 24), [DOWN, DOWN, DOWN])
