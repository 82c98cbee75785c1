"""The next step for whoever wrote the file: the line to paste, the name that was meant, the number without its unit."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from typing import Any

from maturity.model.diagnostic import Diagnostic, Pointer
from maturity.syntax.document import Document, diagnose_colon, diagnose_missing_space
from maturity.syntax.repair import quote_text
from maturity.text.catalogue import Message, make_message

_LONGEST = 80  # characters of a name or a text from the file that a sentence repeats
_CANDIDATES = 500  # comparing one wrong name with more than this many is not worth the reader's wait
_SPACES = " \u00a0\u202f"
_FIGURE = re.compile(
    rf"(?:environ |env\. |~)?(?P<figure>-?[0-9]{{1,3}}(?:[{_SPACES}][0-9]{{3}})+|-?[0-9]+)(?P<part>[.,][0-9]+)?"
    rf"[{_SPACES}]*(?:%|€|[^\W\d_][^\d]*)?"
)
_IDS = re.compile(r"[A-Za-z0-9_.]+(?: *, *[A-Za-z0-9_.]+)*")
_IN_FRENCH = {
    "questionnaire": "bank",
    "reponses": "answers",
    "profil": "profile",
    "objectifs": "targets",
    "cibles": "targets",
    "ambitions": "targets",
    "organisme": "organisation",
    "collectivite": "organisation",
    "portee": "scope",
    "valeur": "value",
    "reponse": "value",
    "commentaire": "comment",
    "preuve": "evidence",
    "preuves": "evidence",
    "titre": "title",
    "texte": "text",
    "intitule": "text",
    "aide": "help",
    "unite": "unit",
    "poids": "weight",
    "axe": "axis",
    "type": "kind",
    "genre": "kind",
    "echelle": "scale",
    "niveaux": "levels",
    "seuil": "from",
    "recommandations": "recommendations",
    "etapes": "steps",
    "delai": "horizon",
    "exemples": "examples",
    "langue": "language",
}
"""What people write for the keys of our files; taken only where the English key is possible."""
_UNKNOWN_WORDS = frozenset(
    """unknown ne_sait_pas ne_sais_pas je_ne_sais_pas sait_pas sais_pas nsp inconnu inconnue don_t_know dont_know
    i_don_t_know do_not_know not_known dk""".split()  # noqa: SIM905
)
_NOT_APPLICABLE_WORDS = frozenset(
    """not_applicable sans_objet non_applicable pas_applicable ne_s_applique_pas non_concerne non_concernee
    pas_concerne pas_concernee na n_a so s_o does_not_apply""".split()  # noqa: SIM905
)
_TRAPPED = {"MB207.text", "MB207.list", "MB207.mapping", "MB207.options"}


def suggest_repair(document: Document, sentence: str, pointer: Pointer) -> Diagnostic | Message | None:
    """For a value of the wrong type: the trap of YAML that it fell into, or the line to paste; None if neither."""
    if sentence not in _TRAPPED:
        return None
    if not document.find_location(pointer)[2]:
        return None
    if sentence == "MB207.text":
        return diagnose_colon(document, pointer) or _pasted(document, pointer, quote_text)
    return diagnose_missing_space(document, pointer) or (
        _pasted(document, pointer, _in_brackets) if sentence == "MB207.list" else None
    )


def _pasted(document: Document, pointer: Pointer, change: Any) -> Message | None:
    """The line of a value with `change` made to it, if it is one plain word or text on one line."""
    span = document.find_span(pointer)
    line = document.lines[span.line - 1]
    written = line[span.column - 1 : span.end_column - 1]
    if not written or span.line != span.end_line or len(line) > 200 or not document.is_plain(pointer):
        return None
    fixed = line[: span.column - 1] + change(written) + line[span.end_column - 1 :]
    return make_message("reading.paste", line=fixed.rstrip())


def _in_brackets(written: str) -> str:
    return f"[{written if _IDS.fullmatch(written) else quote_text(written)}]"


def shorten(value: Any) -> Any:
    """`value`, cut if it is a long text: a sentence has to stay one."""
    return value[: _LONGEST - 1] + "…" if isinstance(value, str) and len(value) > _LONGEST else value


def make_id(text: str) -> str:
    """`text` as an id would be written: "Stratégie définie" is `strategie_definie`; "" if nothing is left."""
    letters = unicodedata.normalize("NFKD", text[:1000].lower().replace("œ", "oe").replace("æ", "ae"))
    ascii_only = "".join(char for char in letters if not unicodedata.combining(char))
    name = re.sub(r"[^a-z0-9]+", "_", ascii_only).strip("_")
    return re.sub(r"^[0-9_]+", "", name)


def find_nearest(wanted: str, known: Collection[str]) -> str:
    """The one of `known` that was probably meant: the same but for accents and capitals, else much alike; or ""."""
    if len(wanted) > _LONGEST:
        return ""
    from difflib import get_close_matches  # only a wrong name pays for it  # noqa: PLC0415

    name = make_id(wanted)
    if name and name in known:
        return name
    if _IN_FRENCH.get(name) in known:
        return _IN_FRENCH[name]
    candidates = [each for each, _ in zip(known, range(_CANDIDATES), strict=False) if len(each) <= _LONGEST]
    matches = get_close_matches(name or wanted, candidates, n=1, cutoff=0.6)
    return matches[0] if matches else ""


def find_option_meant(written: str, texts: Mapping[str, str]) -> str:
    """The id that a text means: the id but for accents and capitals, or the text that `texts` gives for it; or ""."""
    name = make_id(written)
    if not name or name in texts:
        return name
    return next((each for each, text in texts.items() if make_id(text) == name), "")


def find_state_meant(written: str) -> str:
    """`unknown` or `not_applicable`, if a person said so in words; else ""."""
    name = make_id(written)
    if written.strip() == "?" or name in _UNKNOWN_WORDS:
        return "unknown"
    return "not_applicable" if name in _NOT_APPLICABLE_WORDS else ""


def find_number(text: str) -> str:
    """The number that a text means to give (`12,5 %`, `1 200 €`, `5 personnes`), as it has to be written; or ""."""
    match = _FIGURE.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if match is None:
        return ""
    digits = re.sub(rf"[{_SPACES}]", "", match["figure"])
    sign, digits = ("-", digits[1:]) if digits.startswith("-") else ("", digits)
    return sign + (digits.lstrip("0") or "0") + (match["part"] or "").replace(",", ".")
