"""Names that a bank no longer has, in a file that does not say that it is of an earlier version.

The bank may know them all the same: what was renamed is called by its present name, and what was removed is said to be
gone. In answers that name an earlier version, neither comes here (`maturity.model.carrying`).
"""

from __future__ import annotations

from collections.abc import Collection

from maturity.loading.problem import Problem, make_unknown_name
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.former_ids import join_option, split_option

_CODE_OF_FORMER = {"MB204": "MB409"}
"""The code for what was removed or renamed, where that has another code than what never existed."""


def explain_missing_name(bank: Bank, code: str, pointer: Pointer, name: str, possible: Collection[str]) -> Problem:
    """Return the problem of the key `name` at `pointer`: it was removed, it was renamed, or it never existed.

    `possible` are the ids of that sort that the bank has, and `code` says that a name is none of them.
    """
    present = bank.present_by_former.get(name, name)
    former = _CODE_OF_FORMER.get(code, code)
    if present in bank.removed:
        return Problem(former, pointer, {"id": name}, "removed", on_key=True)
    if present != name and present in possible:
        return Problem(former, pointer, {"id": name, "new": present}, "renamed", on_key=True, instead=present)
    return make_unknown_name(code, pointer, name, possible, on_key=True)


def explain_missing_option(
    bank: Bank, pointer: Pointer, option: str, owner: str, possible: Collection[str]
) -> Problem | None:
    """Return the problem of `option`, which the item or target `owner` no longer has; None if it never had it.

    `possible` are the options that may be chosen there.
    """
    name = join_option(owner, option)
    end = bank.present_by_former.get(name, name)
    present = split_option(end)[1]
    params = {"option": option, "question": owner}
    if end in bank.removed:
        return Problem("MB203", pointer, params, "removed", possible=possible)
    if end != name and present in possible:
        return Problem("MB203", pointer, {**params, "new": present}, "renamed", instead=present)
    return None
