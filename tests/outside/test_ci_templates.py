"""The action for GitHub and the template for GitLab: what others' tools say of them, and what their scripts do."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.case_files import read_yaml
from tests.outside.programs import TREE, run

EXAMPLES = TREE / "questionnaires" / "examples"
BLOCK = re.compile(r"^```yaml (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAGES = {name: (TREE / "docs" / name).read_text("utf-8") for name in ("ci.md", "ci.fr.md")}
WORKFLOW = ".github/workflows/questionnaires.yml"
ACTION: dict[str, Any] = read_yaml(TREE / "action.yml")
TEMPLATE: dict[str, Any] = read_yaml(TREE / "ci" / "gitlab.yml")["maturity:check"]
INPUTS = {name: str(each["default"]) for name, each in ACTION["inputs"].items()}


def validate(schema: str, path: Path, code: int = 0) -> None:
    run([sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, path], path.parent, code)


def audit(path: Path, code: int = 0) -> str:
    """What zizmor finds at its strictest, without the network; it ends with 11 to 14 where it finds something."""
    words = [Path(sys.executable).parent / "zizmor", "--offline", "--no-progress", "--persona=auditor"]
    return run([*words, "--collect=all", path], TREE, code).stdout


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with answers, some of them with a slip or an old version."""
    folder = tmp_path / "project"
    (folder / "some answers").mkdir(parents=True)
    shutil.copy(EXAMPLES / "petite_ville.yaml", folder / "good.yaml")
    (folder / "some answers" / "-wrong.yaml").write_text("bank: prerequis\nanswers: {nowhere: 1}\n", "utf-8")
    (folder / "warned.yaml").write_text("bank: prerequis\nbank_version: 99.0.0\n", "utf-8")
    return folder


@pytest.fixture
def runner(tmp_path: Path) -> Path:
    """The temporary folder of a runner, in which the `maturity` under test is installed already."""
    bin_folder = tmp_path / "runner" / "maturity-check" / "bin"
    bin_folder.mkdir(parents=True)
    program = bin_folder / "maturity"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m maturity "$@"\n', "utf-8")
    program.chmod(0o755)
    return tmp_path / "runner"


# --- GitHub


def test_the_action_is_one_and_is_clean() -> None:
    validate("vendor.github-actions", TREE / "action.yml")
    assert "No findings to report" in audit(TREE / "action.yml")


def test_what_the_audit_would_find(tmp_path: Path) -> None:
    text = (TREE / "action.yml").read_text("utf-8")
    careless = tmp_path / "action.yml"
    careless.write_text(text.replace('"--lang=$CHECK_LANGUAGE"', '"--lang=${{ inputs.language }}"'), "utf-8")
    assert "template-injection" in audit(careless, 14)
    careless.write_text(re.sub("@[0-9a-f]{40} # v", "@v", text), "utf-8")
    assert "unpinned-uses" in audit(careless, 14)


@pytest.mark.parametrize("page", PAGES)
def test_the_workflow_of_the_page_is_one_and_is_clean(page: str, tmp_path: Path) -> None:
    path = tmp_path / WORKFLOW
    path.parent.mkdir(parents=True)
    path.write_text(dict(BLOCK.findall(PAGES[page]))[WORKFLOW], "utf-8")
    validate("vendor.github-workflows", path)
    assert "No findings to report" in audit(path)
    step = read_yaml(path)["jobs"]["check"]["steps"][-1]
    assert step["with"].keys() <= INPUTS.keys()


@pytest.mark.parametrize("page", PAGES)
def test_the_page_lists_every_input_with_its_default(page: str) -> None:
    listed = re.findall(r"^\| `([\w-]+)` \| (?:`(.*?)`)? *\| ", PAGES[page], re.MULTILINE)
    assert [(name, default) for name, default in listed if name in INPUTS] == list(INPUTS.items())


def act(project: Path, runner: Path, code: int, **inputs: str) -> str:
    """Run the script of the action's last step as a runner does; give what it prints, with its output and summary."""
    (step,) = (each for each in ACTION["runs"]["steps"] if each["name"] == "Check")
    given = {**INPUTS, **inputs}
    environment = {}
    for name, value in step["env"].items():
        (wanted,) = re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", value).groups()  # type: ignore[union-attr]
        environment[name] = given[wanted]
    files = {"GITHUB_OUTPUT": runner / "output", "GITHUB_STEP_SUMMARY": runner / "summary"}
    for path in files.values():
        path.write_text("", "utf-8")
    ran = run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        project,
        code,
        **environment,
        **{name: str(path) for name, path in files.items()},
        GITHUB_ACTIONS="true",
        GITHUB_WORKSPACE=str(project),
        RUNNER_TEMP=str(runner),
    )
    assert files["GITHUB_OUTPUT"].read_text("utf-8") == f"exit-code={code}\n"
    return ran.stdout + files["GITHUB_STEP_SUMMARY"].read_text("utf-8")


def test_the_action_annotates_and_fails(project: Path, runner: Path) -> None:
    told = act(project, runner, 1)
    assert "::error file=some answers/-wrong.yaml,line=2," in told
    assert "::warning file=warned.yaml,line=2," in told
    assert "| some answers/-wrong.yaml:2:11 |" in told
    assert "::error" not in act(project, runner, 0, paths="good.yaml\n\nwarned.yaml\n")
    act(project, runner, 1, paths="warned.yaml", strict="true")
    act(project, runner, 0, **{"exit-zero": "true"})
    assert "question “nowhere”" in act(project, runner, 1, language="en")
    act(project, runner, 0, format="sarif", output="r.sarif", **{"exit-zero": "true"})
    assert (project / "r.sarif").read_text("utf-8").startswith("{")
    act(project, runner, 2, config="absent.toml")


@pytest.mark.parametrize("hostile", ["$(touch owned)", "`touch owned`", '"; touch owned; "', "--output=owned"])
def test_an_input_is_never_a_command(project: Path, runner: Path, hostile: str) -> None:
    act(project, runner, 0, paths="good.yaml", strict=hostile, **{"exit-zero": hostile})
    act(project, runner, 0, paths="good.yaml", output=hostile, format="text")
    (project / hostile).unlink()  # a file to write may have any name
    for name in ("paths", "format", "config", "language"):
        act(project, runner, 2, **{"paths": "good.yaml", name: hostile})
    assert not list(project.rglob("*owned*"))


# --- GitLab


@pytest.mark.parametrize("page", PAGES)
def test_the_template_is_one(page: str, tmp_path: Path) -> None:
    validate("vendor.gitlab-ci", TREE / "ci" / "gitlab.yml")
    path = tmp_path / ".gitlab-ci.yml"
    path.write_text(dict(BLOCK.findall(PAGES[page]))[".gitlab-ci.yml"], "utf-8")
    validate("vendor.gitlab-ci", path)
    assert read_yaml(path)["maturity:check"]["variables"].keys() <= TEMPLATE["variables"].keys()
    path.write_text(path.read_text("utf-8").replace("include:\n", "includes: 1\nscript:\n"), "utf-8")
    validate("vendor.gitlab-ci", path, 1)


def serve(project: Path, runner: Path, code: int, lines: list[str], **variables: str) -> str:
    """Run lines of the template as GitLab's runner does: one script, which stops at the first failure."""
    script = "set -eo pipefail\n" + "\n".join(lines)
    given = {**TEMPLATE["variables"], **variables, "CI_PROJECT_DIR": str(project), "CI_BUILDS_DIR": str(runner)}
    ran = run(["bash", "-c", script], project, code, **given)
    return ran.stdout + ran.stderr


def test_the_template_writes_the_report_and_the_log(project: Path, runner: Path) -> None:
    report = project / TEMPLATE["artifacts"]["reports"]["codequality"]
    told = serve(project, runner, 1, TEMPLATE["script"])
    assert "erreur[MB204]" in told
    assert '"check_name": "MB204"' in report.read_text("utf-8")
    serve(project, runner, 0, TEMPLATE["script"], MATURITY_PATHS="good.yaml warned.yaml")
    serve(project, runner, 1, TEMPLATE["script"], MATURITY_PATHS="good.yaml warned.yaml", MATURITY_OPTIONS="--strict")
    serve(project, runner, 2, TEMPLATE["script"], MATURITY_PATHS="absent.yaml")
    assert '"check_name": "MB100"' in report.read_text("utf-8")
    serve(project, runner, 0, TEMPLATE["script"], MATURITY_PATHS="good.yaml")
    assert report.read_text("utf-8") == "[]\n"
    assert serve(project, runner, 2, TEMPLATE["before_script"]).startswith("MATURITY_SOURCE: ")


def test_a_variable_is_never_a_command(project: Path, runner: Path) -> None:
    for hostile in ("$(touch owned)", "`touch owned`", ";touch owned", "good.yaml;touch owned"):
        serve(project, runner, 2, TEMPLATE["script"], MATURITY_PATHS=hostile)
    assert not list(project.rglob("owned*"))
