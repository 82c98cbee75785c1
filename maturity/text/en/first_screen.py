"""The first screen of a scorecard, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "first.score": "Score: {score} out of {best} (between {low} and {high}).",
    "first.between": "Between",
    "first.way": "What “{level}” still needs: {parts}.",
    "first.way_duties": ("{n} duty", "{n} duties"),
    "first.way_axis": "{axis} ({has}, {needs} needed)",
    "first.way_open": (
        "{axis} ({has} certain, {needs} needed: answer its open question first)",
        "{axis} ({has} certain, {needs} needed: answer its {n} open questions first)",
    ),
    "first.way_others": ("{n} other axis", "{n} other axes"),
    "first.step": "{title} ({facts})",
    "first.days": ("about {n} day", "about {n} days"),
    "first.duty_and_more": ("{duty} (and {n} more)", "{duty} (and {n} more)"),
    "first.to_confirm": "to be confirmed",
    "first.caution": "To know: {caution}",
    "first.cautions_left": ("{n} other remark with --all", "{n} other remarks with --all"),
    "first.title_after_duties": "Where to start, after what the law requires",
    "first.method": (
        "Method: self-declared, unverified; {answered} of {applicable} answered{scope}{unknown}{not_applicable};"
        " {bank} {version}{base}."
    ),
    "first.not_applicable": "; does not apply: {n} ({share} of the weight, {policy})",
    "first.all_applicable": "; does not apply: none (would be {policy})",
    "first.policy.exclude": "left out",
    "first.policy.zero": "counted lowest",
    "first.policy.full": "counted highest",
}
