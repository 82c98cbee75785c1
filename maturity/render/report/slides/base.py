"""An empty presentation of our own look, 16:9; its theme has the colours of the house, as its palette then has too."""

from __future__ import annotations

from importlib.resources import files

from maturity.render.report.colours import WHITE, find_readable, mix_colours
from maturity.render.report.slides.archive import write_archive
from maturity.render.report.svg.signs import ACCENT

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WIDTH, _HEIGHT = 12_192_000, 6_858_000
_LAYOUTS = (1, 2, 3)
"""The numbers in the names of the files that hold the layouts."""
_TYPES = {
    "/ppt/presentation.xml": f"{_TYPE}.presentationml.presentation.main+xml",
    "/ppt/slideMasters/slideMaster1.xml": f"{_TYPE}.presentationml.slideMaster+xml",
    "/ppt/theme/theme1.xml": f"{_TYPE}.theme+xml",
    **{f"/ppt/slideLayouts/slideLayout{n}.xml": f"{_TYPE}.presentationml.slideLayout+xml" for n in _LAYOUTS},
}
_PRESENTATION = (
    _HEAD + '<p:presentation xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    f'xmlns:r="{_OFFICE}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">'
    '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
    f'<p:sldSz cx="{_WIDTH}" cy="{_HEIGHT}"/><p:notesSz cx="6858000" cy="9144000"/>'
    '<p:defaultTextStyle><a:lvl1pPr><a:defRPr sz="1800"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
    '<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:defaultTextStyle></p:presentation>'
)


def make_base(accent: str) -> bytes:
    """Make a presentation without slides in the colours of `accent`, "" for our own."""
    brand = find_readable(accent or ACCENT, WHITE)
    theme = _read("theme.xml")
    for name, colour in (
        ("BRAND", brand),
        ("TINT", mix_colours(brand, WHITE, 0.62)),
        ("WASH", mix_colours(brand, WHITE, 0.92)),
    ):
        theme = theme.replace(f'"{name}"', f'"{colour.removeprefix("#").upper()}"')
    layouts = {f"ppt/slideLayouts/slideLayout{n}.xml": _read(f"layout{n}.xml") for n in _LAYOUTS}
    to_master = _relate([("slideMaster", "../slideMasters/slideMaster1.xml")])
    parts = {
        "[Content_Types].xml": _list_types(),
        "_rels/.rels": _relate([("officeDocument", "ppt/presentation.xml")]),
        "ppt/presentation.xml": _PRESENTATION,
        "ppt/_rels/presentation.xml.rels": _relate(
            [("slideMaster", "slideMasters/slideMaster1.xml"), ("theme", "theme/theme1.xml")]
        ),
        "ppt/theme/theme1.xml": theme,
        "ppt/slideMasters/slideMaster1.xml": _read("master.xml"),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": _relate(
            [
                *(("slideLayout", f"../slideLayouts/slideLayout{n}.xml") for n in _LAYOUTS),
                ("theme", "../theme/theme1.xml"),
            ]
        ),
        **layouts,
        **{f"ppt/slideLayouts/_rels/slideLayout{n}.xml.rels": to_master for n in _LAYOUTS},
    }
    return write_archive({name: text.encode("utf-8") for name, text in parts.items()})


def _read(name: str) -> str:
    return files("maturity.render.report.slides.base_parts").joinpath(name).read_text("utf-8")


def _list_types() -> str:
    overrides = "".join(f'<Override PartName="{name}" ContentType="{type_}"/>' for name, type_ in _TYPES.items())
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relate(targets: list[tuple[str, str]]) -> str:
    """Write relationships to so many targets, each a kind and where it is; their ids are rId1 and so on."""
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>'
