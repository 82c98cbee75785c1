"""Where each element of the study lives: `python -m scripts.study > docs/study.md`.

The elements are in docs/elements.yaml, in this project's words; where they live is read from the questionnaires.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from maturity.loading import shipped
from maturity.loading.bank import load_bank
from maturity.model.bank import Bank
from maturity.model.items import Item

ELEMENTS = Path(__file__).resolve().parents[1] / "docs" / "elements.yaml"
FORMS = ("profile", "question", "recommendation")


def read_elements() -> Mapping[str, Mapping[str, Any]]:
    """Read the elements: id to topic, home, forms, points and figures."""
    found: Mapping[str, Mapping[str, Any]] = yaml.safe_load(ELEMENTS.read_text("utf-8"))["elements"]
    return found


def list_names(element_id: str, element: Mapping[str, Any]) -> list[str]:
    """List what a `sources` line may cite: the element and each of its points."""
    return [element_id, *(f"{element_id}.{point}" for point in element.get("points", {}))]


def find_citations(bank: Bank) -> dict[str, dict[str, list[str]]]:
    """Find what cites the elements in a bank: form to the cited name to the ids of what cites it."""
    found: dict[str, dict[str, list[str]]] = {form: {} for form in FORMS}
    for form, items in (("profile", bank.profile), ("question", bank.questions)):
        for item in items:
            for source in _list_cited(item):
                found[form].setdefault(source, []).append(item.id)
    for each in bank.recommendations:
        for source in each.sources:
            found["recommendation"].setdefault(source, []).append(each.id)
    return found


def _list_cited(item: Item) -> list[str]:
    """List what an item cites, once each, in order: its own sources, then its options'."""
    return list(dict.fromkeys([*item.sources, *(name for option in item.options for name in option.sources)]))


def build_page() -> str:
    """Build the whole of docs/study.md."""
    lines = [
        "# Where the study lives",
        "",
        "Generated from [elements.yaml](elements.yaml) by `python -m scripts.study`; do not edit. Each element of the",
        "study, in this project's words, with the questions (q), profile fields (p) and recommendations (r) that cite",
        "it, and the number of its figures.",
        "",
        "| Element | Topic | Questionnaire | Where | Figures |",
        "|---|---|---|---|---|",
    ]
    banks = {bank_id: load_bank(str(shipped.find_bank_path(bank_id))).bank for bank_id in shipped.list_bank_ids()}
    for element_id, element in read_elements().items():
        bank = banks.get(element["home"])
        found = find_citations(bank) if bank else {}
        topics = [element["topic"], *element.get("points", {}).values()]
        for name, topic in zip(list_names(element_id, element), topics, strict=True):
            where = "; ".join(_describe_citations(found, name)) or "-"
            figures = len(element.get("figures", [])) if name == element_id else ""
            lines.append(f"| {name} | {topic} | {element['home']} | {where} | {figures} |")
    return "\n".join(lines) + "\n"


def _describe_citations(found: Mapping[str, Mapping[str, list[str]]], name: str) -> Iterator[str]:
    for form in FORMS:
        ids = found.get(form, {}).get(name, [])
        if ids:
            yield f"{form[0]}: " + ", ".join(f"`{each}`" for each in ids)


if __name__ == "__main__":
    sys.stdout.write(build_page())
