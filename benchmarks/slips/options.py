"""Slips in answers: options that are lost, copied or in the wrong order, and wrong figures beside them."""

from __future__ import annotations

from benchmarks.slips.drawing import Data, DataSlip, Draw, name_all, name_option_lists, name_questions


def swap_options(data: Data, draw: Draw) -> str | None:
    """Two answers side by side in the wrong order, in a list whose order says what they are worth."""
    ranked: dict[str, tuple[list[Data], int]] = {}
    for place, options in name_option_lists(data).items():
        question = name_questions(data, kind="single").get(place)
        if (question or place.startswith("answer_sets.")) and not any("value" in each for each in options):
            ranked |= {f"{place}.{each['id']}": (options, index) for index, each in enumerate(options[:-1])}
    if found := draw.pick(ranked):
        options, index = found[1]
        options[index], options[index + 1] = options[index + 1], options[index]
    return found and found[0]


def repeat_option_text(data: Data, draw: Draw) -> str | None:
    """An option copied whose text was not changed."""
    if found := draw.pick(name_option_lists(data)):
        found[1][-1]["text"] = found[1][-2]["text"]
    return found and found[0]


def copy_option_id(data: Data, draw: Draw) -> str | None:
    """An option copied whose id was not changed."""
    if found := draw.pick(name_option_lists(data)):
        found[1][-1]["id"] = found[1][-2]["id"]
    return found and found[0]


def drop_option(data: Data, draw: Draw) -> str | None:
    """An option that was cut and not pasted."""
    lists = name_option_lists(data, 3)
    able = {f"{place}.{each['id']}": (options, each) for place, options in lists.items() for each in options}
    if found := draw.pick(able):
        options, option = found[1]
        options.remove(option)
    return found and found[0]


def reward_none(data: Data, draw: Draw) -> str | None:
    """A "none of these" that is worth most."""
    if found := draw.pick(_name_exclusive_lists(data)):
        for option in found[1]:
            option["value"] = 3 if option.get("exclusive") else 1
    return found and found[0]


def forget_exclusive(data: Data, draw: Draw) -> str | None:
    """A "none of these" that takes company."""
    if found := draw.pick(_name_exclusive_lists(data)):
        for option in found[1]:
            option.pop("exclusive", None)
    return found and found[0]


def _name_exclusive_lists(data: Data) -> dict[str, list[Data]]:
    lists = name_option_lists(data)
    return {place: options for place, options in lists.items() if any(option.get("exclusive") for option in options)}


def mistype_value(data: Data, draw: Draw) -> str | None:
    """A zero too many in what an option is worth."""
    lists = name_option_lists(data)
    able = {f"{place}.{each['id']}": each for place, options in lists.items() for each in options if each.get("value")}
    if found := draw.pick(able):
        found[1]["value"] = 10 * found[1]["value"]
    return found and found[0]


def drop_bound_zero(data: Data, draw: Draw) -> str | None:
    """A zero that is missing in the greatest number that can be answered."""
    if found := draw.pick(name_all(data, "questions", "max")):
        found[1]["max"] = found[1]["max"] / 10
    return found and found[0]


def swap_curve(data: Data, draw: Draw) -> str | None:
    """A figure of a curve in the place of its neighbour."""
    if found := draw.pick(name_all(data, "questions", "curve")):
        one, other = found[1]["curve"][-2:]
        one[1], other[1] = other[1], one[1]
    return found and found[0]


SLIPS: tuple[DataSlip, ...] = (
    swap_options,
    repeat_option_text,
    copy_option_id,
    drop_option,
    reward_none,
    forget_exclusive,
    mistype_value,
    drop_bound_zero,
    swap_curve,
)
