"""A form: an answers file to be filled in by hand, with every question, its options and its help as comments.

As it is made, it is a valid answers file without answers, or with those that are filled in beforehand.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from maturity.model.answer_wording import describe_number
from maturity.model.bank import Bank
from maturity.model.condition_wording import describe_condition
from maturity.model.duty import Duty
from maturity.model.items import Axis, Choices, Item, Question
from maturity.saving.comments import write_comment, write_passages
from maturity.saving.prefill import Prefill, WrittenValues
from maturity.syntax.quoting import format_value
from maturity.text.catalogue import say
from maturity.text.shell import quote_argument
from maturity.text.typography import format_prose

MAX_REPEATED = 8
"""A shared list with more options than this is written out once; later questions show only the ids of its options."""

BLANK = Prefill()
"""The values of a form in which nothing is filled in beforehand."""


def build_form(
    bank: Bank, reference: str, path: str, language: str, *, express: bool = False, given: Prefill = BLANK
) -> str:
    """Return the text of a form for `bank`, with its comments in `language`; its last line ends with LF.

    `reference` is what the form writes under `bank`: an id or a path. `path` is the name of the file that it will be
    saved in, which its comments mention. `given` are the values to fill in. With `express`, only the questions of the
    short version are in it, and no targets.
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
        *writer.write_duties(),
        *writer.write_targets(),
        "",
        "answers:",
        *writer.write_answers(),
    ]
    return "\n".join(line.rstrip() for line in lines) + "\n"


class _Writer:
    """Writes the sections of one form as lines without their ends. Each section is written once, in order."""

    def __init__(self, bank: Bank, language: str, given: Prefill, *, express: bool) -> None:
        self.bank = bank
        self.language = language
        self.express = express
        self.given = given
        self.written_out: set[str] = set()

    def say(self, key: str, /, **params: object) -> str:
        """Return the sentence of the catalogue under `key` in the language of the form, filled with `params`."""
        return say(key, self.language, **params)

    def format_prose(self, text: str) -> str:
        """Return `text`, from the bank, with the no-break spaces that the language of the form puts before signs."""
        return format_prose(text, self.language)

    def write_comment(self, text: str, margin: str, *, hang: int = 0) -> list[str]:
        """Return `text` as lines of a comment after `margin`, all but the first indented by `hang` cells more."""
        return write_comment(text, margin, hang=hang)

    def write_head(self, path: str) -> Iterator[str]:
        """Yield the comments at the top: what the form is, how to fill it in, and what the bank is about."""
        title = self.format_prose(self.bank.title)
        path = quote_argument(path)
        params = {"title": title, "id": self.bank.id, "version": self.bank.version, "path": path}
        for number in range(1, 8):
            for line in self.say(f"form.head.{number}", **params).split("\n"):
                is_command = line.startswith("  ")
                yield from [f"# {line}"] if is_command else self.write_comment(line, "")
        if self.bank.description:
            yield "#"
            yield from write_passages(self.bank.description, self.language)

    def write_banner(self, text: str, margin: str = "") -> Iterator[str]:
        """Yield a blank line, then `text` as the title of a section, between two ruled lines."""
        yield ""
        yield margin + "# " + "=" * 60
        yield from self.write_comment(text, margin)
        yield margin + "# " + "=" * 60

    def write_profile(self) -> Iterator[str]:
        """Yield the section of the profile; nothing if the bank asks for no facts."""
        if not self.bank.profile:
            return
        yield from self.write_banner(self.say("form.profile"))
        yield "profile:"
        for field in self.bank.profile:
            yield from self.write_item(field, self.given.profile)

    def write_duties(self) -> Iterator[str]:
        """Yield the section of the duties, what law or policy demands; nothing if the bank has none."""
        if not self.bank.duties:
            return
        yield from self.write_banner(self.say("duties.form.title"))
        for line in self.say("duties.form.states").split("\n"):
            yield from self.write_comment(line, "")
        yield "duties:"
        for duty in self.bank.duties:
            yield ""
            yield from self.write_comment(self.format_prose(duty.text), "  ", hang=2)
            if duty.help:
                yield from write_passages(duty.help, self.language, "  ", hang=2)
            for text in self.describe_duty(duty):
                yield from self.write_comment(text, "  ", hang=2)
            yield f"  {_write_line(duty.id, self.given.duties)}"

    def describe_duty(self, duty: Duty) -> Iterator[str]:
        """Yield what demands `duty` and to whom it applies, as far as the bank says so."""
        if duty.law:
            yield self.say("duties.law", law=self.format_prose(duty.law))
        if duty.when:
            condition = describe_condition(duty.when, self.bank, self.language)
            yield self.say("duties.form.when", condition=condition)

    def write_targets(self) -> Iterator[str]:
        """Yield the section of the targets, the questions of axes about their ambition; the short version has none."""
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
        """Yield the questions of all axes, without the key `answers` before them."""
        for axis in self.bank.axes:
            yield from self.write_axis(axis, ())

    def write_axis(self, axis: Axis, above: tuple[str, ...]) -> Iterator[str]:
        """Yield the questions of `axis` under a title, then those of its sub-axes.

        `above` are the titles of the axes that it is part of, the outermost first. An axis without questions of its own
        has no title.
        """
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
        """Yield `item` (a profile field or a question) as comments, then the line to fill in.

        The comments are its text, its help, how it is answered, its options and notes. `given` has the values to fill
        in.
        """
        yield ""
        yield from self.write_comment(self.format_prose(item.text), "  ")
        if item.help:
            yield from write_passages(item.help, self.language, "  ", hang=2)
        yield from self.write_comment(self.describe_answer(item), "  ")
        yield from self.write_options(item)
        if isinstance(item, Question):
            yield from self.write_notes(item)
            if version := self.given.to_confirm.get(item.id):
                yield from self.write_comment(self.say("form.to_confirm", version=version), "  ")
        yield f"  {_write_line(item.id, given)}"

    def describe_answer(self, item: Item) -> str:
        """Return the sentence that says what sort of answer `item` expects."""
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
        """Return the sentence that says how several options are written, with two options of `item` as an example.

        They are the first two that are not exclusive, as far as there are such: exclusive ones come last.
        """
        exclusive = self.bank.get_exclusive(item)
        ids = sorted((option.id for option in self.bank.get_options(item)), key=lambda option: option in exclusive)
        key = "form.multiple_exclusive" if len(ids) - len(exclusive) > 1 and exclusive else "form.multiple"
        return self.say(key, first=ids[0], second=ids[1])

    def write_options(self, choices: Choices) -> Iterator[str]:
        """Yield the options of `choices`, an item or a target, with their texts; nothing if it has none.

        For a shared list of more than 8 options that was written before, only the ids are given, on one line or more.
        """
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
        """Yield what else holds of `question`: where its options come from, its condition, no score, and so on."""
        if question.among:
            named = self.format_prose(self.bank.question_by_id[question.among].text)
            yield from self.write_comment(self.say("form.among", question=named, id=question.among), "  ")
        if question.may_not_apply:
            yield from self.write_comment(self.say("form.may_not_apply"), "  ")
        if question.when:
            condition = describe_condition(question.when, self.bank, self.language)
            yield from self.write_comment(self.say("form.when", condition=condition), "  ")
        if not question.scored and question.kind != "text":
            yield from self.write_comment(self.say("form.unscored"), "  ")


def _write_line(name: str, given: WrittenValues) -> str:
    """Return the line of the key `name`, with its value in `given` if there is one."""
    return f"{name}: {given[name]}" if name in given else f"{name}:"
