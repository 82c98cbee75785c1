"""Programs that several tests need."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.outside.programs import LANGUAGE_SERVER, run


@pytest.fixture(scope="session")
def language_server(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The start script of yaml-language-server, installed with npm into a temporary folder."""
    home = tmp_path_factory.mktemp("npm")
    run(["npm", "install", "--no-audit", "--no-fund", "--prefix", home, LANGUAGE_SERVER], home)
    return home / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
