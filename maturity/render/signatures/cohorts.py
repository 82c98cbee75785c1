"""How cohorts (many organisations together) and peer packs are known again."""

from __future__ import annotations

import re
from html import unescape

from maturity.render.signatures.ends import FileEnds, flatten_spaces, is_page_of

_COHORT = re.compile(r"(?:Ensemble d'organisations|A set of organisations)\s?: ")
"""How the title of many organisations together begins."""
_TITLE = re.compile(r"<(?:dc:)?title>([^<]*)<")
"""The title in the properties of a page or of a workbook."""
_OFFICE_CATEGORY = "<cp:category>maturity cohort</cp:category>"
_FIRST_OFFICE_CATEGORY = "<cp:category>maturity report</cp:category>"
_COHORT_HIDDEN = ("même par soustraction", "not even by subtraction", "by subtraction neither")
"""Words of what is said of hidden numbers; the last ones stood there in earlier versions."""
_COHORT_JSON = re.compile(r'\{\s*"cohort":\s*\d+,\s*"tool":\s*"maturity ')
_COHORT_COLUMNS = "cohort_group,table,id,"
_COHORT_WORDS = ("Tableau de l'ensemble;Sujet;", "Table of the set;About;")
_PEERS = re.compile(r'\{\s*"peers":\s*\d+,\s*"tool":\s*"maturity ')


def is_cohort_text(ends: FileEnds) -> bool:
    """Whether it is a cohort (many organisations together), as a terminal has it."""
    return bool(_COHORT.match(ends.start)) and _tells_what_it_hides(ends)


def is_cohort_markdown(ends: FileEnds) -> bool:
    """Whether it is a cohort in Markdown."""
    return ends.start.startswith("# ") and bool(_COHORT.match(ends.start[2:])) and _tells_what_it_hides(ends)


def is_cohort_json(ends: FileEnds) -> bool:
    """Whether it is a cohort, as JSON."""
    return bool(_COHORT_JSON.match(ends.start)) and ends.end.rstrip().endswith("}")


def is_cohort_spreadsheet(ends: FileEnds) -> bool:
    """Whether it is a cohort for a spreadsheet, in either dialect."""
    return ends.start.removeprefix("\ufeff").startswith((_COHORT_COLUMNS, *_COHORT_WORDS))


def is_cohort_page(ends: FileEnds) -> bool:
    """Whether it is a cohort as a page of HTML: what has made it says so, or its title."""
    return is_page_of("cohort", ends) or (is_page_of("", ends) and has_cohort_title(ends))


def is_cohort_workbook(ends: FileEnds) -> bool:
    """Whether it is a cohort as a workbook: its properties stand at its beginning, as text."""
    if not ends.start.startswith("PK\x03\x04"):
        return False
    return _OFFICE_CATEGORY in ends.start or (_FIRST_OFFICE_CATEGORY in ends.start and has_cohort_title(ends))


def has_cohort_title(ends: FileEnds) -> bool:
    """Whether the properties of a page or of a workbook give the title of a cohort.

    Cohorts had the marks of reports at first: this tells them apart.
    """
    title = _TITLE.search(ends.start)
    return title is not None and bool(_COHORT.match(unescape(title[1])))


def is_peer_pack(ends: FileEnds) -> bool:
    """Whether it is a peer pack."""
    return bool(_PEERS.match(ends.start)) and ends.end.rstrip().endswith("}")


def _tells_what_it_hides(ends: FileEnds) -> bool:
    text = flatten_spaces(ends.end)
    return any(words in text for words in _COHORT_HIDDEN)
