"""Kinds of simulated services: assumptions, written before any result was seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class ServiceKind:
    """A kind of service: its profile, and how far it usually is on each axis that has questions (0 worst, 1 best)."""

    name: str
    types: tuple[str, ...]
    people: tuple[int, int]
    """Least and greatest number of people: of the service, or of the whole organisation."""
    strengths: tuple[float, ...]
    """In the order of the axes that have questions."""
    shared: float = 0.1
    """How many of them are shared between authorities or have been reorganised."""


# but and means, measures, residents | service, organisation, others | tasks, inside, outside
_THREE_TRACKS = (
    ServiceKind("one person, by instinct", ("commune",), (1, 1), (0.15, 0.1, 0.3, 0.3, 0.15, 0.25, 0.2, 0.35, 0.4)),
    ServiceKind(
        "one person, well organised", ("commune", "autre"), (1, 1), (0.6, 0.4, 0.6, 0.6, 0.4, 0.6, 0.5, 0.6, 0.6)
    ),
    ServiceKind("town that counts clicks", ("commune",), (2, 6), (0.3, 0.35, 0.3, 0.4, 0.2, 0.25, 0.3, 0.25, 0.3)),
    ServiceKind("town close to its people", ("commune",), (2, 8), (0.35, 0.3, 0.8, 0.5, 0.45, 0.7, 0.55, 0.5, 0.75)),
    ServiceKind(
        "agglomeration, shared service",
        ("intercommunalite",),
        (6, 18),
        (0.55, 0.5, 0.45, 0.4, 0.45, 0.5, 0.45, 0.4, 0.4),
        shared=0.9,
    ),
    ServiceKind(
        "departement, in silos", ("departement",), (12, 30), (0.5, 0.45, 0.4, 0.25, 0.2, 0.35, 0.4, 0.15, 0.25)
    ),
    ServiceKind(
        "region, strong on paper",
        ("region",),
        (25, 50),
        (0.9, 0.8, 0.55, 0.6, 0.5, 0.45, 0.6, 0.35, 0.3),
        shared=0.5,
    ),
    ServiceKind(
        "service near the top",
        ("commune", "intercommunalite"),
        (5, 25),
        (0.9, 0.8, 0.85, 0.8, 0.8, 0.8, 0.85, 0.8, 0.85),
    ),
    ServiceKind(
        "nothing but goodwill", ("commune", "autre"), (1, 3), (0.05, 0.05, 0.15, 0.15, 0.05, 0.1, 0.1, 0.15, 0.15)
    ),
    ServiceKind("anybody", ("commune", "departement", "region"), (1, 40), (0.5,) * 9, shared=0.3),
)

# network, working practices, management | expectations, information | digital services, innovation and staff
_PREREQUISITES = (
    ServiceKind("village where everybody talks", ("commune",), (3, 15), (0.4, 0.2, 0.45, 0.35, 0.3, 0.1, 0.25)),
    ServiceKind("town, one answers for all", ("commune",), (60, 250), (0.2, 0.25, 0.4, 0.3, 0.35, 0.25, 0.2)),
    ServiceKind("town close to its people", ("commune",), (80, 400), (0.5, 0.35, 0.45, 0.7, 0.6, 0.4, 0.65)),
    ServiceKind(
        "agglomeration, strong online", ("intercommunalite",), (300, 1500), (0.4, 0.55, 0.4, 0.5, 0.5, 0.8, 0.4)
    ),
    ServiceKind("departement, by the book", ("departement",), (1500, 4000), (0.35, 0.5, 0.2, 0.4, 0.6, 0.45, 0.2)),
    ServiceKind("region, good manager", ("region",), (3000, 9000), (0.55, 0.65, 0.75, 0.5, 0.55, 0.6, 0.6)),
    ServiceKind(
        "near the top", ("commune", "intercommunalite"), (200, 2000), (0.85, 0.8, 0.85, 0.85, 0.85, 0.85, 0.85)
    ),
    ServiceKind("nobody has the time", ("commune", "autre"), (10, 80), (0.1, 0.1, 0.15, 0.1, 0.1, 0.05, 0.05)),
    ServiceKind("anybody", ("commune", "departement", "region"), (5, 5000), (0.5,) * 7),
)

# presence | institution, life of the place, politics, dialogue, service, place | works
_SOCIAL_MEDIA = (
    ServiceKind("one person, news of the place", ("commune",), (1, 1), (0.15, 0.2, 0.6, 0.1, 0.2, 0.35, 0.35, 0.15)),
    ServiceKind("one person, by instinct", ("commune",), (1, 1), (0.1, 0.1, 0.35, 0.1, 0.15, 0.2, 0.3, 0.1)),
    ServiceKind("town that helps", ("commune",), (2, 4), (0.5, 0.35, 0.7, 0.2, 0.4, 0.75, 0.4, 0.5)),
    ServiceKind("town hall of the mayor", ("commune",), (2, 6), (0.35, 0.3, 0.4, 0.75, 0.2, 0.25, 0.45, 0.35)),
    ServiceKind(
        "town that converses", ("commune", "intercommunalite"), (3, 8), (0.6, 0.5, 0.6, 0.5, 0.8, 0.6, 0.5, 0.6)
    ),
    ServiceKind(
        "agglomeration, nobody knows it", ("intercommunalite",), (3, 9), (0.45, 0.55, 0.5, 0.3, 0.3, 0.4, 0.45, 0.45)
    ),
    ServiceKind("departement, its services", ("departement",), (4, 12), (0.5, 0.5, 0.35, 0.4, 0.3, 0.5, 0.55, 0.5)),
    ServiceKind("region, brand of the place", ("region",), (8, 25), (0.75, 0.6, 0.3, 0.5, 0.35, 0.3, 0.9, 0.75)),
    ServiceKind("near the top", ("commune", "region"), (5, 20), (0.85,) * 8),
    ServiceKind("nothing but goodwill", ("commune", "autre"), (1, 3), (0.05, 0.05, 0.15, 0.05, 0.05, 0.1, 0.15, 0.05)),
    ServiceKind("anybody", ("commune", "departement", "region"), (1, 20), (0.5,) * 8),
)

SERVICE_KINDS: Mapping[str, tuple[ServiceKind, ...]] = {
    "communication_numerique": _THREE_TRACKS,
    "medias_sociaux": _SOCIAL_MEDIA,
    "prerequis": _PREREQUISITES,
}
"""Bank id to the kinds of services that answer it."""
