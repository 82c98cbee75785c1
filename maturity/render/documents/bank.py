"""A bank in full: everything that a respondent would see, how it counts, and what the answers lead to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from maturity.model.bank import Bank
from maturity.model.condition_wording import describe_condition
from maturity.model.items import Axis, Choices, Item, Question
from maturity.render.blocks import Block, Command, Gap, Heading, ListItem, Paragraph
from maturity.render.duty_wording import describe_duty
from maturity.render.passages import build_passages
from maturity.render.view import View
from maturity.render.wording import describe_date
from maturity.text.shell import quote_argument


def build_bank(bank: Bank, view: View, reference: str) -> Iterator[Block]:
    """Build a bank in full; `reference` is the id or path by which a command names it."""
    writer = _BankWriter(bank, view)
    yield from writer.build_head()
    yield from writer.build_profile()
    yield from writer.build_duties()
    for axis in bank.axes:
        yield from writer.build_axis(axis)
    yield from writer.build_levels()
    yield from writer.build_recommendations()
    yield Gap()
    bank_argument = quote_argument(reference)
    yield Paragraph(view.say("banks.quiz"))
    yield Command(view.say("banks.to_answer", bank=bank_argument, option="", place=""), "highlight", indent=3)
    yield Paragraph(view.say("banks.form"))
    yield Command(view.say("banks.to_fill", bank=bank_argument), "highlight", indent=3)


class _BankWriter:
    """The parts of a bank as blocks; an answer set is written in full where it is first used."""

    def __init__(self, bank: Bank, view: View) -> None:
        self.bank, self.view = bank, view
        self.written_sets: set[str] = set()

    def build_head(self) -> Iterator[Block]:
        """Build the title, the version, the source and the description."""
        bank, view = self.bank, self.view
        yield Paragraph(view.format_prose(bank.title), "strong")
        yield Paragraph(view.say("banks.version", id=bank.id, version=bank.version))
        if bank.base:
            yield Paragraph(view.say("banks.base", id=bank.base.id, version=bank.base.version))
        if bank.source:
            date = bank.source.date and describe_date(bank.source.date, view)
            parts = (view.format_prose(part) for part in (bank.source.title, bank.source.authors, date) if part)
            yield Paragraph(view.say("banks.source", source=", ".join(parts)))
        if bank.description:
            yield Gap()
            yield from build_passages(bank.description, view)

    def build_profile(self) -> Iterator[Block]:
        """Build the fields of the profile."""
        if self.bank.profile:
            yield Heading(self.view.say("banks.profile"))
        for field in self.bank.profile:
            yield from self.build_item(field)

    def build_duties(self) -> Iterator[Block]:
        """Build the duties, each with what demands it and to whom it applies."""
        if self.bank.duties:
            yield Heading(self.view.say("duties.banks.title"))
        for duty in self.bank.duties:
            yield Gap()
            yield Paragraph(self.view.format_prose(duty.text), "strong")
            yield Paragraph(duty.id, "quiet", indent=2)
            if duty.help:
                yield from build_passages(duty.help, self.view, indent=2)
            for line in describe_duty(duty, self.bank, self.view):
                yield Paragraph(line, indent=2)

    def build_axis(self, axis: Axis) -> Iterator[Block]:
        """Build an axis: its ambition, its questions, and the axes below it."""
        yield Heading(self.view.format_prose(axis.title))
        if axis.text:
            yield Paragraph(self.view.format_prose(axis.text))
        if axis.target:
            yield Gap()
            yield Paragraph(self.view.say("banks.ambition", text=self.view.format_prose(axis.target.text)), "strong")
            yield from self.build_options(axis.target)
        for question in self.bank.questions_by_axis[axis.id]:
            yield from self.build_item(question)
        for below in axis.axes:
            yield from self.build_axis(below)

    def build_item(self, item: Item) -> Iterator[Block]:
        """Build a profile field or a question, with its id, its help and its answers."""
        yield Gap()
        yield Paragraph(self.view.format_prose(item.text), "strong")
        yield Paragraph(item.id, "quiet", indent=2)
        if item.help:
            yield from build_passages(item.help, self.view, indent=2)
        if isinstance(item, Question):
            yield from self.build_conditions(item)
        unit = f" ({self.view.format_prose(item.unit)})" if item.unit else ""
        yield Paragraph(_describe_kind(item, self.view) + unit, indent=2)
        yield from self.build_options(item)

    def build_conditions(self, question: Question) -> Iterator[Block]:
        """Build when a question is asked, where its options come from, and whether it counts."""
        if question.when:
            condition = describe_condition(question.when, self.bank, self.view.language)
            yield Paragraph(self.view.say("banks.when", condition=condition), indent=2)
        if question.among:
            named = self.view.format_prose(self.bank.question_by_id[question.among].text)
            yield Paragraph(self.view.say("banks.among", question=named), indent=2)
        if not question.counts:
            yield Paragraph(self.view.say("banks.unscored"), indent=2)
        elif question.express:
            yield Paragraph(self.view.say("banks.express"), indent=2)

    def build_options(self, choices: Choices) -> Iterator[Block]:
        """Build the answers to choose from, or a word that they are the same as above."""
        if choices.answer_set in self.written_sets:
            yield Paragraph(self.view.say("banks.same"), indent=2)
            return
        if choices.answer_set:
            self.written_sets.add(choices.answer_set)
        for option in self.bank.get_options(choices):
            yield ListItem(self.view.format_prose(option.text), indent=2)

    def build_levels(self) -> Iterator[Block]:
        """Build the levels, each with the score from which it is reached."""
        if self.bank.levels:
            yield Heading(self.view.say("banks.levels"))
        for level in self.bank.levels:
            score = self.view.format_score(level.threshold, self.bank.scale, (level.threshold,))
            title = self.view.format_prose(level.title)
            yield Paragraph(self.view.say("banks.from", title=title, score=score), "strong")
            if level.text:
                yield Paragraph(self.view.format_prose(level.text), indent=2)
            if level.duties:
                yield Paragraph(self.view.say(f"duties.banks.level.{level.duties}"), indent=2)

    def build_recommendations(self) -> Iterator[Block]:
        """Build the recommendations, each with its steps."""
        if self.bank.recommendations:
            yield Heading(self.view.say("banks.advice"))
        for each in self.bank.recommendations:
            yield ListItem(self.view.format_prose(each.title), "strong")
            yield Paragraph(self.view.format_prose(each.text), indent=2)
            for step in each.steps:
                yield ListItem(self.view.format_prose(step), indent=2, sign="dash")


def _describe_kind(item: Item, view: View) -> str:
    """Say what sort of answer an item takes."""
    match item.kind:
        case "single":
            return view.say("banks.kind.single")
        case "multiple":
            return view.say("banks.kind.multiple")
        case "number":
            return view.say("banks.kind.whole" if item.whole else "banks.kind.number")
        case "text":
            return view.say("banks.kind.text")
        case _:
            assert_never(item.kind)
