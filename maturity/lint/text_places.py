"""Finds the texts of a bank, in its own file or in that of a translation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from maturity.lint.texts import TextRole, WrittenItem, WrittenOption, WrittenText, WrittenTexts
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.items import Axis, Item, Option, Question
from maturity.syntax.document import Document


def find_bank_texts(bank: Bank, document: Document) -> WrittenTexts:
    """Return the texts of `bank`, with the places where its file, `document`, has them."""
    return _Finder(bank, document, translated=False).find()


def find_translated_texts(bank: Bank, document: Document) -> WrittenTexts:
    """Return the texts of `bank` that the translation `document` has, with the places where they are there.

    `bank` is the translated bank; with the original one, its texts come at the same places, in the same order.
    """
    return _Finder(bank, document, translated=True).find()


class _Finder:
    """Collects the texts of one file. Places are given twice: in a bank, and in a translation."""

    def __init__(self, bank: Bank, document: Document, *, translated: bool) -> None:
        self.bank = bank
        self.document = document
        self.translated = translated
        self.texts: list[WrittenText] = []
        self.items: list[WrittenItem] = []
        self.sets: dict[str, tuple[WrittenOption, ...]] = {}

    def find(self) -> WrittenTexts:
        """Collect all texts, section by section."""
        self.add("title", self.bank.title, ("title",), ("title",))
        self.add("help", self.bank.description, ("description",), ("description",))
        for name, options in self.bank.answer_sets.items():
            place: Pointer = ("answer_sets", name)
            self.sets[name] = self.add_options(options, self.value_sets.get(name, {}), place, place)
        for index, field in enumerate(self.bank.profile):
            self.add_item(field, ("profile", index), ("profile", field.id))
        for axis, place in _walk_axes(self.bank.axes, ("axes",)):
            self.add_axis(axis, place)
        for index, question in enumerate(self.bank.questions):
            self.add_item(question, ("questions", index), ("questions", question.id))
        self.add_rest()
        return WrittenTexts(self.bank.language, tuple(self.texts), tuple(self.items))

    @property
    def value_sets(self) -> Mapping[str, Mapping[str, Fraction]]:
        """Answer set to what its options are worth, as the first item that names it counts them."""
        found: dict[str, Mapping[str, Fraction]] = {}
        for item in (*self.bank.profile, *self.bank.questions, *self.bank.target_by_axis.values()):
            if item.answer_set and item.answer_set not in found:
                found[item.answer_set] = self.bank.get_values(item)
        return found

    def add(self, role: TextRole, text: str | None, in_bank: Pointer, in_translation: Pointer) -> WrittenText | None:
        """Add one text and return it; None if there is none, or if the file does not have it."""
        place = in_translation if self.translated else in_bank
        (start, end, _), _, exists = self.document.find_location(place)
        if not text or not exists or start == end:  # an empty line of a translation means the bank's own text
            return None
        written = WrittenText(role, text, place)
        self.texts.append(written)
        return written

    def add_options(
        self, options: tuple[Option, ...], values: Mapping[str, Fraction], in_bank: Pointer, in_translation: Pointer
    ) -> tuple[WrittenOption, ...]:
        found = []
        for index, option in enumerate(options):
            text = self.add("option", option.text, (*in_bank, index, "text"), (*in_translation, option.id))
            if text:
                found.append(WrittenOption(option.id, text, values.get(option.id, Fraction(0)), option.exclusive))
        return tuple(found)

    def add_item(self, item: Item, in_bank: Pointer, in_translation: Pointer) -> None:
        """Add what is asked, with its help, its options and its figures."""
        text = self.add("question", item.text, (*in_bank, "text"), (*in_translation, "text"))
        help_text = self.add("help", item.help, (*in_bank, "help"), (*in_translation, "help"))
        self.add("ask", item.ask, (*in_bank, "ask"), (*in_translation, "ask"))
        places = ((*in_bank, "options"), (*in_translation, "options"))
        options = self.add_options(item.options, self.bank.get_values(item) if item.options else {}, *places)
        for index, figure in enumerate(item.benchmark):
            self.add("figure", figure.of, (*in_bank, "benchmark", index, "of"), (*in_translation, "benchmark", index))
        self.items.append(
            WrittenItem(
                id=item.id,
                kind=item.kind,
                unit=item.unit,
                counts=isinstance(item, Question) and item.counts,
                text=text,
                help=help_text,
                options=self.sets.get(item.answer_set, ()) if item.answer_set else options,
                options_place=self.find_options_place(item.answer_set, *places),
            )
        )

    def add_axis(self, axis: Axis, in_bank: Pointer) -> None:
        """Add the texts of an axis, and its ambition as something that is asked."""
        in_translation: Pointer = ("axes", axis.id)
        self.add("title", axis.title, (*in_bank, "title"), (*in_translation, "title"))
        self.add("title", axis.text, (*in_bank, "text"), (*in_translation, "text"))
        target = axis.target
        if target is None:
            return
        text = self.add("question", target.text, (*in_bank, "target", "text"), (*in_translation, "target"))
        places = ((*in_bank, "target", "options"), (*in_translation, "options"))
        options = self.add_options(target.options, self.bank.get_values(target) if target.options else {}, *places)
        self.items.append(
            WrittenItem(
                id=axis.id,
                kind="single",
                unit=None,
                counts=False,
                text=text,
                help=None,
                options=self.sets.get(target.answer_set, ()) if target.answer_set else options,
                options_place=self.find_options_place(target.answer_set, *places),
            )
        )

    def find_options_place(self, answer_set: str | None, in_bank: Pointer, in_translation: Pointer) -> Pointer:
        if answer_set:
            return ("answer_sets", answer_set)
        return in_translation if self.translated else in_bank

    def add_rest(self) -> None:
        """Add the texts of duties, levels and recommendations."""
        for index, duty in enumerate(self.bank.duties):
            in_bank: Pointer = ("duties", index)
            in_translation: Pointer = ("duties", duty.id)
            self.add("duty", duty.text, (*in_bank, "text"), (*in_translation, "text"))
            self.add("help", duty.help, (*in_bank, "help"), (*in_translation, "help"))
            self.add("ask", duty.ask, (*in_bank, "ask"), (*in_translation, "ask"))
        for index, level in enumerate(self.bank.levels):
            for key, text in (("title", level.title), ("text", level.text)):
                self.add("title", text, ("levels", index, key), ("levels", level.id, key))
        for index, each in enumerate(self.bank.recommendations):
            in_bank, in_translation = ("recommendations", index), ("recommendations", each.id)
            self.add("title", each.title, (*in_bank, "title"), (*in_translation, "title"))
            self.add("advice", each.text, (*in_bank, "text"), (*in_translation, "text"))
            self.add("advice", each.example, (*in_bank, "example"), (*in_translation, "example"))
            for place, step in enumerate(each.steps):
                self.add("step", step, (*in_bank, "steps", place), (*in_translation, "steps", place))


def _walk_axes(axes: tuple[Axis, ...], above: Pointer) -> Iterator[tuple[Axis, Pointer]]:
    """Yield each axis with its place in the bank's file, an axis before its sub-axes."""
    for index, axis in enumerate(axes):
        yield axis, (*above, index)
        yield from _walk_axes(axis.axes, (*above, index, "axes"))
