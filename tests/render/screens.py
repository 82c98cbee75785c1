"""A scorecard as a terminal shows it, for tests of what is said."""

from __future__ import annotations

from maturity.model.scorecard import Scorecard
from maturity.render.documents.scorecard import build_scorecard
from maturity.render.lines import strip_styles
from maturity.render.terminal import format_lines
from maturity.render.view import View


def show_lines(card: Scorecard, view: View | None = None) -> list[str]:
    """The lines of a scorecard, without their styles."""
    view = view or View("fr")
    return [strip_styles(line) for line in format_lines(build_scorecard(card, view), view)]


def show_text(card: Scorecard, view: View | None = None) -> str:
    """A scorecard as one line, with plain spaces."""
    return " ".join(" ".join(show_lines(card, view)).replace("\u00a0", " ").split())
