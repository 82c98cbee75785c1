"""A text with codes of HTML or of Markdown, which are shown as they stand.

Why: texts are plain: `&nbsp;`, `<b>` and `**` appear on the screen, in the form and on paper. They come from a page
that the text was copied from.

Bad:

    axes:
      - {id: accueil, title: "Accueil &amp; guichet"}

Good:

    axes:
      - {id: accueil, title: "Accueil et guichet"}

What to do: write the character itself, and take out what was to set a word off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem

_MARKUP = re.compile(
    r"&(#x?\w{1,6}|amp|nbsp|lt|gt|quot|apos|laquo|raquo|rsquo|[eaciou](acute|grave|circ|cedil|uml));"
    r"|</?(b|i|u|p|br|em|strong|a|ul|ol|li|span|div|h[1-6])(\s[^<>]*)?/?>|\*\*\w[^*]*\w\*\*",
    re.IGNORECASE,
)


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for pointer, text in studied.prose:
        match = _MARKUP.search(text)
        if match:
            yield Problem("MB835", pointer, {"code": match[0]})


RULE = Rule("MB835", _find_problems)
