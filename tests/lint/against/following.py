"""Following what is proposed, as an author does in an editor: one change of the text after the other."""

from __future__ import annotations

from maturity.model.diagnostic import Remedy
from tests.lint.against.cases import compare

MOST_ROUNDS = 60


def apply_remedy(text: str, remedy: Remedy) -> str:
    """The text with one change made."""
    lines, span = text.split("\n"), remedy.span
    before = [*lines[: span.line - 1], lines[span.line - 1][: span.column - 1]]
    after = [lines[span.end_line - 1][span.end_column - 1 :], *lines[span.end_line :]]
    return "\n".join(before) + remedy.text + "\n".join(after)


def follow_all(old: str, new: str, path: str = "new.yaml") -> str:
    """The new version once every change that is proposed has been made, each time the first one that is left."""
    for _ in range(MOST_ROUNDS):
        remedies = [each.remedies[0] for each in compare(old, new, path)[1] if each.remedies]
        if not remedies:
            return new
        new = apply_remedy(new, remedies[-1])
    raise AssertionError(new)
