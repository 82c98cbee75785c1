"""An acronym in what is asked that nothing in the file explains.

Why: whoever does not know it passes the question by, or answers another one; and does not say so.

Bad:

    questions:
      - id: outil
        axis: accueil
        kind: single
        text: "Les demandes sont-elles dans la GRU ?"
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

Good:

    questions:
      - id: outil
        axis: accueil
        kind: single
        text: "Les demandes sont-elles dans la GRU ?"
        help: "GRU : gestion de la relation avec les usagers."
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

What to do: write it in full, or explain it once in the `help` or the `description`. Acronyms that everybody knows (PDF,
SMS, RGPD, GDPR ...) are not reported; an acronym in the help of its question, or beside brackets anywhere in the file,
counts as explained, and one between brackets or named as an example is passed over. Each is reported once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from maturity.lint.rule import WordingRule
from maturity.lint.texts import WrittenItem, WrittenText, WrittenTexts
from maturity.loading.problem import Problem

_ACRONYM = re.compile(r"(?<![\w.&/@'-])[A-ZÀ-ÖØ-Þ]{2,6}(?=s?(?![\w&/@.-]|\.\w))")
_ROMAN = re.compile(r"[IVXLC]+")
_WORD = re.compile(r"[^\W\d_]{2,}")
_BRACKETS = re.compile(r"(?<![\w-])([A-ZÀ-ÖØ-Þ]{2,6})s? ?[(:=]|\(([A-ZÀ-ÖØ-Þ]{2,6})s?[),;]")
"""An acronym with brackets, a colon or an equals sign behind it, or in brackets by itself."""
_INSIDE = re.compile(
    r"\([^()]*\)"
    r"|\b(?:like|such as|e\.g\.|for example|comme|tel(?:le)?s? que|par exemple) [^.;?!]*"
)
"""What stands between brackets, an example or an explanation, and what is named as an example."""
_KNOWN = frozenset(
    """AI API BBC CEO CNIL CO CSS CSV CV DVD EU EUR FAQ FM GDPR GPS HR HTML HTTP HTTPS IA ID INSEE IP IT JPEG JSON MMS
    NGO OK ONG PC PDF PIN PME PNG PR QR RER RGPD RH RSS SMS SNCF SUV TER TGV TV TVA UE UK UN URL US USA USB VAT VPN
    WC WIFI WWW XML
    NON OUI NO YES ET OU AND OR NOT ALL MUST PAS""".split()  # noqa: SIM905
)
"""What every reader knows, and words that are sometimes written in capitals."""


def _find_problems(texts: WrittenTexts) -> Iterator[Problem]:
    if texts.language not in {"fr", "en"}:
        return
    used = [(item, written, name) for item in texts.items for written in _list_parts(item) for name in _find(written)]
    if not used:
        return
    explained = _find_explained(texts)
    for item, written, name in used:
        if name in explained or (item.help and name in item.help.text):
            continue
        explained.add(name)
        start = written.text.rindex(name)
        yield Problem("MB810", written.pointer, {"name": name}, start=start, end=start + len(name))


def _list_parts(item: WrittenItem) -> Iterator[WrittenText]:
    """Yield the question and its options."""
    if item.text:
        yield item.text
    yield from (option.text for option in item.options)


def _find(written: WrittenText) -> Iterator[str]:
    """Yield the acronyms of a text; none if all of it is in capitals."""
    if written.text.isupper() and len(written.text) > 6:
        return
    for match in _ACRONYM.finditer(_INSIDE.sub(lambda inside: " " * len(inside[0]), written.text)):
        if match[0] not in _KNOWN and not _ROMAN.fullmatch(match[0]):
            yield match[0]


def _find_explained(texts: WrittenTexts) -> set[str]:
    """Return the acronyms that stand beside brackets or in a title or description, and words also in small letters."""
    explained: set[str] = set()
    for written in texts.texts:
        explained.update(name for pair in _BRACKETS.findall(written.text) for name in pair if name)
        if written.pointer in {("title",), ("description",)}:
            explained.update(_WORD.findall(written.text))
    small = {word for written in texts.texts for word in _WORD.findall(written.text) if word.islower()}
    return explained | {word.upper() for word in small}


RULE = WordingRule("MB810", _find_problems)
