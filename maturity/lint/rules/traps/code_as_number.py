"""A postal code, an identifier or a telephone number that is asked for as a number.

Why: 01004 becomes 1004, and nobody can tell that from another one. A code is no quantity: it has no mean and no order.

Bad:

    profile:
      - {id: insee, kind: number, text: "Code INSEE de la commune", whole: true}

Good:

    profile:
      - {id: insee, kind: text, text: "Code INSEE de la commune"}

What to do: write `kind: text`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.loading.soundness.walk import locate_items

_CODE = re.compile(
    r"\b(code (postal|insee|commune|officiel)|siren|siret|num[ée]ro (de t[ée]l[ée]phone|siren|siret|d.identi)"
    r"|post ?code|postal code|zip code|(tele)?phone number)\b",
    re.IGNORECASE,
)


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for item, pointer in locate_items(studied.bank):
        if item.kind == "number" and _CODE.search(item.text):
            yield Problem("MB830", (*pointer, "kind"), {"id": item.id}, instead="text")


RULE = Rule("MB830", _find_problems)
