"""What a scorecard would say of a file of answers, told when the file is checked: the same remarks, at their lines."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.engine.verdict import judge
from maturity.loading.answers import LoadedAnswers
from maturity.loading.problem import Problem
from maturity.model.caution import Caution
from maturity.text.catalogue import has_message, make_message

MOST_REMARKS = 5_000
"""How many remarks are made of one file at most: one for each of its answers, in any questionnaire of use."""


def find_remarks(loaded: LoadedAnswers) -> Iterator[Problem]:
    """Yield a problem for each caution of the scorecard that the answers give: ignored, set aside, hardly applicable.

    Those that reading the file has found are left out: they are diagnostics already. Nothing is yielded for answers
    with an error, or without a bank.
    """
    if loaded.bank is None or loaded.sheet is None or loaded.carried is None:
        return
    for caution in judge(loaded.bank, loaded.sheet).cautions:
        if caution not in loaded.sheet.cautions:
            places = [loaded.carried.restore_pointer(place) for place in caution.places]
            yield _make_problem(caution, places[0] if places else ("answers",))


def _make_problem(caution: Caution, pointer: tuple[str | int, ...]) -> Problem:
    """Make the problem that says what `caution` says, at `pointer`."""
    key = caution.message.key
    advice = make_message(f"{key}.help") if has_message(f"{key}.help") else None
    variant = key.partition(".")[2]
    return Problem(caution.code, pointer, dict(caution.message.params), variant, on_key=True, help=advice)
