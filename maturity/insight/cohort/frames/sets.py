"""Sets of replies, as in `maturity.insight.cohort.sets`, from columns that are true or false, and back."""

from __future__ import annotations

import polars as pl

_BITS = 8
"""Of how many replies an octet tells: of one with each bit."""


def make_set(mask: pl.Series) -> int:
    """Return the set of the rows in which `mask`, which has no null, is true."""
    bits = mask.cast(pl.UInt8)
    if len(bits) % _BITS:
        bits = bits.extend_constant(0, _BITS - len(bits) % _BITS)
    if not len(bits):
        return 0
    parts = [bits.gather_every(_BITS, place) * (1 << place) for place in range(_BITS)]
    octets = parts[0]
    for each in parts[1:]:
        octets = octets + each
    return int.from_bytes(bytes(octets.to_list()), "little")


def make_mask(group: int, many: int) -> pl.Series:
    """Return a column of `many` rows that is true for those in a set."""
    octets = pl.Series("octets", list(group.to_bytes(-(-many // _BITS), "little")), dtype=pl.UInt8)
    parts = [((octets // (1 << place)) % 2).alias(str(place)) for place in range(_BITS)]
    bits = pl.DataFrame(parts).select(pl.concat_list(pl.all()).explode().cast(pl.Boolean)).to_series()
    return bits.head(many)
