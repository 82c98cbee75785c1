"""A translation: the texts of a bank in another language, by id; `translate_bank` puts them into the bank."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints, WithJsonSchema

from maturity.model.bank import Bank
from maturity.model.duty import Duty
from maturity.model.field_types import Id, Record, Text, TupleOf
from maturity.model.items import Axis, Benchmark, Item, Option, ProfileField, Question
from maturity.model.recommendation import Recommendation
from maturity.model.scoring_rules import Level


def _drop_empty(texts: object) -> object:
    """Return the mapping `texts` without its empty lines: a text that is not there is the bank's own."""
    return {key: text for key, text in texts.items() if text is not None} if isinstance(texts, dict) else texts


Texts = Annotated[
    dict[str, Text],
    BeforeValidator(_drop_empty),
    WithJsonSchema({"type": "object", "additionalProperties": {"type": ["string", "null"]}}),
]
"""Id, or text as the bank writes it, to the translated text."""


class ItemTexts(Record):
    """The translated texts of one profile field or question."""

    text: Text | None = None
    help: Text | None = None
    ask: Text | None = None
    options: Texts = Field(default_factory=dict)
    benchmark: TupleOf[Text] = ()
    """What each figure counts, in the bank's order."""


class AxisTexts(Record):
    """The translated texts of one axis and its target."""

    title: Text | None = None
    text: Text | None = None
    target: Text | None = None
    options: Texts = Field(default_factory=dict)
    """Of a target that has options of its own."""


class DutyTexts(Record):
    """The translated texts of one duty."""

    text: Text | None = None
    help: Text | None = None
    ask: Text | None = None


class LevelTexts(Record):
    """The translated texts of one level."""

    title: Text | None = None
    text: Text | None = None


class RecommendationTexts(Record):
    """The translated texts of one recommendation."""

    title: Text | None = None
    text: Text | None = None
    steps: TupleOf[Text] = ()
    example: Text | None = None


class Translation(Record):
    """A translation file (`<id>.<language>.yaml`); what it leaves out stays in the bank's own language."""

    translates: Id
    """The id of the bank."""
    language: Annotated[str, StringConstraints(pattern="^[a-z]{2}$")]
    title: Text | None = None
    description: Text | None = None
    axes: dict[str, AxisTexts] = Field(default_factory=dict)
    profile: dict[str, ItemTexts] = Field(default_factory=dict)
    questions: dict[str, ItemTexts] = Field(default_factory=dict)
    answer_sets: dict[str, Texts] = Field(default_factory=dict)
    duties: dict[str, DutyTexts] = Field(default_factory=dict)
    levels: dict[str, LevelTexts] = Field(default_factory=dict)
    recommendations: dict[str, RecommendationTexts] = Field(default_factory=dict)
    units: Texts = Field(default_factory=dict)
    """From a unit as the bank writes it."""
    populations: Texts = Field(default_factory=dict)
    """From a population as the bank writes it."""


def translate_bank(bank: Bank, texts: Translation) -> Bank:
    """Return a copy of `bank` in the language of the translation `texts`, with its texts.

    A text that the translation leaves out stays in the bank's own language. Texts for ids that the bank does not have
    are ignored, and so are translations of more steps or benchmarks than there are. Everything that is no text stays as
    it is, the digest included. Nothing is validated again.
    """
    translator = _Translator(texts)
    values = {name: getattr(bank, name) for name in Bank.model_fields}
    values |= {
        "language": texts.language,
        "title": texts.title or bank.title,
        "description": texts.description or bank.description,
        "profile": tuple(translator.translate_field(field) for field in bank.profile),
        "answer_sets": {
            name: translator.translate_options(options, texts.answer_sets.get(name, {}))
            for name, options in bank.answer_sets.items()
        },
        "axes": tuple(translator.translate_axis(axis) for axis in bank.axes),
        "questions": tuple(translator.translate_question(question) for question in bank.questions),
        "duties": tuple(translator.translate_duty(duty) for duty in bank.duties),
        "levels": tuple(translator.translate_level(level) for level in bank.levels),
        "recommendations": tuple(translator.translate_recommendation(each) for each in bank.recommendations),
    }
    return Bank.model_construct(**values).set_digest(bank.sha256, bank.base).set_written_in(bank.written_in)


class _Translator:
    """Translates the parts of a bank by one translation.

    Each `translate_` method returns a new part with the translated texts; a text that is left out stays as it is.
    """

    def __init__(self, texts: Translation) -> None:
        self.texts = texts

    def translate_field(self, field: ProfileField) -> ProfileField:
        return field.model_copy(update=self.translate_item(field, self.texts.profile.get(field.id, ItemTexts())))

    def translate_question(self, question: Question) -> Question:
        return question.model_copy(
            update=self.translate_item(question, self.texts.questions.get(question.id, ItemTexts()))
        )

    def translate_item(self, item: Item, texts: ItemTexts) -> dict[str, object]:
        """Return field name to new value, for the fields of `item` that hold texts; `texts` are those of this item."""
        figures = [*texts.benchmark, *(None for _ in item.benchmark[len(texts.benchmark) :])]
        return {
            "text": texts.text or item.text,
            "help": texts.help or item.help,
            "ask": texts.ask or item.ask,
            "unit": self.texts.units.get(item.unit, item.unit) if item.unit else None,
            "options": self.translate_options(item.options, texts.options),
            "benchmark": tuple(
                self.translate_figure(each, of) for each, of in zip(item.benchmark, figures, strict=False)
            ),
        }

    def translate_figure(self, figure: Benchmark, of: str | None) -> Benchmark:
        unit = self.texts.units.get(figure.unit, figure.unit) if figure.unit else None
        population = self.texts.populations.get(figure.population, figure.population)
        return figure.model_copy(update={"of": of or figure.of, "unit": unit, "population": population})

    def translate_options(self, options: tuple[Option, ...], texts: Texts) -> tuple[Option, ...]:
        return tuple(option.model_copy(update={"text": texts.get(option.id, option.text)}) for option in options)

    def translate_axis(self, axis: Axis) -> Axis:
        texts = self.texts.axes.get(axis.id, AxisTexts())
        target = axis.target and axis.target.model_copy(
            update={
                "text": texts.target or axis.target.text,
                "options": self.translate_options(axis.target.options, texts.options),
            }
        )
        sub_axes = tuple(self.translate_axis(each) for each in axis.axes)
        update = {"title": texts.title or axis.title, "text": texts.text or axis.text, "target": target}
        return axis.model_copy(update=update | {"axes": sub_axes})

    def translate_duty(self, duty: Duty) -> Duty:
        texts = self.texts.duties.get(duty.id, DutyTexts())
        update = {"text": texts.text or duty.text, "help": texts.help or duty.help, "ask": texts.ask or duty.ask}
        return duty.model_copy(update=update)

    def translate_level(self, level: Level) -> Level:
        texts = self.texts.levels.get(level.id, LevelTexts())
        return level.model_copy(update={"title": texts.title or level.title, "text": texts.text or level.text})

    def translate_recommendation(self, recommendation: Recommendation) -> Recommendation:
        texts = self.texts.recommendations.get(recommendation.id, RecommendationTexts())
        return recommendation.model_copy(
            update={
                "title": texts.title or recommendation.title,
                "text": texts.text or recommendation.text,
                "steps": (*texts.steps[: len(recommendation.steps)], *recommendation.steps[len(texts.steps) :]),
                "example": texts.example or recommendation.example,
            }
        )
