"""Peer packs: reading one, and refusing one that belongs to another bank, or that cannot be what it says."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from maturity.loading.locating import locate_problems
from maturity.loading.problem import Problem
from maturity.loading.validation import validate_data
from maturity.model.bank import Bank
from maturity.model.diagnostic import Diagnostic, has_errors
from maturity.model.field_types import ROOT
from maturity.model.peers import MOST_WORDS, PeerAxis, PeerPack
from maturity.syntax.document import Document


def read_peers(document: Document) -> tuple[PeerPack | None, list[Diagnostic]]:
    """Return the peer pack that `document` holds, or None with the diagnostics that say why it holds none."""
    if "peers" not in document.data:
        return None, locate_problems(document, [Problem("MB940", ())])
    pack, problems = validate_data(PeerPack, document.data)
    found = locate_problems(document, [*problems, *(_check_pack(pack) if pack else ())])
    return (None if has_errors(found) else pack), found


def check_peers_of_bank(document: Document, pack: PeerPack, bank: Bank) -> list[Diagnostic]:
    """Return what keeps `pack`, which `document` holds, from being set beside scores of `bank`; empty if nothing does.

    They have to be of the same content: any other weight or wording makes scores that are not comparable.
    """
    if pack.bank.sha256 != bank.sha256:
        names = {"bank": f"{pack.bank.id} {pack.bank.version}", "here": f"{bank.id} {bank.version}"}
        return locate_problems(document, [Problem("MB941", ("bank", "sha256"), names)])
    known = {ROOT, *bank.axis_by_id}
    low, high = bank.scale.min, bank.scale.max
    problems = [
        Problem("MB943", ("axes", place))
        for place, axis in enumerate(pack.axes)
        if axis.axis not in known or not all(low <= each <= high for each in _list_figures(axis))
    ]
    return locate_problems(document, problems)


def _check_pack(pack: PeerPack) -> Iterator[Problem]:
    """Yield what a pack says that cannot be, or that tells of too few."""
    yield from _check_texts(pack)
    if pack.representative.is_so and pack.representative.why is None:
        yield Problem("MB944", ("representative",))
    most = pack.n if pack.respondents == "one" else None
    names = [axis.axis for axis in pack.axes]
    for place, axis in enumerate(pack.axes):
        if axis.axis in names[:place] or (most is not None and max(axis.n or 0, axis.n_at_least) > most):
            yield Problem("MB943", ("axes", place))
        elif axis.n_at_least < pack.min_group or (axis.n is not None and axis.n < pack.min_group):
            yield Problem("MB942", ("axes", place))
        elif (axis.n is not None and axis.n < axis.n_at_least) or _list_figures(axis) != sorted(_list_figures(axis)):
            yield Problem("MB943", ("axes", place))
    seen: set[tuple[str, str, str]] = set()
    for place, table in enumerate(pack.tables):
        name = (table.table, table.id, table.part)
        if name in seen or (most is not None and table.of > most):
            yield Problem("MB943", ("tables", place))
            continue
        seen.add(name)
        counts = [count for count in table.counts.values() if count is not None]
        if any(0 < count < pack.min_group for count in counts):
            yield Problem("MB942", ("tables", place))
        elif sum(counts) > table.of or any(count < 0 for count in counts):
            yield Problem("MB943", ("tables", place))


def _check_texts(pack: PeerPack) -> Iterator[Problem]:
    texts = {
        ("how",): pack.how,
        ("where",): pack.where or "",
        ("date",): pack.date,
        ("tool",): pack.tool,
        ("representative", "why"): pack.representative.why or "",
    }
    for pointer, text in texts.items():
        if len(text) > MOST_WORDS:
            yield Problem("MB925", pointer, {"length": len(text), "most": MOST_WORDS})


def _list_figures(axis: PeerAxis) -> list[Fraction]:
    return [each for each in (axis.q1, axis.median, axis.q3) if each is not None]
