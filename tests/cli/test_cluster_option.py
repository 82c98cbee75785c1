"""`--cluster` where there is none: what is refused before anybody is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from maturity.batch.jobs import PROCESSES_PAY_FROM
from maturity.errors import UsageError
from tests.cli.command import EXAMPLES, Maturity
from tests.cli.test_many_files import BANK
from tests.support import plain

FILES = str(EXAMPLES)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_without_the_library_a_command_to_install_it_is_told(
    maturity: Maturity, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setattr("maturity.batch.cluster.connection.find_spec", lambda _: None)
    ran = maturity("score", FILES, "-f", "csv", "--cluster", "tcp://there:1", "--lang", language)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 2)
    assert '\n  pip install "maturity[cluster]"\n' in ran.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((FILES, "--cluster", "there"), "« there » n'est pas l'adresse d'un ordonnanceur"),
        ((FILES, "--cluster", ""), "n'est pas l'adresse d'un ordonnanceur"),
        ((FILES, "--cluster", "tcp://there:1", "--jobs", "2"), "--cluster et --jobs ne vont pas ensemble"),
        (("-", FILES, "--cluster", "tcp://there:1"), "l'entrée standard (-) n'est lue qu'ici"),
    ],
)
def test_what_cannot_be_is_refused_before_any_work(
    maturity: Maturity, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    monkeypatch.setattr("maturity.batch.cluster.connection.find_spec", lambda _: True)
    target = tmp_path / "out.csv"
    ran = maturity("score", *words, "-o", str(target), lines=())
    assert (ran.code, ran.out, target.exists(), ran.err.count("\n")) == (2, "", False, 1)
    assert said in plain(ran.err)


@pytest.mark.parametrize("format_", ["csv", "text"])
def test_a_large_table_goes_to_the_cluster_as_well(
    maturity: Maturity, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, format_: str
) -> None:
    """It would be scored here in columns otherwise."""

    def refuse(address: str) -> None:
        raise UsageError("usage.cluster_unreachable", address=address, n=10)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("maturity.batch.cluster.connection.find_spec", lambda _: True)
    monkeypatch.setattr("maturity.cli.batch.clustering.connect", refuse)
    monkeypatch.setattr("maturity.cli.batch.columns.is_large", lambda _: True)
    Path("bank.yaml").write_text(BANK, "utf-8")
    Path("t.csv").write_text("[q]\n" + "5\n" * PROCESSES_PAY_FROM, "utf-8")
    ran = maturity("score", "t.csv", "--bank", "bank.yaml", "-f", format_, "--cluster", "tcp://there:1")
    assert (ran.code, ran.out) == (2, "")
    assert "aucun ordonnanceur n'a répondu à tcp://there:1" in plain(ran.err)
