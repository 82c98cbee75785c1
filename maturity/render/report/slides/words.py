"""Paragraphs: their words as data, with their language, size and sign, in whatever of a slide has text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal
from xml.sax.saxutils import escape

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from maturity.render.report.office import name_language
from maturity.text.safe import make_visible

Role = Literal["lead", "strong", "plain", "item"]
"""What a paragraph is: what is read first, the head of others, a sentence, or an item of a list."""
Side = Literal["l", "r"]
SPACE, SPACE_BELOW_BLOCK = 0.2, 0.6
"""The space below a paragraph, and below the last one of a block, as a share of its size."""
INDENT = 16.0
"""How far the text of an item is from its sign, in points."""
LARGER = 4
"""By how much what is read first is larger, in points."""
_FREE = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/>'
"""The colour and the font of texts in the theme, for a text that has no place in a layout."""
_SPACES = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


@dataclass(frozen=True)
class Line:
    """A paragraph."""

    text: str
    role: Role = "plain"

    def measure_size(self, size: float) -> float:
        """Return the size of its letters where the usual one is `size`."""
        return size + LARGER if self.role == "lead" else size

    @property
    def is_bold(self) -> bool:
        """Whether it is in bold letters."""
        return self.role in ("lead", "strong")


Block = tuple[Line, ...]
"""Paragraphs that are not to be torn apart."""


def write_blocks(body: Any, blocks: Iterable[Block], size: float, language: str, *, is_free: bool = False) -> None:
    """Write blocks into the body of a text instead of the paragraphs that it has.

    `is_free` says that the text is in no place of a layout, which would say its font and its colour.
    """
    paragraphs = [
        _make_paragraph(line, size, language, SPACE if number < len(block) else SPACE_BELOW_BLOCK, is_free=is_free)
        for block in blocks
        for number, line in enumerate(block, start=1)
    ]
    replace_paragraphs(body, paragraphs)


def write_cell(
    body: Any,
    text: str,
    size: float,
    language: str,
    *,
    bold: bool = False,
    side: Side = "l",
) -> None:
    """Write the text of a cell."""
    look = f'sz="{round(size * 100)}" b="{int(bold)}"'
    empty = f'<a:endParaRPr lang="{name_language(language)}" {look}/>'
    runs = make_run(text, language, look, _FREE) if text else empty
    replace_paragraphs(body, [f'<a:p {_SPACES}><a:pPr algn="{side}"/>{runs}</a:p>'])


def write_plain(body: Any, texts: Iterable[str], language: str, attributes: str = "") -> None:
    """Write texts as paragraphs that look as their place says; `attributes` are those of each run."""
    replace_paragraphs(body, [f"<a:p {_SPACES}>{make_run(text, language, attributes)}</a:p>" for text in texts])


def make_run(text: str, language: str, attributes: str = "", inside: str = "") -> str:
    """Make a piece of text, as XML, in which nothing acts; `inside` is what its properties have inside them."""
    words, tag = escape(make_visible(text)), name_language(language)
    return f'<a:r><a:rPr lang="{tag}" {attributes} dirty="0">{inside}</a:rPr><a:t>{words}</a:t></a:r>'


def replace_paragraphs(body: Any, paragraphs: Iterable[str]) -> None:
    """Put paragraphs, each as XML, in the place of those of a body; at least one has to be there."""
    for old in body.findall(qn("a:p")):
        body.remove(old)
    for paragraph in paragraphs:
        body.append(parse_xml(paragraph))
    if body.find(qn("a:p")) is None:
        body.append(parse_xml(f"<a:p {_SPACES}/>"))


def _make_paragraph(line: Line, size: float, language: str, space: float, *, is_free: bool) -> str:
    real = line.measure_size(size)
    is_item = line.role == "item"
    margin = round(INDENT * 12_700) if is_item else 0
    sign = '<a:buFont typeface="Arial"/><a:buChar char="•"/>' if is_item else "<a:buNone/>"
    after = round(real * space * 100)
    properties = (
        f'<a:pPr marL="{margin}" indent="{-margin}"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="{after}"/></a:spcAft>{sign}</a:pPr>'
    )
    look = f'sz="{round(real * 100)}" b="{int(line.is_bold)}"'
    run = make_run(line.text, language, look, _FREE if is_free else "")
    return f"<a:p {_SPACES}>{properties}{run}</a:p>"
