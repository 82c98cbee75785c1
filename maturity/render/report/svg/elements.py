"""Elements of SVG as text: every attribute and every text is escaped here, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

Number = int | float


def make_element(name: str, content: Iterable[str] = (), **attributes: str | Number) -> str:
    """Make an element around `content`, which is elements already; `stroke_width` is the attribute `stroke-width`."""
    inside = "".join(content)
    written = "".join(f' {_name(key)}="{_format(value)}"' for key, value in attributes.items())
    return f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>"


def make_text(lines: Iterable[str], x: Number, y: Number, leading: Number, **attributes: str | Number) -> str:
    """Make a text of one or several lines, the first with its base line at `y`, each `leading` pixels further down."""
    return "".join(
        make_element("text", [escape(line)], x=x, y=y + index * leading, **attributes)
        for index, line in enumerate(lines)
    )


def make_words(name: str, text: str, **attributes: str | Number) -> str:
    """Make an element that holds a plain text, such as a title."""
    return make_element(name, [escape(text)], **attributes)


def make_picture(width: Number, height: Number, name: str, title: str, description: str, content: Iterable[str]) -> str:
    """Make a whole picture that tells what it shows to whoever does not see it; `name` makes its ids its own."""
    head = [make_words("title", title, id=f"{name}-title"), make_words("desc", description, id=f"{name}-desc")]
    return make_element(
        "svg",
        [*head, make_element("g", content, aria_hidden="true")],
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_format(width)} {_format(height)}",
        width=width,
        height=height,
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
        font_family="system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
    )


def _name(key: str) -> str:
    return {"class_": "class"}.get(key, key.replace("_", "-"))


def _format(value: str | Number) -> str:
    """Format the value of an attribute: a number with at most two decimals."""
    if isinstance(value, str):
        return escape(value)
    return f"{value:.2f}".rstrip("0").rstrip(".")
