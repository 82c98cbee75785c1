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
    # --- dates set side by side
    "first.moved": "From {since} to {until}, from {old} to {new} out of {best}: {change}.",
    "first.stayed": "From {since} to {until}, still {new} out of {best}.",
    "first.moved_over": (
        "From {since} to {until} ({n} date), from {old} to {new} out of {best}: {change}.",
        "From {since} to {until} ({n} dates), from {old} to {new} out of {best}: {change}.",
    ),
    "first.profile_moved": "From {since} to {until}, from your answers: {parts}.",
    "first.part": "{label}: {part}",
    "first.part.answers_first": "{part}, of which {first} from questions that were open then",
    "first.part.scope": "{part}, other questions count (neither progress nor decline)",
    "first.part.bank": "{part}, version {old}, then {new} (neither progress nor decline)",
    "first.overlap": "Difference not certain yet: score {old}, then {new}.",
    "first.apart": "Difference the same way in every case: score {old}, then {new}.",
    "first.range.point": "{low}",
    "first.wide": "With the open questions: score {old}, then {new}.",
    "first.answers": "Answers: {parts}. Those that weigh most:",
    "first.answers_only": "Answers: {parts}.",
    "first.count.better": "{n} better",
    "first.count.worse": "{n} worse",
    "first.count.first": "{n} known since",
    "first.count.lost": "{n} now missing",
    "first.count.unconfirmed": "{n} to be confirmed",
    "first.change.better": "Better, {change}",
    "first.change.worse": "Worse, {change}",
    "first.change.first": "Known since, {change}",
    "first.change.lost": "Now missing, {change}",
    "first.targets": ("Ambition changed, {target}", "{n} ambitions changed, among them {target}"),
    "first.duty.no_longer_met": "No longer met – {duty}",
    "first.duty.overdue": "Past its date – {duty}",
    "first.duty.fresh": "New, not met or to be checked – {duty}",
}
