"""Days as people write them in French and in English."""

from __future__ import annotations

from maturity.text.catalogue import say


def format_day(written: str, language: str) -> str:
    """Return a day such as "2026-11-23" in words: "23 novembre 2026", "23 November 2026". It must be such a day."""
    year, month, day = written.split("-")
    number = say("month.first", language) if day == "01" else day.lstrip("0")
    return say("date", language, day=number, month=say(f"month.{int(month)}", language), year=year)
