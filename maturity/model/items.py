"""The parts of a bank that ask something, and what they are made of: items, options, benchmarks, targets, axes.

An item is a profile field or a question. An axis is a part of what is measured. The classes have the shape of a bank's
file (format.md, "Bank").
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Annotated, Literal, assert_never

from pydantic import Field

from maturity.model.condition_parser import When
from maturity.model.field_types import Id, Number, Record, Text, TupleOf, Weight

Kind = Literal["single", "multiple", "number", "text"]
"""How an item is answered.

single: by one of its options; multiple: by any number of its options; number: by a number; text: by a text, which is
never scored.
"""
Combine = Literal["mean", "sum", "min"]
"""How the questions and sub-axes of an axis make its score.

mean: the weighted mean of their ratios; sum: the weighted sum of their raw values; min: the lowest of their ratios.
"""
About = Literal["practice", "perception", "context"]
"""What a published figure is about.

practice: what people do; perception: what they think, which is never taken for a norm; context: what surrounds them.
"""
Role = Literal["channels"]
"""What a question is used for apart from scores. channels: its options are channels, such as a newsletter."""


class Option(Record):
    """One possible answer to an item or target that is answered by choosing."""

    id: Id
    text: Text
    value: Number | None = None
    """Its raw value. On every option of a set, or on none: then 0, 1, 2 ... in the order written, worst first.

    In a `multiple` without values: 1 for each option, 0 for an exclusive one.
    """
    exclusive: bool = False
    """In a `multiple`: cannot be chosen with others ("none of these")."""
    sources: TupleOf[Text] = ()


class Benchmark(Record):
    """A published figure beside an item, with the population and the date that it is about."""

    of: Text
    """What the figure counts."""
    share: Number | None = None
    """Per cent of the population."""
    mean: Number | None = None
    """A mean, in `unit`."""
    unit: Text | None = None
    approx: bool = False
    more_than: bool = False
    about: About
    """practice: what people do; perception: what they think, never a norm; context: what surrounds them."""
    options: TupleOf[Id] = ()
    """The answers that the figure describes; for a practice only."""
    population: Text
    date: Text
    source: Text | None = None
    """Where in the bank's own source it stands; or an address, for a figure of another publication."""
    publication: Text | None = None
    """The title of another publication, where the figure is not from the bank's own source. It is shown."""


class Choices(Record):
    """What has options to choose from: options of its own, or those of a shared answer set."""

    options: TupleOf[Option] = ()
    """The answers to choose from, worst first where they have no value and one of them is chosen."""
    answer_set: Id | None = None
    """The name of a list in `answer_sets`, in place of `options`."""

    @property
    def ranks_options(self) -> bool:
        """Whether options without values are written worst first, as they are wherever one of them is chosen."""
        return True


class Target(Choices):
    """The question that asks how ambitious the organisation is on an axis."""

    text: Text


class Item(Choices):
    """What is asked: a profile field or a question."""

    id: Id
    """Its name in answers and conditions; never reused."""
    kind: Kind
    """single: one option; multiple: any of them; number; text, which is never scored."""
    text: Text
    """The question, as it is asked."""
    help: Text | None = None
    """Which evidence to look for, and what the words mean."""
    ask: Text | None = None
    """Who is likely to know, for whoever does not: "l'accueil, ou la personne qui tient le registre"."""
    unit: Text | None = None
    """What a number counts: "%", "personnes"."""
    min: Number | None = None
    """The least number that is an answer."""
    max: Number | None = None
    """The greatest number that is an answer."""
    whole: bool = False
    """For a number: only whole ones are answers (people, actions)."""
    benchmark: TupleOf[Benchmark] = ()
    sources: TupleOf[Text] = ()
    """The elements of the study that it is drawn from."""

    @property
    def has_options(self) -> bool:
        """Whether it is answered by choosing among options: true for a `single` and a `multiple`."""
        return has_options(self.kind)

    @property
    def ranks_options(self) -> bool:
        """Whether options without values are written worst first: not in a `multiple`, whose order means nothing."""
        match self.kind:
            case "single" | "number" | "text":
                return True
            case "multiple":
                return False
            case _:
                assert_never(self.kind)


def has_options(kind: Kind) -> bool:
    """Return whether an answer of this kind is chosen from options: `single` and `multiple`."""
    match kind:
        case "single" | "multiple":
            return True
        case "number" | "text":
            return False
        case _:
            assert_never(kind)


class ProfileField(Item):
    """An item that asks for a fact about the organisation: asked first, named in conditions, never scored."""


class Question(Item):
    """An item that belongs to a leaf axis and is scored, unless it says otherwise."""

    axis: Id
    """The leaf axis it belongs to."""
    weight: Weight = Fraction(1)
    """How much it counts beside the other questions of its axis."""
    range: Annotated[TupleOf[Number], Field(min_length=2, max_length=2)] | None = None
    """The lowest and highest value, when the options do not span it."""
    scored: bool = True
    """Whether it takes part in scores and coverage."""
    role: Role | None = None
    """`channels`: the unscored list of channels that serve the axis."""
    among: Id | None = None
    """The id of another `multiple` whose chosen options are the only ones offered here, besides exclusive ones.

    All options are offered while that question is unanswered, unknown or not asked. Only for an unscored `multiple`.
    """
    may_not_apply: bool = False
    """Whether the respondent may say that it does not apply."""
    when: When | None = None
    """Asked only when this is true: `profile.x`, `answers.q`, compared by == != < <= > >= in, joined by and, or, not;
    `count(answers.q)`; texts in quotation marks."""
    express: bool = False
    """Belongs to the short version."""
    curve: TupleOf[Annotated[TupleOf[Number], Field(min_length=2, max_length=2)]] = ()
    """Points `[answer, percent]`, monotone; between them a straight line, beyond them clamped."""

    def list_needed(self) -> tuple[str, ...]:
        """List the ids of the questions whose answers decide whether this one is asked: of its `when`, its `among`."""
        in_condition = () if self.when is None else self.when.find_questions()
        return in_condition if self.among is None else (*in_condition, self.among)

    @property
    def counts(self) -> bool:
        """Whether the question takes part in scores and coverage: if it is `scored` and no text."""
        match self.kind:
            case "single" | "multiple" | "number":
                return self.scored
            case "text":
                return False
            case _:
                assert_never(self.kind)

    @property
    def lists_channels(self) -> bool:
        """Whether its role is `channels`.

        Its options are then the channels that serve the nearest axis with a target, its own or one above it; if there
        is none, the channels that the organisation runs.
        """
        match self.role:
            case "channels":
                return True
            case None:
                return False
            case _:
                assert_never(self.role)


class Axis(Record):
    """A part of what is measured: it has sub-axes, or, as a leaf axis, questions."""

    id: Id
    title: Text
    text: Text | None = None
    weight: Weight = Fraction(1)
    """How much it counts beside its sister axes."""
    combine: Combine = "mean"
    """mean (weighted), sum (of raw values) or min."""
    target: Target | None = None
    """Asks for the ambition."""
    axes: TupleOf[Axis] = ()
    """Sub-axes; an axis that has some has no questions of its own."""


def walk_axes(axes: tuple[Axis, ...], parent: str | None) -> Iterator[tuple[Axis, str | None]]:
    """Yield each of `axes` and every axis below it, together with the id of the axis right above.

    `parent` is the id of the axis right above `axes`; None for top axes. An axis comes before its sub-axes, and these
    come before its next sister. The file format bounds the depth, so that recursion is safe.
    """
    for axis in axes:
        yield axis, parent
        yield from walk_axes(axis.axes, axis.id)
