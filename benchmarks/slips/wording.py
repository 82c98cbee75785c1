"""Slips in texts that people read."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.slips.drawing import Data, DataSlip, Draw, name_all

_FOREIGN = {
    "fr": "Do you know how often the people of your town read what you publish, and why they do?",
    "en": "Savez-vous à quelle fréquence les habitants lisent ce que vous publiez, et pourquoi ils le font ?",
}


def mix_languages(data: Data, draw: Draw) -> str | None:
    """A question in another language."""
    return _rewrite(data, draw, "questions", "text", lambda _: _FOREIGN[data["language"]])


def leave_placeholder(data: Data, draw: Draw) -> str | None:
    """A help that was to be written later."""
    return _rewrite(data, draw, "questions", "help", lambda _: "TODO")


def drop_question_mark(data: Data, draw: Draw) -> str | None:
    """A question without its mark."""
    return _rewrite(data, draw, "questions", "text", lambda text: text.rstrip("? \u00a0\u202f"))


def decode_twice(data: Data, draw: Draw) -> str | None:
    """A text pasted from a file that was read in the wrong encoding."""
    return _rewrite(data, draw, "recommendations", "text", _decode_twice)


def _decode_twice(text: str) -> str:
    """Return `text` as a program shows it that takes UTF-8 for Latin-1, as far as it holds letters with accents."""
    return "".join(each.encode().decode("latin-1") if each in "éèàêôûç\u2019" else each for each in text)


def join_two_questions(data: Data, draw: Draw) -> str | None:
    """Two things asked at once."""
    more = {
        "fr": "Formez-vous vos équipes et mesurez-vous ce qu'elles font ?",
        "en": "Do you train and do you measure?",
    }
    return _rewrite(data, draw, "questions", "text", lambda _: more[data["language"]])


def _rewrite(data: Data, draw: Draw, section: str, key: str, rewrite: Callable[[str], str]) -> str | None:
    """Rewrite one of the texts under `key` in a section that `rewrite` changes."""
    able = {place: each for place, each in name_all(data, section, key).items() if rewrite(each[key]) != each[key]}
    if found := draw.pick(able):
        found[1][key] = rewrite(found[1][key])
    return found and f"{found[0]}.{key}"


SLIPS: tuple[DataSlip, ...] = (
    mix_languages,
    leave_placeholder,
    drop_question_mark,
    decode_twice,
    join_two_questions,
)
