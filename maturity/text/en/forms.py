"""What a form explains to whoever fills it in, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "form.to_confirm": "To confirm, because the question has changed since version {version}: correct the answer,"
    " and remove bank_version.",
    "form.head.1": "Answer file for: {title} ({id}, version {version})",
    "form.head.2": "After the colon and a space, copy the word to the left of the answer you choose, for example:\n"
    "type: commune\n"
    "Leave blank what you do not have yet.",
    "form.head.3": "Lines that start with # are explanations: they do not count.",
    "form.head.4": "If you don't know: unknown. If the question does not apply, where that is allowed: not_applicable.",
    "form.head.5": "To add a comment or evidence:\n"
    '{{value: your_answer, comment: "...", evidence: ["Note of 12 March 2026"]}}',
    "form.head.6": 'Free text and comments go in straight quotation marks ("...").',
    "form.head.7": "When you have finished, or before:\n  maturity score {path}",
    "form.organisation": "The name of your organisation, in straight quotation marks",
    "form.date": 'Today\'s date, in the form "2026-11-23"',
    "form.role": "Job title (optional), in straight quotation marks",
    "form.profile": "Your profile (does not count towards the score)",
    "form.targets": "Your ambition",
    "form.single": "One answer only:",
    "form.multiple_exclusive": "Choose all that apply, for example [{first}, {second}]:",
    "form.multiple": "Choose all that apply, for example [{first}, {second}]; [] means “none”:",
    "form.number": "A number",
    "form.number_unit": "A number ({unit})",
    "form.whole": "A whole number",
    "form.whole_unit": "A whole number ({unit})",
    "form.bounds": "from {min} to {max}",
    "form.at_least": "at least {min}",
    "form.at_most": "at most {max}",
    "form.text": "Free text, in straight quotation marks (does not count towards the score)",
    "form.unscored": "(does not count towards the score)",
    "form.may_not_apply": "If it does not apply: not_applicable",
    "form.among": "Only from what you chose in “{question}” ({id})",
    "form.when": "Counts only if: {condition}",
    "form.same": "(same answers as above) {ids}",
    "form.exclusive": "(on its own)",
}
