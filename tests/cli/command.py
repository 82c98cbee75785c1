"""Running a command line in this process, as `maturity` itself would."""

from __future__ import annotations

import io
import signal
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pytest

from maturity.cli.start import run
from maturity.loading import shipped

EXAMPLES = shipped.find_folder() / "examples"
QUIET_ENVIRONMENT = {"SOURCE_DATE_EPOCH": "1795000000", "COLUMNS": "80", "LC_ALL": "C.UTF-8"}
UNSET = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "MATURITY_LANG", "LC_MESSAGES", "LANG")
UNSET += ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR")


def run_on_one_stream(words: Sequence[str], folder: str) -> tuple[str, int]:
    """Run a command in `folder` as a person sees it, both streams in one and 80 columns; give its exit code too."""
    with pytest.MonkeyPatch.context() as patch:
        stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
        patch.chdir(folder)
        for name in UNSET:
            patch.delenv(name, raising=False)
        patch.setenv("LC_ALL", "C.UTF-8")
        patch.setenv("COLUMNS", "80")
        patch.setattr("sys.stdout", stream)
        patch.setattr("sys.stderr", stream)
        code = run(words)
        stream.flush()
        stream.seek(0)
        return stream.read(), code


@dataclass(frozen=True)
class Ran:
    """What a command did: exit code, and what went to each stream."""

    code: int
    out: str
    err: str


class Maturity:
    """The command, with an environment that no machine changes."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.capsys, self.monkeypatch = capsys, monkeypatch
        for name in UNSET:
            monkeypatch.delenv(name, raising=False)
        for name, value in QUIET_ENVIRONMENT.items():
            monkeypatch.setenv(name, value)

    def __call__(
        self, *words: str, environment: Mapping[str, str] | None = None, lines: Sequence[str] | None = None
    ) -> Ran:
        """Run it; `lines` are what a script types."""
        if lines is not None:
            typed = "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogateescape")
            self.monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(typed), encoding="utf-8"))
        for name, value in (environment or {}).items():
            self.monkeypatch.setenv(name, value)
        self.capsys.readouterr()
        before = signal.getsignal(signal.SIGINT)
        code = run([str(word) for word in words])
        signal.signal(signal.SIGINT, before)  # the end of an interrupted program ignores a second Ctrl-C
        out, err = self.capsys.readouterr()
        return Ran(code, out, err)
