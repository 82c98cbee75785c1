"""What is wrong with the examples of a bank, in English: results that are not as expected."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB501.axis": "axis “{axis}” gives {found}, not {expected}",
    "MB501.axis_rounded": "axis “{axis}” gives {found}, not {expected} (exact value: {exact})",
    "MB501.help": "correct the example if it is wrong, otherwise the weights or the values of the options",
    "MB501.none": "axis “{axis}” gives no score, instead of {expected}",
    "MB501.none.help": "add answers on this axis to the example",
    "MB501.overall": "the overall score is {found}, not {expected}",
    "MB501.overall_rounded": "the overall score is {found}, not {expected} (exact value: {exact})",
    "MB501.overall_none": "there is no overall score; {expected} is expected",
    "MB501.overall_none.help": "add answers to the example, or delete this score",
    "MB502.none": "no level is reached, instead of “{expected}”",
    "MB502": "the level reached is “{found}”, not “{expected}”",
    "MB502.help": "correct the example if it is wrong, otherwise the thresholds of the levels",
    "MB502.none.help": "add answers to the example, or delete this line",
    "MB503": "recommendation “{id}” should be advised, but is not",
    "MB503.several": "the recommendation “{id}” should be advised in {n} examples, and is not: {names}",
    "MB503.several.help": "look at its “moves” and “when”, or correct these examples",
    "MB503.help": "look at its “moves” and “when” lines, or correct the example",
    "MB504": "recommendation “{id}” should not be advised, but is",
    "MB504.several": "the recommendation “{id}” should not be advised in {n} examples, and is: {names}",
    "MB504.several.help": "look at its “moves” and “when”, or correct these examples",
    "MB504.help": "look at its “moves” and “when” lines, or correct the example",
    "MB504.any": "no recommendation should be advised, but these are: {names}",
    "MB504.any.help": "put them in “advised”, or delete this line",
    "MB505": "recommendation “{id}” is given before “{earlier}”, not after it",
    "MB505.help": "look at their “after”, “moves” and “effort” lines, or correct the example",
    "MB505.absent": "recommendation “{id}” is not given, so it has no place in the order",
    "MB505.absent.help": "look at its “moves” and “when” lines, or take it out of “order”",
}
