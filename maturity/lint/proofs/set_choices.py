"""The choices of a `multiple`: sets of options, put together where nothing in the bank tells them apart."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from maturity.lint.proofs.budget import Budget
from maturity.lint.proofs.choices import Choice, make_choice, make_wide_choice
from maturity.model.exact import ZERO
from maturity.model.measure import Measure

_MOST_SETS = 400
"""With more sets than this that something tells apart, they are one choice with which little is decided."""
_LEAST_PARTS, _PARTS_PER_STEP = 5, 30
"""What tells a set apart has so many parts beside one for each group and move; so many are worked out in one step."""


@dataclass(frozen=True)
class SetObservers:
    """What in a bank looks at the options chosen in one `multiple`."""

    named: frozenset[str] = frozenset()
    """Options that a condition asks for by name."""
    is_counted: bool = False
    """Whether a condition counts the options chosen."""
    groups: tuple[frozenset[str], ...] = ()
    """Sets of options of which it matters whether some are chosen: those that another question offers."""
    moves: tuple[frozenset[str], ...] = ()
    """Sets of options that a recommendation adds."""


def list_set_choices(
    options: Sequence[str],
    exclusive: Collection[str],
    observers: SetObservers,
    measure: Measure | None,
    budget: Budget,
) -> list[Choice]:
    """List the choices of a `multiple` with these `options`; `measure` is None for one that is not scored.

    One choice, which stands for all sets, where too many sets differ. BudgetSpentError where it takes too many steps.
    """
    together = [option for option in options if option not in exclusive]
    sets = _find_different_sets(together, observers, {} if measure is None else measure.values, budget)
    if sets is None:
        return [_make_widest(together, exclusive, measure)]
    found = [*sets, *((option,) for option in options if option in exclusive)]
    return [make_choice(each, None if measure is None else measure.get_ratio(measure.get_raw(each))) for each in found]


def _find_different_sets(
    together: Sequence[str], observers: SetObservers, values: Mapping[str, Fraction], budget: Budget
) -> list[tuple[str, ...]] | None:
    """Find one set of options for each that something tells from the others; None if there are too many."""
    if _count_at_least(together, observers, values) > _MOST_SETS:
        return None
    parts_of_key = _LEAST_PARTS + len(observers.groups) + len(observers.moves)
    blank: tuple[object, ...] = (frozenset(), 0, (False,) * len(observers.groups), ZERO, (ZERO,) * len(observers.moves))
    sets: dict[tuple[object, ...], tuple[str, ...]] = {blank: ()}
    for option in together:
        budget.spend(len(sets) * parts_of_key // _PARTS_PER_STEP)
        for key, chosen in list(sets.items()):
            sets.setdefault(_add_option(key, option, observers, values), (*chosen, option))
        if len(sets) > _MOST_SETS:
            return None
    return list(sets.values())


def _count_at_least(together: Sequence[str], observers: SetObservers, values: Mapping[str, Fraction]) -> int:
    """Count sets that surely differ, in one look at the options: each holds one more of those that matter."""
    worth = sum(values.get(option, ZERO) != ZERO for option in together)
    return 1 + (len(together) if observers.is_counted else worth)


def _add_option(
    key: tuple[object, ...], option: str, observers: SetObservers, values: Mapping[str, Fraction]
) -> tuple[object, ...]:
    """Return what tells a set apart once `option` is added; `key` is what told it apart before."""
    named, count, groups, total, overlaps = key
    assert isinstance(named, frozenset)
    assert isinstance(count, int)
    assert isinstance(groups, tuple)
    assert isinstance(total, Fraction)
    assert isinstance(overlaps, tuple)
    value = values.get(option, ZERO)
    return (
        named | {option} if option in observers.named else named,
        count + 1 if observers.is_counted else 0,
        tuple(seen or option in group for seen, group in zip(groups, observers.groups, strict=True)),
        total + value,
        tuple(seen + value if option in move else seen for seen, move in zip(overlaps, observers.moves, strict=True)),
    )


def _make_widest(together: Sequence[str], exclusive: Collection[str], measure: Measure | None) -> Choice:
    """Make the choice that stands for every set, with the worst and the best of them."""
    if measure is None:
        return make_wide_choice(((), tuple(together)), ())
    worst = min(_list_extremes(together, exclusive, measure), key=measure.get_raw)
    best = max(_list_extremes(together, exclusive, measure), key=measure.get_raw)
    return make_wide_choice((worst, best), [measure.get_ratio(measure.get_raw(each)) for each in (worst, best)])


def _list_extremes(together: Sequence[str], exclusive: Collection[str], measure: Measure) -> list[tuple[str, ...]]:
    """List sets of options among which the worst and the best are."""
    above = tuple(option for option in together if measure.values[option] > 0)
    below = tuple(option for option in together if measure.values[option] < 0)
    return [(), above, below, *((option,) for option in exclusive)]
