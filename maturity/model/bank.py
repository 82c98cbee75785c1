"""A bank: the questions, how they are scored, and what is advised. One model per mapping of the file format.

The models hold one file's shape (format.md); whether references and conditions hold together is judged in
`maturity.loading.soundness`, because only there do positions exist.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import Field, PrivateAttr, StringConstraints

from maturity.model.condition_parser import When
from maturity.model.field_types import ROOT, Id, Number, Positive, Record, Share, Text, TupleOf, Version, Whole
from maturity.model.graph import sort_by_dependency
from maturity.model.items import Axis, Choices, Combine, Option, ProfileField, Question, walk_axes
from maturity.model.measure import Measure, build_measure

Horizon = Literal["court", "moyen", "long"]


class Source(Record):
    """The publication that the bank stands on."""

    title: Text
    authors: Text | None = None
    date: Text | None = None


class Scale(Record):
    """How scores are shown: the worst and the best score, and the decimals."""

    min: Number = Fraction(0)
    max: Number = Fraction(100)
    decimals: Annotated[Whole, Field(ge=0, le=6)] = 0

    @property
    def span(self) -> Fraction:
        """From worst to best, in units of the scale."""
        return self.max - self.min

    def convert_ratio(self, ratio: Fraction) -> Fraction:
        """A ratio in 0..1 in units of the scale."""
        return self.min + ratio * self.span


class Policy(Record):
    """The choices a score depends on, named in every output."""

    not_applicable: Literal["exclude", "zero", "full"] = "exclude"
    """What an answer "does not apply" counts: nothing, the worst value, the best."""
    max_not_applicable: Share = Fraction(1, 4)
    """Share of an axis's weight that may be not applicable before a warning."""
    min_coverage: Share = Fraction(4, 5)
    """Answered share, by count and by weight, under which a result is provisional."""


class Level(Record):
    """A stage of maturity, from a score upwards."""

    id: Id
    threshold: Number = Field(alias="from")
    """The lowest score of this level, in units of the scale."""
    title: Text
    text: Text | None = None
    at_least: dict[Id, Number] = Field(default_factory=dict)
    """Scores that these axes need as well, for the overall level only."""


class Recommendation(Record):
    """A piece of advice: why, what to do, what it costs, and the answers it raises."""

    id: Id
    title: Text
    text: Text
    """Why."""
    steps: TupleOf[Text] = ()
    """What to do; the first can be done this week, alone, at no cost."""
    axis: Id | None = None
    moves: dict[Id, Any] = Field(
        default_factory=dict,
        json_schema_extra={
            "additionalProperties": {
                "anyOf": [
                    {"type": "string"},
                    {"type": "number"},
                    {"type": "array", "items": {"type": "string"}},
                ]
            }
        },
    )
    """Question id to the least answer that doing this brings: an option, options to add, or a bound."""
    when: When | None = None
    """Advised only when this is true as well; `score.x`, `target.x`, `gap.x` and `known(x)` are possible here too."""
    effort: Positive
    """Person-days, order of magnitude."""
    horizon: Horizon
    """court: 3 months; moyen: a year; long: more."""
    after: TupleOf[Id] = ()
    """Recommendations to follow first."""
    example: Text | None = None
    """Somebody who did it, with place and date."""
    sources: TupleOf[Text] = ()


class Expectation(Record):
    """What an example must give."""

    scores: dict[Id, Number] = Field(default_factory=dict)
    """Axis (or `overall`) to score, compared at the decimals written."""
    level: Id | None = None
    advised: TupleOf[Id] = ()
    not_advised: TupleOf[Id] = ()


class Example(Record):
    """A test of the bank itself, run by `maturity check`. Its answers read like those of an answers file."""

    name: Text
    profile: dict[str, Any] = Field(default_factory=dict)
    targets: dict[str, Any] = Field(default_factory=dict)
    fill: Literal["worst", "best", "not_applicable"] | None = None
    """What stands for every answer that `answers` leaves out."""
    answers: dict[str, Any] = Field(default_factory=dict)
    expect: Expectation


class Bank(Record):
    """A question bank, as its file says it, with the look-ups that everything else uses."""

    format: Annotated[Whole, Field(ge=1, le=1)]
    id: Id
    version: Version
    language: Annotated[str, StringConstraints(pattern="^[a-z]{2}$")]
    title: Text
    description: Text | None = None
    source: Source | None = None
    scale: Scale = Field(default_factory=Scale)
    combine: Combine | Literal["none"] = "mean"
    """How the top axes make the overall score; none: a profile without one."""
    policy: Policy = Field(default_factory=Policy)
    """What "does not apply" counts, and how much has to be answered."""
    profile: TupleOf[ProfileField] = ()
    """Facts about the organisation: asked first, never scored."""
    answer_sets: dict[Id, TupleOf[Option]] = Field(default_factory=dict)
    axes: Annotated[TupleOf[Axis], Field(min_length=1)]
    questions: Annotated[TupleOf[Question], Field(min_length=1)]
    levels: TupleOf[Level] = ()
    recommendations: TupleOf[Recommendation] = ()
    examples: TupleOf[Example] = ()
    renamed: dict[Id, Id] = Field(default_factory=dict)
    """Old question id to the new one, since the previous version."""
    removed: TupleOf[Id] = ()
    """Question ids that are gone; they are never reused."""

    _sha256: str = PrivateAttr(default="")

    @property
    def sha256(self) -> str:
        """Digest of the file's content in canonical form, set by the loader; empty for a bank made in memory."""
        return self._sha256

    def set_digest(self, sha256: str) -> Bank:
        """Carry the digest of the file that the bank came from."""
        self._sha256 = sha256
        return self

    @cached_property
    def question_by_id(self) -> Mapping[str, Question]:
        """Every question by its id."""
        return {question.id: question for question in self.questions}

    @cached_property
    def field_by_id(self) -> Mapping[str, ProfileField]:
        """Every profile field by its id."""
        return {field.id: field for field in self.profile}

    @cached_property
    def axis_by_id(self) -> Mapping[str, Axis]:
        """Every axis by its id, depth first."""
        return {axis.id: axis for axis, _ in walk_axes(self.axes, None)}

    @cached_property
    def parent_by_id(self) -> Mapping[str, str | None]:
        """Axis id to the id of the axis above it; None for a top axis."""
        return {axis.id: parent for axis, parent in walk_axes(self.axes, None)}

    @cached_property
    def questions_by_axis(self) -> Mapping[str, tuple[Question, ...]]:
        """Axis id to the questions that hang on it, in the bank's order."""
        grouped: dict[str, list[Question]] = {axis_id: [] for axis_id in self.axis_by_id}
        for question in self.questions:
            grouped.setdefault(question.axis, []).append(question)
        return {axis_id: tuple(questions) for axis_id, questions in grouped.items()}

    @cached_property
    def questions_under(self) -> Mapping[str, tuple[str, ...]]:
        """Axis id (and the root's) to the ids of the questions that hang on it or below it."""
        found: dict[str, list[str]] = {axis_id: [] for axis_id in (ROOT, *self.axis_by_id)}
        for question in self.questions:
            for axis_id in self.axes_above[question.id]:
                found[axis_id].append(question.id)
        return {axis_id: tuple(questions) for axis_id, questions in found.items()}

    @cached_property
    def axes_above(self) -> Mapping[str, tuple[str, ...]]:
        """Question id to the ids of the axes it counts in, from its own to the root's."""
        found: dict[str, tuple[str, ...]] = {}
        for question in self.questions:
            path: list[str] = []
            axis: str | None = question.axis
            while axis is not None:
                path.append(axis)
                axis = self.parent_by_id[axis]
            found[question.id] = (*path, ROOT)
        return found

    @cached_property
    def recommendation_by_id(self) -> Mapping[str, Recommendation]:
        """Every recommendation by its id."""
        return {recommendation.id: recommendation for recommendation in self.recommendations}

    @cached_property
    def level_by_id(self) -> Mapping[str, Level]:
        """Every level by its id."""
        return {level.id: level for level in self.levels}

    @cached_property
    def measure_by_id(self) -> Mapping[str, Measure]:
        """Every question that counts, to how its answers become a ratio."""
        return {
            question.id: build_measure(question, self.get_values(question), self.get_exclusive(question))
            for question in self.questions
            if question.counts
        }

    @cached_property
    def conditions_on(self) -> Mapping[str, tuple[str, ...]]:
        """Question id to the questions that its `when` names."""
        return {
            question.id: tuple(name.id for name in question.when.find_names() if name.space == "answers")
            for question in self.questions
            if question.when is not None
        }

    @cached_property
    def questions_in_conditions(self) -> frozenset[str]:
        """The questions that some question's `when` names: their answers decide what applies."""
        return frozenset(name for names in self.conditions_on.values() for name in names)

    @cached_property
    def asking_order(self) -> tuple[Question, ...]:
        """The questions, each after the ones that its `when` names."""
        order, _ = sort_by_dependency(self.question_by_id, self.conditions_on)
        return tuple(self.question_by_id[question_id] for question_id in order)

    def find_axis(self, recommendation: Recommendation) -> str | None:
        """The axis that a recommendation names, else the only one of the questions that it raises; None for several."""
        if recommendation.axis is not None:
            return recommendation.axis
        axes = {self.question_by_id[question].axis for question in recommendation.moves}
        return axes.pop() if len(axes) == 1 else None

    def get_options(self, choices: Choices) -> tuple[Option, ...]:
        """The options to choose from: its own, or those of its answer set."""
        return self.answer_sets.get(choices.answer_set, ()) if choices.answer_set else choices.options

    def get_exclusive(self, choices: Choices) -> frozenset[str]:
        """The options that refuse company."""
        return frozenset(option.id for option in self.get_options(choices) if option.exclusive)

    def get_values(self, choices: Choices) -> Mapping[str, Fraction]:
        """Option id to its value, in the order written."""
        options = self.get_options(choices)
        return {
            option.id: Fraction(place) if option.value is None else option.value for place, option in enumerate(options)
        }
