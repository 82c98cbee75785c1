"""What another program does to the file during a sitting."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.command import Maturity
from tests.support import flat

Typed = str | Callable[[], object]


def type_between(monkeypatch: pytest.MonkeyPatch, *typed: Typed) -> None:
    """Let a person type these lines; what is no line is done before the next one is read."""
    waiting = list(typed)

    def read_line() -> str:
        while waiting:
            each = waiting.pop(0)
            if isinstance(each, str):
                return f"{each}\n"
            each()
        raise EOFError

    monkeypatch.setattr("maturity.cli.quiz.prompts._read_line", read_line)


@pytest.mark.parametrize("end", [("/q",), ("1", "/q")], ids=["at the end", "at the next write"])
@pytest.mark.parametrize(("is_person", "choice"), [(False, ()), (True, ("1",)), (True, ("q",)), (True, ("2",))])
def test_an_older_copy_saved_over_the_answers_is_said_and_undone(
    maturity: Maturity,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    end: tuple[str, ...],
    choice: tuple[str, ...],
    *,
    is_person: bool,
) -> None:
    monkeypatch.setattr("maturity.cli.quiz.sit.is_interactive", lambda: is_person)
    older = folder / "copie"
    typed: list[Typed] = ["7", lambda: shutil.copy("a.yaml", older), "1", "3", lambda: shutil.copy(older, "a.yaml")]
    last = [end[0], *choice, *end[1:]] if len(end) > 1 else [*end, *choice]
    type_between(monkeypatch, *typed, *last)
    ran = maturity("quiz", "bank.yaml", "-o", "a.yaml", "--plain", lines=[])
    shown = flat(ran.out)
    assert ran.code == 0
    assert "2 réponses données ne sont plus dans a.yaml" in shown
    assert "Type de collectivité – vous aviez répondu : Commune" in shown
    assert ("Elles sont de nouveau dans le fichier" in shown) == (choice != ("2",))
    assert ("type: commune" in (folder / "a.yaml").read_text("utf-8")) == (choice != ("2",))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("bank: prerequis\n", "n'est plus le fichier de ces réponses"),
        ("rien: 1\n", "n'est plus le fichier de ces réponses"),
        ("bank: [", "a changé et ne peut plus être lu"),
    ],
)
def test_a_file_that_has_become_another_is_kept_and_the_answers_are_shown(
    maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch, text: str, said: str
) -> None:
    type_between(monkeypatch, "7", lambda: (folder / "a.yaml").write_text(text, "utf-8"), "1")
    ran = maturity("quiz", "bank.yaml", "-o", "a.yaml", "--plain", lines=[])
    told = flat(ran.err)
    assert ran.code == 2
    assert said in told
    assert "Votre réponse, à redonner : Commune" in told
    assert "a.yaml contient maintenant autre chose, qui n'a pas été touché" in told
    assert "equipe: 7" in ran.err
    assert (folder / "a.yaml").read_text("utf-8") == text
