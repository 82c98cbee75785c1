"""Slips that authors of banks make: each changes the data, or the text, of a bank in one place that is drawn."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

Data = dict[str, Any]
DataSlip = Callable[[Data, Random], bool]
"""Changes the data of a bank in place; false where the bank has nothing that it could change."""
TextSlip = Callable[[str, Random], str | None]
"""Returns the changed text of a bank; None where there is nothing that it could change."""


def _list_options(data: Data) -> Iterator[list[Data]]:
    """Yield every list of options: own ones of scored questions, and those that are shared."""
    yield from data.get("answer_sets", {}).values()
    for question in data["questions"]:
        if question.get("options") and question.get("scored", True):
            yield question["options"]


def _draw_options(data: Data, draw: Random, least: int = 2) -> list[Data]:
    return draw.choice([options for options in _list_options(data) if len(options) >= least])


def _draw(data: Data, draw: Random, section: str, key: str | None = None) -> Data | None:
    """Draw one entry of a section, one that has `key`; None without any."""
    able = [each for each in data.get(section, []) if key is None or each.get(key)]
    return draw.choice(able) if able else None


def _set_values(options: list[Data], values: list[Any]) -> None:
    for option, value in zip(options, values, strict=True):
        option["value"] = value


def swap_options(data: Data, draw: Random) -> bool:
    """Two answers side by side in the wrong order, in a list whose order says what they are worth."""
    questions = (each for each in data["questions"] if each["kind"] == "single" and each.get("scored", True))
    ranked = [each["options"] for each in questions if each.get("options") and "value" not in each["options"][0]]
    if not ranked:
        return False
    options = draw.choice(ranked)
    index = draw.randrange(len(options) - 1)
    options[index], options[index + 1] = options[index + 1], options[index]
    return True


def repeat_option_text(data: Data, draw: Random) -> bool:
    """An option copied whose text was not changed."""
    options = _draw_options(data, draw)
    options[-1]["text"] = options[-2]["text"]
    return True


def repeat_question_text(data: Data, draw: Random) -> bool:
    """A question copied whose text was not changed."""
    one, other = draw.sample(data["questions"], 2)
    one["text"] = other["text"]
    return True


def repeat_question(data: Data, draw: Random) -> bool:
    """A question pasted twice."""
    data["questions"].append(dict(draw.choice(data["questions"])))
    return True


def drop_question(data: Data, draw: Random) -> bool:
    """A question that was cut and not pasted."""
    data["questions"].remove(draw.choice(data["questions"]))
    return True


def drop_option(data: Data, draw: Random) -> bool:
    """An option that was cut and not pasted."""
    options = _draw_options(data, draw, 3)
    options.remove(draw.choice(options))
    return True


def blank_text(data: Data, draw: Random) -> bool:
    """A text that was never written."""
    draw.choice(data["questions"])["text"] = draw.choice(["", " "])
    return True


def mistype_axis(data: Data, draw: Random) -> bool:
    """A slip in the id of an axis."""
    question = draw.choice(data["questions"])
    question["axis"] = question["axis"][:-1]
    return True


def mistype_move(data: Data, draw: Random) -> bool:
    """A slip in the id of an option that advice brings."""
    recommendation = _draw(data, draw, "recommendations", "moves")
    assert recommendation is not None
    question = draw.choice(list(recommendation["moves"]))
    written = recommendation["moves"][question]
    recommendation["moves"][question] = [*written, "autrre"] if isinstance(written, list) else f"{written}s"
    return True


def mistype_key(data: Data, draw: Random) -> bool:
    """A slip in a key."""
    draw.choice(data["questions"])["wieght"] = 2
    return True


def raise_floor(data: Data, draw: Random) -> bool:
    """A floor of 400 in the place of 40."""
    level = _draw(data, draw, "levels", "at_least")
    if level is None:
        return False
    axis = draw.choice(list(level["at_least"]))
    level["at_least"][axis] = 10 * level["at_least"][axis]
    return True


def mix_levels(data: Data, draw: Random) -> bool:
    """Two thresholds in the wrong order."""
    if len(data.get("levels", [])) < 3:
        return False
    index = draw.randrange(1, len(data["levels"]) - 1)
    one, other = data["levels"][index], data["levels"][index + 1]
    one["from"], other["from"] = other["from"], one["from"]
    return True


def weigh_nothing(data: Data, draw: Random) -> bool:
    """A weight of a thousandth."""
    from fractions import Fraction  # noqa: PLC0415

    draw.choice([each for each in data["questions"] if each.get("scored", True)])["weight"] = Fraction(1, 1000)
    return True


def weigh_much(data: Data, draw: Random) -> bool:
    """A weight of ten."""
    draw.choice([each for each in data["questions"] if each.get("scored", True)])["weight"] = 10
    return True


def reward_none(data: Data, draw: Random) -> bool:
    """A "none of these" that is worth most."""
    lists = [options for options in _list_options(data) if any(option.get("exclusive") for option in options)]
    if not lists:
        return False
    options = draw.choice(lists)
    _set_values(options, [3 if option.get("exclusive") else 1 for option in options])
    return True


def forget_exclusive(data: Data, draw: Random) -> bool:
    """A "none of these" that takes company."""
    lists = [options for options in _list_options(data) if any(option.get("exclusive") for option in options)]
    if not lists:
        return False
    for option in draw.choice(lists):
        option.pop("exclusive", None)
    return True


def close_circle(data: Data, draw: Random) -> bool:
    """Two recommendations, each after the other."""
    recommendation = _draw(data, draw, "recommendations", "after")
    if recommendation is None:
        return False
    first = next(each for each in data["recommendations"] if each["id"] == recommendation["after"][0])
    first["after"] = [recommendation["id"]]
    return True


def move_to_worst(data: Data, draw: Random) -> bool:
    """Advice that brings the worst answer."""
    questions = {each["id"]: each for each in data["questions"]}
    able = [
        (each, question)
        for each in data["recommendations"]
        for question, written in each.get("moves", {}).items()
        if isinstance(written, str) and questions[question]["kind"] == "single"
    ]
    recommendation, name = draw.choice(able)
    question = questions[name]
    options = question.get("options") or data["answer_sets"][question["answer_set"]]
    recommendation["moves"][name] = options[0]["id"]
    return True


def lower_move(data: Data, draw: Random) -> bool:
    """Advice that brings one answer less than was meant."""
    questions = {each["id"]: each for each in data["questions"]}
    able = []
    for each in data["recommendations"]:
        for name, written in each.get("moves", {}).items():
            question = questions[name]
            options = question.get("options") or data.get("answer_sets", {}).get(question.get("answer_set"), [])
            ids = [option["id"] for option in options]
            if isinstance(written, str) and written in ids and ids.index(written) > 1:
                able.append((each, name, ids[ids.index(written) - 1]))
    recommendation, name, after = draw.choice(able)
    recommendation["moves"][name] = after
    return True


def forget_moves(data: Data, draw: Random) -> bool:
    """Advice whose moves were forgotten: it is given to everybody."""
    recommendation = _draw(data, draw, "recommendations", "moves")
    assert recommendation is not None
    del recommendation["moves"]
    return True


def contradict_condition(data: Data, draw: Random) -> bool:
    """A condition that can never be true."""
    field = next((each for each in data.get("profile", []) if each["kind"] == "number"), None)
    recommendation = draw.choice(data["recommendations"])
    if field is None:
        return False
    recommendation["when"] = f"profile.{field['id']} < 0"
    return True


def negate_condition(data: Data, draw: Random) -> bool:
    """A condition the wrong way round."""
    recommendation = _draw(data, draw, "recommendations", "when")
    assert recommendation is not None
    recommendation["when"] = f"not ({recommendation['when']})"
    return True


def mistype_condition(data: Data, draw: Random) -> bool:
    """A slip in a condition."""
    recommendation = _draw(data, draw, "recommendations", "when")
    assert recommendation is not None
    recommendation["when"] = re.sub(
        r"(profile|score|target|gap|answers)\.(\w+)", r"\1.\2e", recommendation["when"], count=1
    )
    return True


def let_duty_age(data: Data, draw: Random) -> bool:
    """A duty whose law was last read years ago."""
    duty = _draw(data, draw, "duties")
    if duty is None:
        return False
    duty["checked"] = "2021-03"
    return True


def forget_law(data: Data, draw: Random) -> bool:
    """A duty without the law that demands it."""
    duty = _draw(data, draw, "duties", "law")
    if duty is None:
        return False
    del duty["law"]
    return True


def mix_languages(data: Data, draw: Random) -> bool:
    """A question in another language."""
    other = "Do you know how often the people of your town read what you publish, and why they do?"
    if data["language"] == "en":
        other = "Savez-vous à quelle fréquence les habitants lisent ce que vous publiez, et pourquoi ils le font ?"
    draw.choice(data["questions"])["text"] = other
    return True


def count_absence_in_full(data: Data, draw: Random) -> bool:
    """Another policy for what does not apply."""
    if not any(each.get("may_not_apply") for each in data["questions"]):
        return False
    data["policy"] = {**data.get("policy", {}), "not_applicable": draw.choice(["full", "zero"])}
    return True


def leave_axis_empty(data: Data, _draw: Random) -> bool:
    """An axis that was added before its questions."""
    data["axes"].append({"id": "a_venir", "title": "À venir"})
    return True


def leave_text_unquoted(text: str, draw: Random) -> str | None:
    """Prose with a colon in it, without quotation marks."""
    return _replace_one(text, draw, r'^(\s+text: )"([^":\n]{12,60})"$', r"\1\2 : oui")


def indent_with_tab(text: str, draw: Random) -> str | None:
    """A tab where spaces indent."""
    return _replace_one(text, draw, r"^    (kind: )", "\t\\1")


def drop_quote(text: str, draw: Random) -> str | None:
    """A quotation mark that is missing."""
    return _replace_one(text, draw, r'^(\s+text: "[^"\n]{12,60})"$', r"\1")


def _replace_one(text: str, draw: Random, pattern: str, by: str) -> str | None:
    found = list(re.finditer(pattern, text, re.MULTILINE))
    if not found:
        return None
    match = draw.choice(found)
    return text[: match.start()] + match.expand(by) + text[match.end() :]


DATA_SLIPS: tuple[DataSlip, ...] = (
    swap_options,
    repeat_option_text,
    repeat_question_text,
    repeat_question,
    drop_question,
    drop_option,
    blank_text,
    mistype_axis,
    mistype_move,
    mistype_key,
    raise_floor,
    mix_levels,
    weigh_nothing,
    weigh_much,
    reward_none,
    forget_exclusive,
    close_circle,
    move_to_worst,
    lower_move,
    forget_moves,
    contradict_condition,
    negate_condition,
    mistype_condition,
    let_duty_age,
    forget_law,
    mix_languages,
    count_absence_in_full,
    leave_axis_empty,
)
TEXT_SLIPS: tuple[TextSlip, ...] = (leave_text_unquoted, indent_with_tab, drop_quote)
