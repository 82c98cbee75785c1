"""The banks that ship as a short list, or one in full: what would be asked, how it counts, what is advised."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from maturity.model.bank import Bank
from maturity.model.condition_wording import describe_condition
from maturity.model.items import Axis, Choices, Item, Question
from maturity.model.reading_time import estimate_minutes, list_full_version, list_short_version
from maturity.render.page import Line, Page
from maturity.render.terminal.words import dated
from maturity.render.view import View


def listed(banks: Sequence[Bank], view: View) -> list[Line]:
    """Where to start: a short paragraph for each bank and each short version, and what to type."""
    page = Page(view.width)
    page.heading(view.say("banks.start"))
    steps = [
        (bank, short) for bank in banks for short in (True, False) if not short or any(map(_is_short, bank.questions))
    ]
    for place, (bank, short) in enumerate(steps, start=1):
        title = view.format_prose(bank.title)
        page.text(view.say("banks.express_title", title=title) if short else title, first=f"{place}. ", style="bold")
        asked = list_short_version(bank) if short else list_full_version(bank)
        facts = [
            view.say("banks.minutes", n=math.ceil(estimate_minutes(asked, bank))),
            view.say("banks.questions", n=sum(not short or question.express for question in bank.questions)),
            view.say("banks.version", id=bank.id, version=bank.version),
        ]
        page.text(view.glyphs.between.join(facts), indent=3)
        about = view.say("banks.express_text") if short else view.format_prose(_first_sentence(bank.description or ""))
        page.text(about, indent=3)
        option = " --express" if short else ""
        page.line((view.say("banks.to_fill", bank=bank.id, option=option, place=place), "cyan"), indent=3)
        page.blank()
    if len(banks) > 1:
        page.text(view.say("banks.separately"))
        page.line((view.say("banks.together"), "cyan"), indent=3)
    if banks:
        page.text(view.say("banks.next"))
        page.line((f"maturity banks {banks[0].id}", "cyan"), indent=3)
    return page.lines


def _is_short(question: Question) -> bool:
    return question.express


def _first_sentence(text: str) -> str:
    """What a questionnaire is for; the rules of answering come after it."""
    return re.split(r"(?<=[.!?])\s", text, maxsplit=1)[0]


def in_full(bank: Bank, view: View, reference: str) -> list[Line]:
    """Everything a respondent would see, and what the answers lead to."""
    page, written_out = Page(view.width), set[str]()
    page.text(view.format_prose(bank.title), style="bold")
    page.text(view.say("banks.version", id=bank.id, version=bank.version))
    if bank.source:
        date = bank.source.date and dated(bank.source.date, view)
        parts = (view.format_prose(part) for part in (bank.source.title, bank.source.authors, date) if part)
        page.text(view.say("banks.source", source=", ".join(parts)))
    if bank.description:
        page.blank()
        page.text(view.format_prose(bank.description))
    if bank.profile:
        page.heading(view.say("banks.profile"))
        for field in bank.profile:
            _item(page, field, bank, view, written_out)
    for axis in bank.axes:
        _axis(page, axis, bank, view, written_out)
    _levels(page, bank, view)
    _advice(page, bank, view)
    page.blank()
    page.text(view.say("banks.form"))
    page.line((view.say("banks.to_fill", bank=reference, option="", place=""), "cyan"), indent=3)
    return page.lines


def _axis(page: Page, axis: Axis, bank: Bank, view: View, written_out: set[str]) -> None:
    page.heading(view.format_prose(axis.title))
    if axis.text:
        page.text(view.format_prose(axis.text))
    if axis.target:
        page.blank()
        page.text(view.say("banks.ambition", text=view.format_prose(axis.target.text)), style="bold")
        _options(page, axis.target, bank, view, written_out)
    for question in bank.questions_by_axis[axis.id]:
        _item(page, question, bank, view, written_out)
    for below in axis.axes:
        _axis(page, below, bank, view, written_out)


def _item(page: Page, item: Item, bank: Bank, view: View, written_out: set[str]) -> None:
    page.blank()
    page.text(view.format_prose(item.text), style="bold")
    page.text(item.id, indent=2, style="dim")
    if item.help:
        page.text(view.format_prose(item.help), indent=2)
    if isinstance(item, Question):
        _remarks(page, item, bank, view)
    unit = f" ({view.format_prose(item.unit)})" if item.unit else ""
    page.text(view.say(f"banks.kind.{'whole' if item.whole else item.kind}") + unit, indent=2)
    _options(page, item, bank, view, written_out)


def _options(page: Page, choices: Choices, bank: Bank, view: View, written_out: set[str]) -> None:
    """The answers to choose from; a shared list is written out once."""
    if choices.answer_set in written_out:
        page.text(view.say("banks.same"), indent=2)
        return
    if choices.answer_set:
        written_out.add(choices.answer_set)
    for option in bank.get_options(choices):
        page.text(view.format_prose(option.text), indent=2, first=f"{view.glyphs.bullet} ")


def _remarks(page: Page, question: Question, bank: Bank, view: View) -> None:
    if question.when:
        page.text(view.say("banks.when", condition=describe_condition(question.when, bank, view.language)), indent=2)
    if not question.counts:
        page.text(view.say("banks.unscored"), indent=2)
    elif question.express:
        page.text(view.say("banks.express"), indent=2)


def _levels(page: Page, bank: Bank, view: View) -> None:
    if not bank.levels:
        return
    page.heading(view.say("banks.levels"))
    for level in bank.levels:
        score = view.format_score(level.threshold, bank.scale, (level.threshold,))
        page.text(view.say("banks.from", title=view.format_prose(level.title), score=score), style="bold")
        if level.text:
            page.text(view.format_prose(level.text), indent=2)


def _advice(page: Page, bank: Bank, view: View) -> None:
    if not bank.recommendations:
        return
    page.heading(view.say("banks.advice"))
    for each in bank.recommendations:
        page.text(view.format_prose(each.title), first=f"{view.glyphs.bullet} ", style="bold")
        page.text(view.format_prose(each.text), indent=2)
        for step in each.steps:
            page.text(view.format_prose(step), indent=2, first=f"{view.glyphs.dash} ")
