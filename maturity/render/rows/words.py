"""The cells of a result for a person with a spreadsheet: headings and values in words, figures as they are shown."""

from __future__ import annotations

from fractions import Fraction

from maturity.insight.marks import list_marks
from maturity.model.answers import ABSENT, Answer, State
from maturity.model.bank import Bank
from maturity.model.field_types import ROOT
from maturity.model.items import Axis, ProfileField
from maturity.model.outline import AxisFigures, Figures
from maturity.render.exact_numbers import convert_number
from maturity.render.row_columns import AXIS_PARTS, CLOSING, COMMON, Cell, Column, ColumnKind, Layout
from maturity.render.rows.cells import choose_kind
from maturity.text.catalogue import make_message, say
from maturity.text.numbers import choose_figure

_BETWEEN = ", "
"""What stands between the options of a `multiple`."""
_POSSIBLE = "possible"
"""The end of the key of a column that a table in words has besides: the highest level that open questions allow."""
_PARTS: tuple[tuple[str, ColumnKind], ...] = (*AXIS_PARTS, (_POSSIBLE, "text"))


def head_columns(columns: tuple[Column, ...], language: str) -> tuple[Column, ...]:
    """Return columns that every table has, with their headings in words."""
    return tuple(Column(each.key, each.kind, say(f"rows.{each.key}", language)) for each in columns)


def list_common(language: str) -> tuple[Column, ...]:
    """List what every row begins with, with headings in words."""
    return head_columns(COMMON, language)


def list_closing(language: str) -> tuple[Column, ...]:
    """List what every row ends with, with headings in words."""
    return head_columns(CLOSING, language)


def lay_out_in_words(bank: Bank, language: str) -> Layout:
    """Return the columns of a bank, with headings in words: its own, and those of `language`."""
    whole = () if bank.combine == "none" else (Column(f"{ROOT}.{_POSSIBLE}", "text", say("rows.possible", language)),)
    axes = bank.axis_by_id.values()
    return Layout(
        tuple(Column(f"profile.{field.id}", choose_kind(field), field.text) for field in bank.profile),
        (
            *whole,
            *(
                Column(f"{axis.id}.{part}", kind, _head_part(axis, part, language))
                for axis in axes
                for part, kind in _PARTS
            ),
        ),
        tuple(Column(f"duty.{duty.id}", "text", say("rows.of_duty", language, duty=duty.text)) for duty in bank.duties),
    )


def list_cells_in_words(path: str, card: Figures, language: str) -> list[Cell]:
    """List the cells of the result of a file: those of `COMMON`, then those of the columns of its bank."""
    profile = card.sheet.profile
    return [
        *_list_common_cells(path, card, language),
        *(_describe_fact(card.bank, field, profile.get(field.id, ABSENT), language) for field in card.bank.profile),
        *([_name_possible(card, card.overall)] if card.overall else []),
        *(cell for axis in card.axes for cell in _list_axis(card, axis, language)),
        *(
            None if finding.applies is False else say(f"rows.duty.{finding.answer.state.value}", language)
            for finding in card.duties
        ),
    ]


def _list_common_cells(path: str, card: Figures, language: str) -> list[Cell]:
    sheet, coverage, respondent = card.sheet, card.coverage, card.sheet.respondent
    return [
        path,
        say("rows.ok", language),
        sheet.organisation,
        respondent.id if respondent else None,
        respondent.role if respondent else None,
        sheet.date,
        card.bank.title,
        card.bank.version,
        say(f"rows.scope.{sheet.scope}", language),
        _say_flag(card.provisional, language),
        coverage.answered,
        coverage.applicable,
        coverage.unknown,
        coverage.not_applicable,
        coverage.to_confirm,
        *(_list_scores(card, card.overall) if card.overall else (None,) * 4),
    ]


def _head_part(axis: Axis, part: str, language: str) -> str:
    return say("rows.of_axis", language, axis=axis.title, what=make_message(f"rows.{part}"))


def _say_flag(is_so: bool, language: str) -> str:
    return say("rows.yes" if is_so else "rows.no", language)


def _list_scores(card: Figures, axis: AxisFigures) -> tuple[Cell, ...]:
    """List three scores as they are shown, never on the other side of a level than they are, and the level's title."""
    marks = list_marks(card, axis)
    figures = (_round(score, card.bank.scale.decimals, marks) for score in (axis.score, axis.low, axis.high))
    return (*figures, None if axis.level is None else card.bank.level_by_id[axis.level].title)


def _list_axis(card: Figures, axis: AxisFigures, language: str) -> tuple[Cell, ...]:
    """List the cells of an axis: whether it is provisional, its scores, its level, and the one that may be reached."""
    return (_say_flag(axis.provisional, language), *_list_scores(card, axis), _name_possible(card, axis))


def _name_possible(card: Figures, axis: AxisFigures) -> Cell:
    """Return the title of the highest level that the open questions allow, which is `level` where it is certain."""
    return card.bank.level_by_id[axis.levels_possible[-1]].title if axis.levels_possible else None


def _round(score: Fraction | None, decimals: int, marks: list[Fraction]) -> Cell:
    return None if score is None else convert_number(choose_figure(score, decimals, marks)[0])


def _describe_fact(bank: Bank, field: ProfileField, answer: Answer, language: str) -> Cell:
    """Return a fact of the profile by the texts of its options, or in words why there is none."""
    match answer.state:
        case State.ABSENT:
            return None
        case State.UNKNOWN | State.NOT_APPLICABLE | State.TO_CONFIRM:
            return say(f"rows.fact.{answer.state.value}", language)
        case State.ANSWERED:
            return _describe_value(bank, field, answer)


def _describe_value(bank: Bank, field: ProfileField, answer: Answer) -> Cell:
    texts = {option.id: option.text for option in bank.get_options(field)}
    value = answer.value
    if isinstance(value, Fraction):
        return convert_number(value)
    if isinstance(value, tuple):
        return _BETWEEN.join(texts[each] for each in value)
    return texts.get(value, value) if value is not None else None
