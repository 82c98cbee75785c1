"""What is said of answers that were given to another version of their bank: one remark, whatever the bank declares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from maturity.loading.dates import is_date
from maturity.loading.problem import Problem
from maturity.loading.shipped import is_path
from maturity.loading.suggestions import shorten
from maturity.model.bank import Bank
from maturity.model.carrying import CarriedAnswers
from maturity.syntax.reading import STDIN
from maturity.text.catalogue import Message, make_message
from maturity.text.days import make_day_message
from maturity.text.file_names import YAML_ENDINGS
from maturity.text.shell import quote_argument

_MOST_NAMED = 3
"""How many names of one sort the remark gives at most."""


def describe_version(carried: CarriedAnswers, bank: Bank, path: str, bank_path: str | None) -> Iterator[Problem]:
    """Yield the remark about the version of `carried`, answers to `bank`, then an error for each clash of two answers.

    The remark counts what was carried over, renamed, left out and is to be confirmed, and names a few of each. There
    is none for a file of this version, unless it holds answers to an earlier one that are still to be confirmed. What
    was taken over from an earlier file is counted by a remark of its own, whatever the version.
    `path` is that of the file as shown to the user, and `bank_path` that of the bank that the file itself names; None
    for a bank that was chosen in its place. They fill the command that the remark advises.
    """
    if carried.version:
        yield _describe_other_version(carried, carried.version, bank, path, bank_path)
    elif changed := _list_changed(carried):
        advice = _advise_update("MB421", carried, path, bank_path)
        counted = {"n": len(changed), "names": _list_names(changed)}
        yield Problem("MB421", ("answers", changed[0]), counted, on_key=True, help=advice)
    yield from _describe_renewal(carried, path, bank_path)
    for clash in carried.clashes:
        params = {"id": clash.written, "other": clash.other, "new": clash.present}
        variant = "both" if clash.other == clash.present else "former"
        yield Problem("MB408", (clash.section, clash.written), params, variant, on_key=True)


def _describe_other_version(
    carried: CarriedAnswers, version: str, bank: Bank, path: str, bank_path: str | None
) -> Problem:
    """Return the remark about a file that names another version than that of the bank."""
    params = {"version": version, "current": bank.version, "account": describe_account(carried)}
    if carried.is_later:
        return Problem("MB407", ("bank_version",), params)
    is_enough = _is_raising_enough(carried)
    advice = make_message("version.raise") if is_enough else _advise_update("MB420", carried, path, bank_path)
    return Problem("MB420", ("bank_version",), params, help=advice, instead=bank.version if is_enough else None)


def _list_changed(carried: CarriedAnswers) -> list[str]:
    """List the questions whose answer is to be confirmed for no other reason than that they have changed."""
    if not carried.to_confirm:
        return []
    renewed = {name for section, name, _ in carried.list_renewed() if section == "answers"}
    return [name for name in carried.to_confirm if name not in renewed]


def _describe_renewal(carried: CarriedAnswers, path: str, bank_path: str | None) -> Iterator[Problem]:
    """Yield the remark that counts what was taken over from an earlier file and nobody has confirmed yet, if any."""
    renewed = carried.list_renewed()
    if not renewed:
        return
    section, first, _ = renewed[0]
    days = {day for _, _, day in renewed}
    counted: dict[str, object] = {"n": len(renewed), "names": _list_names([name for _, name, _ in renewed])}
    variant = ""
    if len(days) == 1 and is_date(day := days.pop()):
        counted["day"], variant = make_day_message(day), "day"
    pointer = carried.restore_pointer((section, first))
    yield Problem(
        "MB422", pointer, counted, variant, on_key=True, help=_advise_update("MB422", carried, path, bank_path)
    )


def _is_raising_enough(carried: CarriedAnswers) -> bool:
    """Whether the file holds for this version as it stands, but for the version that it names.

    It does not where it has a former name, be it a blank line, where something is gone or to be confirmed, and where
    two of its answers are one today.
    """
    changed = (carried.renamed, carried.written_by_present, carried.dropped, carried.to_confirm, carried.clashes)
    return not any(changed)


def _advise_update(code: str, carried: CarriedAnswers, path: str, bank_path: str | None) -> Message:
    """Return the advice how to bring the file at `path` up to date, with the command to type where that is known.

    A sitting goes on with a file of YAML; what is JSON is taken over into a new file. Either refuses two answers to
    what is one question now, so that these come first.
    """
    if carried.clashes:
        return make_message("version.clash")
    if path.lower().endswith(".json"):
        return _advise_form(carried, path, bank_path) if code == "MB420" and bank_path else make_message(f"{code}.json")
    if path == STDIN or bank_path is None:
        return make_message(f"{code}.help")
    return make_message(f"{code}.quiz", typed=quote_argument(path))


def _advise_form(carried: CarriedAnswers, path: str, bank_path: str) -> Message:
    """Return the advice to take the answers in `path` over into a new file of YAML beside it."""
    reference = str(carried.data["bank"])
    bank, new = bank_path if is_path(reference) else reference, str(Path(path).with_suffix(YAML_ENDINGS[0]))
    typed = {name: quote_argument(word) for name, word in {"bank": bank, "typed": path, "new": new}.items()}
    return make_message("MB420.form", **typed)


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
    """Return the first three of `names`, joined by commas, with an ellipsis at the end if there are more."""
    shown = ", ".join(shorten(name) for name in names[:_MOST_NAMED])
    return f"{shown}, …" if len(names) > _MOST_NAMED else shown
