"""Which replies of a large table count: the rules of `select_replies`, over columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import polars as pl

from maturity.insight.cohort.frames.frame_columns import FrameColumns
from maturity.insight.cohort.selecting import Respondents
from maturity.text.slugs import make_comparable


@dataclass(frozen=True)
class FrameSelection:
    """The replies that count, an `AnySelection`; no row of a table answers the short version."""

    columns: FrameColumns
    owners: Sequence[int]
    organisations: int
    repeated: int
    left_out: int
    short: int = 0
    is_short: bool = False


class Candidate(NamedTuple):
    """One of several replies of an organisation."""

    rank: tuple[str, int]
    """Its date and how many questions are answered: the greatest one counts."""
    path: str
    """What its path ends with: of equal ones the first counts."""
    row: int


class Choice(NamedTuple):
    """Which replies count; all but `kept` is about those alone."""

    kept: pl.Series | None
    """Of all replies, whether each counts; None if all do."""
    keys: pl.Series
    owners: Sequence[int]
    """Empty where each is of an organisation of its own."""
    organisations: int
    repeated: int
    left_out: int


def make_keys(names: pl.Series) -> pl.Series:
    """Return the names of organisations as they are compared, as `make_comparable` does; empty without a name."""
    names = names.fill_null("")
    odd = names.filter(~names.str.contains(r"^[\x00-\x7f]*$")).unique().to_list()
    plain = names.str.to_lowercase().str.replace_all("[^a-z0-9]", "")
    if not odd:
        return plain
    made = pl.Series([make_comparable(each) for each in odd], dtype=pl.String)
    others = names.replace_strict(pl.Series(odd, dtype=pl.String), made, default=None, return_dtype=pl.String)
    return others.zip_with(others.is_not_null(), plain)


def choose_replies(
    keys: pl.Series, list_candidates: Callable[[pl.Series], Sequence[Candidate]], respondents: Respondents
) -> Choice:
    """Choose the replies that count, by the names of their organisations as they are compared."""
    repeated = (keys != "") & keys.is_duplicated()
    rows = repeated.arg_true()
    groups: dict[str, list[Candidate]] = {}
    for key, candidate in zip(keys.gather(rows).to_list(), list_candidates(rows) if len(rows) else (), strict=True):
        groups.setdefault(key, []).append(candidate)
    organisations = len(keys) - len(rows) + len(groups)
    if not groups or respondents == "each":
        return Choice(None, keys, _number_owners(keys) if groups else (), organisations, len(groups), 0)
    chosen = [_choose_one(some) for some in groups.values()]
    kept = (~repeated).scatter(chosen, values=True)
    return Choice(kept, keys.filter(kept), (), organisations, len(groups), len(rows) - len(chosen))


def _choose_one(candidates: Sequence[Candidate]) -> int:
    """Return the row of the reply that counts."""
    ascending = sorted(candidates, key=lambda each: each.path)
    return max(ascending, key=lambda each: each.rank).row


def _number_owners(keys: pl.Series) -> Sequence[int]:
    """Number the organisations; replies without a name are one each."""
    numbers: dict[object, int] = {}
    return [numbers.setdefault(key or place, len(numbers)) for place, key in enumerate(keys.to_list())]
