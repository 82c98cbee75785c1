"""Programs that several tests need."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.outside.programs import LANGUAGE_SERVER, run


@pytest.fixture(scope="session")
def language_server(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The start script of yaml-language-server, installed with npm into a temporary folder, or where CI put it."""
    home = Path(os.environ.get("MATURITY_NPM") or tmp_path_factory.mktemp("npm"))
    script = home / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
    if not script.exists():
        run(["npm", "install", "--no-audit", "--no-fund", "--prefix", home, LANGUAGE_SERVER], home)
    return script
