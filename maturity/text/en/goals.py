"""Goals beside ambitions, and the channels that serve them, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    # --- goals
    "goals.title": "Your position: what you do, beside what you want",
    "goals.below": "Short of the ambition: {goals}",
    "goals.above": "Beyond the ambition: {goals} – time to give to another goal, or an ambition to look at again",
    "goals.in_line": "In line: {goals}",
    "goals.unsettled": "To be settled by the questions still open: {goals}",
    "goals.for_all": "Whatever the goals: {axes}",
    "goals.for_all_score": "{axis}, {score} out of {best}",
    "goals.no_target": "Ambition not given (fill it in under “targets”): {goals}",
    "goals.step": (
        "In line: no more than {step} point between ambition and the average of the practices; one may be missing.",
        "In line: no more than {step} points between ambition and the average of the practices; one may be missing.",
    ),
    "goals.many": "{n} goals short at once: choose one or two before you act.",
    "goals.no_grade": "No overall mark: each goal is read on its own, and leaving one aside is not falling behind.",
    "goals.or": "{lowest} or {highest}",
    "goals.any": "short of it, in line or beyond it",
    "goals.nothing": "Nothing to compare: {goals}",
    "goals.settles": "To settle it, start with:",
    "goals.word.below": "short of it",
    "goals.word.in_line": "in line",
    "goals.word.above": "beyond it",
    "goals.axes": "Goal by goal",
    "goals.ambition": "ambition",
    "goals.practice": "practice",
    "goals.unsaid": "not given",
    # --- channels
    "channels.title": "Which channels for which goals",
    "channels.none": "No channel named.",
    "channels.goal": "Goal",
    "channels.key": "{yes}: used for this goal.",
    "channels.key_open": "{yes}: used for this goal; {open}: not answered yet.",
    "channels.row": "{channel}: goal no. {goals}",
    "channels.row_titles": "{channel}: {goals}",
    "channels.row_none": "{channel}: no goal",
    "channels.without_goal": (
        "Serves no goal of yours: {names}. Give it one, or freeze it with a post saying where to follow you.",
        "Serve no goal of yours: {names}. Give them one, or freeze them with a post saying where to follow you.",
    ),
    "channels.without_channel": (
        "Goal without a channel: {names}. Settle this first: give it one that you already run, or drop the goal.",
        "Goals without a channel: {names}. Settle this first: give them ones that you already run, or drop the goals.",
    ),
    "channels.not_run": "Named for a goal, but not among the channels you run: {names}. Worth checking.",
    "channels.open": (
        "List not answered: {names}. So nobody can say yet which channels serve no goal.",
        "Lists not answered: {names}. So nobody can say yet which channels serve no goal.",
    ),
    "channels.not_listed": "The list of channels you run is not answered: nobody can say yet which serve no goal.",
    "channels.all_serve": "Every channel serves a goal you pursue, and every goal you pursue has a channel.",
}
