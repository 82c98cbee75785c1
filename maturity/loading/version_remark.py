"""What is said of answers that were given to another version of their bank: one remark, whatever the bank declares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from maturity.loading.problem import Problem
from maturity.loading.suggestions import shorten
from maturity.model.bank import Bank
from maturity.model.carrying import CarriedAnswers
from maturity.text.catalogue import Message, make_message

_MOST_NAMED = 3
"""How many names of one sort the remark gives at most."""


def describe_version(carried: CarriedAnswers, bank: Bank) -> Iterator[Problem]:
    """Yield the remark about the version of `carried`, answers to `bank`, then an error for each clash of two answers.

    The remark counts what was carried over, renamed, left out and is to be confirmed, and names a few of each. There
    is none for a file of this version, unless it holds answers to an earlier one that are still to be confirmed.
    """
    params = {"version": carried.version, "current": bank.version, "account": describe_account(carried)}
    if carried.version and carried.is_later:
        yield Problem("MB407", ("bank_version",), params)
    elif carried.version:
        sure = not (carried.renamed or carried.dropped or carried.to_confirm)
        advice = make_message("version.raise") if sure else None
        yield Problem("MB420", ("bank_version",), params, help=advice, instead=bank.version if sure else None)
    elif carried.to_confirm:
        first, names = next(iter(carried.to_confirm)), _list_names(tuple(carried.to_confirm))
        yield Problem("MB421", ("answers", first), {"n": len(carried.to_confirm), "names": names}, on_key=True)
    for clash in carried.clashes:
        params = {"id": clash.written, "other": clash.other, "new": clash.present}
        variant = "both" if clash.other == clash.present else "former"
        yield Problem("MB408", (clash.section, clash.written), params, variant, on_key=True)


def describe_account(carried: CarriedAnswers, refused: int = 0) -> Message:
    """Say what was done to the answers: how many were carried over, renamed, left out, and are to be confirmed.

    `refused` is how many of those carried over are asked again because this version does not accept them.
    """
    renamed = [f"{each.written} > {each.present}" for each in carried.renamed]
    parts = {"renamed": renamed, "left": list(carried.left), "confirm": list(carried.to_confirm)}
    return make_message(
        "version.account",
        kept=make_message("version.kept", n=carried.kept - refused),
        **{name: _describe_part(name, names) for name, names in parts.items()},
    )


def _describe_part(name: str, names: Sequence[str]) -> Message | str:
    return make_message(f"version.{name}", n=len(names), names=_list_names(names)) if names else ""


def _list_names(names: Sequence[str]) -> str:
    """Return the first three of `names`, joined by commas, with three dots at the end if there are more."""
    shown = ", ".join(shorten(name) for name in names[:_MOST_NAMED])
    return f"{shown}, ..." if len(names) > _MOST_NAMED else shown
