"""A translated bank: other texts, the same ids, values and digest; what is not translated stays."""

from __future__ import annotations

from maturity.model.translation import Translation, translate_bank
from tests.support import bank_from

BANK = bank_from("""
profile: [{id: p, kind: number, text: "P", unit: "agents", min: 0}]
answer_sets: {two: [{id: a, text: "A"}, {id: b, text: "B"}]}
axes: [{id: x, title: "X", text: "x", target: {text: "T", answer_set: two}, axes: [{id: y, title: "Y"}]}]
questions:
  - id: q
    axis: y
    kind: single
    text: "Q"
    help: "H"
    answer_set: two
    benchmark:
      - {of: "un", share: 1, about: context, population: "villes", date: "2013"}
      - {of: "deux", share: 2, about: context, population: "villes", date: "2013"}
recommendations:
  - {id: r, title: "R", text: "W", steps: ["s1", "s2"], moves: {q: b}, effort: 1, horizon: court}
""")


def test_texts_change_and_nothing_else() -> None:
    texts = Translation.model_validate(
        {
            "translates": "case",
            "language": "en",
            "title": "Title",
            "profile": {"p": {"text": "Field"}},
            "axes": {"x": {"title": "Axis", "target": "Target"}, "y": {"title": "Below"}},
            "questions": {"q": {"text": "Question", "benchmark": ["one"]}},
            "answer_sets": {"two": {"a": "First"}},
            "recommendations": {"r": {"title": "Advice", "steps": ["first"]}},
            "units": {"agents": "people"},
            "populations": {"villes": "towns"},
        }
    )
    bank = translate_bank(BANK.set_digest("digest"), texts)
    assert (bank.id, bank.language, bank.title, bank.sha256) == ("case", "en", "Title", "digest")
    assert (bank.profile[0].text, bank.profile[0].unit) == ("Field", "people")
    axis, question, advice = bank.axes[0], bank.questions[0], bank.recommendations[0]
    assert axis.target is not None
    assert (axis.title, axis.text, axis.target.text, axis.axes[0].title) == ("Axis", "x", "Target", "Below")
    assert (question.text, question.help) == ("Question", "H")
    assert [(figure.of, figure.population) for figure in question.benchmark] == [("one", "towns"), ("deux", "towns")]
    assert [option.text for option in bank.get_options(question)] == ["First", "B"]
    assert (advice.title, advice.text, advice.steps) == ("Advice", "W", ("first", "s2"))
    assert advice.moves == BANK.recommendations[0].moves


def test_a_translation_without_texts_changes_the_language_only() -> None:
    bank = translate_bank(BANK, Translation(translates="case", language="en"))
    assert bank == BANK.model_copy(update={"language": "en"}).set_written_in("fr")
    assert (bank.written_in, BANK.written_in) == ("fr", "fr")
