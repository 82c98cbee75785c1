"""What came of one input, to a line of a part and back."""

from __future__ import annotations

from maturity.cli.batch.entries import Entry
from maturity.cli.batch.parts.lines import EntryShape, KeptShape, LayoutShape, LineShape, StyledLine
from maturity.errors import UsageError
from maturity.render.lines import Line
from maturity.render.results import Record
from maturity.render.row_columns import Column, Layout
from maturity.text.catalogue import say
from maturity.text.safe import make_visible

_STYLES = frozenset(("bold", "dim", "red", "yellow", "green", "blue", "cyan", "magenta"))
"""The words of the styles that this tool writes, such as "bold red"."""


class EntryShaper:
    """Makes lines of entries: `shape` gives those of one; a layout has its line once."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._numbers: dict[Layout, int] = {}

    def shape(self, entry: Entry) -> tuple[LineShape, ...]:
        """Return the lines of an entry, whose format has to be one that streams."""
        before: tuple[LineShape, ...] = ()
        kept = None
        if entry.kept is not None:
            assert isinstance(entry.kept, Record)
            layout = entry.kept.layout
            if layout is not None and layout not in self._numbers:
                self._numbers[layout] = len(self._numbers)
                before = (LineShape(layout=_shape_layout(layout)),)
            number = None if layout is None else self._numbers[layout]
            kept = KeptShape(text=entry.kept.text, is_scored=entry.kept.is_scored, layout=number)
        shaped = EntryShape(
            path=make_visible(entry.path),
            status=entry.status,
            kept=kept,
            complaints=entry.complaints,
            sorts=entry.sorts,
            refusals=entry.refusals,
            mistake=self._say_mistake(entry.mistake),
            unfit=entry.unfit,
        )
        return (*before, LineShape(entry=shaped))

    def _say_mistake(self, mistake: UsageError | None) -> str | None:
        return None if mistake is None else say(mistake.key, self._language, **mistake.params)


def restore_layout(shape: LayoutShape) -> Layout:
    """Return the layout that a line holds."""
    groups = (shape.profile, shape.axes, shape.duties)
    return Layout(*(tuple(Column(*each) for each in group) for group in groups))


def restore_entry(shape: EntryShape, layout: Layout | None) -> Entry:
    """Return the entry that a line holds, with `layout` for its row; whatever it tells is made harmless."""
    kept = None if shape.kept is None else Record(shape.kept.text, shape.kept.is_scored, layout)
    unfit = None if shape.unfit is None else (make_visible(shape.unfit[0]), _restore_lines(shape.unfit[1]))
    return Entry(
        shape.path,
        shape.status,
        kept,
        _restore_lines(shape.complaints),
        tuple(map(make_visible, shape.refusals)),
        None if shape.mistake is None else UsageError("usage.of_part", text=shape.mistake),
        unfit,
        sorts=shape.sorts,
    )


def _shape_layout(layout: Layout) -> LayoutShape:
    groups = (layout.profile, layout.axes, layout.duties)
    profile, axes, duties = (tuple((each.key, each.kind, each.heading) for each in group) for group in groups)
    return LayoutShape(profile=profile, axes=axes, duties=duties)


def _restore_lines(lines: tuple[StyledLine, ...]) -> tuple[Line, ...]:
    """Return lines of the error stream with harmless texts, and without styles that are none of this tool's."""
    return tuple(
        tuple((make_visible(text), style if _STYLES.issuperset(style.split()) else "") for text, style in line)
        for line in lines
    )
