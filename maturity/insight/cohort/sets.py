"""Sets of replies, each a whole number whose bits are the places of its members: fast to join, subtract and count."""

from __future__ import annotations

from collections.abc import Iterable


def make_set(places: Iterable[int]) -> int:
    """Return the set of replies with these places, given in ascending order."""
    found = list(places)
    if not found:
        return 0
    octets = bytearray(found[-1] // 8 + 1)
    for place in found:
        octets[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(octets, "little")


def list_places(group: int) -> list[int]:
    """List the places of the replies in a set, ascending."""
    octets = group.to_bytes((group.bit_length() + 7) // 8, "little")
    return [8 * index + bit for index, octet in enumerate(octets) if octet for bit in _BITS[octet]]


_BITS = [[bit for bit in range(8) if octet >> bit & 1] for octet in range(256)]
"""The bits that are set in each octet."""
