"""The message catalogues: the same in both languages, complete, all of it used; French set as French is."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from maturity.text.catalogue import LANGUAGES, TOPICS, Template, load_catalogue, say
from maturity.text.typography import set_french_spaces
from tests.sources import PACKAGE, list_nodes

SOURCES = [path for path in sorted(PACKAGE.rglob("*.py")) if "text" not in path.relative_to(PACKAGE).parts[:-2]]
TEMPLATES = sorted(PACKAGE.rglob("templates/*.html"))
TEMPLATE_KEY = re.compile(r'say\("([\w.]+)"')
TEXT = PACKAGE / "text"
KEYS = {key for topic in TOPICS for key in load_catalogue("fr", topic)}
FRENCH = [(key, template) for topic in TOPICS for key, template in load_catalogue("fr", topic).items()]
SAYING = {"say", "make_message", "Message", "tell", "_tell", "_say", "UsageError", "say_help"}
CODE = re.compile(r"MB[0-9]{3}(?:\.[a-z_]+)*")
ENGLISH = re.compile(
    r"\b(?:the|this|that|these|is|are|was|not|with|without|must|should|cannot|question mark|file|line|missing|expected"
    r"|here|there|write|delete|score is|level|answer|answers given|warning|error|help)\b"
)
NAMES = re.compile(
    r"«[^»]*»|\"[^\"]*\"|`[^`]*`|\{[^}]*\}|\[[^]]*\]|\([^)]*\)|--?[a-z-]+|maturity \w+(?: \S+)*|\w+\.\S+|\S*[_:=]\S*"
)
ALSO_FRENCH = {"MB301.words.help": {"not"}, "MB303.known.help": {"not"}}
"""Words of the language of conditions, which has no French."""


def forms(template: Template) -> tuple[str, ...]:
    return (template,) if isinstance(template, str) else template


def placeholders(template: Template) -> set[str]:
    return {name for form in forms(template) for _, name, _, _ in Formatter().parse(form) if name is not None}


def test_there_is_something_to_check() -> None:
    assert len(KEYS) > 300
    assert len(SOURCES) > 80


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_has_a_file_in_every_language(language: str) -> None:
    paths = [path.relative_to(TEXT / language) for path in (TEXT / language).rglob("*.py")]
    files = {".".join(path.with_suffix("").parts) for path in paths if path.stem != "__init__"}
    assert files == set(TOPICS)


@pytest.mark.parametrize("topic", TOPICS)
def test_both_languages_say_the_same_things(topic: str) -> None:
    french, english = load_catalogue("fr", topic), load_catalogue("en", topic)
    assert list(french) == list(english), "the same keys, in the same order"
    for key in french:
        assert placeholders(french[key]) == placeholders(english[key]), key


def test_no_key_stands_in_two_topics() -> None:
    assert sum(len(load_catalogue("fr", topic)) for topic in TOPICS) == len(KEYS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pair_can_be_said_of_one_and_of_many(language: str) -> None:
    for topic in TOPICS:
        for key, template in load_catalogue(language, topic).items():
            if not isinstance(template, str):
                filling = dict.fromkeys(placeholders(template), 2)
                assert say(key, language, **{**filling, "n": 1})
                assert say(key, language, **filling)


def literals(path: Path) -> Iterator[tuple[str, ast.AST]]:
    """Every text of a source, with the call that it is the first argument of, if any."""
    for node in list_nodes(path):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value, node


def said(path: Path) -> Iterator[str]:
    """The keys that a source says outright."""
    for node in list_nodes(path):
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            value = node.args[0].value
            if name in SAYING and isinstance(value, str) and value:
                yield value


def test_every_key_that_is_said_exists() -> None:
    missing = {(path.name, key) for path in SOURCES for key in said(path) if key not in KEYS}
    for path in TEMPLATES:
        keys = set(TEMPLATE_KEY.findall(path.read_text("utf-8")))
        missing |= {(path.name, key) for key in keys if key not in KEYS and not key.endswith(".")}
    assert missing == set()


def test_every_code_in_the_sources_exists() -> None:
    codes = {key.partition(".")[0] for key in KEYS}
    used = {(path.name, text) for path in SOURCES for text, _ in literals(path) if CODE.fullmatch(text)}
    assert len(used) > 100
    assert {(name, text) for name, text in used if text not in KEYS and text not in codes} == set()


def test_no_key_is_unused() -> None:
    """A key is used if a source has it, or its parts: a code and a variant, a beginning and an end."""
    words = {key for path in TEMPLATES for key in TEMPLATE_KEY.findall(path.read_text("utf-8"))}
    assert len(words) > 10
    patterns: list[re.Pattern[str]] = []
    for path in SOURCES:
        for node in list_nodes(path):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                words.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                parts = [re.escape(v.value) if isinstance(v, ast.Constant) else "(.+)" for v in node.values]
                if any(isinstance(value, ast.Constant) and value.value.strip(".") for value in node.values):
                    patterns.append(re.compile("".join(parts)))
    codes = words | {word.partition(".")[0] for word in words}
    assert {key for key in KEYS if not _is_used(key, words, codes, patterns)} == set()


def _is_used(key: str, words: set[str], codes: set[str], patterns: list[re.Pattern[str]]) -> bool:
    key = key.removesuffix(".help") if key.startswith("MB") else key
    code, _, variant = key.partition(".")
    if key in words or any(pattern.fullmatch(key) for pattern in patterns if pattern.groups < 2):
        return True
    return key.startswith("MB") and code in codes and variant in words | {""}


def test_french_is_set_as_french_is() -> None:
    wrong = {key: [fault for form in forms(template) for fault in find_typing_faults(form)] for key, template in FRENCH}
    assert {key: faults for key, faults in wrong.items() if faults} == {}


def find_typing_faults(form: str) -> Iterator[str]:
    """What is not set as French is, in one form of a template."""
    if re.search("[\u00a0\u202f]", form):
        yield "plain spaces only: the catalogue sets the French ones"
    shown = set_french_spaces(form)
    outside = re.sub(r"«[^»]*»|`[^`]*`|\"[^\"]*\"", "", shown)
    if re.search(r" [:;!?%»€]|« ", shown):
        yield f"a sign after a space that breaks: {shown}"
    if re.search(r"[\w)][;!?%»](?!\w)", outside.replace("{", "").replace("}", "")):
        yield f"a sign without its space: {shown}"
    if re.search(r"«[^\u00a0]|[^\u00a0]»", shown):
        yield f"a guillemet without its space: {shown}"
    if "..." in re.sub(r"«[^»]*»|\([^)]*\)|\"[^\"]*\"", "", shown) and "…" in shown:
        yield f"two kinds of ellipsis: {shown}"


def test_typing_faults_are_found() -> None:
    for form in ("a\u00a0: b", "« a»", "vu»", "vraiment?", "… et ..."):
        assert list(find_typing_faults(form)), form
    assert list(find_typing_faults("Quoi ? « Rien » : 12 %")) == []


def test_no_english_is_left_in_french() -> None:
    found = {
        key: set(ENGLISH.findall(" ".join(NAMES.sub(" ", form) for form in forms(template))))
        - ALSO_FRENCH.get(key, set())
        for key, template in FRENCH
    }
    assert {key: words for key, words in found.items() if words} == {}
    assert ENGLISH.findall("un mot with un autre")


def test_numbers_and_text_from_files_are_made_fit_to_show() -> None:
    told = say("MB204", "fr", id="\x1b[2J\u202e[/red]")
    assert told == "la question «\u00a0<U+001B>[2J<U+202E>[/red]\u00a0» n'existe pas"
    assert say("MB299", "fr", n=1234) == "au moins 1\u00a0234 autres problèmes ne sont pas montrés"
    assert say("MB299", "en", n=1) == "at least 1 more problem is not shown"
