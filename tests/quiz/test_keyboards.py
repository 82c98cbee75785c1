"""The keyboard of the tests themselves: a panel that is deaf fails its test, and hangs none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from prompt_toolkit.key_binding import KeyBindings

from tests.quiz import keyboards
from tests.quiz.panels import run_panel
from tests.quiz.sessions import answers, fresh, small_bank


def test_a_deaf_panel_fails_with_its_last_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyboards, "PATIENCE", 0.5)
    monkeypatch.setattr("maturity.quiz.terminal.display.merge_key_bindings", lambda _: KeyBindings())
    session = replace(fresh(small_bank()), step=answers("plan"))
    with pytest.raises(pytest.fail.Exception, match=r"in 0\.5 seconds; its last screen:\n(?s:.*)1\. "):
        run_panel(session, "1")
