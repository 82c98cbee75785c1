"""The command as a fixture."""

from __future__ import annotations

import pytest

from tests.cli.command import Maturity


@pytest.fixture
def maturity(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Maturity:
    return Maturity(capsys, monkeypatch)
