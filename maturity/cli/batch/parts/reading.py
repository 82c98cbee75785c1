"""Reading parts: each is looked through before anything is written, then its entries come one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from maturity.cli.batch.entries import Entry
from maturity.cli.batch.parts.entry_shapes import restore_entry, restore_layout
from maturity.cli.batch.parts.identity import find_difference
from maturity.cli.batch.parts.lines import EndShape, EntryShape, PartShape, parse_line, read_lines, refuse_line
from maturity.cli.batch.parts.records import is_sound, is_sound_layout
from maturity.cli.batch.shard import Shard
from maturity.errors import UsageError
from maturity.render.results import Record
from maturity.render.row_columns import Layout
from maturity.text.catalogue import make_message

_MOST_NAMED = 5
"""How many of the missing parts are named."""


@dataclass(frozen=True)
class Part:
    """A part that was found whole."""

    path: str
    shape: PartShape
    end: EndShape

    @property
    def shard(self) -> Shard:
        """Which part it is."""
        return Shard(*self.shape.shard)


def open_part(path: str) -> Part:
    """Look through the part at `path`; raises `UsageError` for one that was cut or changed, or is none.

    Every check sum is tried; what lines say is looked at when they are used.
    """
    number, first, last = 0, b"", b""
    for each, text in read_lines(path):
        number, first, last = each, first or text, text
    if not number:
        raise UsageError("usage.not_a_part", path=path)
    shape, end = parse_line(path, 1, first).part, parse_line(path, number, last).end
    if shape is None or shape.shard[0] > shape.shard[1]:
        raise refuse_line(path, 1)
    if end is None:
        raise UsageError("usage.part_cut", path=path, line=number)
    part = Part(path, shape, end)
    if end.entries != len(part.shard.find_range(shape.run.inputs)):
        raise refuse_line(path, number)
    return part


def sort_parts(parts: Sequence[Part]) -> list[Part]:
    """Return parts in their order; raises `UsageError` unless they are all parts of one run, each there once."""
    first = parts[0]
    for each in parts[1:]:
        _check_alike(first, each)
    by_number: dict[int, Part] = {}
    for each in parts:
        other = by_number.setdefault(each.shard.number, each)
        if other is not each:
            raise UsageError("usage.part_twice", number=each.shard.number, path=other.path, other=each.path)
    _check_banks(parts)
    count = first.shard.count
    missing = [number for number in range(1, count + 1) if number not in by_number]
    if missing:
        names = ", ".join(f"{number}/{count}" for number in missing[:_MOST_NAMED])
        raise UsageError(
            "usage.part_missing", n=len(missing), names=names + (", …" if len(missing) > _MOST_NAMED else "")
        )
    return [by_number[number] for number in range(1, count + 1)]


def read_entries(part: Part) -> Iterator[Entry]:
    """Yield the entries of a part in their order; raises `UsageError` for a line that maturity has not written so."""
    layouts: list[Layout] = []
    count = 0
    for number, text in read_lines(part.path):
        line = parse_line(part.path, number, text)
        if line.layout is not None:
            layouts.append(restore_layout(line.layout))
            is_right = is_sound_layout(layouts[-1])
        elif line.entry is not None:
            count += 1
            entry = _restore(part.shape, line.entry, layouts)
            is_right = entry is not None
            if entry is not None:
                yield entry
        else:
            is_right = line.part == part.shape if number == 1 else line.end == part.end and count == part.end.entries
        if not is_right:
            raise refuse_line(part.path, number)


def _restore(part: PartShape, shape: EntryShape, layouts: Sequence[Layout]) -> Entry | None:
    """Return the entry of a line; None if the recorder of the format could not have made it."""
    place = None if shape.kept is None else shape.kept.layout
    if place is not None and place >= len(layouts):
        return None
    entry = restore_entry(shape, None if place is None else layouts[place])
    if (entry.kept is not None) != (shape.status in ("scored", "failed")):
        return None
    run, record = part.run, entry.kept
    if isinstance(record, Record) and not is_sound(record, run.format, run.dialect, is_single=run.is_single):
        return None
    return entry


def _check_alike(first: Part, other: Part) -> None:
    """Raise `UsageError` for two parts of different runs."""
    name = find_difference(first.shape.run, other.shape.run)
    if name is None and first.shard.count != other.shard.count:
        name = "count"
    if name is not None:
        what = make_message(f"part.{name}")
        raise UsageError("usage.parts_differ", path=first.path, other=other.path, what=what)


def _check_banks(parts: Sequence[Part]) -> None:
    """Raise `UsageError` for two parts that were scored with different contents of one bank."""
    known: dict[str, tuple[str, Part]] = {}
    for part in parts:
        for bank, digest in part.end.banks:
            before, first = known.setdefault(bank, (digest, part))
            if before != digest:
                what = make_message("part.bank_of", bank=bank)
                raise UsageError("usage.parts_differ", path=first.path, other=part.path, what=what)
