"""The manual of a code as a document, and the list of all codes."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.manuals import Manual, list_families
from maturity.model.code import Code
from maturity.model.codes import list_live_codes
from maturity.render.blocks import Block, Command, Gap, Heading, Paragraph, Title
from maturity.render.view import View
from maturity.text.catalogue import has_message
from maturity.text.safe import make_visible

_LONGEST_NAME = 35
"""The most characters of a name: a test holds the table of codes to it."""
_INDENT = 2


def build_manual(manual: Manual, view: View) -> Iterator[Block]:
    """Build the manual of a code: what, why, a bad and a good example, what to do."""
    row = manual.code
    yield Title(f"{row.code}  {row.name}")
    yield Paragraph(describe_code(row, view), "quiet")
    yield Gap()
    yield from _build_paragraphs(manual.what)
    yield Heading(view.say("manual.why"))
    yield from _build_paragraphs(manual.why)
    for heading, block in (("manual.bad", manual.bad), ("manual.good", manual.good)):
        if block:
            yield Heading(view.say(heading))
            yield from _build_example(block)
    yield Heading(view.say("manual.remedy"))
    yield from _build_paragraphs(manual.remedy)


def _build_paragraphs(text: str) -> Iterator[Block]:
    for number, paragraph in enumerate(text.split("\n\n")):
        if number:
            yield Gap()
        yield Paragraph(paragraph)


def _build_example(block: str) -> Iterator[Block]:
    """Build the lines of a file as they are, except that a character that cannot be seen is spelled out."""
    for line in block.split("\n"):
        yield (
            Command(make_visible(line.replace("\t", "<TAB>")).replace("\u00a0", "<U+00A0>"), "highlight", _INDENT)
            if line
            else Gap()
        )


def describe_code(row: Code, view: View) -> str:
    """Return the severity and the family of a code: “warning · rule: conditions”."""
    family = say_family(list_families()[row.code], view)
    return view.glyphs.between.join((view.say(f"severity.{row.severity}"), family))


def build_codes(view: View, only: str | None = None) -> Iterator[Block]:
    """Build the list of the codes, family by family: a line for each, with its name and its severity.

    With `only`, it is that of one family.
    """
    if only is None:
        yield Paragraph(view.say("manual.codes_head"))
    family = ""
    for row in sort_codes(only):
        if list_families()[row.code] != family:
            family = list_families()[row.code]
            yield Heading(f"{say_family(family, view)} [{family}]")
        yield Command(f"{row.code}  {row.name:{_LONGEST_NAME}}  {view.say(f'severity.{row.severity}')}", "plain")
    yield Gap()
    yield Paragraph(view.say("manual.next"))
    yield Command(view.say("manual.next_command"), "highlight")


def sort_codes(only: str | None = None) -> list[Code]:
    """Return the live codes, those of a family together, in the order of the first code of each; `only` one family."""
    families = list_families()
    rows = [row for row in list_live_codes() if only in (None, families[row.code])]
    first = {families[row.code]: row.code for row in reversed(rows)}
    return sorted(rows, key=lambda row: (first[families[row.code]], row.code))


def say_family(family: str, view: View) -> str:
    """Return the title of a family of codes; the family's own name if there is no title."""
    key = f"manual.family.{family}"
    return view.say(key) if has_message(key) else family
