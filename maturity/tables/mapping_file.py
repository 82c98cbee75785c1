"""A mapping file read against its bank and, where there is one, a table: what each column says, or what is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from maturity.loading.bank_paths import find_reference_fault, resolve_reference
from maturity.loading.locating import locate_problems
from maturity.loading.problem import Problem, make_unknown_option
from maturity.loading.validation import validate_data
from maturity.model.bank import Bank
from maturity.model.diagnostic import Diagnostic, has_errors
from maturity.model.mapping import CellReading, ColumnUse, MappingFile
from maturity.model.versions import is_earlier, is_major_apart
from maturity.syntax.document import Document
from maturity.tables.columns import HEAD_NAMES, NO, YES, Place, ReadAs
from maturity.tables.folding import fold_text
from maturity.tables.headings import Heading
from maturity.tables.resolving import SHARE_READINGS, ColumnPlan, find_way
from maturity.tables.units import is_percent
from maturity.tables.vocabulary import Vocabulary
from maturity.tables.words import ABSENT
from maturity.text.catalogue import make_message

NOTHING = "nothing"
"""What a mapping file says a column is for that is left out."""
_STATES = ("unknown", "not_applicable", ABSENT)


@dataclass(frozen=True)
class ReadMapping:
    """What came of reading a mapping file."""

    mapping: MappingFile | None
    """The file, if its shape is right."""
    plans: tuple[ColumnPlan, ...]
    """What columns of the table are used for; empty without a table."""
    diagnostics: tuple[Diagnostic, ...]


def find_mapped_bank(document: Document) -> str | None:
    """Return the path of the bank that a mapping file names; None if it names none that could be opened."""
    reference = document.data.get("maps")
    if not isinstance(reference, str) or not reference:
        return None
    path = resolve_reference(reference, document.path)
    return None if find_reference_fault(reference, path, document.path) is not None else path


def read_mapping(
    document: Document,
    vocabulary: Vocabulary | None,
    headings: Sequence[Heading] | None,
    *,
    is_bank_sound: bool = True,
) -> ReadMapping:
    """Read the mapping file `document`; without a vocabulary, only its shape, and that its bank can be used, is judged.

    Without `headings`, whether a table has its columns is not asked. `is_bank_sound` tells whether the bank that it
    names could be loaded.
    """
    mapping, problems = validate_data(MappingFile, document.data)
    plans: list[ColumnPlan] = []
    is_found = find_mapped_bank(document) is not None and is_bank_sound
    if not is_found and vocabulary is None and isinstance(document.data.get("maps"), str):
        problems.append(Problem("MB918", ("maps",), {"bank": document.data["maps"]}, "bank"))
    if mapping is not None and vocabulary is not None:
        problems += _judge_version(mapping, vocabulary.bank)
        reader = _Reader(vocabulary, headings)
        for index, use in enumerate(mapping.columns):
            plans += reader.read(use, index)
        problems += reader.problems
    diagnostics = locate_problems(document, problems)
    return ReadMapping(mapping, () if has_errors(diagnostics) else tuple(plans), tuple(diagnostics))


def _judge_version(mapping: MappingFile, bank: Bank) -> Iterator[Problem]:
    """Yield a problem if a mapping was written for a later version, or one whose answers may mean something else."""
    version = mapping.bank_version
    if version is None:
        return
    params = {"version": version, "bank": bank.id, "present": bank.version}
    if is_earlier(bank.version, version):
        yield Problem("MB947", ("bank_version",), params, "later")
    elif is_major_apart(version, bank.version):
        yield Problem("MB947", ("bank_version",), params)


def explain_other_bank(document: Document, own: Bank, given: Bank) -> Diagnostic:
    """Make the diagnostic of a mapping for the bank `own`, where the command names another one, `given`."""
    problem = Problem("MB947", ("maps",), {"own": own.id, "given": given.id}, "bank")
    return locate_problems(document, [problem])[0]


class _Reader:
    """Reads what a mapping file says of each column, and collects what is wrong."""

    def __init__(self, vocabulary: Vocabulary, headings: Sequence[Heading] | None) -> None:
        self.vocabulary = vocabulary
        self.headings = headings
        self.problems: list[Problem] = []
        self._used: dict[Place, str] = {}

    def read(self, use: ColumnUse, index: int) -> Iterator[ColumnPlan]:
        """Yield the plan of one column; nothing for one that is left out, or that is wrong."""
        place = self._find_place(use, index)
        heading = self._find_heading(use, index)
        if place is None:
            return
        way = find_way(place, self.vocabulary)
        self._check_keys(use, place, way, index)
        if place in self._used:
            params = {"to": place.written, "columns": self._used[place]}
            self.problems.append(Problem("MB913", ("columns", index, "to"), params, "mapping"))
        self._used.setdefault(place, use.column)
        if heading is not None:
            yield ColumnPlan(heading.index, use.column, place, use.by, use.separator, use.values or {})

    def _find_place(self, use: ColumnUse, index: int) -> Place | None:
        """Return what a column says; None if that is nothing, or wrong."""
        pointer = ("columns", index)
        if use.to == NOTHING:
            return None
        if use.to in HEAD_NAMES:
            return Place("head", use.to)
        whole = use.to.removesuffix(".comment")
        place = next((each for each in self.vocabulary.by_id.get(whole, ()) if each.written == whole), None)
        if place is None:
            possible = sorted({each.written for places in self.vocabulary.by_id.values() for each in places})
            problem = Problem("MB918", (*pointer, "to"), {"to": use.to}, written=use.to, possible=possible)
            self.problems.append(problem)
            return None
        if whole != use.to:
            return Place(place.section, place.name, is_comment=True)
        return self._add_option(place, use, index)

    def _add_option(self, place: Place, use: ColumnUse, index: int) -> Place | None:
        if use.option is None:
            return place
        pointer = ("columns", index, "option")
        if not self.vocabulary.is_multiple(place):
            self.problems.append(Problem("MB918", pointer, {"id": place.name}, "option"))
            return None
        if use.option not in _STATES and use.option not in self._list_options(place):
            self.problems.append(make_unknown_option(pointer, use.option, place.name, self._list_options(place)))
            return None
        return Place(place.section, place.name, use.option)

    def _list_options(self, place: Place) -> tuple[str, ...]:
        names = self.vocabulary.options.get((place.section, place.name), {})
        return tuple(dict.fromkeys(each for ids in names.values() for each in ids))

    def _find_heading(self, use: ColumnUse, index: int) -> Heading | None:
        """Return the column of the table that is meant; None without a table, or if there is none such."""
        if self.headings is None:
            return None
        called = [each for each in self.headings if each.is_called(use.column)]
        if use.number is not None:
            called = [each for each in called if each.index + 1 == use.number]
        if len(called) == 1:
            return called[0]
        variant = "several" if called else "number" if use.number is not None else ""
        numbers = ", ".join(str(each.index + 1) for each in called)
        params = {"column": use.column, "number": use.number or 0, "numbers": numbers}
        possible = [] if variant else [name for each in self.headings for name in each.names[:1]]
        pointer = ("columns", index, "column")
        written = "" if variant else use.column
        self.problems.append(Problem("MB917", pointer, params, variant, written=written, possible=possible))
        return None

    def _check_keys(self, use: ColumnUse, place: Place, way: ReadAs, index: int) -> None:
        """Add a problem for each key that says nothing about a column of this sort."""
        pointer = ("columns", index)
        if use.by is not None and use.by not in self._list_readings(place, way):
            self.problems.append(Problem("MB918", (*pointer, "by"), {"to": place.written}, "key"))
        if use.separator is not None and way != "choices":
            self.problems.append(Problem("MB918", (*pointer, "separator"), {"to": place.written}, "key"))
        if use.values is not None and way in ("text", "day"):
            self.problems.append(Problem("MB918", (*pointer, "values"), {"to": place.written}, "key"))
        elif way != "number":
            self._check_values(use, place, way, index)

    def _list_readings(self, place: Place, way: ReadAs) -> tuple[CellReading, ...]:
        """Return how figures of a column can be meant, in as far as `by` tells."""
        if way == "day":
            return ("day_first", "month_first")
        if way == "number":
            item = self.vocabulary.get_item(place)
            unit = fold_text(item.unit) if item is not None and item.unit else ""
            return SHARE_READINGS if not unit or is_percent(unit) else ()
        return ("number", "value") if way in ("choice", "choices", "scale") else ()

    def _check_values(self, use: ColumnUse, place: Place, way: ReadAs, index: int) -> None:
        """Add a problem for each meaning of a cell that is no option and no state; of a mark, that is no yes or no."""
        possible = (*((YES, NO) if way == "mark" else self._list_options(place)), *_STATES)
        for name, meaning in (use.values or {}).items():
            if meaning not in possible and way != "scale":
                pointer = ("columns", index, "values", name)
                self.problems.append(make_unknown_option(pointer, meaning, place.name, possible))


def is_mapping(document: Document) -> bool:
    """Whether `document` is meant as a mapping file."""
    return "maps" in document.data


def explain_not_mapping(document: Document) -> Diagnostic:
    """Make MB919 for a file that was given as a mapping and is none."""
    return document.make_diagnostic("MB919", (), help=make_message("MB919.help"))
