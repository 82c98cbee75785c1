"""Programs that several tests need."""

from __future__ import annotations

import sys
import tarfile
from pathlib import Path

import pytest

from tests.outside.programs import LANGUAGE_SERVER, PYTEST_SOURCES, SARIF_TESTS, run


@pytest.fixture(scope="session")
def language_server(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The start script of yaml-language-server, installed with npm into a temporary folder."""
    home = tmp_path_factory.mktemp("npm")
    run(["npm", "install", "--no-audit", "--no-fund", "--prefix", home, LANGUAGE_SERVER], home)
    return home / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"


@pytest.fixture(scope="session")
def sarif_schema(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The JSON schema of SARIF 2.1.0, in the copy that Microsoft publishes with its own tests of SARIF.

    Apart from its texts and one key (the state of a suppression, which we do not write) it is the file of OASIS.
    """
    home = tmp_path_factory.mktemp("sarif")
    run(["npm", "install", "--no-audit", "--no-fund", "--legacy-peer-deps", "--prefix", home, SARIF_TESTS], home)
    (path,) = home.glob("node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0*.json")
    return path


@pytest.fixture(scope="session")
def junit_schema(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The schema of Jenkins for JUnit reports, from the sources of pytest, which tests its own reports with it."""
    home = tmp_path_factory.mktemp("junit")
    words = ["download", "-q", "--no-deps", "--no-binary", ":all:", "--dest", home, PYTEST_SOURCES]
    run([sys.executable, "-m", "pip", *words], home)
    (archive,) = home.glob("pytest-*.tar.gz")
    with tarfile.open(archive) as sources:
        (name,) = (each for each in sources.getnames() if each.endswith("/junit-10.xsd"))
        content = sources.extractfile(name)
        assert content
        (home / "junit-10.xsd").write_bytes(content.read())
    return home / "junit-10.xsd"
