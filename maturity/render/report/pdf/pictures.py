"""The pictures of a document, each a file beside its template, with what they show in words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

from maturity.render.report.pdf.letters import replace_missing
from maturity.render.report.svg.styling import style_picture

FONT = "Libertinus Serif"
"""The font of the whole document, which the typesetter brings."""
_WORDS = re.compile(r"<(title|desc)[^>]*>([^<]*)</\1>")


@dataclass
class Pictures:
    """Collects the pictures of one document: what is drawn goes in, its name comes out."""

    brand: str
    """The colour of the organisation's own scores."""
    tint: str
    files: dict[str, bytes] = field(default_factory=dict)
    """Name of a file to its content."""
    descriptions: dict[str, str] = field(default_factory=dict)
    """Name of a file to what it shows, in words; a picture without one only repeats what stands beside it."""

    def add_drawing(self, drawing: str) -> str:
        """Keep a picture drawn as SVG and return its name; "" for no picture."""
        if not drawing:
            return ""
        name = f"drawing-{len(self.files) + 1}.svg"
        self.files[name] = style_picture(replace_missing(drawing), self.brand, self.tint, FONT).encode()
        words = [unescape(text) for _, text in _WORDS.findall(drawing)]
        if words:
            self.descriptions[name] = ". ".join(words)
        return name
