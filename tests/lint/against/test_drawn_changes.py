"""Small changes drawn at random: either the examples score the same under both versions, or something is said."""

from __future__ import annotations

import copy
import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from maturity.lint.against.effects import EffectFinder
from maturity.loading.bank import read_bank
from tests.lint.against.cases import BASE, bank_of, compare
from tests.lint.against.test_following import as_json, write_proposal
from tests.support import document_of, draw_examples

OLD = as_json(BASE.read_text("utf-8"))
DATA = json.loads(OLD)
EXAMPLES = [
    {"name": "worst", "profile": {"type": "town", "staff": 3}, "fill": "worst", "answers": {}, "expect": {}},
    {"name": "one", "fill": "best", "profile": {"staff": 1}, "answers": {"asked": "none"}, "expect": {}},
    {
        "name": "some",
        "profile": {"type": "county", "staff": 40},
        "targets": {"listening": "far"},
        "duties": {"declared": "met", "published": "unmet"},
        "answers": {"asked": "some", "heard": "all", "ways": ["letter"], "share": 4, "person": "not_applicable"},
        "expect": {},
    },
]
DATA["examples"] = EXAMPLES
OLD = json.dumps(DATA)
LISTS = ("questions", "duties", "profile", "levels", "recommendations")


@st.composite
def draw_change(draw: st.DrawFn) -> Any:
    """The bank with one thing dropped, renamed, put elsewhere, or weighing or worth otherwise."""
    data = copy.deepcopy(DATA)
    kind = draw(st.sampled_from(["drop", "rename", "reorder", "reweigh", "revalue", "threshold", "move", "bounds"]))
    items = data[draw(st.sampled_from(LISTS))]
    item = draw(st.sampled_from(items))
    options = draw(st.sampled_from([data["answer_sets"]["steps"], data["questions"][2]["options"]]))
    match kind:
        case "drop":
            draw(st.sampled_from([items, options])).pop(0)
        case "rename":
            draw(st.sampled_from([item, draw(st.sampled_from(options))]))["id"] += "_2"
        case "reorder":
            draw(st.sampled_from([items, options])).reverse()
        case "reweigh":
            draw(st.sampled_from([*data["questions"], *data["axes"]]))["weight"] = draw(st.integers(1, 4))
        case "revalue":
            for option in options:
                option["value"] = draw(st.integers(0, 5))
        case "threshold":
            data["levels"][1]["from"] = draw(st.integers(1, 99))
        case "move":
            question = draw(st.sampled_from(data["questions"]))
            question["axis"] = draw(st.sampled_from(["listening", "means"]))
        case _:
            data["questions"][3]["max"] = draw(st.integers(3, 200))
    data["version"] = draw(st.sampled_from(["1.2.0", "1.2.1", "1.3.0", "2.0.0"]))
    return data


def score_examples(old: str, new: str, version: str) -> list[Any]:
    return list(EffectFinder(bank_of(old, "old.json"), bank_of(new, "new.json"), version).list_examples())


@given(draw_change())
@draw_examples(400)
def test_scores_stay_or_something_is_said(data: dict[str, Any]) -> None:
    new = json.dumps(data)
    if read_bank(document_of(new, "new.json")).bank is None:
        return  # the change breaks the bank, which is said elsewhere
    study, found = compare(OLD, new, "new.json")
    effects = score_examples(OLD, new, study.version)
    assert len(effects) == len(EXAMPLES)
    touched = [each for each in effects if each.has_other_score or each.has_other_level or each.is_refused or each.lost]
    spoken = [each for each in found if each.severity != "hint"]
    assert not touched or spoken or data["version"] == "2.0.0", touched
    if any(each.is_refused for each in effects):
        assert [each for each in found if each.severity == "error"], touched
    written = write_proposal(new, study.proposal)
    if read_bank(document_of(written, "new.json")).bank is not None:
        again, _ = compare(OLD, written, "new.json")
        assert again.proposal.is_empty, (study.proposal, again.proposal)
        by_hand = any(each.code == "MB892" for each in found)
        assert by_hand or not any(each.is_refused for each in score_examples(OLD, written, again.version))
