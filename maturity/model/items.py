"""What a bank asks and where it hangs: options, benchmarks, profile fields, questions, axes."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field

from maturity.model.condition_parser import When
from maturity.model.kinds import Id, Many, Number, Record, Text, Weight

Kind = Literal["single", "multiple", "number", "text"]
Combine = Literal["mean", "sum", "min"]
About = Literal["practice", "perception", "context"]


class Option(Record):
    """One answer to choose."""

    id: Id
    text: Text
    value: Number | None = None
    """Its worth. On every option of a set, or on none: then 0, 1, 2 ... in the order written, worst first."""
    exclusive: bool = False
    """In a `multiple`: refuses company ("none of these")."""
    sources: Many[Text] = ()


class Benchmark(Record):
    """A published figure, with the population and the date it speaks of."""

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
    options: Many[Id] = ()
    """The answers that the figure describes; for a practice only."""
    population: Text
    date: Text
    source: Text | None = None


class Choices(Record):
    """Options of its own, or a shared set by name."""

    options: Many[Option] = ()
    answer_set: Id | None = None


class Target(Choices):
    """The question that asks how ambitious the organisation is on an axis."""

    text: Text


class Item(Choices):
    """What is asked: a profile field or a question."""

    id: Id
    kind: Kind
    text: Text
    help: Text | None = None
    unit: Text | None = None
    min: Number | None = None
    max: Number | None = None
    whole: bool = False
    """For a number: only whole ones are answers (people, actions)."""
    benchmark: Many[Benchmark] = ()


class ProfileField(Item):
    """A fact about the organisation: never scored, used by conditions, asked first."""


class Question(Item):
    """A question of the assessment."""

    axis: Id
    """The leaf axis it belongs to."""
    weight: Weight = Fraction(1)
    range: Annotated[Many[Number], Field(min_length=2, max_length=2)] | None = None
    """The lowest and highest value, when the options do not span it."""
    scored: bool = True
    role: Literal["channels"] | None = None
    """`channels`: the unscored list of channels that serve the axis."""
    may_not_apply: bool = False
    when: When | None = None
    """Asked only when this condition is true."""
    express: bool = False
    """Belongs to the short version."""
    sources: Many[Text] = ()
    curve: Many[Annotated[Many[Number], Field(min_length=2, max_length=2)]] = ()
    """Points `[answer, percent]`, monotone; between them a straight line, beyond them clamped."""

    @property
    def counts(self) -> bool:
        """Whether it takes part in scores and coverage."""
        return self.scored and self.kind != "text"


class Axis(Record):
    """A part of what is measured; questions hang on axes without sub-axes."""

    id: Id
    title: Text
    text: Text | None = None
    weight: Weight = Fraction(1)
    combine: Combine = "mean"
    target: Target | None = None
    axes: Many[Axis] = ()


def walk(axes: tuple[Axis, ...], parent: str | None) -> Iterator[tuple[Axis, str | None]]:
    """Every axis with the id of the one above it, depth first; the file format bounds the depth."""
    for axis in axes:
        yield axis, parent
        yield from walk(axis.axes, axis.id)
