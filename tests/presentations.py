"""Presentations read strictly: what an office program would repair in silence is an error here."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from lxml import etree
from openpyxl import load_workbook
from pptx import Presentation
from pptx.slide import Slide

from tests.harmless import is_harmful
from tests.support import plain

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
PARSER = etree.XMLParser(resolve_entities=False, no_network=True)
FOOT = ("sldNum", "ftr")
SMALLEST, SMALLEST_IN_TABLE = 1400, 1200


def check_presentation(content: bytes, language: str) -> None:
    """Hold every part of a presentation to what the format demands and to what everybody can read."""
    with ZipFile(BytesIO(content)) as archive:
        names = archive.namelist()
        parts = {name: archive.read(name) for name in names}
    assert len(set(names)) == len(names)
    roots = {name: etree.fromstring(part, PARSER) for name, part in parts.items() if name.endswith((".xml", ".rels"))}
    assert all(root.getroottree().docinfo.doctype == "" for root in roots.values())
    _check_types(parts, roots)
    _check_relations(parts, roots)
    presentation = Presentation(BytesIO(content))
    slides = list(presentation.slides)
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert all(titles)
    assert len(set(titles)) == len(titles), titles
    for slide in slides:
        _check_slide(slide, language)
    numbers = [each.get("id") for each in roots["ppt/presentation.xml"].iter(f"{P}sldId", f"{P}sldMasterId")]
    numbers += [each.get("id") for root in roots.values() for each in root.iter(f"{P}sldLayoutId")]
    assert len(set(numbers)) == len(numbers)
    shown = [text for name, root in roots.items() if name.startswith("ppt/") for text in root.itertext()]
    shown += [value for root in roots.values() for element in root.iter() for value in element.attrib.values()]
    assert [text for text in shown if any(is_harmful(char) and char not in "\n\t" for char in text)] == []


def _check_types(parts: dict[str, bytes], roots: dict[str, Any]) -> None:
    types = roots["[Content_Types].xml"]
    defaults = {each.get("Extension").lower() for each in types.iter(f"{TYPES}Default")}
    overrides = Counter(each.get("PartName").lstrip("/") for each in types.iter(f"{TYPES}Override"))
    assert set(overrides.values()) <= {1}
    assert set(overrides) <= set(parts)
    others = set(parts) - set(overrides) - {"[Content_Types].xml"}
    assert {name for name in others if name.rpartition(".")[2].lower() not in defaults} == set()
    macros = [each.get("ContentType") for each in types if "macro" in each.get("ContentType").lower()]
    assert macros == []


def _check_relations(parts: dict[str, bytes], roots: dict[str, Any]) -> None:
    """Each relationship leads to a part, each reference to a relationship, and no part is without one."""
    reached = set()
    for name in (name for name in parts if not name.endswith(".rels")):
        folder, _, file = name.rpartition("/")
        relations = roots.get(f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels")
        found = [] if relations is None else list(relations.iter(f"{PACKAGE}Relationship"))
        ids = [each.get("Id") for each in found]
        assert len(set(ids)) == len(ids)
        assert [each.get("Target") for each in found if each.get("TargetMode") == "External"] == []
        reached |= {posixpath.normpath(posixpath.join("/", folder, each.get("Target"))).lstrip("/") for each in found}
        if name in roots:
            used = [value for each in roots[name].iter() for key, value in each.attrib.items() if key.startswith(R)]
            assert set(used) <= set(ids), (name, set(used) - set(ids))
    first = [each.get("Target").lstrip("/") for each in roots["_rels/.rels"]]
    reached |= set(first)
    assert reached <= set(parts)
    assert {name for name in parts if not name.endswith(".rels")} - reached == {"[Content_Types].xml"}


def _check_slide(slide: Slide, language: str) -> None:
    element = slide.element
    numbers = [each.get("id") for each in element.iter(f"{P}cNvPr")]
    assert len(set(numbers)) == len(numbers)
    shapes = list(slide.shapes)
    assert shapes[0].shape_id == slide.shapes.title.shape_id, "the title is read first"
    kinds = [next((each.get("type") for each in shape.element.iter(f"{P}ph")), None) for shape in shapes]
    feet = [kind in FOOT for kind in kinds]
    assert feet == sorted(feet), "what is at the foot is read last"
    for shape in shapes:
        has_words = shape.has_text_frame
        described = next(shape.element.iter(f"{P}cNvPr")).get("descr")
        assert has_words or described, shape.name
        if shape.has_chart:
            check_chart(shape.chart)
    notes = slide.notes_slide.element if slide.has_notes_slide else None
    for root in (element, *(() if notes is None else (notes,))):
        for run in root.iter(f"{A}rPr"):
            assert run.get("lang", "").startswith(language)
    for run in element.iter(f"{A}rPr"):
        in_table = any(True for _ in run.iterancestors(f"{A}tc"))
        is_foot = any(each.get("type") in FOOT for each in (run_shape(run).iter(f"{P}ph") if not in_table else ()))
        least = SMALLEST_IN_TABLE if in_table or is_foot else SMALLEST
        assert int(run.get("sz", least)) >= least


def run_shape(run: Any) -> Any:
    return next(run.iterancestors(f"{P}sp"))


def check_chart(chart: Any) -> None:
    """The workbook of a chart has texts and numbers alone, and the numbers that the chart shows."""
    sheet = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
    rows = list(sheet.iter_rows(values_only=True))
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    assert not sheet._hyperlinks
    plot = chart.plots[0]
    assert [row[0] for row in rows[1:]] == list(plot.categories)
    beside = len(list(plot.series)) + 1
    for column, series in enumerate(plot.series, start=1):
        assert rows[0][column] == series.name
        assert [row[column] for row in rows[1:]] == list(series.values)
        for side in series._element.findall(f"{C}errBars/{C}minus") + series._element.findall(f"{C}errBars/{C}plus"):
            _check_lengths(side, [row[beside] for row in rows[1:]], "ABCDEFGHIJ"[beside])
            beside += 1
    assert beside == len(rows[0])


def _check_lengths(side: Any, column: list[Any], letter: str) -> None:
    """The lengths of whiskers are those of a column of the workbook, and the chart has the same."""
    assert side.findtext(f"{C}numRef/{C}f") == f"Sheet1!${letter}$2:${letter}${len(column) + 1}"
    shown = _read_points(side)
    assert [shown.get(index) for index in range(len(column))] == column


def read_lengths(series: Any, side: str) -> dict[int, float]:
    """The lengths of the whiskers of a series on one side, "minus" or "plus", by the index of their bar."""
    found = series._element.find(f"{C}errBars/{C}{side}")
    return {} if found is None else _read_points(found)


def _read_points(side: Any) -> dict[int, float]:
    return {int(each.get("idx")): float(each.findtext(f"{C}v")) for each in side.iter(f"{C}pt")}


def outline(content: bytes) -> str:
    """Write a presentation down as text: its slides, what is on them in the order of reading, and their notes."""
    lines = []
    for number, slide in enumerate(Presentation(BytesIO(content)).slides, start=1):
        lines += [f"# {number}. {slide.shapes.title.text_frame.text}", *_list_shapes(slide)]
        if slide.has_notes_slide:
            lines += [f"  note: {text}" for text in slide.notes_slide.notes_text_frame.text.split("\n")]
    return plain("\n".join(lines) + "\n")


def _list_shapes(slide: Slide) -> Iterator[str]:
    for shape in list(slide.shapes)[1:]:
        if shape.has_chart:
            plot = shape.chart.plots[0]
            yield f"chart: {next(shape.element.iter(f'{P}cNvPr')).get('descr')}"
            for series in plot.series:
                shown = zip(plot.categories, series.values, strict=True)
                yield f"  {series.name}: " + "; ".join(f"{name} = {value}" for name, value in shown)
                for side in ("minus", "plus"):
                    if found := read_lengths(series, side):
                        yield f"    {side}: " + "; ".join(f"{index} = {length:g}" for index, length in found.items())
        elif shape.has_table:
            yield from ("| " + " | ".join(cell.text for cell in row.cells) for row in shape.table.rows)
        elif shape.has_text_frame:
            yield from (paragraph.text for paragraph in shape.text_frame.paragraphs)
        else:
            yield f"picture: {shape.name}"


def read_deck(path: Path) -> Any:
    return Presentation(BytesIO(path.read_bytes()))
