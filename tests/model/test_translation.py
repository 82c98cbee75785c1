"""A bank in another language: its texts by id, and nothing else changes."""

from __future__ import annotations

from maturity.model.bank import Bank
from maturity.model.translation import Translation, translate_bank
from tests.case_files import BASES
from tests.support import bank_from

BANK = bank_from((BASES / "minimal.yaml").read_text("utf-8"))


def translate(**texts: object) -> Bank:
    return translate_bank(BANK, Translation.model_validate({"translates": "bank", "language": "en", **texts}))


def test_what_is_left_out_stays_as_it_is() -> None:
    translated = translate()
    assert translated.language == "en"
    assert translated.sha256 == BANK.sha256
    for name in Bank.model_fields:
        assert name == "language" or getattr(translated, name) == getattr(BANK, name)


def test_texts_are_found_by_id_at_every_depth() -> None:
    translated = translate(
        title="A bank",
        axes={"budget": {"title": "Money"}, "strategie": {"title": "Strategy", "target": "How far?"}},
        profile={"type": {"options": {"autre": "Other"}}, "equipe": {"text": "Staff"}},
        questions={"outils": {"text": "Which tools?", "options": {"enquete": "Survey"}}},
        answer_sets={"ambition": {"forte": "Very high"}},
        levels={"pilotage": {"title": "Steering"}},
        recommendations={"formaliser": {"title": "Write it down"}},
        units={"%": "per cent"},
    )
    assert translated.title == "A bank"
    assert [axis.title for axis in translated.axis_by_id.values()] == ["Strategy", "Moyens", "Money", "Équipes"]
    target = translated.axis_by_id["strategie"].target
    assert target is not None
    assert target.text == "How far?"
    assert [option.text for option in translated.get_options(target)] == ["Faible", "Moyenne", "Very high"]
    assert [option.text for option in translated.field_by_id["type"].options] == ["Commune", "Other"]
    assert translated.field_by_id["equipe"].text == "Staff"
    assert translated.field_by_id["equipe"].unit == "personnes"
    tools, share = translated.question_by_id["outils"], translated.question_by_id["part"]
    assert [option.text for option in tools.options] == ["Mesure d'audience", "Survey", "Aucun"]
    assert (share.text, share.unit) == ("Part du budget", "per cent")
    assert [level.title for level in translated.levels] == ["Découverte", "Steering"]
    assert [each.title for each in translated.recommendations] == ["Write it down", "Mesurer"]


def test_ids_values_and_conditions_stay() -> None:
    translated = translate(questions={"outils": {"text": "x", "options": {"aucun": "None"}}})
    before, after = BANK.question_by_id["outils"], translated.question_by_id["outils"]
    assert after.when == before.when
    assert [(option.id, option.value, option.exclusive) for option in after.options] == [
        (option.id, option.value, option.exclusive) for option in before.options
    ]
