"""Words in a condition without quotation marks, or without what stands before the dot of a name: what was meant.

`answers.suivi == tous` probably misses the quotation marks of an option, `agents > 50` the word `profile.`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from maturity.loading.problem import Problem
from maturity.loading.remedies import list_names
from maturity.loading.suggestions import find_nearest, find_option_meant
from maturity.model.bank import Bank
from maturity.model.condition import Condition
from maturity.model.condition_types import ConditionFault
from maturity.model.diagnostic import Pointer
from maturity.model.items import Option
from maturity.text.catalogue import make_message
from maturity.text.slugs import make_id


def make_bare_problem(bank: Bank, pointer: Pointer, condition: Condition, fault: ConditionFault) -> Problem:
    """Make MB302 for the words of `fault` in `condition`, which stands at `pointer`.

    Its help writes the comparison as it was probably meant; where that is not known, it lists the options, if the words
    are compared with an answer that has some.
    """
    known = fault.known if isinstance(fault.known, Mapping) else {}
    option = _find_option(fault.wanted, known)
    name = "" if option else _find_name(bank, fault.wanted)
    variant = "option" if option else "prefix" if name else "option" if known else ""
    problem = Problem("MB302", pointer, {"name": fault.wanted}, variant, start=fault.start, end=fault.end)
    if not option and not name:
        listed = make_message("MB302.option.help", known=list_names(known)) if known else None
        return replace(problem, help=listed)
    whole = fault.compared
    around = {
        "before": condition.text[whole.start : fault.start] if whole else "",
        "after": condition.text[fault.end : whole.end] if whole else "",
        "known": list_names(known),
    }
    advice = make_message(f"MB302.{variant}.instead", **around)
    return replace(problem, instead=f'"{option}"' if option else name, help=advice)


def _find_option(written: str, known: Mapping[str, Option]) -> str:
    """Return the id of the option that `written` means, by its id, its text or a name much alike; "" for none."""
    meant = find_option_meant(written, {each: option.text for each, option in known.items()})
    return meant or (find_nearest(written, known) if known else "")


def _find_name(bank: Bank, written: str) -> str:
    """Return the name of a question or of a fact of the profile whose id is `written`; "" if there is none."""
    name = make_id(written)
    if name in bank.question_by_id:
        return f"answers.{name}"
    return f"profile.{name}" if name in bank.field_by_id else ""
