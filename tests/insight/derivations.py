"""What tests of derivations share: certificates without files, and the program that checks them."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any, cast

from maturity.insight.derivation.derive import derive
from maturity.insight.derivation.nodes import list_nodes
from maturity.insight.derivation.places import Place, Places
from maturity.insight.derivation.steps import Origin
from maturity.model.scorecard import Scorecard
from maturity.render.certificate import UsedFile, UsedFiles, build_certificate, digest_content

TOOL = Path(__file__).parents[2] / "tools" / "check_derivation.py"
Certificate = dict[str, Any]


class NoPlaces:
    """Places of figures that stand in no file."""

    bank_path, answers_path = "bank.yaml", "answers.yaml"

    def find(self, origin: Origin) -> Place:
        return Place(f"{origin.file}.yaml", None if origin.file == "rule" else 1, origin.pointer)


def no_places() -> Places:
    """Places of figures that stand in no file, as what shows them takes them."""
    return cast("Places", NoPlaces())


def certificate_of(card: Scorecard) -> Certificate:
    """The certificate of everything that can be explained of a scorecard."""
    files = UsedFiles((UsedFile("bank.yaml", "b"),), UsedFile("answers.yaml", "a"), "c")
    return build_certificate(derive(card, list_nodes(card.bank)), no_places(), files)


def check(certificate: Certificate) -> str:
    """What the program says that shares nothing with ours; raises what it objects to."""
    return str(_TOOL.check(certificate))


def sign(certificate: Certificate) -> Certificate:
    """The certificate with the digest that fits it, as a forger would make it."""
    content = {key: certificate[key] for key in certificate if key != "digest"}
    return {**content, "digest": digest_content(content)}


def _load_tool() -> Any:
    spec = importlib.util.spec_from_file_location("check_derivation", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


_TOOL = _load_tool()
