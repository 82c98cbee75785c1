"""A derivation as data that another program can do again, step by step: the certificate of `maturity explain`.

Figures are fractions, "5/8". Each step names its operation and the steps that it uses, which come before it, and where
what it takes from a file is written. `tools/check_derivation.py` does it all again, and knows nothing of this program.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from maturity import __version__
from maturity.insight.derivation.derive import AxisAccount, Derivation
from maturity.insight.derivation.levels import LevelFigures, find_reached
from maturity.insight.derivation.places import Place, Places
from maturity.insight.derivation.steps import Origin, Step
from maturity.model.scorecard import Scorecard
from maturity.render.exact_numbers import format_fraction
from maturity.text.safe import escape_json, make_visible


@dataclass(frozen=True)
class UsedFile:
    """A file that a derivation is about, as it was when it was read."""

    path: str
    sha256: str
    """The digest of its bytes, in hexadecimal."""


@dataclass(frozen=True)
class UsedFiles:
    """The files of the bank and of the answers, with the digests of what they say."""

    bank: tuple[UsedFile, ...]
    """The file of the bank, then those of the banks that it builds on."""
    answers: UsedFile
    answers_sha256: str
    """The digest of the data of the answers: the same whatever comments and spacing."""


def build_certificate(derivation: Derivation, places: Places, files: UsedFiles) -> dict[str, Any]:
    """Build the certificate of a derivation; its last key is the digest of all the others."""
    content: dict[str, Any] = {
        "format": "maturity-derivation",
        "version": 1,
        "tool": f"maturity {__version__}",
        "about": _build_about(derivation.card, files),
        "nodes": [node.name for node in derivation.nodes],
        "steps": [_build_step(step, places) for step in derivation.steps.values()],
        "results": [
            {
                "node": result.node.name,
                "figure": result.figure,
                "step": result.step.id,
                "value": format_fraction(result.step.value),
            }
            for result in derivation.results
        ],
        "levels": list(_build_levels(derivation.axes)),
    }
    return {**content, "digest": digest_content(content)}


def format_certificate(certificate: Mapping[str, Any]) -> str:
    """Format a certificate as JSON with a line for each step, which a person can find and a comparison shows alone."""
    parts = ",\n".join(f"  {json.dumps(key)}: {_format_part(value)}" for key, value in certificate.items())
    return escape_json(f"{{\n{parts}\n}}\n")


def _format_part(value: Any) -> str:
    """Format a value of the certificate: a list with a line for each of its items, anything else on one line."""
    if not isinstance(value, list) or not value:
        return json.dumps(value, ensure_ascii=False)
    lines = ",\n".join(f"    {json.dumps(each, ensure_ascii=False)}" for each in value)
    return f"[\n{lines}\n  ]"


def digest_content(content: Mapping[str, Any]) -> str:
    """Return the digest of a certificate without its own: that of its JSON in ASCII, with sorted keys."""
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode("ascii")).hexdigest()


def _build_file(file: UsedFile) -> dict[str, str]:
    return {"path": make_visible(file.path), "sha256": file.sha256}


def _build_about(card: Scorecard, files: UsedFiles) -> dict[str, Any]:
    """Build which bank and which answers it is about, and what of the bank's rules no step shows."""
    bank, sheet = card.bank, card.sheet
    return {
        "bank": {
            "id": bank.id,
            "version": bank.version,
            "sha256": bank.sha256,
            "files": [_build_file(each) for each in files.bank],
        },
        "answers": {
            "organisation": sheet.organisation and make_visible(sheet.organisation),
            "date": sheet.date and make_visible(sheet.date),
            "scope": sheet.scope,
            "sha256": files.answers_sha256,
            "files": [_build_file(files.answers)],
        },
        "policy": {"not_applicable": bank.policy.not_applicable, "combine": bank.combine},
    }


def _build_step(step: Step, places: Places) -> dict[str, Any]:
    data: dict[str, Any] = {
        "id": step.id,
        "op": step.operation,
        "of": list(step.operands),
        "value": format_fraction(step.value),
    }
    return data if step.origin is None else {**data, "source": _build_source(places.find(step.origin), step.origin)}


def _build_source(place: Place, origin: Origin) -> dict[str, Any]:
    if origin.file == "rule":
        return {"rule": place.file, "point": place.pointer[0]}
    path = "/".join(str(part).replace("~", "~0").replace("/", "~1") for part in place.pointer)
    source = {"from": origin.file, "file": make_visible(place.file), "line": place.line, "pointer": f"/{path}"}
    return source if place.is_written else {**source, "default": True}  # without a line, nothing near it is written


def _build_levels(axes: Mapping[str, AxisAccount]) -> Iterable[dict[str, Any]]:
    for account in axes.values():
        for levels in (account.levels_at_low, account.levels_at_high):
            if levels:
                yield _build_levels_of(levels)


def _build_levels_of(levels: tuple[LevelFigures, ...]) -> dict[str, Any]:
    return {
        "node": f"axis:{levels[0].axis}",
        "reading": levels[0].reading.value,
        "reached": find_reached(levels),
        "levels": [
            {"id": each.level, "margins": [demand.margin.id for demand in each.demands], "holds": each.holds}
            for each in levels
        ],
    }
