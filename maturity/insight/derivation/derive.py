"""The one door of derivations: `derive(card, nodes)` returns how the figures of a scorecard come about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, get_args

from maturity.engine.reading import Reading
from maturity.errors import BugError
from maturity.insight.derivation.advice import AdviceDeriver, AdviceFigures
from maturity.insight.derivation.axes import AxesDeriver, AxisFigures
from maturity.insight.derivation.coverage import CoverageDeriver, CoverageFigures
from maturity.insight.derivation.frame import BankPointers, Frame
from maturity.insight.derivation.levels import LevelFigures, TargetFigures, derive_levels, derive_target, find_reached
from maturity.insight.derivation.measures import QuestionFigures, derive_question
from maturity.insight.derivation.nodes import Node
from maturity.insight.derivation.steps import Ledger, Step
from maturity.model.field_types import ROOT
from maturity.model.scorecard import AxisScore, Scorecard

CoverageFigure = Literal["answered", "applicable", "by_count", "by_weight", "not_applicable_weight"]
"""Which figure of a coverage a result is, by the name that it has there."""
Figure = (
    Literal["score", "low", "high", "target", "gap", "ratio", "gain", "chain_gain", "chain_effort"] | CoverageFigure
)
"""Which figure of a node a result is."""
COVERAGE_FIGURES: tuple[CoverageFigure, ...] = get_args(CoverageFigure)


@dataclass(frozen=True, slots=True)
class AxisAccount:
    """How one axis, or the whole, comes to its scores, its levels and its gap."""

    axis: AxisScore
    """The same axis in the scorecard."""
    point: AxisFigures | None
    low: AxisFigures | None
    high: AxisFigures | None
    levels_at_low: tuple[LevelFigures, ...]
    """What each level demands, lowest first, of what is certain."""
    levels_at_high: tuple[LevelFigures, ...]
    """What each level demands of what is possible."""
    target: TargetFigures | None


@dataclass(frozen=True, slots=True)
class Result:
    """A figure that a scorecard shows, and the step that gives it."""

    node: Node
    figure: Figure
    step: Step


@dataclass(frozen=True)
class Derivation:
    """How the figures of one scorecard come about; `derive` makes it."""

    card: Scorecard
    nodes: tuple[Node, ...]
    """What was asked for."""
    steps: Mapping[str, Step]
    """All steps by id, each after those that it uses."""
    axes: Mapping[str, AxisAccount]
    """Axis id to account, each axis before its sub-axes; the whole first, except in a profile."""
    questions: Mapping[str, QuestionFigures]
    """Question id to how it counts in the point score, for the questions asked for that do."""
    coverages: Mapping[str, CoverageFigures]
    """Axis id to how its coverage comes about; the whole (`overall`) is always there, in a profile too."""
    advice: Mapping[str, AdviceFigures]
    """Recommendation id to figures, for the recommendations asked for that are advised or possible."""
    results: tuple[Result, ...]
    """The figures of the scorecard that the steps give."""


def derive(card: Scorecard, nodes: Sequence[Node]) -> Derivation:
    """Derive all scores of `card` and, of `nodes`, what recommendations bring.

    Each figure is compared with the scorecard's own; a difference, which no file can cause, raises `BugError`.
    """
    ledger = Ledger()
    frame = Frame(card.bank, card.sheet, card.standings, ledger, BankPointers(card.bank))
    axes = AxesDeriver(frame)
    whole = (card.overall,) if card.overall else ()
    accounts = {axis.id: _derive_axis(axes, card, axis) for axis in (*whole, *card.axes)}
    asked = [node.id for node in nodes if node.kind == "question" and node.id in card.bank.measure_by_question]
    questions = {each: derive_question(frame, each, Reading.POINT) for each in asked}
    found = {each: figures for each, figures in questions.items() if figures is not None}
    advice = _derive_advice(card, axes, {node.id for node in nodes if node.kind == "recommendation"})
    coverage = CoverageDeriver(frame)
    coverages = {axis_id: coverage.derive(axis_id) for axis_id in (ROOT, *card.bank.axis_by_id)}
    results = (*_list_results(accounts, found, advice), *_list_coverage_results(coverages))
    derivation = Derivation(card, tuple(nodes), _keep_used(ledger.steps), accounts, found, coverages, advice, results)
    _require_agreement(derivation)
    return derivation


def _derive_axis(axes: AxesDeriver, card: Scorecard, axis: AxisScore) -> AxisAccount:
    point, low, high = (axes.derive(axis.id, reading) for reading in Reading)
    return AxisAccount(
        axis,
        point,
        low,
        high,
        derive_levels(axes, card, axis.id, Reading.LOW),
        derive_levels(axes, card, axis.id, Reading.HIGH),
        derive_target(axes, axis.id) if axis.id != ROOT else None,
    )


def _derive_advice(card: Scorecard, axes: AxesDeriver, wanted: set[str]) -> dict[str, AdviceFigures]:
    shown = [each for each in card.advice if each.id in wanted]
    if not shown:
        return {}
    deriver = AdviceDeriver(card, axes)
    return {each.id: deriver.derive(each) for each in shown}


def _keep_used(steps: Mapping[str, Step]) -> dict[str, Step]:
    """Return `steps` without the figures that are given and that no step uses, such as values of options not chosen."""
    used = {operand for step in steps.values() for operand in step.operands}
    return {each: step for each, step in steps.items() if step.operation != "given" or each in used}


def _list_results(
    axes: Mapping[str, AxisAccount], questions: Mapping[str, QuestionFigures], advice: Mapping[str, AdviceFigures]
) -> Iterator[Result]:
    for account in axes.values():
        node = Node("axis", account.axis.id)
        readings: tuple[tuple[Figure, AxisFigures | None], ...] = (
            ("score", account.point), ("low", account.low), ("high", account.high),
        )  # fmt: skip
        yield from (Result(node, name, figures.score) for name, figures in readings if figures)
        if account.target:
            yield Result(node, "target", account.target.target)
            if account.target.gap:
                yield Result(node, "gap", account.target.gap)
    for each, counted in questions.items():
        yield Result(Node("question", each), "ratio", counted.ratio)
    for each, brought in advice.items():
        node = Node("recommendation", each)
        figures: tuple[tuple[Figure, Step | None], ...] = (
            ("gain", brought.gain), ("chain_gain", brought.chain_gain), ("chain_effort", brought.chain_effort),
        )  # fmt: skip
        yield from (Result(node, name, step) for name, step in figures if step)


def _list_coverage_results(coverages: Mapping[str, CoverageFigures]) -> Iterator[Result]:
    for axis_id, figures in coverages.items():
        for name in COVERAGE_FIGURES:
            step: Step | None = getattr(figures, name)
            if step is not None:
                yield Result(Node("axis", axis_id), name, step)


def _require_agreement(derivation: Derivation) -> None:
    """Raise `BugError` if a figure or a level is not that of the scorecard."""
    card = derivation.card
    for result in derivation.results:
        match result.node.kind:
            case "axis":
                expected = _find_axis_figure(derivation, result)
            case "recommendation":
                expected = getattr(derivation.advice[result.node.id].advice, result.figure)
            case "question" | "level" | "duty":
                continue
        if result.step.value != expected:
            raise BugError(f"{result.node.name} {result.figure}: {result.step.value} is derived, {expected} scored")
    for account in derivation.axes.values():
        possible = account.axis.levels_possible
        reached = (find_reached(account.levels_at_low), find_reached(account.levels_at_high))
        if card.bank.levels and possible and reached != (possible[0], possible[-1]):
            raise BugError(f"{account.axis.id}: levels {reached} are derived, {possible} scored")


def _find_axis_figure(derivation: Derivation, result: Result) -> Fraction | int | None:
    """Find the figure of an axis, or of its coverage, that a scorecard has."""
    card, axis_id = derivation.card, result.node.id
    if result.figure not in COVERAGE_FIGURES:
        figure: Fraction | None = getattr(derivation.axes[axis_id].axis, result.figure)
        return figure
    covered: Fraction | int | None = getattr(
        card.coverage if axis_id == ROOT else card.axis_by_id[axis_id].coverage, result.figure
    )
    return covered
