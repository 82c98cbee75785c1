"""A bank in full and the list of those that ship, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "banks.start": "Where to start",
    "banks.express_title": "{title}, short version",
    "banks.express_text": "For a first idea, without a level. The full version can carry it over: see --from below.",
    "banks.to_answer": "maturity quiz {bank}{option} -o answers{place}.yaml",
    "banks.to_fill": "maturity form {bank} -o answers.yaml",
    "banks.or_form": "`quiz` asks one question at a time. To fill in a file instead, use `form` with the same options:",
    "banks.separately": "Each questionnaire stands on its own; --from FILE carries over what another file already says."
    " Once you have filled in several, see them together:",
    "banks.together": "maturity score answers*.yaml",
    "banks.ambition": "Ambition – {text}",
    "banks.same": "(same answers as above)",
    "banks.questions": ("{n} question", "{n} questions"),
    "length": ("{n} question: {sorts}", "{n} questions: {sorts}"),
    "length.profile": "{n} about your organisation",
    "length.duties": ("{n} about a legal duty", "{n} about legal duties"),
    "length.targets": ("{n} about your ambition", "{n} about your ambitions"),
    "length.answers": "{n} about what you do",
    "banks.minutes": ("about {n} minute", "about {n} minutes"),
    "banks.next": "To see one in full:",
    "banks.quiz": "To answer it, one question at a time:",
    "banks.form": "Or in a file to fill in:",
    "banks.profile": "Profile (does not count towards the score)",
    "banks.levels": "Levels",
    "banks.from": "{title} (from {score})",
    "banks.advice": "Recommendations",
    "banks.among": "From what is chosen in: “{question}”",
    "banks.when": "Asked if: {condition}",
    "banks.unscored": "(does not count towards the score)",
    "banks.express": "(also in the short questionnaire)",
    "banks.version": "{id}, version {version}",
    "banks.source": "Source: {source}",
    "banks.kind.single": "One answer:",
    "banks.kind.multiple": "Choose all that apply:",
    "banks.kind.number": "A number",
    "banks.kind.whole": "A whole number",
    "banks.kind.text": "Free text",
}
