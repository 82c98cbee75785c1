"""A proposed mapping as the text of a mapping file: what is sure as lines, what a person has to decide as comments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from maturity.loading.state_words import find_possible_state
from maturity.loading.suggestions import find_state_meant
from maturity.saving.comments import write_comment
from maturity.syntax.forbidden_characters import replace_forbidden
from maturity.syntax.quoting import format_value
from maturity.tables.columns import ColumnReading, Place
from maturity.tables.folding import fold_text
from maturity.tables.headings import Heading
from maturity.tables.mapping_file import NOTHING
from maturity.tables.opening import Table
from maturity.tables.proposing import Proposal, list_unread
from maturity.tables.resolving import ColumnPlan, resolve_columns
from maturity.tables.shares import mark_shares
from maturity.tables.vocabulary import Vocabulary
from maturity.text.catalogue import say

_MOST_SHOWN = 5
"""How many texts of cells a comment names."""
_MOST_TEXT = 60
"""How many characters of a text from the table are repeated in a comment."""
_MOST_OPTIONS = 12
"""How many options a comment names."""
_MOST_VALUES = 20
"""For how many texts a line to take over has a place."""
_USUAL_STATES = {"oui": "met", "yes": "met", "non": "unmet", "no": "unmet", "prévu": "planned", "planned": "planned"}
"""What usual answers about a duty probably mean; a person judges."""
_OPEN = "?"
"""What stands for an option that a person has to name: it is refused as long as it is there."""


@dataclass(frozen=True)
class ProposedFile:
    """The text of a mapping file, and what it leaves to decide."""

    text: str
    columns: int
    """How many columns have a meaning."""
    undecided: int
    """How many columns or sorts of cells somebody has to look at."""
    missing: int
    """How many questions and duties of the bank have no column."""


def write_proposal(
    proposal: Proposal, table: Table, vocabulary: Vocabulary, reference: str, language: str
) -> ProposedFile:
    """Write a proposal as a mapping file for the bank that `reference` names, with comments in `language`."""
    writer = _Writer(proposal, table, vocabulary, language)
    body = list(writer.write_columns())
    lines = [
        *write_comment(say("import.plan.head", language, bank=vocabulary.bank.title), ""),
        *write_comment(say("import.plan.exact", language), ""),
        f"maps: {format_value(reference)}",
        f"bank_version: {format_value(vocabulary.bank.version)}",
        *writer.write_shape(),
        *writer.write_words(),
        "columns:" if proposal.plans else "columns: []",
        *body,
        *writer.write_rest(),
        *writer.write_missing(),
    ]
    return ProposedFile("\n".join(lines) + "\n", len(proposal.plans), writer.undecided, len(writer.missing))


class _Writer:
    def __init__(self, proposal: Proposal, table: Table, vocabulary: Vocabulary, language: str) -> None:
        self.proposal, self.table, self.vocabulary, self.language = proposal, table, vocabulary, language
        self.undecided = 0
        readings = resolve_columns(proposal.plans, vocabulary, proposal.words, table.decimal)
        self._readings = mark_shares(readings, table.raw.kind, lambda: proposal.sample)
        self._names = Counter(name for each in table.headings for name in each.names)
        self._state_words: dict[str, Counter[str]] = {"unknown": Counter(), "not_applicable": Counter()}
        self._unread = {reading.index: self._find_unread(reading) for reading in self._readings}
        found = {(plan.place.section, plan.place.name) for plan in proposal.plans if not plan.place.is_comment}
        found |= {(place.section, place.name) for place, _ in proposal.clashes}
        bank = vocabulary.bank
        self.missing = [each.id for each in bank.questions if ("answers", each.id) not in found]
        self.missing += [f"duties.{each.id}" for each in bank.duties if ("duties", each.id) not in found]

    def _find_unread(self, reading: ColumnReading) -> list[tuple[str, int]]:
        """Return the texts that mean nothing in a column, and note those that are words for a state."""
        left = []
        item = self.vocabulary.get_item(reading.place)
        for text, count in list_unread(reading, self.proposal.sample):
            state = find_possible_state(item, text) if item is not None else None
            if state is None:
                left.append((text, count))
            else:
                self._state_words[state][text] += count
        return left

    def write_shape(self) -> Iterator[str]:
        """Yield how the table is written."""
        shape = self.table.shape.model_dump(exclude_none=True)
        if shape:
            yield "table:"
            for key, value in shape.items():
                yield f"  {key}: {_write_plainly(value)}"

    def write_words(self) -> Iterator[str]:
        """Yield the words that stand for no answer; as comments those that probably mean a state."""
        absent = list(self.proposal.words.absent)
        found = {state: counts for state, counts in self._state_words.items() if counts}
        words = {state: [_clean(text) for text, _ in each.most_common(_MOST_SHOWN)] for state, each in found.items()}
        self.undecided += len(found)
        for state, counts in found.items():
            yield from write_comment(say(f"import.plan.{state}", self.language, n=counts.total()), "")
        if absent:
            yield "words:"
            yield f"  absent: {format_value(absent)}"
            yield from (f"  # {state}: {format_value(texts)}" for state, texts in words.items())
        elif words:
            yield f"# words: {format_value(words)}"

    def write_columns(self) -> Iterator[str]:
        """Yield a line for each column whose meaning is sure, with what its cells say that is not understood."""
        for plan in self.proposal.plans:
            yield f"  - {format_value(self._describe(plan))}"
            if unread := self._unread[plan.index]:
                self.undecided += 1
                shown = ", ".join(f"{format_value(_clean(text))} ({count})" for text, count in unread[:_MOST_SHOWN])
                more = ", …" if len(unread) > _MOST_SHOWN else ""
                key = f"import.plan.{self._find_remedy(plan, unread)}"
                options = self._list_options(plan)
                if key == "import.plan.unread" and options:
                    key, names = "import.plan.values", ", ".join(options[:_MOST_OPTIONS])
                    names += ", …" if len(options) > _MOST_OPTIONS else ""
                    yield from write_comment(say(key, self.language, texts=shown + more, options=names), "    ")
                    yield f"  # - {format_value(self._describe(plan) | {'values': _guess_options(unread, options)})}"
                else:
                    yield from write_comment(say(key, self.language, texts=shown + more), "    ")

    def _list_options(self, plan: ColumnPlan) -> list[str]:
        """List the ids of the options of what a column answers; of a duty, its states."""
        named = self.vocabulary.options.get((plan.place.section, plan.place.name), {})
        return list(dict.fromkeys(each for ids in named.values() for each in ids))

    def _find_remedy(self, plan: ColumnPlan, unread: Sequence[tuple[str, int]]) -> str:
        """Return what is to be added to a column with texts that are not understood: for options, figures or shares."""
        reading = next(each for each in self._readings if each.index == plan.index)
        if reading.read_as == "number":
            return "shares" if reading.shares != "clear" else "numbers"
        return "figures" if any(text in reading.unclear for text, _ in unread) else "unread"

    def _describe(self, plan: ColumnPlan) -> dict[str, Any]:
        return {
            "column": plan.heading,
            "number": self._number(plan.heading, plan.index),
            "to": plan.place.written,
            "option": plan.place.option or None,
            "by": plan.by,
        }

    def _number(self, name: str, index: int) -> Fraction | None:
        """Return the number of a column, where several have its heading."""
        return Fraction(index + 1) if self._names[name] > 1 else None

    def write_rest(self) -> Iterator[str]:
        """Yield, as comments, the columns that a person has to decide about, each as a line to take over."""
        for place, headings in self.proposal.clashes:
            self.undecided += 1
            yield from write_comment(say("import.plan.clash", self.language, to=place.written), "  ")
            for heading in headings:
                yield self._propose(heading, place)
        near = [each for each in self.proposal.unmatched if each.near is not None]
        other = [each for each in self.proposal.unmatched if each.near is None]
        for key, unmatched in (("near", near), ("other", other)):
            if unmatched:
                self.undecided += len(unmatched)
                yield from write_comment(say(f"import.plan.{key}", self.language), "  ")
            for each in unmatched:
                yield self._propose(each.heading, each.near)

    def write_missing(self) -> Iterator[str]:
        """Yield, as comments, what the bank asks and no column answers, and that none names whose row it is."""
        if all(each.place.written != "organisation" for each in self.proposal.plans):
            yield from write_comment(say("import.plan.nobody", self.language), "  ")
        if self.missing:
            names = ", ".join(self.missing)
            yield from write_comment(say("import.plan.missing", self.language, n=len(self.missing), names=names), "  ")

    def _propose(self, heading: Heading, place: Place | None) -> str:
        line = {
            "column": replace_forbidden(heading.text),
            "number": self._number(heading.text, heading.index),
            "to": place.written if place else NOTHING,
            "option": (place.option or None) if place else None,
        }
        return f"  # - {format_value(line)}"


def _guess_options(unread: Sequence[tuple[str, int]], options: Collection[str]) -> dict[str, str]:
    """Return a place for the option that each text means, filled in where a usual word for a state says it."""
    texts = [replace_forbidden(text) for text, _ in unread[:_MOST_VALUES]]
    guesses = {text: _USUAL_STATES.get(fold_text(text)) or find_state_meant(text) for text in texts}
    return {text: guess if guess is not None and guess in options else _OPEN for text, guess in guesses.items()}


def _write_plainly(value: Any) -> str:
    return str(value) if isinstance(value, int) else format_value(value)


def _clean(text: str) -> str:
    text = replace_forbidden(" ".join(text.split()))
    return text if len(text) <= _MOST_TEXT else f"{text[:_MOST_TEXT]}…"
