"""Slips in conditions, of questions, duties and recommendations."""

from __future__ import annotations

import re
from collections.abc import Callable

from benchmarks.slips.drawing import Data, DataSlip, Draw, get_options, name_all

_CHOICE = re.compile(r"""(profile|answers)\.(\w+) *(?:==|!=|in) *\[?["'](\w+)["']""")
_NUMBER = re.compile(r"(?<=[<>=] )\d+")


def negate_condition(data: Data, draw: Draw) -> str | None:
    """A condition the wrong way round."""
    return _rewrite(data, draw, lambda when: f"not ({when})")


def contradict_condition(data: Data, draw: Draw) -> str | None:
    """A recommendation for a number that nobody can give."""
    number = next((each for each in data.get("profile", []) if each["kind"] == "number"), None)
    if number is None or not (found := draw.pick(name_all(data, "recommendations"))):
        return None
    found[1]["when"] = f"profile.{number['id']} < 0"
    return found[0]


def mistype_condition(data: Data, draw: Draw) -> str | None:
    """A slip in a name."""
    return _rewrite(
        data, draw, lambda when: re.sub(r"(profile|score|target|gap|answers)\.(\w+)", r"\1.\2e", when, count=1)
    )


def name_other_option(data: Data, draw: Draw) -> str | None:
    """A condition on the wrong option: the one beside the one that was meant."""
    items = {("profile", each["id"]): each for each in data.get("profile", [])}
    items |= {("answers", each["id"]): each for each in data["questions"]}

    def rewrite(when: str) -> str:
        match = _CHOICE.search(when)
        if match is None:
            return when
        ids = [option["id"] for option in get_options(data, items[match[1], match[2]])]
        beside = str(ids[ids.index(match[3]) - 1])
        return when[: match.start(3)] + beside + when[match.end(3) :]

    return _rewrite(data, draw, rewrite)


def drop_digit(data: Data, draw: Draw) -> str | None:
    """A figure with a digit that is missing: 5 in the place of 50."""
    return _rewrite(data, draw, lambda when: _NUMBER.sub(lambda match: match[0][:-1] or match[0], when, count=1))


def turn_comparison(data: Data, draw: Draw) -> str | None:
    """Under in the place of over."""
    return _rewrite(data, draw, lambda when: re.sub("[<>]", lambda match: "><"["<>".index(match[0])], when, count=1))


def mix_and_with_or(data: Data, draw: Draw) -> str | None:
    """An "or" in the place of an "and"."""
    return _rewrite(data, draw, lambda when: re.sub(r"\band\b", "or", when, count=1))


def forget_equals_sign(data: Data, draw: Draw) -> str | None:
    """One equals sign in the place of two."""
    return _rewrite(data, draw, lambda when: when.replace("==", "=", 1))


def forget_advice_condition(data: Data, draw: Draw) -> str | None:
    """A recommendation for some that is given to all."""
    if found := draw.pick(name_all(data, "recommendations", "when")):
        del found[1]["when"]
    return found and found[0]


def _rewrite(data: Data, draw: Draw, rewrite: Callable[[str], str]) -> str | None:
    """Rewrite one of the conditions that `rewrite` changes."""
    conditional = {
        place: each
        for section in ("questions", "duties", "recommendations")
        for place, each in name_all(data, section, "when").items()
        if rewrite(each["when"]) != each["when"]
    }
    if found := draw.pick(conditional):
        found[1]["when"] = rewrite(found[1]["when"])
    return found and found[0]


SLIPS: tuple[DataSlip, ...] = (
    negate_condition,
    contradict_condition,
    mistype_condition,
    name_other_option,
    drop_digit,
    turn_comparison,
    mix_and_with_or,
    forget_equals_sign,
    forget_advice_condition,
)
