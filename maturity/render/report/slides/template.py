"""A firm's own presentation as a template: what may act or lead outside is taken out, and so are its slides.

What is kept are masters, layouts, themes, pictures and fonts. All else goes with whatever refers to it: slides, links,
macros, films, embedded files, comments, properties. A part that has a document type is refused: it could have entities.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Opened

from maturity.render.report.slides.archive import TemplateRefusedError, read_archive, write_archive

_KEPT = frozenset(
    {
        *("officeDocument", "slideMaster", "slideLayout", "theme", "themeOverride", "notesMaster", "handoutMaster"),
        *("image", "font", "presProps", "viewProps", "tableStyles"),
    }
)
"""The last words of the types of relationships that are kept."""
_TYPES = "[Content_Types].xml"
_MAIN = b"presentationml.presentation.main+xml"
_OTHER_MAINS = (b"presentationml.template.main+xml", b"presentationml.slideshow.main+xml")
_MACROS = (b"macroenabled", b"vbaproject")
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_NAMESPACES = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}",
)
_SHAPES = frozenset({"sp", "pic", "graphicFrame", "grpSp", "cxnSp", "contentPart", "AlternateContent"})
_LOST = frozenset({"sldIdLst", "custShowLst", "custDataLst", "photoAlbum", "modifyVerifier", "extLst"})
"""What a presentation says of its slides, and who may change it."""


def open_template(content: bytes) -> Opened:
    """Open a template without its slides; raises `TemplateRefusedError` for one that cannot be used."""
    parts = read_archive(content)
    _refuse_macros(parts)
    for name, part in parts.items():
        _refuse_document_type(name, part, parts.get(_TYPES, b""))
    try:
        _strip(parts)
        presentation = Presentation(BytesIO(write_archive(parts)))
        has_layouts = any(list(master.slide_layouts) for master in presentation.slide_masters)
    except Exception as error:  # what a library makes of a file that is no presentation cannot be listed
        raise TemplateRefusedError("usage.template_broken") from error
    if not has_layouts:
        raise TemplateRefusedError("usage.template_broken")
    return presentation


def _refuse_macros(parts: dict[str, bytes]) -> None:
    types = parts.get(_TYPES, b"").replace(b"\0", b"").lower()
    if any(word in types for word in _MACROS) or any("vbaproject" in name.lower() for name in parts):
        raise TemplateRefusedError("usage.template_macros")


def _refuse_document_type(name: str, part: bytes, types: bytes) -> None:
    """Refuse a part of XML with a document type; a picture may have one, as nobody reads it here."""
    text = part.replace(b"\0", b"")
    is_picture = name.lower().endswith(".svg") and b'.svg"' not in types.replace(b"\0", b"").lower()
    if not is_picture and text.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<") and b"<!DOCTYPE" in text:
        raise TemplateRefusedError("usage.template_broken")


def _strip(parts: dict[str, bytes]) -> None:
    """Take out of `parts` all relationships that are not kept, with whatever refers to them."""
    for other in _OTHER_MAINS:
        parts[_TYPES] = parts[_TYPES].replace(other, _MAIN)
    for name in [name for name in parts if name.endswith(".rels")]:
        relations = parse_xml(parts[name])
        lost = [each for each in relations.iterchildren(f"{{{_RELATIONS}}}Relationship") if not _is_kept(each)]
        for each in lost:
            relations.remove(each)
        parts[name] = serialize_part_xml(relations)
        source = _find_source(name)
        if source in parts and (lost or source.endswith("presentation.xml")):
            element = parse_xml(parts[source])
            _drop_references(element, {each.get("Id") for each in lost})
            _drop_lists(element)
            parts[source] = serialize_part_xml(element)


def _is_kept(relation: Any) -> bool:
    kind = str(relation.get("Type", "")).rpartition("/")[2]
    return relation.get("TargetMode") != "External" and kind in _KEPT


def _find_source(name: str) -> str:
    """Return the name of the part that relationships belong to; "" for those of the whole archive."""
    folder, _, file = name.rpartition("/")
    return posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels")).lstrip("/")


def _drop_references(root: Any, lost: set[str | None]) -> None:
    """Take out whatever refers to one of the relationships with these ids."""
    for element in list(root.iter()):
        for key, value in list(element.attrib.items()):
            if value in lost and str(key).startswith(_NAMESPACES):
                _drop_reference(root, element, key)


def _drop_reference(root: Any, element: Any, key: str) -> None:
    """Take out a link, the address of a picture, or the shape that cannot be without what is lost."""
    name = _get_name(element)
    if name == "blip":
        del element.attrib[key]
        return
    is_link = name.startswith("hlink")
    shape = None if is_link else next((each for each in _list_above(element) if _get_name(each) in _SHAPES), None)
    found = element if shape is None else shape
    if found is not root and found.getparent() is not None:
        found.getparent().remove(found)


def _drop_lists(root: Any) -> None:
    if _get_name(root) == "presentation":
        for child in [child for child in root if _get_name(child) in _LOST]:
            root.remove(child)


def _list_above(element: Any) -> Iterator[Any]:
    """Yield an element and those that it is in."""
    while element is not None:
        yield element
        element = element.getparent()


def _get_name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
