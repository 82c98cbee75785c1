"""Each change between two versions is said at its line, and whatever is proposed can be written: then all is declared.

`UPDATE_GOLDEN=1` writes what a case expects; read the difference before it is committed.
"""

from __future__ import annotations

import os
from typing import Any

import pytest

from maturity.lint.against.proposal import Proposal
from maturity.model.diagnostic import Diagnostic
from maturity.text.catalogue import LANGUAGES, say
from tests.case_files import Case
from tests.lint.against.cases import BASE, as_parameters, compare, write_new
from tests.lint.against.following import follow_all
from tests.support import told

OLD = BASE.read_text("utf-8")


def describe(found: list[Diagnostic]) -> list[list[Any]]:
    return [[each.message.key, each.span.line if each.span else 0, each.severity] for each in found]


def list_proposed(proposal: Proposal) -> dict[str, Any]:
    facts = {
        "version": proposal.version,
        "renamed": dict(proposal.renamed),
        "removed": list(proposal.removed),
        "recheck": dict(proposal.recheck),
    }
    return {key: value for key, value in facts.items() if value}


@pytest.mark.parametrize("case", as_parameters())
def test_it_is_said_at_its_line_with_what_to_write(case: Case) -> None:
    study, found = compare(OLD, write_new(case, OLD))
    outcome = {"expect": describe(found), "writes": list_proposed(study.proposal), "counts": dict(study.counts)}
    _, left = compare(OLD, follow_all(OLD, write_new(case, OLD)))
    outcome["by_hand"] = sorted({each.message.key for each in left if each.severity != "hint"})
    outcome = {key: value for key, value in outcome.items() if value}
    written = {key: value for key, value in case.facts.items() if key not in {"about", "change"}}
    if os.environ.get("UPDATE_GOLDEN") and outcome != written:
        rewrite(case, outcome)
    else:
        assert outcome == written, told(found)


def rewrite(case: Case, outcome: dict[str, Any]) -> None:
    """Write what comes out into a case, below its change."""
    kept = case.path.read_text("utf-8").split("\nexpect:")[0].split("\nwrites:")[0].split("\ncounts:")[0].rstrip("\n")
    lines = [kept]
    for key, value in outcome.items():
        if key == "expect":
            lines += ["expect:", *(f"  - [{', '.join(map(str, each))}]" for each in value)]
        elif isinstance(value, list):
            lines.append(f"{key}: [{', '.join(value)}]")
        else:
            lines.append(f"{key}:")
            lines += [f"  {name}: {format_flow(each)}" for name, each in value.items()]
    case.path.write_text("\n".join(lines) + "\n", "utf-8")


def format_flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {each}" for name, each in value.items()) + "}"
    return f"[{', '.join(value)}]" if isinstance(value, list) else str(value)


@pytest.mark.parametrize("case", as_parameters())
def test_each_help_has_what_is_to_be_written(case: Case) -> None:
    _, found = compare(OLD, write_new(case, OLD))
    for diagnostic in found:
        for language in LANGUAGES:
            assert say(diagnostic.message, language)
            helped = say(diagnostic.help, language) if diagnostic.help else ""
            for remedy in diagnostic.remedies:
                assert remedy.text.strip("\n,\\\"'- ") in helped, diagnostic


def test_a_comment_declares_that_other_words_mean_the_same() -> None:
    before = '      - {id: letter, text: "A letter"}'
    after = '      - {id: letter, text: "Open meetings every month"}'
    remark = "      # maturity: ignore MB893 letters were read aloud at these meetings\n"
    new = OLD.replace("version: 1.2.0", "version: 1.2.1")
    study, found = compare(OLD, new.replace(before, after))
    assert describe(found) == [["MB893.option", 27, "warning"]]
    assert study.proposal.recheck == {"ways": "2.0.0"}
    study, found = compare(OLD, new.replace(before, remark + after))
    assert found == []
    assert study.proposal.is_empty
    assert study.counts == {"meaning": 1}
