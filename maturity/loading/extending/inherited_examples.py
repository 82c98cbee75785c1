"""The examples of a base, as a bank that leaves some of it out can still run them."""

from __future__ import annotations

from typing import Any

from maturity.loading.extending.drops import Drops

_SECTIONS = {"profile": "profile", "targets": "axes", "duties": "duties", "answers": "questions"}
"""Each part of an example whose keys are ids, to the section of the bank that has them."""


def trim_example(example: Any, drops: Drops) -> Any:
    """Return `example`, one of a base, without the answers to what `drops` leaves out; None if nothing is left of it.

    Scores of axes and advice that are left out are no longer expected either. One that expected nothing else could not
    fail any more.
    """
    if not isinstance(example, dict) or not drops.names:
        return example
    trimmed = dict(example)
    for key, section in _SECTIONS.items():
        if isinstance(example.get(key), dict):
            trimmed[key] = {name: each for name, each in example[key].items() if drops.find(section, name) is None}
    expect = example.get("expect")
    if isinstance(expect, dict):
        trimmed["expect"] = _trim_expectation(expect, drops)
        return trimmed if _expects_something(trimmed["expect"]) or not _expects_something(expect) else None
    return trimmed


def _expects_something(expect: dict[str, Any]) -> bool:
    """Whether an example with these expectations can fail: an empty list of advice expects something too."""
    return any(value not in (None, {}) for value in expect.values())


def _trim_expectation(expect: dict[str, Any], drops: Drops) -> dict[str, Any]:
    """Return what an example expects, without the scores and the advice that `drops` leaves out.

    A list of advice that was not empty and would be so now is left out: an empty one expects that nothing is advised.
    """
    trimmed = dict(expect)
    if isinstance(expect.get("scores"), dict):
        trimmed["scores"] = {name: each for name, each in expect["scores"].items() if drops.find("axes", name) is None}
    for key in ("advised", "not_advised", "order"):
        names = expect.get(key)
        if isinstance(names, list) and names:
            kept = [name for name in names if drops.find("recommendations", str(name)) is None]
            trimmed.pop(key)
            trimmed |= {key: kept} if kept else {}
    return trimmed
