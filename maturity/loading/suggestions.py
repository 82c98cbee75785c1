"""What the author of a file probably meant by a wrong value: a name, an option, a state of an answer, or a number.

Names are compared as ids: small letters without accents, with underscores for spaces and signs
(`maturity.text.slugs.make_id`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from itertools import islice
from typing import Any, Literal

from maturity.text.slugs import make_id

StateWord = Literal["unknown", "not_applicable"]
"""The states of an answer that a file names by a word."""

_MAX_SHOWN = 80
"""How many characters of a name or a text from the file a sentence repeats; a longer one is not guessed at."""
_LEAST_ALIKE = 0.6
"""How much of two names has to be the same, from 0 to 1, for one to be proposed for the other."""
_MAX_CANDIDATES = 500
"""How many of the possible names, or of the texts of options, are searched for one much alike, which is slow."""
_SPACES = " \u00a0\u202f"
_FIGURE = re.compile(
    rf"(?:environ |env\. |~)?(?P<figure>-?[0-9]{{1,3}}(?:[{_SPACES}][0-9]{{3}})+|-?[0-9]+)(?P<part>[.,][0-9]+)?"
    rf"[{_SPACES}]*(?:%|€|[^\W\d_][^\d]*)?"
)
_KEYS_BY_FRENCH_WORD = {
    "questionnaire": "bank",
    "banque": "bank",
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
"""French word to key: words that people write for the keys of our files, used only where that key is possible."""
_SPACES_BY_FRENCH_WORD = {
    "reponse": "answers",
    "question": "answers",
    "questions": "answers",
    "profils": "profile",
    "note": "score",
    "notes": "score",
    "resultat": "score",
    "objectif": "target",
    "objectifs": "target",
    "cible": "target",
    "cibles": "target",
    "ambition": "target",
    "ambitions": "target",
    "ecart": "gap",
    "ecarts": "gap",
}
"""French word to what stands before the dot of a name in a condition."""
_SAME_WORDS = (("oui", "yes", "true", "vrai", "o", "y"), ("non", "no", "false", "faux", "n"))
"""Words for yes, and words for no: where an option has one of them as its id, the others mean it too."""
_UNKNOWN_WORDS = frozenset(
    """unknown ne_sait_pas ne_sais_pas je_ne_sais_pas sait_pas sais_pas nsp inconnu inconnue don_t_know dont_know
    i_don_t_know do_not_know not_known dk""".split()  # noqa: SIM905
)
_NOT_APPLICABLE_WORDS = frozenset(
    """not_applicable sans_objet non_applicable pas_applicable ne_s_applique_pas non_concerne non_concernee
    pas_concerne pas_concernee na n_a so s_o does_not_apply""".split()  # noqa: SIM905
)


def shorten(value: Any) -> Any:
    """Return `value`; if it is a text of more than 80 characters, its first 79 and an ellipsis."""
    return value[: _MAX_SHOWN - 1] + "…" if isinstance(value, str) and len(value) > _MAX_SHOWN else value


def find_nearest(written: str, possible: Collection[str], alike: float = _LEAST_ALIKE) -> str:
    """Return the one of the `possible` names that was probably meant by `written`; "" if none of them is close.

    The same name but for accents, capitals and signs comes first, then the key for a French word, then the name that is
    most alike among the first 500, if at least `alike` of it is the same, from 0 to 1. "" too if `written` has
    more than 80 characters.
    """
    if len(written) > _MAX_SHOWN:
        return ""
    from difflib import get_close_matches  # slow to import, and needed only for a wrong name  # noqa: PLC0415

    name = make_id(written)
    if name and name in possible:
        return name
    if _KEYS_BY_FRENCH_WORD.get(name) in possible:
        return _KEYS_BY_FRENCH_WORD[name]
    candidates = [each for each, _ in zip(possible, range(_MAX_CANDIDATES), strict=False) if len(each) <= _MAX_SHOWN]
    matches = get_close_matches(name or written, candidates, n=1, cutoff=alike)
    return matches[0] if matches else ""


def find_space_meant(written: str) -> str:
    """Return what has to stand before the dot of a name in a condition for a French word; `written` for any other."""
    return _SPACES_BY_FRENCH_WORD.get(make_id(written), written)


def find_option_meant(written: str, texts: Mapping[str, str]) -> str:
    """Return the id of the option that `written` means; "" if it means none. `texts` maps option ids to their texts.

    It means an option if it is the option's id or its text, except for accents, capitals and signs, or if both are a
    word for yes, or for no. Only the first 500 texts are looked at.
    """
    name = make_id(written)
    if not name or name in texts:
        return name
    first = islice(texts.items(), _MAX_CANDIDATES)
    by_text = next((each for each, text in first if make_id(text) == name), "")
    same_word = next((words for words in _SAME_WORDS if name in words), ())
    return by_text or next((word for word in same_word if word in texts), "")


def find_state_meant(written: str) -> StateWord | None:
    """Return the state of an answer that `written` means in French or English words, or by `?`; None if none."""
    name = make_id(written)
    if written.strip() == "?" or name in _UNKNOWN_WORDS:
        return "unknown"
    return "not_applicable" if name in _NOT_APPLICABLE_WORDS else None


def find_number(text: str) -> str:
    """Return the number that `text` means (`12,5 %`, `1 200 €`, `5 personnes`), as it has to be written in a file.

    "" if it means none, or has more than 80 characters.
    """
    match = _FIGURE.fullmatch(text.strip()) if len(text) <= _MAX_SHOWN else None
    if match is None:
        return ""
    digits = re.sub(rf"[{_SPACES}]", "", match["figure"])
    sign, digits = ("-", digits[1:]) if digits.startswith("-") else ("", digits)
    return sign + (digits.lstrip("0") or "0") + (match["part"] or "").replace(",", ".")
