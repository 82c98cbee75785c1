"""A condition that was typed on the command line, such as `--where`: parsed, and held against banks.

What is wrong in it is told as it is in a bank, with the place, and the nearest name that exists.
"""

from __future__ import annotations

from maturity.loading.problem import Problem
from maturity.loading.remedies import advise
from maturity.loading.soundness.conditions import make_condition_problem
from maturity.model.allowed_names import FOR_RECOMMENDATIONS
from maturity.model.bank import Bank
from maturity.model.condition import Condition
from maturity.model.condition_parser import parse_condition
from maturity.model.condition_tokens import ConditionError
from maturity.model.condition_types import check_condition
from maturity.model.diagnostic import Diagnostic, Pointer
from maturity.syntax.document import Document
from maturity.syntax.reading import Source

_POINTER: Pointer = ("when",)


def read_condition(text: str, name: str) -> Condition | Diagnostic:
    """Parse a condition; `name` is that of the option, which stands in the place of a path in the diagnostic."""
    try:
        return parse_condition(text)
    except ConditionError as error:
        code, _, variant = error.key.partition(".")
        problem = Problem(
            code, _POINTER, dict(error.params), variant, start=error.start, end=error.end, instead=error.instead
        )
        return _make_diagnostic(text, name, problem)


def check_against(condition: Condition, bank: Bank, name: str) -> list[Diagnostic]:
    """List what keeps `condition` from being decided for answers to `bank`: names that it does not have, for example.

    It may name and call what the `when` of a recommendation may.
    """
    faults = check_condition(condition, bank, FOR_RECOMMENDATIONS)
    return [
        _make_diagnostic(condition.text, name, make_condition_problem(bank, _POINTER, condition, fault))
        for fault in faults
    ]


def _make_diagnostic(text: str, name: str, problem: Problem) -> Diagnostic:
    """Make the diagnostic of a problem in a text that stands in no file."""
    source = Source(name, text)
    end = len(text)
    document = Document(source, {"when": text}, (0, end, {"when": (0, 0, (0, end, None))}))
    span = source.make_span(problem.start or 0, end if problem.end is None else problem.end)
    advice = advise(document, problem, span)
    return document.make_diagnostic(
        problem.code, (), problem.params, variant=problem.variant, span=span, help=advice.help
    )
