"""The lines of a step in a panel: its head, what stands above its options, its help."""

from __future__ import annotations

from collections.abc import Sequence

from maturity.model.items import has_options
from maturity.quiz.key_wording import explain_keys
from maturity.quiz.screen import Screen
from maturity.quiz.session import Session
from maturity.quiz.terminal.display import Draw
from maturity.quiz.terminal.styled_lines import StyledLines
from maturity.quiz.wording import list_rule
from maturity.text.catalogue import say
from maturity.text.paragraphs import Passage


def draw_step_head(screen: Screen) -> Draw:
    """Return what draws where the respondent is and what is asked."""

    def draw(lines: StyledLines) -> None:
        lines.add("")
        lines.add_aside(screen.progress, screen.progress_brief)
        lines.add_aside(screen.section)
        lines.add("")
        lines.add(screen.question, "strong")
        shows_expected = not screen.choices and lines.room != "least"  # options show it themselves
        if screen.expected and (shows_expected or not lines.compact):
            lines.add(screen.expected)

    return draw


def draw_step_notes(screen: Screen) -> Draw:
    """Return what draws the help text, the answer that is there and the notices."""

    def draw(lines: StyledLines) -> None:
        for passage in screen.help:  # without empty lines, which would push the options out of view
            lines.add(passage.text, first=passage.sign)
        for text in (screen.current, screen.not_offered, screen.comment, screen.evidence):
            if text:
                lines.add(text)
        for notice in screen.notices:
            lines.add(notice, "warned")
        lines.add("")

    return draw


def draw_line_head(question: str, above: str = "") -> Draw:
    """Return what draws the question about a line to write, below the question of the step that it belongs to."""

    def draw(lines: StyledLines) -> None:
        lines.add("")
        if above:
            lines.add(above, "faint")
            lines.add("")
        lines.add(question, "strong")

    return draw


def draw_title(text: str) -> Draw:
    """Return what draws a question or title with room around it."""

    def draw(lines: StyledLines) -> None:
        lines.add("")
        lines.add(text, "strong")
        lines.add("")

    return draw


def draw_help(session: Session, screen: Screen, language: str) -> Draw:
    """Return what draws the whole help of a step: what each key does, the help text, who may know, how to choose.

    The keys come first, because what a bank says of itself is the same at each step and may be long.
    """
    assert session.step is not None
    contact = [Passage(screen.contact)] if screen.contact else []
    parts = (screen.help, contact, list_rule(session, session.step, language))

    def draw(lines: StyledLines) -> None:
        for line in explain_keys(session, language, ctrl=not has_options(screen.kind)):
            lines.add(line)
        if has_options(screen.kind):
            lines.add(say("quiz.help_ctrl", language))
        for passages in filter(None, parts):
            lines.add("")
            _add_passages(lines, passages)

    return draw


def _add_passages(lines: StyledLines, passages: Sequence[Passage]) -> None:
    """Add passages, with an empty line between two that their author set apart."""
    for index, passage in enumerate(passages):
        if passage.has_gap and index:
            lines.add("")
        lines.add(passage.text, first=passage.sign)
