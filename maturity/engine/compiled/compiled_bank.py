"""A bank in whole numbers: `compile_bank(bank)`. Each part is compiled when it is first used, and kept."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cached_property
from math import lcm
from weakref import ref

from maturity.engine.compiled.asked_questions import Asked, AskedQuestions, group_asked
from maturity.engine.compiled.compiled_advice import CompiledAdvice
from maturity.engine.compiled.compiled_axis import Below, CompiledAxis, Counted, compile_questions
from maturity.engine.compiled.compiled_level import CompiledLevel, compile_levels
from maturity.engine.compiled.compiled_question import CompiledQuestion, Points
from maturity.engine.compiled.compiled_recommendation import CompiledRecommendation, compile_recommendation
from maturity.engine.compiled.compiled_scale import CompiledScale, compile_scale
from maturity.engine.compiled.compiled_target import CompiledTarget, compile_target
from maturity.engine.compiled.counted_questions import CountedQuestions, line_up_questions
from maturity.engine.prepared_conditions import Prepared, prepare_condition
from maturity.model.bank import Bank
from maturity.model.condition import Condition
from maturity.model.duty import Duty
from maturity.model.exact import ONE
from maturity.model.field_types import ROOT
from maturity.model.items import Axis
from maturity.model.recommendation import Recommendation
from maturity.model.scorecard import Blocker

_MOST_KNOWN = 10_000
"""How many scores of answers to single questions are kept, and how many blockers."""


class CompiledBank:
    """What one bank compiles to. An axis is known by its place in `axes`."""

    def __init__(self, bank: Bank) -> None:
        self._bank = ref(bank)  # the bank keeps this object: it goes when the bank does

    @property
    def bank(self) -> Bank:
        """The bank that was compiled."""
        bank = self._bank()
        assert bank is not None
        return bank

    @cached_property
    def asked(self) -> AskedQuestions:
        """Every question, with what decides whether it is asked."""
        every = [
            Asked(each.id, each, None if each.when is None else self.prepare(each.when), each.among is not None)
            for each in self.bank.asking_order
        ]
        return group_asked(every)

    @cached_property
    def duties(self) -> tuple[tuple[str, Duty, Prepared | None], ...]:
        """Every duty, its id first, with its condition."""
        return tuple(
            (duty.id, duty, None if duty.when is None else self.prepare(duty.when)) for duty in self.bank.duties
        )

    def prepare(self, condition: Condition) -> Prepared:
        """Prepare a condition of the bank; each text is prepared once."""
        prepared = self._prepared.get(condition.text)
        if prepared is None:
            prepared = self._prepared[condition.text] = prepare_condition(condition.tree)
        return prepared

    @cached_property
    def _prepared(self) -> dict[str, Prepared]:
        return {}

    @cached_property
    def axes(self) -> tuple[CompiledAxis, ...]:
        """Every axis, each before its sub-axes, and the whole last."""
        return (*(self._build_axis(axis) for axis in self.bank.axis_by_id.values()), self._build_whole())

    @cached_property
    def place_by_axis(self) -> Mapping[str, int]:
        """Axis id to the place of the axis in `axes`; `overall` for the whole."""
        return {each: place for place, each in enumerate((*self.bank.axis_by_id, ROOT))}

    @cached_property
    def leaves(self) -> tuple[CompiledAxis, ...]:
        """The axes that have questions of their own that are scored."""
        return tuple(axis for axis in self.axes if axis.questions)

    @cached_property
    def counted(self) -> CountedQuestions:
        """The scored questions, lined up."""
        return line_up_questions(self.axes)

    @cached_property
    def combined(self) -> tuple[CompiledAxis, ...]:
        """The axes that are made of sub-axes, each after those below it, the whole last; without that of a profile."""
        made = [axis for axis in self.axes if axis.below and axis.combine != "none"]
        whole = [axis for axis in made if axis.id == ROOT]
        return (*(axis for axis in reversed(made) if axis.id != ROOT), *whole)

    @cached_property
    def question_by_id(self) -> dict[str, CompiledQuestion]:
        """Question id to compiled question, for the scored questions, in the bank's order."""
        found = sorted((each for axis in self.leaves for each in axis.questions), key=lambda each: each.place)
        return {each.id: each for each in found}

    @cached_property
    def leaf_by_question(self) -> Mapping[str, int]:
        """Question id to the place of its axis, for the scored questions."""
        return {each.id: each.leaf for each in self.question_by_id.values()}

    @cached_property
    def parents_and_titles(self) -> Mapping[str, tuple[str | None, str]]:
        """Axis id, `overall` for the whole, to the id of the axis right above, None for the whole, and to its title."""
        bank = self.bank
        axes = {each: (bank.parent_by_axis[each] or ROOT, axis.title) for each, axis in bank.axis_by_id.items()}
        return {**axes, ROOT: (None, bank.title)}

    @cached_property
    def path_by_place(self) -> tuple[tuple[int, ...], ...]:
        """The places of each axis, of the axis right above it, and so on up to the whole."""
        places, paths = self.place_by_axis, self.bank.path_by_axis
        whole = places[ROOT]
        return (*((*(places[each] for each in path), whole) for path in paths.values()), (whole,))

    @cached_property
    def nested_by_place(self) -> tuple[tuple[CompiledQuestion, ...], ...]:
        """The scored questions of each axis and of all axes below it, in the bank's order."""
        nested, compiled = self.bank.nested_questions_by_axis, self.question_by_id
        return tuple(tuple(compiled[each] for each in nested[axis.id] if each in compiled) for axis in self.axes)

    @cached_property
    def recommendations(self) -> tuple[CompiledRecommendation, ...]:
        """Every recommendation, in the bank's order."""
        return tuple(map(self.compile_recommendation, self.bank.recommendations))

    def compile_recommendation(self, recommendation: Recommendation) -> CompiledRecommendation:
        """Compile a recommendation, of this bank or of one that asks the same; the last one of each id is kept."""
        kept = self._recommendations.get(recommendation.id)
        if kept is None or kept.recommendation is not recommendation:
            kept = compile_recommendation(self.bank, self.question_by_id, recommendation)
            self._recommendations[recommendation.id] = kept
        return kept

    @cached_property
    def _recommendations(self) -> dict[str, CompiledRecommendation]:
        return {}

    @cached_property
    def advice(self) -> CompiledAdvice:
        """The recommendations, taken together."""
        return CompiledAdvice(self.bank, self.recommendations)

    @cached_property
    def gain_place_by_recommendation(self) -> Mapping[str, int]:
        """Recommendation id to the place of the axis on whose score its gain is told: the whole, in a profile its own.

        In a profile too it is the whole, which has no score there, if the recommendation is about no single axis.
        """
        bank, places = self.bank, self.place_by_axis
        is_profile = bank.combine == "none"
        return {each.id: places[(is_profile and bank.find_axis(each)) or ROOT] for each in bank.recommendations}

    @cached_property
    def has_straight_moves(self) -> bool:
        """Whether each gain of advice is on a straight line, in whole points.

        It is where no axis is combined by `min`, no question that is moved decides which others are asked, and no move
        is to a number with decimals.
        """
        return self.advice.has_whole_moves and all(axis.combine != "min" for axis in self.axes)

    def convert_points(self, question: CompiledQuestion, points: Points) -> Fraction:
        """Convert the points of a question to its score, in units of the scale."""
        key = (question.id, points)
        score = self._scores_by_points.get(key)
        if score is None:
            score = self.bank.scale.convert_ratio(Fraction(points) / question.full)
            if len(self._scores_by_points) < _MOST_KNOWN:
                self._scores_by_points[key] = score
        return score

    @cached_property
    def _scores_by_points(self) -> dict[tuple[str, Points], Fraction]:
        return {}

    @cached_property
    def blockers(self) -> dict[tuple[str, Points | None], Blocker]:
        """Question id and the points that it brings, None while it is open, to the blocker that says so."""
        return {}

    def keep_blocker(self, points: Points | None, blocker: Blocker) -> None:
        """Keep the blocker of a question that brings `points`, unless there are very many."""
        if len(self.blockers) < _MOST_KNOWN:
            self.blockers[blocker.id, points] = blocker

    @cached_property
    def scale(self) -> CompiledScale:
        """The scale of the bank."""
        return compile_scale(self.bank.scale)

    @cached_property
    def targets(self) -> Mapping[str, CompiledTarget]:
        """Axis id to target, for the axes that have one."""
        return {axis_id: compile_target(self.bank, target) for axis_id, target in self.bank.target_by_axis.items()}

    @cached_property
    def levels(self) -> tuple[CompiledLevel, ...]:
        """The levels but the lowest, in order."""
        return compile_levels(self.bank.levels, self.scale, self.place_by_axis)

    @cached_property
    def level_names(self) -> tuple[str, ...]:
        """The ids of all levels, in order."""
        return tuple(level.id for level in self.bank.levels)

    @cached_property
    def weight_by_place(self) -> tuple[int, ...]:
        """What the weight of a question of each axis is multiplied by in the coverage of the whole.

        There a question counts with its weight times those of its axis and of all axes above it, in a unit in which all
        these products are whole.
        """
        bank, products = self.bank, dict[str, Fraction]()
        for axis_id, parent in bank.parent_by_axis.items():
            products[axis_id] = bank.axis_by_id[axis_id].weight * (ONE if parent is None else products[parent])
        shares = [products[axis_id] / self._weight_units[axis_id] for axis_id in products]
        common = lcm(*(share.denominator for share in shares))
        return (*(int(share * common) for share in shares), common)

    @cached_property
    def _weight_units(self) -> Mapping[str, int]:
        """Axis id to what the weights of its questions are multiplied by to be whole."""
        questions = self.bank.questions_by_axis
        return {each: lcm(*(q.weight.denominator for q in questions[each])) for each in self.bank.axis_by_id}

    def _build_axis(self, axis: Axis) -> CompiledAxis:
        place, unit = self.place_by_axis[axis.id], self._weight_units[axis.id]
        if axis.axes:
            return CompiledAxis(axis.id, place, axis.combine, *self._list_below(axis.axes))
        counted = [
            Counted(self._place_by_question[each.id], each, self.bank.measure_by_question[each.id])
            for each in self.bank.questions_by_axis[axis.id]
            if each.counts
        ]
        questions, points = compile_questions(counted, axis.combine, place, unit, self.bank.policy.not_applicable)
        return CompiledAxis(axis.id, place, axis.combine, (), points, questions)

    def _build_whole(self) -> CompiledAxis:
        return CompiledAxis(ROOT, len(self.bank.axis_by_id), self.bank.combine, *self._list_below(self.bank.axes))

    def _list_below(self, axes: tuple[Axis, ...]) -> tuple[tuple[Below, ...], int]:
        """List sub-axes with whole weights, and what their weights were multiplied by for that."""
        unit = lcm(*(axis.weight.denominator for axis in axes))
        return tuple(Below(self.place_by_axis[axis.id], int(axis.weight * unit)) for axis in axes), unit

    @cached_property
    def _place_by_question(self) -> Mapping[str, int]:
        return {question.id: place for place, question in enumerate(self.bank.questions)}


def compile_bank(bank: Bank) -> CompiledBank:
    """Return what `bank`, a sound one, compiles to: the same each time."""
    compiled = bank.workspace.get(CompiledBank)
    if not isinstance(compiled, CompiledBank):
        compiled = bank.workspace[CompiledBank] = CompiledBank(bank)
    return compiled
