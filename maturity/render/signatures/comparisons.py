"""How comparisons of dates are known again."""

from __future__ import annotations

import re

from maturity.render.signatures.ends import FileEnds
from maturity.render.signatures.method import ends_with_method

COMPARISON_TITLE = re.compile(r"(?:Comparaison|Comparison) [–:-] \S")
"""How the title of a comparison of dates begins."""
_SHARING = ("Comment l'écart est partagé", "How the difference is shared out")
_COMPARISON_JSON = re.compile(r'\{\s*"comparison":\s*\d+,\s*"bank":')
_COMPARISON_COLUMNS = "organisation,date,axis,title,bank,bank_version,scope,"
"""The first columns of every history for a spreadsheet."""


def is_comparison_text(ends: FileEnds) -> bool:
    """Whether it is a comparison of dates, as a terminal has it."""
    return bool(COMPARISON_TITLE.match(ends.start)) and (_tells_how_it_shares(ends) or ends_with_method(ends))


def is_comparison_markdown(ends: FileEnds) -> bool:
    """Whether it is a comparison of dates in Markdown."""
    return ends.start.startswith("# ") and bool(COMPARISON_TITLE.match(ends.start[2:])) and _tells_how_it_shares(ends)


def is_comparison_json(ends: FileEnds) -> bool:
    """Whether it is a comparison of dates, as JSON."""
    return bool(_COMPARISON_JSON.match(ends.start)) and ends.end.rstrip().endswith("}")


def is_comparison_spreadsheet(ends: FileEnds) -> bool:
    """Whether it is the history of several dates for a spreadsheet."""
    return ends.start.startswith(_COMPARISON_COLUMNS)


def _tells_how_it_shares(ends: FileEnds) -> bool:
    """Whether the sentence on how a difference is shared out stands near the end."""
    return any(words in ends.end for words in _SHARING)
