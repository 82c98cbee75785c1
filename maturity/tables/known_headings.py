"""Headings that survey services write beside the questions: who answered and when, and what says nothing of answers."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from maturity.tables.columns import Place
from maturity.tables.folding import fold_text

_HEADINGS_BY_NAME: Mapping[str, Collection[str]] = {
    "organisation": ("organisation", "organization", "organisme", "collectivité", "nom de la collectivité", "structure",
                     "nom de l'organisme", "nom de la structure", "nom de l'organisation", "votre collectivité",
                     "nom de votre collectivité", "nom de la commune", "nom de votre commune", "votre organisation",
                     "nom de votre organisation", "nom de votre organisme", "nom de votre structure",
                     "organisation name", "name of your organisation", "your organisation"),
    "date": ("date", "submitdate", "date de soumission", "date submitted", "horodateur", "timestamp", "heure de fin",
             "completion time", "_submission_time", "completed time", "heure de soumission", "submitted time"),
    "respondent.id": ("respondent", "respondent.id", "id", "id de la réponse", "response id", "_id", "sid",
                      "identifiant", "numéro de série", "serial"),
    "respondent.role": ("respondent.role", "role", "rôle", "fonction"),
}  # fmt: skip
"""What a column says of the answers as a whole, to the headings that say so; of several, the first in this order."""
_WITHOUT_ANSWERS = (
    # LimeSurvey
    "lastpage", "dernière page", "last page", "startlanguage", "langue de départ", "start language", "seed",
    "tête de série", "startdate", "date de lancement", "date started", "datestamp", "date de la dernière action",
    "date last action", "ipaddr", "adresse ip", "ip address", "refurl", "url de référence", "referrer url", "token",
    # Framaforms (Drupal Webform)
    "time", "modified time", "draft", "uid", "username", "heure", "heure de modification", "brouillon", "uid",
    "nom d'utilisateur", "identifiant utilisateur",
    # Kobo
    "start", "end", "today", "deviceid", "_uuid", "_validation_status", "_notes", "_status", "_submitted_by",
    "__version__", "_tags", "_index", "_parent_index", "meta/instanceid", "meta/rootuuid",
    # Google Forms, Microsoft Forms
    "adresse e-mail", "email address", "nom d'utilisateur", "score", "email", "adresse de messagerie", "name", "nom",
    "start time", "heure de début", "last modified time", "heure de la dernière modification", "language", "langue",
)  # fmt: skip
"""Headings of columns that say nothing that an answers file has, and are left out without a word."""
_OF_LIMESURVEY = (
    "lastpage", "dernière page", "last page", "startlanguage", "langue de départ", "start language", "seed",
    "tête de série", "submitdate", "date de soumission",
)  # fmt: skip
_LIMESURVEY = frozenset(map(fold_text, _OF_LIMESURVEY))
_LEAST_OF_LIMESURVEY = 3
"""How many headings of LimeSurvey's own a table has that comes from there."""
_PLACES = {
    fold_text(heading): (rank, Place("head", name))
    for name, headings in _HEADINGS_BY_NAME.items()
    for rank, heading in enumerate(headings)
}
_SILENT = frozenset(map(fold_text, _WITHOUT_ANSWERS))
LIMESURVEY_ABSENT = "N/A"
"""What LimeSurvey writes where a question was not asked, by its own condition."""


def find_head_place(heading: str) -> tuple[int, Place] | None:
    """Find what a column with this heading says of the answers as a whole, with its rank: the lowest is to be taken."""
    return next((_PLACES[name] for name in _list_names(heading) if name in _PLACES), None)


def is_without_answers(heading: str) -> bool:
    """Whether a column with this heading is left out without a word."""
    return any(name in _SILENT for name in _list_names(heading))


def is_limesurvey(headings: Collection[str]) -> bool:
    """Whether a table with these headings is an export of LimeSurvey."""
    names = {name for heading in headings for name in _list_names(heading)}
    return len(_LIMESURVEY & names) >= _LEAST_OF_LIMESURVEY


def _list_names(heading: str) -> tuple[str, ...]:
    """Return a heading folded, and the code that LimeSurvey may put before it: `submitdate. Date de soumission`."""
    code, _, text = heading.partition(". ")
    return (fold_text(heading), *([fold_text(code)] if text and " " not in code else []))
