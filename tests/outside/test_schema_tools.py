"""The published schemas in other people's tools: check-jsonschema, and the language server behind editors."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.outside.programs import TREE, maturity, run

QUESTIONNAIRES = TREE / "questionnaires"
BANKS = sorted(path for path in QUESTIONNAIRES.glob("*.yaml") if "." not in path.stem)
TRANSLATIONS = sorted(QUESTIONNAIRES.glob("*.??.yaml"))
EXAMPLES = sorted((QUESTIONNAIRES / "examples").glob("*.yaml"))
PAGE = TREE / "docs" / "editors.md"
KINDS = ("bank", "answers", "result", "translation")
BROKEN = {
    "bank": "format: 1\nid: x\nquestions: 12\n",
    "answers": "bank: x\nanswers: []\n",
    "result": '{"format": 1, "tool": "maturity"}',
    "translation": "translates: x\nlanguage: english\n",
}
START = """\
format: 1
id: essai
version: 1.0.0
language: fr
title: "Essai"
axes:
  - {id: cap, title: "Cap"}
questions:
  - id: une
    text: "Une question"
"""


@pytest.fixture(scope="module")
def schemas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the schemas, as `maturity schema` writes them."""
    folder = tmp_path_factory.mktemp("schemas")
    for kind in KINDS:
        maturity("schema", kind, "-o", f"{kind}.json", cwd=folder)
    return folder


def checked(schemas: Path, kind: str, *files: Path, code: int = 0) -> None:
    words = ["-m", "check_jsonschema", "--schemafile", f"{kind}.json", *map(str, files)]
    run([sys.executable, *words], schemas, code)


@pytest.mark.parametrize("kind", KINDS)
def test_each_is_a_schema(schemas: Path, kind: str) -> None:
    run([sys.executable, "-m", "check_jsonschema", "--check-metaschema", f"{kind}.json"], schemas)


def test_what_ships_is_accepted(schemas: Path, tmp_path: Path) -> None:
    assert len(BANKS) == len(TRANSLATIONS) == 3
    assert len(EXAMPLES) >= 3
    checked(schemas, "bank", *BANKS)
    checked(schemas, "translation", *TRANSLATIONS)
    checked(schemas, "answers", *EXAMPLES)
    for bank in BANKS:
        form = tmp_path / f"form_{bank.name}"
        maturity("form", bank, "-o", form, cwd=tmp_path)
        checked(schemas, "answers", form)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_results_are_accepted(schemas: Path, tmp_path: Path, example: Path) -> None:
    maturity("score", example, "--format", "json", "-o", "result.json", cwd=tmp_path)
    checked(schemas, "result", tmp_path / "result.json")


@pytest.mark.parametrize("kind", KINDS)
def test_broken_ones_are_refused(schemas: Path, tmp_path: Path, kind: str) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text(BROKEN[kind], "utf-8")
    checked(schemas, kind, broken, code=1)


class Editor:
    """A client of the language server, speaking JSON-RPC over its standard streams."""

    def __init__(self, server: list[str | Path], folder: Path, settings: dict[str, Any]) -> None:
        self.uri, self.settings, self.notes = (folder / "bank.yaml").as_uri(), settings, list[dict[str, Any]]()
        self.process = subprocess.Popen(server, stdin=-1, stdout=-1, cwd=folder)
        self.count = 0
        capabilities = {"workspace": {"configuration": True}, "textDocument": {"publishDiagnostics": {}}}
        self.ask("initialize", processId=None, rootUri=folder.as_uri(), capabilities=capabilities)
        self.send(method="initialized", params={})
        self.send(method="workspace/didChangeConfiguration", params={"settings": settings})

    def send(self, **message: Any) -> None:
        assert self.process.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()

    def receive(self) -> dict[str, Any]:
        """The next message; the server's questions about settings are answered on the way."""
        assert self.process.stdout
        length = 0
        while line := self.process.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.partition(b":")[2])
        assert length, "the language server went away"
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        if message.get("method") == "workspace/configuration":
            wanted = [item.get("section") for item in message["params"]["items"]]
            self.send(id=message["id"], result=[self.settings.get(section) for section in wanted])
        elif "method" in message and "id" in message:
            self.send(id=message["id"], result=None)
        return message

    def ask(self, method: str, **params: Any) -> Any:
        self.count += 1
        self.send(id=self.count, method=method, params=params)
        while True:
            message = self.receive()
            if message.get("id") == self.count and "method" not in message:
                return message["result"]

    def open(self, text: str) -> None:
        document = {"uri": self.uri, "languageId": "yaml", "version": 1, "text": text}
        self.send(method="textDocument/didOpen", params={"textDocument": document})

    def offered(self, text: str) -> dict[str, str]:
        """What is offered at the end of `text`, and what is said about each."""
        self.complaints(text)  # once it has judged the text, it has read the schema
        lines = text.split("\n")
        position = {"line": len(lines) - 1, "character": len(lines[-1])}
        result = self.ask("textDocument/completion", textDocument={"uri": self.uri}, position=position)
        return {item["label"]: str(item.get("documentation", "")) for item in result["items"]}

    def complaints(self, text: str) -> list[str]:
        return [said for _, said in self.findings(text)]

    def findings(self, text: str) -> list[tuple[int, str]]:
        """What is underlined in a text: the line, from 0, and what is said."""
        self.open(text)
        while True:
            message = self.receive()
            if message.get("method") == "textDocument/publishDiagnostics":
                found = message["params"]["diagnostics"]
                return [(each["range"]["start"]["line"], each["message"]) for each in found]

    def close(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def editor(language_server: list[str | Path], schemas: Path, tmp_path: Path) -> Iterator[Editor]:
    associated = {(schemas / "bank.json").as_uri(): ["bank.yaml"]}
    yaml = {"schemas": associated, "completion": True, "validate": True, "schemaStore": {"enable": False}}
    client = Editor(language_server, tmp_path, {"yaml": yaml, "http": {}, "[yaml]": {}, "editor": {}, "files": {}})
    yield client
    client.close()


def test_an_editor_completes_the_keys_of_a_question(editor: Editor) -> None:
    offered = editor.offered(f"{START}    ")
    assert {"axis", "kind", "may_not_apply", "options", "when", "express"} <= set(offered)
    assert "id" not in offered  # it is there already
    assert "axes" not in offered  # it belongs elsewhere
    assert offered["when"]  # each says what it is for


def test_an_editor_completes_the_values_of_a_kind(editor: Editor) -> None:
    assert {"single", "multiple", "number", "text"} <= set(editor.offered(f"{START}    kind: "))


def test_an_editor_reports_a_key_that_does_not_exist(editor: Editor) -> None:
    complaints = editor.complaints(f"{START}    axis: cap\n    kind: text\n    weigth: 2\n")
    assert [said for said in complaints if "weigth" in said]


def test_an_editor_has_nothing_to_say_about_what_ships(editor: Editor) -> None:
    assert editor.complaints(BANKS[0].read_text("utf-8")) == []


def test_an_editor_completes_the_keys_of_a_bank(editor: Editor) -> None:
    offered = editor.offered("format: 1\nid: essai\n")
    assert {"title", "axes", "questions", "levels", "recommendations", "duties", "examples"} <= set(offered)
    assert "id" not in offered
    assert "options" not in offered


def test_an_editor_completes_the_keys_of_an_axis(editor: Editor) -> None:
    assert {"title", "weight", "combine", "target"} <= set(editor.offered("axes:\n  - id: cap\n    "))


def test_an_editor_completes_how_axes_combine(editor: Editor) -> None:
    assert {"mean", "sum", "min"} <= set(editor.offered("axes:\n  - id: cap\n    combine: "))


def test_an_editor_underlines_a_wrong_type_at_its_line(editor: Editor) -> None:
    text = f"{START}    axis: cap\n    kind: text\n    weight: beaucoup\n"
    assert {line for line, _ in editor.findings(text)} == {text.count("\n", 0, text.index("beaucoup"))}


def test_a_line_in_the_file_names_its_schema(language_server: list[str | Path], schemas: Path, tmp_path: Path) -> None:
    (tmp_path / "schemas").mkdir()
    shutil.copy(schemas / "bank.json", tmp_path / "schemas")
    yaml = {"completion": True, "validate": True, "schemaStore": {"enable": False}}
    editor = Editor(language_server, tmp_path, {"yaml": yaml, "http": {}, "[yaml]": {}, "editor": {}, "files": {}})
    try:
        assert not editor.complaints("format: 1\nquestionz: []\n")
        editor.uri = (tmp_path / "named.yaml").as_uri()
        named = "# yaml-language-server: $schema=schemas/bank.json\nformat: 1\nquestionz: []\n"
        assert [said for said in editor.complaints(named) if "questionz" in said]
    finally:
        editor.close()


def test_the_page_associates_each_file_with_its_schema(
    language_server: list[str | Path], schemas: Path, tmp_path: Path
) -> None:
    """The settings that docs/editors.md gives: a bank, its translation and answers are told apart by their names."""
    (told,) = re.findall(
        r"^```json \.vscode/settings\.json\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    given = json.loads(told)
    shutil.copytree(schemas, tmp_path / "schemas")
    for folder in ("questionnaires", "answers"):
        (tmp_path / folder).mkdir()
    yaml = {"schemas": given["yaml.schemas"], "validate": True, "schemaStore": {"enable": False}}
    editor = Editor(language_server, tmp_path, {"yaml": yaml, "http": {}, "[yaml]": {}, "editor": {}, "files": {}})
    wrong = {"questionnaires/a.yaml": "questions", "questionnaires/a.en.yaml": "translates", "answers/b.yaml": "bank"}
    try:
        for name, key in wrong.items():
            editor.uri = (tmp_path / name).as_uri()
            assert [said for said in editor.complaints("format: 1\nzzz: 1\n") if key in said], name
    finally:
        editor.close()
