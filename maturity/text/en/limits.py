"""What is too much for the program: the limits of a questionnaire, and its own mistakes, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB251.whole": "overall scores can become fractions of more than {limit} digits",
    "MB251.whole.help": "give the axes simpler weights: 2 rather than 1.98765",
    "MB251": "the scores of this axis can become fractions of more than {limit} digits",
    "MB251.help": "choose simpler weights, values and bounds: 2 rather than 1.98765, 100 rather than 97",
    "MB252.options": "too many options in all: {found}, where {limit} are allowed; a shared list counts each time it is"
    " used",
    "MB252.options.help": "shorten the lists, or spread the questions over several questionnaires",
    "MB252.levels": "too many levels for so many axes: {levels} × {axes} = {found}, where {limit} is the most",
    "MB252.levels.help": "use fewer levels: readers can still tell five or six apart",
    "MB252.examples": "too many examples for so many questions: {examples} × {questions} = {found}, where {limit} is"
    " the most",
    "MB252.examples.help": "keep the examples that each check something different",
    "MB252.judging": "too many examples for so many recommendations, conditions and orders expected: {found}, where"
    " {limit} is the most",
    "MB252.judging.help": "expect an order in a few examples only, and keep those that each check something different",
    "MB252.advice": "too many recommendations for such long axes or such long chains (after): at least {found}, where"
    " {limit} is the most",
    "MB252.advice.help": "spread the questions over several axes, or shorten the chains",
    "MB252.recommendations": "too many recommendations for such long conditions: {recommendations} × {parts} = {found},"
    " where {limit} is the most",
    "MB252.recommendations.help": "shorten the conditions of questions, or let “moves” name questions that no condition"
    " names",
    "MB901": "internal error of the program ({kind}): this is not your fault",
    "MB901.help": "please report it, with this file and what the same command prints when you add --debug",
    "MB902": "each process that worked on this file was ended by the system: it has no result",
    "MB902.help": "the machine was probably short of memory; take fewer processes (--jobs 1)",
}
