"""A blank answers file: every question with its options and help as comments, valid as it stands."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from maturity.model.answer_wording import describe_number
from maturity.model.bank import Bank
from maturity.model.condition_wording import describe_condition
from maturity.model.items import Axis, Choices, Item, Question
from maturity.saving.prefill import Prefill, WrittenValues
from maturity.text.catalogue import say
from maturity.text.typography import format_prose

WIDTH = 100
"""Columns of a comment: what a text editor shows without scrolling sideways."""


LONG = 8
"""Options of a shared list beyond which it is written out once, and named by its words of the left afterwards."""


BLANK = Prefill()


def build_form(
    bank: Bank, reference: str, path: str, language: str, *, express: bool = False, given: Prefill = BLANK
) -> str:
    """The text of a blank answers file for `bank`, which it names as `reference`; `path` is what it will be called.

    `express`: only the questions of the short version. `given`: what to fill in.
    """
    writer = _Writer(bank, language, given, express=express)
    lines = [
        *writer.head(path),
        "",
        f"bank: {_quoted(reference)}",
        f"bank_version: {bank.version}",
        *(["scope: express"] if express else []),
        "",
        *writer.comment(writer.say("form.organisation"), ""),
        _filled("organisation", given.head),
        *writer.comment(writer.say("form.date"), ""),
        "date:",
        *writer.comment(writer.say("form.role"), ""),
        "respondent:",
        f"  {_filled('role', given.head)}",
        *writer.profile(),
        *writer.targets(),
        "",
        "answers:",
        *writer.answers(),
    ]
    return "\n".join(line.rstrip() for line in lines) + "\n"


class _Writer:
    def __init__(self, bank: Bank, language: str, given: Prefill, *, express: bool) -> None:
        self.bank = bank
        self.language = language
        self.express = express
        self.given = given
        self.written_out: set[str] = set()

    def say(self, key: str, /, **params: object) -> str:
        return say(key, self.language, **params)

    def prose(self, text: str) -> str:
        return format_prose(text, self.language)

    def comment(self, text: str, margin: str, *, hang: int = 0) -> list[str]:
        """A wrapped comment; the lines after the first are set in by `hang` characters."""
        first = f"{margin}# "
        following = first + " " * hang
        return textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=following, break_on_hyphens=False)

    def head(self, path: str) -> Iterator[str]:
        title = self.prose(self.bank.title)
        params = {"title": title, "id": self.bank.id, "version": self.bank.version, "path": path}
        for place in range(1, 8):
            for line in self.say(f"form.head.{place}", **params).split("\n"):
                yield from self.comment(line, "")
        if self.bank.description:
            yield "#"
            yield from self.comment(self.prose(self.bank.description), "")

    def banner(self, text: str, margin: str = "") -> Iterator[str]:
        yield ""
        yield margin + "# " + "=" * 60
        yield from self.comment(text, margin)
        yield margin + "# " + "=" * 60

    def profile(self) -> Iterator[str]:
        if not self.bank.profile:
            return
        yield from self.banner(self.say("form.profile"))
        yield "profile:"
        for field in self.bank.profile:
            yield from self.item(field, self.given.profile)

    def targets(self) -> Iterator[str]:
        asked = [axis for axis in self.bank.axis_by_id.values() if axis.target and not self.express]
        if not asked:
            return
        yield from self.banner(self.say("form.targets"))
        yield "targets:"
        for axis in asked:
            assert axis.target is not None
            yield ""
            yield from self.comment(f"{self.prose(axis.title)} - {self.prose(axis.target.text)}", "  ")
            yield from self.options(axis.target)
            yield f"  {_filled(axis.id, self.given.targets)}"

    def answers(self) -> Iterator[str]:
        for axis in self.bank.axes:
            yield from self.axis(axis, ())

    def axis(self, axis: Axis, above: tuple[str, ...]) -> Iterator[str]:
        titles = (*above, self.prose(axis.title))
        questions = [
            question for question in self.bank.questions_by_axis[axis.id] if question.express or not self.express
        ]
        if questions:
            about = f" - {self.prose(axis.text)}" if axis.text else ""
            yield from self.banner(" > ".join(titles) + about, "  ")
        for question in questions:
            yield from self.item(question, self.given.answers)
        for below in axis.axes:
            yield from self.axis(below, titles)

    def item(self, item: Item, given: WrittenValues) -> Iterator[str]:
        yield ""
        yield from self.comment(self.prose(item.text), "  ")
        if item.help:
            yield from self.comment(self.prose(item.help), "  ", hang=2)
        yield from self.comment(self.expected(item), "  ")
        yield from self.options(item)
        if isinstance(item, Question):
            yield from self.remarks(item)
        yield f"  {_filled(item.id, given)}"

    def expected(self, item: Item) -> str:
        """What sort of answer is expected."""
        if item.kind == "multiple":
            lone = self.bank.get_exclusive(item)
            ids = sorted((option.id for option in self.bank.get_options(item)), key=lambda option: option in lone)
            first, second = ids[:2]
            key = "form.multiple_lone" if len(ids) - len(lone) > 1 and lone else "form.multiple"
            return self.say(key, first=first, second=second)
        return describe_number(item, self.language) if item.kind == "number" else self.say(f"form.{item.kind}")

    def options(self, choices: Choices) -> Iterator[str]:
        options = self.bank.get_options(choices)
        if choices.answer_set in self.written_out and len(options) > LONG:
            yield from self.comment(self.say("form.same", ids=", ".join(option.id for option in options)), "  ", hang=2)
            return
        self.written_out.add(choices.answer_set or "")
        widest = max((len(option.id) for option in options), default=0)
        for option in options:
            lone = f" {self.say('form.exclusive')}" if option.exclusive else ""
            words = f"{option.id:<{widest}} : {self.prose(option.text)}{lone}"
            yield from self.comment(words, "  ", hang=widest + 3)

    def remarks(self, question: Question) -> Iterator[str]:
        if question.may_not_apply:
            yield from self.comment(self.say("form.may_not_apply"), "  ")
        if question.when:
            condition = describe_condition(question.when, self.bank, self.language)
            yield from self.comment(self.say("form.when", condition=condition), "  ")
        if not question.scored and question.kind != "text":
            yield from self.comment(self.say("form.unscored"), "  ")


def _filled(name: str, given: WrittenValues) -> str:
    return f"{name}: {given[name]}" if name in given else f"{name}:"


def _quoted(text: str) -> str:
    """A bank's id as it is; a path between quotes, with what YAML would read otherwise escaped."""
    if text.replace("_", "").isalnum() and text.isascii():
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
