"""Presentations to be templates: of other firms, of other programs, and hostile ones."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.util import Pt

from maturity.render.report.slides.base import make_base

OTHERS = "Secret d'une autre mission"
MAIN = "presentationml.presentation.main"
_PICTURE = (
    '<p:pic xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><p:nvPicPr>'
    '<p:cNvPr id="99" name="logo"><a:hlinkClick r:id="{link}"/></p:cNvPr><p:cNvPicPr/><p:nvPr/></p:nvPicPr>'
    '<p:blipFill><a:blip r:embed="{picture}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>'
    '<a:off x="{left}" y="{top}"/><a:ext cx="1397000" cy="457200"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
)
_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def make_used(logo: bytes) -> bytes:
    """A presentation of 4:3 that somebody has used: slides with notes, pictures and links, a logo in its master."""
    presentation = Presentation()
    master = presentation.slide_master
    _, picture = master.part.get_or_add_image_part(BytesIO(logo))
    link = master.part.relate_to("http://example.org/acted", _HYPERLINK, is_external=True)
    shape = _PICTURE.format(picture=picture, link=link, left=Pt(600), top=Pt(6))
    master.shapes.element.append(parse_xml(shape))
    for number in range(3):
        slide = presentation.slides.add_slide(presentation.slide_layouts[1])
        slide.shapes.title.text = f"{OTHERS} {number}"
        slide.shapes.add_picture(BytesIO(logo), 0, 0)
        run = slide.placeholders[1].text_frame.paragraphs[0].add_run()
        run.text, run.hyperlink.address = OTHERS, "http://example.org/acted"
        slide.notes_slide.notes_text_frame.text = OTHERS
    presentation.core_properties.author = presentation.core_properties.comments = OTHERS
    return save(presentation)


def make_potx() -> bytes:
    """A template (.potx) of 16:9 on a dark ground, in another font, without a layout for a title alone."""
    parts = unpack(make_base("#7a1f3d"))
    theme = parts["ppt/theme/theme1.xml"]
    for old, new in ((b'dk1><a:srgbClr val="1C2321"', b"F4F4F4"), (b'lt1><a:srgbClr val="FFFFFF"', b"16233A")):
        theme = theme.replace(old, old[:-7] + new + b'"')
    parts["ppt/theme/theme1.xml"] = theme.replace(b"Arial", b"Georgia").replace(b"7A1F3D", b"FFD166")
    master = parts["ppt/slideMasters/slideMaster1.xml"]
    parts["ppt/slideMasters/slideMaster1.xml"] = re.sub(rb'<p:sldLayoutId [^>]*r:id="rId3"/>', b"", master)
    relations = parts["ppt/slideMasters/_rels/slideMaster1.xml.rels"]
    parts["ppt/slideMasters/_rels/slideMaster1.xml.rels"] = re.sub(rb'<Relationship Id="rId3".*?/>', b"", relations)
    types = parts["[Content_Types].xml"].replace(MAIN.encode(), b"presentationml.template.main")
    parts["[Content_Types].xml"] = re.sub(
        rb"<Override PartName=\"/ppt/slideLayouts/slideLayout3.xml\".*?/>", b"", types
    )
    del parts["ppt/slideLayouts/slideLayout3.xml"], parts["ppt/slideLayouts/_rels/slideLayout3.xml.rels"]
    return pack(parts)


def make_poor() -> bytes:
    """A presentation with one layout, in which there is nothing."""
    parts = unpack(make_potx())
    for number in (1, 2):
        name = f"ppt/slideLayouts/slideLayout{number}.xml"
        parts[name] = re.sub(rb"<p:sp>.*</p:sp>", b"", parts[name], flags=re.DOTALL)
    return pack(parts)


def make_hostile(kind: str) -> bytes:
    """A file that is no template to use, by what is wrong with it."""
    if kind in _WHOLE:
        return _WHOLE[kind]
    parts = unpack(make_base(""))
    _CHANGES[kind](parts)
    return pack(parts)[: -200 if kind == "torn" else None]


def _change_type(parts: dict[str, bytes], new: bytes) -> None:
    old = f"application/vnd.openxmlformats-officedocument.{MAIN}".encode()
    parts[TYPES] = parts[TYPES].replace(old, new)


def _put_in_utf_16(parts: dict[str, bytes]) -> None:
    text = _add_type(parts[THEME], b'<!ENTITY x "y">', b"&x;").decode()
    parts[THEME] = text.replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")


def _drop_layouts(parts: dict[str, bytes]) -> None:
    relations, master = "ppt/slideMasters/_rels/slideMaster1.xml.rels", "ppt/slideMasters/slideMaster1.xml"
    parts[relations] = re.sub(rb"<Relationship [^>]*slideLayout.*?/>", b"", parts[relations])
    parts[master] = re.sub(rb"<p:sldLayoutId .*?/>", b"", parts[master])


def _add_type(part: bytes, inside: bytes, use: bytes) -> bytes:
    head, _, rest = part.partition(b"?>")
    return head + b"?><!DOCTYPE a:theme [" + inside + b"]>" + rest.replace(b"</a:theme>", use + b"</a:theme>")


TYPES, THEME = "[Content_Types].xml", "ppt/theme/theme1.xml"
_LAUGHS = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10))
_WHOLE = {"empty": b"", "old": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "text": b"Bonjour"}
_CHANGES: dict[str, Callable[[dict[str, bytes]], object]] = {
    "macros": lambda parts: _change_type(parts, b"application/vnd.ms-powerpoint.presentation.macroEnabled.main"),
    "word": lambda parts: _change_type(parts, b"application/vnd.openxmlformats-officedocument.wordprocessingml.main"),
    "vba": lambda parts: parts.update({"ppt/vbaProject.bin": b"x"}),
    "entity": lambda parts: parts.update(
        {THEME: _add_type(parts[THEME], b'<!ENTITY x SYSTEM "file:///etc/passwd">', b"&x;")}
    ),
    "laughs": lambda parts: parts.update({THEME: _add_type(parts[THEME], b'<!ENTITY a0 "ha">' + _LAUGHS, b"&a9;")}),
    "utf-16": _put_in_utf_16,
    "bomb": lambda parts: parts.update({"ppt/media/image1.png": b"\0" * 151_000_000}),
    "many": lambda parts: parts.update({f"x/{number}.bin": b"" for number in range(5001)}),
    "torn": dict,
    "no layouts": _drop_layouts,
    "no parts": lambda parts: parts.pop("ppt/slideMasters/slideMaster1.xml"),
    "no types": lambda parts: parts.pop(TYPES),
}
"""What is changed in a sound presentation."""


def unpack(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pack(parts: Mapping[str, bytes]) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return target.getvalue()


def save(presentation: Any) -> bytes:
    target = BytesIO()
    presentation.save(target)
    return target.getvalue()
