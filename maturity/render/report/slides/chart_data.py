"""The workbook of a chart, in which no text acts: texts are texts, whatever they begin with, and its date is set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from io import BytesIO
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from maturity.render.report.cell_texts import cut_for_cell, is_like_markup, may_be_formula

_LONG_AGO = datetime(1980, 1, 1)  # noqa: DTZ001 - a workbook has no time zone
_WIDTH = 40
"""The width of the names, in digits."""


def make_chart_data(number_format: str, beside: Sequence[tuple[str, Sequence[float | None]]] = ()) -> Any:
    """Make what a chart is made of, still empty; its numbers are shown in `number_format`.

    `beside` are columns that its workbook has after those of its series: a heading and its numbers each.
    """
    make: Any = _SafeData
    data = make(number_format=number_format)
    data.beside = beside
    return data


class _SafeWriter(CategoryWorkbookWriter):
    """Writes names into the first column, then a column for each series, as the library's own does."""

    @contextmanager
    def _open_worksheet(self, xlsx_file: BytesIO) -> Iterator[tuple[Workbook, Worksheet]]:
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        workbook = Workbook(xlsx_file, options)
        workbook.set_properties({"created": _LONG_AGO})
        yield workbook, workbook.add_worksheet()
        workbook.close()

    def _populate_worksheet(self, workbook: Workbook, worksheet: Worksheet) -> None:
        data: Any = self._chart_data
        guarded = workbook.add_format({"quote_prefix": True})
        worksheet.set_column(0, 0, _WIDTH)
        for row, category in enumerate(data.categories, start=1):
            _write_text(worksheet, row, 0, str(category.label), guarded)
        for column, series in enumerate(data, start=1):
            form = workbook.add_format({"num_format": series.number_format})
            _write_text(worksheet, 0, column, series.name, guarded)
            worksheet.write_column(1, column, series.values, form)
        for column, (name, values) in enumerate(data.beside, start=len(data) + 1):
            _write_text(worksheet, 0, column, name, guarded)
            worksheet.write_column(1, column, values)


class _SafeData(CategoryChartData):
    """The numbers of a chart, written by `_SafeWriter`."""

    @property
    def _workbook_writer(self) -> Any:
        make: Any = _SafeWriter
        return make(self)


def _write_text(worksheet: Worksheet, row: int, column: int, text: str, guarded: Any) -> None:
    """Write a text, marked as one that is no formula if it begins like one."""
    kept = cut_for_cell(text)
    form = guarded if may_be_formula(kept) else None
    if is_like_markup(kept):
        worksheet.write_rich_string(row, column, kept[:1], kept[1:2], kept[2:], form)
    else:
        worksheet.write_string(row, column, kept, form)
