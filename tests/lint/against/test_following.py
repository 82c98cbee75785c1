"""Whatever is proposed can be written, in every layout that a file may have; then nothing is lost without a word."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import pytest

from maturity.lint.against.proposal import Proposal
from tests.case_files import Case
from tests.lint.against.cases import BASE, as_parameters, compare, write_new
from tests.lint.against.following import follow_all
from tests.support import document_of, told

OLD = BASE.read_text("utf-8")
BY_HAND = {"MB892", "MB893", "MB894"}
"""What is left where a profile field cannot be asked again, and where words alone have changed."""


def convert(value: Any) -> Any:
    """A value of a document as JSON has it."""
    if isinstance(value, dict):
        return {name: convert(each) for name, each in value.items()}
    if isinstance(value, list):
        return [convert(each) for each in value]
    return float(value) if isinstance(value, Fraction) else value


def write_proposal(text: str, proposal: Proposal) -> str:
    """The new version as JSON, which YAML is too, with every line that is proposed."""
    data = convert(document_of(text, "new.yaml").data)
    data["version"] = proposal.version or data["version"]
    data["renamed"] = {**data.get("renamed", {}), **proposal.renamed}
    data["removed"] = [*data.get("removed", []), *proposal.removed]
    data["recheck"] = {**data.get("recheck", {}), **proposal.recheck}
    return json.dumps(data)


@pytest.mark.parametrize("case", as_parameters())
def test_all_lines_written_at_once_declare_everything(case: Case) -> None:
    new = write_new(case, OLD)
    study, _ = compare(OLD, new)
    again, found = compare(OLD, write_proposal(new, study.proposal))
    assert again.proposal.is_empty, again.proposal
    assert [each for each in found if each.code not in BY_HAND or each.code == "MB898"] == [], told(found)


def as_json(text: str) -> str:
    return json.dumps(convert(document_of(text, "old.yaml").data), ensure_ascii=False, indent=2)


def as_lines(text: str) -> str:
    """The same bank with `renamed`, `removed` and `recheck` in lines, each with a comment after it."""
    for flow, lines in (
        ("renamed: {formerly: asked}", "renamed:\n    formerly: asked  # since 1.1.0"),
        ("removed: [long_gone]", "removed:\n  - long_gone  # a comment"),
        ('recheck: {heard: "1.1.0"}', 'recheck:\n  heard: "1.1.0"  # the last line'),
    ):
        text = text.replace(flow, lines)
    return text


def without_lists(text: str) -> str:
    return text.partition("renamed:")[0]


def with_empty_lists(text: str) -> str:
    return without_lists(text) + "renamed: {}\nremoved: []\nrecheck: {}\n"


CHANGES = (
    ("{id: published,", "{id: minutes_published,"),
    ('  - {id: notes, axis: means, kind: text, text: "What else is there to say?"}\n', ""),
    ('unit: "%"', 'unit: "euros"'),
)


@pytest.mark.parametrize(
    "lay_out", [as_lines, without_lists, with_empty_lists, as_json], ids=lambda each: each.__name__
)
def test_remedies_fit_the_layout_of_the_file(lay_out: Any) -> None:
    old, new = OLD, OLD
    for before, after in CHANGES:
        assert new.count(before) == 1
        new = new.replace(before, after)
    path = "new.json" if lay_out is as_json else "new.yaml"
    followed = follow_all(lay_out(old), lay_out(new), path)
    _, found = compare(lay_out(old), followed, path)
    assert found == [], told(found)
    data = document_of(followed, path).data
    assert data["version"] == "2.0.0"
    assert data["renamed"]["published"] == "minutes_published"
    assert data["removed"][-1] == "notes"
    assert data["recheck"]["share"] == "2.0.0"


def test_comments_stay_where_they_are() -> None:
    new = as_lines(OLD).replace("{id: published,", "{id: minutes_published,")
    followed = follow_all(as_lines(OLD), new)
    assert "    formerly: asked  # since 1.1.0\n    published: minutes_published\n" in followed
