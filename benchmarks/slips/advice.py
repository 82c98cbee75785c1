"""Slips in recommendations and duties."""

from __future__ import annotations

from benchmarks.slips.drawing import Data, DataSlip, Draw, get_options, list_moves, name_all


def mistype_move(data: Data, draw: Draw) -> str | None:
    """A slip in the id of an option that advice brings."""
    if found := draw.pick({place: (each, question) for place, each, question in list_moves(data)}):
        recommendation, question = found[1]
        recommendation["moves"][question["id"]] += "s"
    return found and found[0]


def move_to_worst(data: Data, draw: Draw) -> str | None:
    """Advice that brings the worst answer."""
    if found := draw.pick({place: (each, question) for place, each, question in list_moves(data)}):
        recommendation, question = found[1]
        recommendation["moves"][question["id"]] = get_options(data, question)[0]["id"]
    return found and found[0]


def lower_move(data: Data, draw: Draw) -> str | None:
    """Advice that brings one answer less than was meant."""
    able = {}
    for place, recommendation, question in list_moves(data):
        ids = [option["id"] for option in get_options(data, question)]
        index = ids.index(recommendation["moves"][question["id"]])
        if index > 1:
            able[place] = (recommendation, question["id"], ids[index - 1])
    if found := draw.pick(able):
        recommendation, name, lower = found[1]
        recommendation["moves"][name] = lower
    return found and found[0]


def move_other_question(data: Data, draw: Draw) -> str | None:
    """Advice whose move names the question above the one that was meant, which has the same options."""
    able = {}
    for place, recommendation, question in list_moves(data):
        index = data["questions"].index(question)
        above = data["questions"][index - 1]
        if above["id"] not in recommendation["moves"] and _list_ids(data, above) == _list_ids(data, question):
            able[place] = (recommendation, question["id"], above["id"])
    if found := draw.pick(able):
        recommendation, name, other = found[1]
        recommendation["moves"] = {other if key == name else key: to for key, to in recommendation["moves"].items()}
    return found and found[0]


def _list_ids(data: Data, question: Data) -> list[str]:
    return [option["id"] for option in get_options(data, question)]


def forget_moves(data: Data, draw: Draw) -> str | None:
    """Advice whose moves were forgotten: it is given to everybody."""
    if found := draw.pick(name_all(data, "recommendations", "moves")):
        del found[1]["moves"]
    return found and found[0]


def close_circle(data: Data, draw: Draw) -> str | None:
    """Two recommendations, each after the other."""
    if found := draw.pick(name_all(data, "recommendations", "after")):
        name_all(data, "recommendations")[f"recommendations.{found[1]['after'][0]}"]["after"] = [found[1]["id"]]
    return found and found[0]


def repeat_advice(data: Data, draw: Draw) -> str | None:
    """A recommendation copied of which only the id was changed."""
    if found := draw.pick(name_all(data, "recommendations", "moves")):
        data["recommendations"].append({**found[1], "id": f"{found[1]['id']}_bis"})
    return found and found[0]


def add_effort_zero(data: Data, draw: Draw) -> str | None:
    """A zero too many in the days that a recommendation for the next weeks takes."""
    soon = {place: each for place, each in name_all(data, "recommendations").items() if each["horizon"] == "court"}
    if found := draw.pick(soon):
        found[1]["effort"] = 10 * found[1]["effort"]
    return found and found[0]


def let_duty_age(data: Data, draw: Draw) -> str | None:
    """A duty whose law was last read years ago."""
    if found := draw.pick(name_all(data, "duties")):
        found[1]["checked"] = "2021-03"
    return found and found[0]


def postdate_duty(data: Data, draw: Draw) -> str | None:
    """A duty whose law was read in a year to come."""
    if found := draw.pick(name_all(data, "duties")):
        found[1]["checked"] = "2062-11"
    return found and found[0]


def forget_law(data: Data, draw: Draw) -> str | None:
    """A duty without the law that demands it."""
    if found := draw.pick(name_all(data, "duties", "law")):
        del found[1]["law"]
    return found and found[0]


def forget_advice_of_duty(data: Data, draw: Draw) -> str | None:
    """A duty without the recommendation that leads to it."""
    if found := draw.pick(name_all(data, "duties", "recommendation")):
        del found[1]["recommendation"]
    return found and found[0]


SLIPS: tuple[DataSlip, ...] = (
    mistype_move,
    move_to_worst,
    lower_move,
    move_other_question,
    forget_moves,
    close_circle,
    repeat_advice,
    add_effort_zero,
    let_duty_age,
    postdate_duty,
    forget_law,
    forget_advice_of_duty,
)
