"""Which files are none of ours: the YAML and JSON of other programs, which a folder may hold beside banks and answers.

Whoever searches a folder passes them over. A file that is nearly one of ours (`Bank:`, `réponses:`) is not foreign:
its author is told what is wrong in it.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import islice
from typing import Any

from maturity.loading.suggestions import find_nearest
from maturity.model.answers import AnswersFile
from maturity.model.bank import Bank
from maturity.model.diagnostic import Diagnostic
from maturity.syntax.document import Document
from maturity.syntax.reading import read_beginning
from maturity.text.catalogue import make_message

_BANK_KEYS = tuple(Bank.model_fields)
_ANSWERS_KEYS = tuple(AnswersFile.model_fields)
_MOST_KEYS = 30
"""How many of the keys of a file are looked at."""
_MARKS_OF_A_BANK = frozenset({"axes", "questions", "extends"})
_LEAST_BANK_KEYS = 3
"""How many keys of a bank a file needs to be taken for one: a list of questions of another program has fewer."""
_ALIKE = 0.85
"""How much of two keys has to be the same, from 0 to 1: more than for a proposal, as nobody looks at the guess."""
_OWN_KEY = re.compile(
    r"""^\s*[{,]?\s*["']?(?:bank|banque|questionnaire|answers|r[ée]ponses|axes|questions|translates|extends)["']?\s*:""",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that begins as one of ours does, in a text that cannot be read as data."""


def explain_foreign(document: Document) -> Diagnostic:
    """Make MB415 for `document`, a foreign file that was named: what each kind of our files begins with."""
    return document.make_diagnostic("MB415", (), help=make_message("MB415.help"))


def is_foreign_file(path: str, document: Document | list[Diagnostic], *, is_named: bool) -> bool:
    """Tell whether the file at `path`, which was opened as `document`, is of another program.

    Of a file that was named it is said only if hardly anything in it is ours: its author may have begun a bank. One
    that could not be opened at all is none: nobody knows what it is. Neither is an empty one, nor one that was named
    and cannot be read as data.
    """
    if isinstance(document, Document):
        return _has_other_keys(document.data, is_named=is_named)
    if is_named or any(diagnostic.unreadable or diagnostic.code == "MB115" for diagnostic in document):
        return False
    return _OWN_KEY.search(read_beginning(path)) is None


def _has_other_keys(data: dict[str, Any], *, is_named: bool) -> bool:
    """Tell whether the top-level keys in `data` are those of no kind of our files, nor nearly so."""
    keys = list(islice(data, _MOST_KEYS))
    if "translates" in data or data.keys() >= {"maps", "columns"} or _is_result(data):
        return False
    answers, bank = _find_meant(keys, _ANSWERS_KEYS), _find_meant(keys, _BANK_KEYS)
    if 2 * max(len(answers), len(bank)) < len(keys):
        return True
    is_bank = len(bank & _MARKS_OF_A_BANK) > 0 and len(bank) >= _LEAST_BANK_KEYS
    return not (is_named or is_bank or answers & {"bank", "answers"})


def _find_meant(keys: Collection[str], own: Collection[str]) -> set[str]:
    """Find the keys of `own` that `keys` are, or are nearly."""
    return {key if key in own else find_nearest(key, own, _ALIKE) for key in keys} - {""}


def _is_result(data: dict[str, Any]) -> bool:
    """Tell whether `data` are those of a result of this program, or of several."""
    tool, several = data.get("tool"), data.get("results")
    if isinstance(several, list):
        return "failures" in data or any(isinstance(each, dict) and "tool" in each for each in several)
    return isinstance(tool, str) and tool.startswith("maturity")
