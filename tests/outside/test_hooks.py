"""The hook for pre-commit and prek, run by both in a repository of somebody else's."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

import pytest

from tests.outside.programs import TREE, UNCOMPILED, copy_of_tree, run

BIN = Path(sys.executable).parent
PROGRAMS = ("pre-commit", "prek")
CONFIGURATION = re.compile(r"^```yaml \.pre-commit-config\.yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NO_ONE = {f"GIT_{role}_{key}": "x@example.org" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}
EXAMPLES = TREE / "questionnaires" / "examples"


def commit(folder: Path) -> str:
    """Make a repository of a folder; give its commit."""
    run(["git", "init", "-q"], folder)
    run(["git", "add", "-A"], folder)
    run(["git", "commit", "-q", "-m", "x"], folder, **NO_ONE)
    return run(["git", "rev-parse", "HEAD"], folder).stdout.strip()


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository as others would find it, but for its tests, which nothing of it uses."""
    folder = copy_of_tree(tmp_path_factory.mktemp("source"), without="tests/")
    commit(folder)
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with answers and files of other programs."""
    folder = tmp_path / "project"
    folder.mkdir()
    shutil.copy(EXAMPLES / "petite_ville.yaml", folder / "answers.yaml")
    (folder / "compose.yaml").write_text("services: {web: {image: x}}\n", "utf-8")
    (folder / "package.json").write_text('{"name": "x"}\n', "utf-8")
    commit(folder)
    return folder


def homes(folder: Path) -> dict[str, str]:
    """Where the two programs keep what they install, not in the home of whoever runs the tests; and how they do."""
    return {"PRE_COMMIT_HOME": str(folder / "home"), "PREK_HOME": str(folder / "home"), **UNCOMPILED}


def break_answers(project: Path) -> None:
    path = project / "answers.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("bank: communication_numerique", "bank: communication_numerik"), "utf-8")
    assert path.read_text("utf-8") != text


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_manifest_is_one(program: str) -> None:
    run([BIN / program, "validate-manifest", TREE / ".pre-commit-hooks.yaml"], TREE)


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_hook_can_be_tried(program: str, source: Path, project: Path, tmp_path: Path) -> None:
    break_answers(project)
    run(["git", "add", "-A"], project)
    words = [BIN / program, "try-repo", source, "maturity-check", "--all-files"]
    told = run(words, project, 1, **homes(tmp_path)).stdout
    assert "answers.yaml:" in told
    assert "MB401" in told
    assert "--> compose.yaml" not in told
    assert "--> package.json" not in told


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_page_says_how_to_use_it(program: str, source: Path, project: Path, tmp_path: Path) -> None:
    (told,) = CONFIGURATION.findall((TREE / "docs" / "ci.md").read_text("utf-8"))
    assert CONFIGURATION.findall((TREE / "docs" / "ci.fr.md").read_text("utf-8")) == [told]
    version = run(["git", "rev-parse", "HEAD"], source).stdout.strip()
    told = told.replace("https://HOST/OWNER/maturity", str(source)).replace("0" * 40, version)
    (project / ".pre-commit-config.yaml").write_text(told, "utf-8")
    run([BIN / program, "validate-config"], project)
    run(["git", "add", "-A"], project)
    words = [BIN / program, "run", "--all-files"]
    assert "Passed" in run(words, project, **homes(tmp_path)).stdout
    break_answers(project)
    assert "MB401" in run(words, project, 1, **homes(tmp_path)).stdout
