"""The formats of diagnostics that other programs read: each is valid whatever was found, and no text gets out of it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from maturity.lint.manuals import ManualError, load_manual
from maturity.model.code import Severity
from maturity.model.diagnostic import Diagnostic, Pointer, Span
from maturity.render.checked import sarif
from maturity.render.checked.step_summary import MOST_ROWS, format_step_summary
from maturity.render.formats import DIAGNOSTIC_FORMATS, find_format
from maturity.render.lines import strip_styles
from maturity.render.results import Checked
from maturity.render.writers import load_diagnostics_writer
from maturity.text.catalogue import make_message
from tests.harmless import is_harmful

HOSTILE = "x\n::error::y%0A::warning::z]]><b>&amp;\x1b[31m|`**\u202e\ud800\uffff \t##[error]e,f:g"


def found(
    text: str = "a", path: str = "a.yaml", *, severity: Severity = "error", line: int = 3, pointer: Pointer = ("x", 1)
) -> Diagnostic:
    return Diagnostic(
        "MB204",
        make_message("MB204", id=text),
        path,
        severity=severity,
        span=Span(line, 5, line, 9) if line else None,
        help=make_message("help.did_you_mean", nearest=text),
        pointer=pointer,
    )


def checked(*diagnostics: Diagnostic, **more: Any) -> Checked:
    files = tuple(dict.fromkeys(each.path for each in diagnostics)) or ("clean.yaml",)
    return Checked(diagnostics, files, "en", 80, **more)


def written(name: str, given: Checked) -> str:
    chosen = find_format(DIAGNOSTIC_FORMATS, name)
    assert chosen is not None
    body = load_diagnostics_writer(chosen)(given).body
    return body if isinstance(body, str) else "".join(f"{strip_styles(line)}\n" for line in body)


def listed(name: str, given: Checked) -> list[dict[str, Any]]:
    """The entries of a format for programs, in order."""
    text = written(name, given)
    if name == "junit":
        return [dict(case.attrib) for case in ET.fromstring(text).iter("testcase")]  # noqa: S314 - our own
    data = json.loads(text)
    entries: list[dict[str, Any]] = data if name == "gitlab" else data["runs"][0]["results"]
    return entries


EVERY_SEVERITY = checked(found(severity="error"), found(severity="warning"), found(severity="hint"))


def test_every_severity_has_its_word() -> None:
    assert [line.split()[1] for line in written("concise", EVERY_SEVERITY).splitlines()] == [
        "error[MB204]",
        "warning[MB204]",
        "hint[MB204]",
    ]
    commands = written("github", EVERY_SEVERITY).splitlines()
    assert [line.split()[0] for line in commands] == ["::error", "::warning", "::notice"]
    assert [each["severity"] for each in listed("gitlab", EVERY_SEVERITY)] == ["major", "minor", "info"]
    assert [each["level"] for each in listed("sarif", EVERY_SEVERITY)] == ["error", "warning", "note"]


@pytest.mark.parametrize(("strict", "failures"), [(False, 1), (True, 2)])
def test_a_failed_test_is_what_makes_the_check_fail(*, strict: bool, failures: int) -> None:
    root = ET.fromstring(written("junit", replace(EVERY_SEVERITY, strict=strict)))  # noqa: S314 - our own
    assert root.get("failures") == root[0].get("failures") == str(failures)
    assert root.get("tests") == root[0].get("tests") == "3"
    assert len(list(root.iter("failure"))) == failures
    assert len(list(root.iter("system-out"))) == 3 - failures


def test_a_file_without_findings_is_a_test_that_passes() -> None:
    given = replace(checked(found()), files=("a.yaml", "b.yaml"))
    suites = list(ET.fromstring(written("junit", given)))  # noqa: S314 - our own
    assert [(suite.get("name"), suite.get("tests"), suite.get("failures")) for suite in suites] == [
        ("a.yaml", "1", "1"),
        ("b.yaml", "1", "0"),
    ]


def test_what_is_about_a_whole_file_has_a_place_where_one_is_asked_for() -> None:
    given = checked(found(line=0))
    assert written("concise", given).startswith("a.yaml: error[MB204] ")
    assert written("github", given).startswith("::error file=a.yaml,title=MB204 unknown-question::a.yaml: question")
    assert listed("gitlab", given)[0]["location"] == {"path": "a.yaml", "lines": {"begin": 1}}
    region = listed("sarif", given)[0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}
    assert listed("junit", given)[0]["name"] == "MB204 unknown-question"


def test_nothing_found_is_valid_too() -> None:
    assert written("concise", checked()) == written("github", checked()) == ""
    assert listed("gitlab", checked()) == listed("sarif", checked()) == []
    assert listed("junit", checked()) == [{"name": "maturity check", "classname": "clean.yaml"}]


def test_columns_are_given_for_what_is_within_one_line() -> None:
    assert ",col=5,endColumn=9," in written("github", checked(found()))
    several = written("github", checked(replace(found(), span=Span(3, 5, 4, 2))))
    assert "line=3,endLine=4,title=" in several


def test_a_hostile_text_stays_inside_its_place() -> None:
    given = checked(found(HOSTILE, f"{HOSTILE}.yaml"), found(HOSTILE, line=0, severity="hint"))
    for name in ("concise", "github", "junit"):
        text = written(name, given)
        text.encode()  # no surrogate is left
        assert not [char for char in text if is_harmful(char) and char != "\n"]
    for line in written("github", given).splitlines():
        # one command a line, whose values hold no sign that would end them
        assert re.fullmatch(r"::(error|notice) (file|title|line|col|endLine|endColumn)=[^:\n]*::[^\n]*", line)
        assert not re.search("%(?!25|0A|0D|3A|2C)", line)
        assert line.count("=") - line.count("=", line.index("::", 2)) == line[: line.index("::", 2)].count(",") + 1
    assert len(written("github", given).splitlines()) == len(written("concise", given).splitlines()) == 2
    assert len(listed("junit", given)) == 2
    for name in ("gitlab", "sarif"):
        assert len(listed(name, given)) == 2
        assert not [char for char in written(name, given) if is_harmful(char) and char != "\n"]
    uri = listed("sarif", given)[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri)
    assert "not XML: <U+FFFF>" in written("junit", checked(found("not XML: \uffff"))).replace("&lt;", "<").replace(
        "&gt;", ">"
    )


def test_a_hostile_text_is_harmless_in_the_summary() -> None:
    text = format_step_summary(checked(found(HOSTILE, "a|b<c>.yaml")), "One.")
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    assert len(rows) == 3
    assert [len(re.findall(r"(?<!\\)\|", row)) for row in rows] == [4, 4, 4]
    assert not re.search(r"(?<!\\)[<>`*]", "".join(rows))
    assert not [char for char in text if is_harmful(char) and char != "\n"]


def test_a_long_summary_lists_the_gravest_and_counts_the_rest() -> None:
    given = [found(severity="hint", line=line + 1) for line in range(MOST_ROWS)] + [found("\U0001f600" * 9999)] * 2
    text = format_step_summary(checked(*given), "Many.")
    assert text.count("error MB204") == 2
    assert text.count("\n| ") == MOST_ROWS + 2
    assert "2 more findings are not listed here." in text
    assert len(text.encode()) < 1 << 20


def test_sarif_has_no_more_results_than_github_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sarif.MOST_RESULTS == 25_000
    monkeypatch.setattr(sarif, "MOST_RESULTS", 2)
    given = checked(found(severity="hint"), found(severity="warning"), found(), found(severity="hint"))
    assert [each["level"] for each in listed("sarif", given)] == ["error", "warning"]
    notification = json.loads(written("sarif", given))["runs"][0]["invocations"][0]["toolExecutionNotifications"][0]
    assert notification["message"]["text"] == "2 more findings are not listed here."


def marks(name: str, given: Checked) -> list[str]:
    if name == "gitlab":
        return [each["fingerprint"] for each in listed(name, given)]
    return [each["partialFingerprints"]["codePathPointer/v1"] for each in listed(name, given)]


@pytest.mark.parametrize("name", ["gitlab", "sarif"])
def test_a_finding_is_known_again_when_lines_move_and_only_then(name: str) -> None:
    first = marks(name, checked(found(), found(), found(pointer=("y",)), found(path="b.yaml")))
    assert len(set(first)) == 4
    moved = checked(found(line=7), found(line=0), found("other words", pointer=("y",)), found(path="./b.yaml"))
    assert marks(name, replace(moved, working_folder="/p", project_folder="/p")) == first


@pytest.mark.parametrize(
    ("path", "working", "expected", "uri"),
    [
        ("a.yaml", "/p", "a.yaml", "a.yaml"),
        ("./x/../a b.yaml", "/p", "a b.yaml", "a%20b.yaml"),
        ("/p/x/é.yaml", "/p", "x/é.yaml", "x/%C3%A9.yaml"),
        ("a.yaml", "/p/sub", "sub/a.yaml", "sub/a.yaml"),
        ("../a.yaml", "/p/sub", "a.yaml", "a.yaml"),
        ("../c:d.yaml", "/p", "../c:d.yaml", "../c%3Ad.yaml"),
        ("/q/a.yaml", "/p", "/q/a.yaml", "file:///q/a.yaml"),
        ("/p2/a.yaml", "/p", "/p2/a.yaml", "file:///p2/a.yaml"),
        ("-", "/p", "-", "-"),
        ("a.yaml", "", "a.yaml", "a.yaml"),
    ],
)
def test_paths_are_those_of_the_project(path: str, working: str, expected: str, uri: str) -> None:
    given = checked(found(path=path), working_folder=working, project_folder="/p" if working else "")
    assert listed("gitlab", given)[0]["location"]["path"] == expected
    assert listed("junit", given)[0]["classname"] == expected
    assert listed("sarif", given)[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri
    command = written("github", given)
    assert ("file=" in command) == (path != "-")
    if path != "-":
        assert f"file={expected.replace(':', '%3A')}," in command
    assert written("concise", given).startswith(f"{path}:3:5: ")


def test_sarif_names_each_rule_once() -> None:
    run = json.loads(written("sarif", checked(found(), replace(found(), code="MB203"), found())))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [(rule["id"], rule["name"]) for rule in rules] == [
        ("MB203", "unknown-option"),
        ("MB204", "unknown-question"),
    ]
    assert [rules[each["ruleIndex"]]["id"] for each in run["results"]] == ["MB204", "MB203", "MB204"]


def test_a_rule_of_sarif_carries_its_manual() -> None:
    given = checked(replace(found(), code="MB701"))
    (rule,) = json.loads(written("sarif", given))["runs"][0]["tool"]["driver"]["rules"]
    manual = load_manual("MB701", "en")
    assert rule["shortDescription"]["text"] == manual.what
    assert manual.why in rule["fullDescription"]["text"]
    assert rule["help"]["text"] == manual.remedy
    assert manual.bad in rule["help"]["markdown"]
    assert rule["defaultConfiguration"] == {"level": "warning"}


def test_a_missing_manual_costs_no_report(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(code: str, language: str) -> None:
        raise ManualError(code + language)

    monkeypatch.setattr(sarif, "load_manual", fail)
    (rule,) = json.loads(written("sarif", checked(found())))["runs"][0]["tool"]["driver"]["rules"]
    assert rule["shortDescription"] == {"text": "unknown question"}
