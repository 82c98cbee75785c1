"""Sessions to test with: a small bank that has everything a quiz meets, and drawn events."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from maturity.loading.bank import load_bank
from maturity.model.bank import Bank
from maturity.quiz.session import Session
from maturity.quiz.steps import Step, plan_steps

FILES = Path(__file__).parent / "files"


@cache
def small_bank() -> Bank:
    """The bank of files/petit.yaml."""
    bank = load_bank(str(FILES / "petit.yaml")).bank
    assert bank is not None
    return bank


def fresh(bank: Bank, only: str | None = None, *, express: bool = False) -> Session:
    """A session with no answer, not yet placed."""
    return Session(bank, plan_steps(bank, only, express=express), scope="express" if express else "full")


def answers(name: str) -> Step:
    """A question's step."""
    return Step("answers", name)


def profile(name: str) -> Step:
    """A fact's step."""
    return Step("profile", name)


def targets(name: str) -> Step:
    """An ambition's step."""
    return Step("targets", name)
