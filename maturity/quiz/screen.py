"""What stands on the screen at a step, in words; each prompt sets it in its own way."""

from __future__ import annotations

from dataclasses import dataclass, replace

from maturity.model.answer_wording import describe_answer, describe_number
from maturity.model.answers import Answer
from maturity.model.items import Item
from maturity.quiz.commands import get_letter, list_possible
from maturity.quiz.progress import measure_progress
from maturity.quiz.session import Session
from maturity.quiz.steps import Askable, Step, get_item, get_kind
from maturity.text.catalogue import Message, say
from maturity.text.numbers import NBSP
from maturity.text.safe import make_visible
from maturity.text.typography import format_prose


@dataclass(frozen=True)
class Choice:
    """An option as it is shown."""

    id: str
    text: str
    exclusive: bool = False


@dataclass(frozen=True)
class Screen:
    """A step in words; "" for what there is not."""

    section: str
    """The profile, the ambition, or the axis with those above it."""
    progress: str
    question: str
    kind: str
    """single, multiple, number or text."""
    expected: str
    """What sort of answer is awaited."""
    choices: tuple[Choice, ...]
    help: str
    current: str
    """The answer that stands, and its comment."""
    who: str
    """Who may know the answer."""
    notices: tuple[str, ...]


def build_screen(session: Session, language: str) -> Screen:
    """The screen of a session that stands at a step."""
    step = session.at
    assert step is not None
    bank, asked = session.bank, get_item(session.bank, step)
    return Screen(
        section=describe_section(session, step, language),
        progress=_progress(session, language),
        question=describe_question(session, step, language),
        kind=get_kind(bank, step),
        expected=_expected(asked if isinstance(asked, Item) else None, language),
        choices=tuple(
            Choice(option.id, format_prose(option.text, language), option.exclusive)
            for option in bank.get_options(asked)
        ),
        help=format_prose(asked.help or "", language) if isinstance(asked, Item) else "",
        current=_current(session, step, language),
        who=_who(asked, language),
        notices=tuple(format_sentence(notice, language) for notice in session.notices),
    )


def format_sentence(message: Message, language: str) -> str:
    """A message standing alone: those of the checks of a file follow a colon there, and begin without a capital."""
    text = say(message, language)
    first = text.split(maxsplit=1)[0] if text else ""
    if set("./\\") & set(first.rstrip(".")):  # the name of a file
        return text if text.endswith((".", "?", "!")) else f"{text}."
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '?', '!')) else '.'}"


def describe_section(session: Session, step: Step, language: str) -> str:
    """Where a step belongs."""
    if step.space != "answers":
        return say(f"quiz.section.{step.space}", language)
    bank, axis = session.bank, session.bank.question_by_id[step.id].axis
    titles: list[str] = []
    above: str | None = axis
    while above is not None:
        titles.insert(0, format_prose(bank.axis_by_id[above].title, language))
        above = bank.parent_by_axis[above]
    return " > ".join(titles)


def describe_question(session: Session, step: Step, language: str) -> str:
    """The question of a step; that of an ambition names its axis."""
    text = format_prose(get_item(session.bank, step).text, language)
    if step.space != "targets":
        return text
    return say(
        "quiz.ambition", language, axis=format_prose(session.bank.axis_by_id[step.id].title, language), text=text
    )


def describe_given(session: Session, step: Step, answer: Answer, language: str) -> str:
    """An answer in words, with its comment."""
    words = describe_answer(session.bank, get_item(session.bank, step), answer, language)
    return say("quiz.commented", language, answer=words, comment=answer.comment) if answer.comment else words


def describe_keys(session: Session, language: str, *, ctrl: bool = False) -> str:
    """The commands possible here, each with its key, for a line or two."""
    told = (
        describe_command(command, f"quiz.name.{command}", language, ctrl=ctrl) for command in list_possible(session)
    )
    return ", ".join(told)


def explain_keys(session: Session, language: str, *, ctrl: bool = False) -> list[str]:
    """The commands possible here, with what each does, a line each."""
    return [_command(command, f"quiz.about.{command}", language, ctrl=ctrl) for command in list_possible(session)]


def describe_command(command: str, words: str, language: str, *, ctrl: bool = False) -> str:
    """A command's key, with or without Ctrl, and the sentence `words`, not to be broken over two lines."""
    return _command(command, words, language, ctrl=ctrl).replace(" ", NBSP)


def summarise_change(before: Session, now: Session, step: Step, language: str, width: int) -> str:
    """One line for what is saved of a step: the question, cut if need be, and the answer or the remark."""
    words = shorten_text(describe_change(before, now, step, language), width // 2)
    room = width - len(words) - 6
    return f"{shorten_text(describe_question(now, step, language), room)} > {words}"


def describe_change(before: Session, now: Session, step: Step, language: str) -> str:
    """What is new about a step: its answer in words, and what it was before, or only its remark."""
    old, new, asked = before.get_answer(step), now.get_answer(step), get_item(now.bank, step)
    if old == new:
        return say("quiz.passed_by", language)
    if replace(old, comment=new.comment) != new:
        words = describe_answer(now.bank, asked, new, language)
        if before.is_open(step):
            return words
        return say("quiz.instead", language, answer=words, before=describe_answer(now.bank, asked, old, language))
    return say("quiz.remarked", language, comment=new.comment) if new.comment else say("quiz.unremarked", language)


def _command(command: str, told: str, language: str, *, ctrl: bool) -> str:
    key = get_letter(command, language)
    key = f"Ctrl+{key.upper()}" if ctrl else key
    return say("quiz.command", language, key=key, name=say(told, language))


def shorten_text(text: str, width: int) -> str:
    """A text made visible-safe, on `width` characters at most."""
    text = make_visible(text)
    return text if len(text) <= width else f"{text[: max(0, width - 1)].rstrip()}…"


def _progress(session: Session, language: str) -> str:
    now = measure_progress(session)
    told = {"place": now.place, "total": now.total, "left": say("quiz.minutes", language, n=now.minutes)}
    if session.focus is None:
        return say("quiz.progress", language, **told)
    assert session.at is not None
    return say("quiz.progress_review", language, n=len(session.walk) - session.walk.index(session.at), **told)


def _who(asked: Askable, language: str) -> str:
    if not isinstance(asked, Item) or not asked.ask:
        return ""
    return say("quiz.who_knows", language, who=format_prose(asked.ask, language))


def _expected(item: Item | None, language: str) -> str:
    if item is None:
        return say("quiz.expected.single", language)
    return describe_number(item, language) if item.kind == "number" else say(f"quiz.expected.{item.kind}", language)


def _current(session: Session, step: Step, language: str) -> str:
    answer = session.get_answer(step)
    if session.is_open(step):
        return say("quiz.current_remark", language, comment=answer.comment) if answer.comment else ""
    return say("quiz.current", language, answer=describe_given(session, step, answer, language))
