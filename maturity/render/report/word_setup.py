"""What a text for a word processor is before its first block: paper, letters, foot, logo, properties."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx.document import Document as Opened
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

from maturity.errors import UsageError
from maturity.render.report.content import Document, Report
from maturity.render.report.house_style import Logo
from maturity.render.report.office import CATEGORY, name_language
from maturity.render.report.wishes import Wishes
from maturity.text.safe import make_visible

PAGE = (21.0, 29.7)
MARGIN = 2.0
"""Sides of the paper, and what is free around its text, in centimetres."""
HEADINGS = 4
"""How many ranks of headings there are."""
_FONT, _SIZE = "Arial", 10.5
_WIDEST_LOGO, _HIGHEST_LOGO = 4.5, 2.0
"""How large a logo is at most, in centimetres."""
_NEEDLESS = ("/thumbnail", "/customXml")
"""What the empty document of the library has beside its text: a picture of it, and a list of sources."""


def set_up_document(opened: Opened, document: Document, colour: RGBColor) -> None:
    """Set the paper, the language, the letters and the foot."""
    section = opened.sections[0]
    section.page_width, section.page_height = map(Cm, PAGE)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(MARGIN)
    styles: Any = opened.styles
    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), name_language(document.language))
    for style in [styles["Normal"], styles["Title"], *(styles[f"Heading {rank}"] for rank in range(1, HEADINGS + 1))]:
        style.font.name = _FONT
        fonts = style.element.rPr.rFonts
        for name in [name for name in fonts.attrib if "Theme" in name]:
            del fonts.attrib[name]
        if style.name != "Normal":
            style.font.color.rgb = colour
    styles["Normal"].font.size = Pt(_SIZE)
    styles["Normal"].paragraph_format.space_after = Pt(6)
    foot = section.footer.paragraphs[0]
    footer = make_visible(document.style.footer)
    foot.add_run(f"{footer} – " if footer else "")
    foot._p.append(  # noqa: SLF001 - no other way
        parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    )


def insert_logo(opened: Opened, logo: Logo, words: str) -> None:
    """Insert a logo above everything; `words` stand for it for who does not see it."""
    width = min(_WIDEST_LOGO, _HIGHEST_LOGO * logo.width / logo.height)
    try:
        opened.add_picture(BytesIO(logo.content), width=Cm(width))
    except Exception as error:  # what the library makes of a damaged picture cannot be listed
        raise UsageError("usage.report_logo_broken") from error
    for properties in opened.element.iter(qn("wp:docPr")):
        properties.set("descr", words)


def set_properties(opened: Opened, document: Document, wishes: Wishes) -> None:
    """Set what programs show of a file, and take out what the library says of itself."""
    name = f"{document.organisation} – {document.title}" if isinstance(document, Report) else document.title
    properties = opened.core_properties
    properties.title = make_visible(name)[:255]
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.category, properties.language = CATEGORY, name_language(document.language)
    properties.created = properties.modified = wishes.made.replace(tzinfo=None, microsecond=0)
    properties.revision = 1
    for relations in (opened.part.package.rels, opened.part.rels):
        for key in [key for key, each in relations.items() if each.reltype.endswith(_NEEDLESS)]:
            del relations[key]
