"""The summary of a step of GitHub Actions: a page in Markdown with all that was found, beside the annotations.

GitHub shows ten annotations of a sort in a step; the summary has the others.
"""

from __future__ import annotations

from maturity.model.diagnostic import Diagnostic
from maturity.render.blocks import Block, Paragraph, Table, TableGroup, Title
from maturity.render.checked.wording import choose_gravest, format_place, relate_path, say_sentence
from maturity.render.markdown import format_markdown
from maturity.render.results import Checked
from maturity.render.view import ASCII, View
from maturity.text.catalogue import say
from maturity.text.wrapping import cut_start, cut_text

MOST_ROWS = 300
"""How many diagnostics are listed: GitHub refuses a summary of more than a mebibyte."""
_LONGEST_PLACE = 200
"""How many characters of the path and line of a diagnostic are shown."""
_LONGEST_SENTENCE = 400
"""How much of a place and of a sentence is shown, in cells."""


def format_step_summary(checked: Checked, sentence: str) -> str:
    """Format the summary: `sentence`, which counts what was found, then a row for each diagnostic."""
    blocks: list[Block] = [Title("maturity check"), Paragraph(sentence)]
    if checked.diagnostics:
        blocks.append(_build_table(checked))
    left_out = len(checked.diagnostics) - MOST_ROWS
    if left_out > 0:
        blocks.append(Paragraph(say("check.left_out", checked.language, n=left_out)))
    if checked.versions:
        from maturity.render.documents.version_report import build_version_report  # noqa: PLC0415 - most have none

        view = View(checked.language, glyphs=ASCII)
        blocks += [block for report in checked.versions for block in build_version_report(report, view)]
    return format_markdown(blocks)


def _build_table(checked: Checked) -> Table:
    """Build the table: where, how grave with the code, and what."""
    heading = tuple(say(f"check.column.{name}", checked.language) for name in ("place", "code", "sentence"))
    rows = tuple(_build_row(checked, checked.diagnostics[index]) for index in choose_gravest(checked, MOST_ROWS))
    return Table(heading, ("left", "left", "left"), (TableGroup("", rows),))


def _build_row(checked: Checked, diagnostic: Diagnostic) -> tuple[str, str, str]:
    place = format_place(diagnostic, relate_path(diagnostic.path, checked))
    word = say(f"severity.{diagnostic.severity}", checked.language)
    sentence = cut_text(say_sentence(diagnostic, checked.language), _LONGEST_SENTENCE)
    return cut_start(place, _LONGEST_PLACE), f"{word} {diagnostic.code}", sentence
