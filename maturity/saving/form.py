"""A blank answers file: every question with its options and help as comments, valid without a change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from maturity.model.answer_wording import describe_number
from maturity.model.bank import Bank
from maturity.model.condition_wording import describe_condition
from maturity.model.items import Axis, Choices, Item, Question
from maturity.saving.prefill import Prefill, WrittenValues
from maturity.syntax.quoting import format_value
from maturity.text.catalogue import say
from maturity.text.typography import format_prose
from maturity.text.wrapping import wrap_text

WIDTH = 100
"""Cells of a line of a comment: what a text editor shows without scrolling sideways."""

MAX_REPEATED = 8
"""Options of the longest shared list that is written out with every question; of a longer one, only the ids."""

BLANK = Prefill()
"""Nothing to fill in."""


def build_form(
    bank: Bank, reference: str, path: str, language: str, *, express: bool = False, given: Prefill = BLANK
) -> str:
    """Build the text of a blank answers file for `bank`.

    `reference` is how the file names the bank, `path` the name that it will have, `given` what to fill in. With
    `express`, only the questions of the short version are in it.
    """
    writer = _Writer(bank, language, given, express=express)
    lines = [
        *writer.write_head(path),
        "",
        f"bank: {format_value(reference)}",
        f"bank_version: {bank.version}",
        *(["scope: express"] if express else []),
        "",
        *writer.write_comment(writer.say("form.organisation"), ""),
        _write_line("organisation", given.head),
        *writer.write_comment(writer.say("form.date"), ""),
        "date:",
        *writer.write_comment(writer.say("form.role"), ""),
        "respondent:",
        f"  {_write_line('role', given.head)}",
        *writer.write_profile(),
        *writer.write_targets(),
        "",
        "answers:",
        *writer.write_answers(),
    ]
    return "\n".join(line.rstrip() for line in lines) + "\n"


class _Writer:
    """Writes the sections of a form, line by line."""

    def __init__(self, bank: Bank, language: str, given: Prefill, *, express: bool) -> None:
        self.bank = bank
        self.language = language
        self.express = express
        self.given = given
        self.written_out: set[str] = set()

    def say(self, key: str, /, **params: object) -> str:
        """Return a sentence of the catalogue in the language of the form."""
        return say(key, self.language, **params)

    def format_prose(self, text: str) -> str:
        """Return a text of the bank with the spaces of the language."""
        return format_prose(text, self.language)

    def write_comment(self, text: str, margin: str, *, hang: int = 0) -> list[str]:
        """Return a text as lines of a comment; those after the first are indented by `hang` cells more."""
        first = f"{margin}# "
        return wrap_text(text, WIDTH, first, first + " " * hang)

    def write_head(self, path: str) -> Iterator[str]:
        """Yield what the form is, how it is filled in, and what the bank is about."""
        title = self.format_prose(self.bank.title)
        params = {"title": title, "id": self.bank.id, "version": self.bank.version, "path": path}
        for number in range(1, 8):
            for line in self.say(f"form.head.{number}", **params).split("\n"):
                yield from self.write_comment(line, "")
        if self.bank.description:
            yield "#"
            yield from self.write_comment(self.format_prose(self.bank.description), "")

    def write_banner(self, text: str, margin: str = "") -> Iterator[str]:
        """Yield the title of a section, between two lines."""
        yield ""
        yield margin + "# " + "=" * 60
        yield from self.write_comment(text, margin)
        yield margin + "# " + "=" * 60

    def write_profile(self) -> Iterator[str]:
        """Yield the section of the profile, if the bank has one."""
        if not self.bank.profile:
            return
        yield from self.write_banner(self.say("form.profile"))
        yield "profile:"
        for field in self.bank.profile:
            yield from self.write_item(field, self.given.profile)

    def write_targets(self) -> Iterator[str]:
        """Yield the section of the targets; the short version has none."""
        axes = [axis for axis in self.bank.axis_by_id.values() if axis.target and not self.express]
        if not axes:
            return
        yield from self.write_banner(self.say("form.targets"))
        yield "targets:"
        for axis in axes:
            assert axis.target is not None
            yield ""
            yield from self.write_comment(
                f"{self.format_prose(axis.title)} - {self.format_prose(axis.target.text)}", "  "
            )
            yield from self.write_options(axis.target)
            yield f"  {_write_line(axis.id, self.given.targets)}"

    def write_answers(self) -> Iterator[str]:
        """Yield the questions of all axes."""
        for axis in self.bank.axes:
            yield from self.write_axis(axis, ())

    def write_axis(self, axis: Axis, above: tuple[str, ...]) -> Iterator[str]:
        """Yield the questions of an axis, then its sub-axes; `above` are the titles of the axes that it is in."""
        titles = (*above, self.format_prose(axis.title))
        questions = [
            question for question in self.bank.questions_by_axis[axis.id] if question.express or not self.express
        ]
        if questions:
            description = f" - {self.format_prose(axis.text)}" if axis.text else ""
            yield from self.write_banner(" > ".join(titles) + description, "  ")
        for question in questions:
            yield from self.write_item(question, self.given.answers)
        for below in axis.axes:
            yield from self.write_axis(below, titles)

    def write_item(self, item: Item, given: WrittenValues) -> Iterator[str]:
        """Yield an item with its help, how it is answered, its options, and the line to fill in."""
        yield ""
        yield from self.write_comment(self.format_prose(item.text), "  ")
        if item.help:
            yield from self.write_comment(self.format_prose(item.help), "  ", hang=2)
        yield from self.write_comment(self.describe_answer(item), "  ")
        yield from self.write_options(item)
        if isinstance(item, Question):
            yield from self.write_notes(item)
        yield f"  {_write_line(item.id, given)}"

    def describe_answer(self, item: Item) -> str:
        """Return what sort of answer is expected."""
        match item.kind:
            case "single":
                return self.say("form.single")
            case "multiple":
                return self.describe_choice(item)
            case "number":
                return describe_number(item, self.language)
            case "text":
                return self.say("form.text")
            case _:
                assert_never(item.kind)

    def describe_choice(self, item: Item) -> str:
        """Return how several options are written, with the first two that can be chosen together as an example."""
        exclusive = self.bank.get_exclusive(item)
        ids = sorted((option.id for option in self.bank.get_options(item)), key=lambda option: option in exclusive)
        key = "form.multiple_exclusive" if len(ids) - len(exclusive) > 1 and exclusive else "form.multiple"
        return self.say(key, first=ids[0], second=ids[1])

    def write_options(self, choices: Choices) -> Iterator[str]:
        """Yield the options with their texts; of a long shared list that was written before, only the ids."""
        options = self.bank.get_options(choices)
        if choices.answer_set in self.written_out and len(options) > MAX_REPEATED:
            yield from self.write_comment(
                self.say("form.same", ids=", ".join(option.id for option in options)), "  ", hang=2
            )
            return
        self.written_out.add(choices.answer_set or "")
        widest = max((len(option.id) for option in options), default=0)
        for option in options:
            note = f" {self.say('form.exclusive')}" if option.exclusive else ""
            words = f"{option.id:<{widest}} : {self.format_prose(option.text)}{note}"
            yield from self.write_comment(words, "  ", hang=widest + 3)

    def write_notes(self, question: Question) -> Iterator[str]:
        """Yield when the question applies, whether it may not, and whether it is scored."""
        if question.may_not_apply:
            yield from self.write_comment(self.say("form.may_not_apply"), "  ")
        if question.when:
            condition = describe_condition(question.when, self.bank, self.language)
            yield from self.write_comment(self.say("form.when", condition=condition), "  ")
        if not question.scored and question.kind != "text":
            yield from self.write_comment(self.say("form.unscored"), "  ")


def _write_line(name: str, given: WrittenValues) -> str:
    """Return the line of one answer, with the value to fill in if there is one."""
    return f"{name}: {given[name]}" if name in given else f"{name}:"
