"""What the trial of a bank's examples says, in English: the changes that none of them notices."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "value.overall": "the overall score",
    "value.axis": "the score of axis “{axis}”",
    "value.mean": "the mean (mean)",
    "value.sum": "the sum (sum)",
    "value.min": "the lowest (min)",
    "value.none": "none (none)",
    "value.exclude": "a question left out (exclude)",
    "value.zero": "the worst answer (zero)",
    "value.full": "the best answer (full)",
    "value.high": "of high importance (high)",
    "value.medium": "of medium importance (medium)",
    "MB870.not_applicable_policy": "no example fails if “not applicable” counts as {after} instead of {before}",
    "MB870.axis_combine": "no example fails if {id} is {after} instead of {before} of the scores that it joins",
    "MB870.axis_weight": "no example fails if axis “{id}” weighs {after} instead of {before}",
    "MB870.ambition_value": "no example fails if the ambition “{option}” of “{list}” is worth {after} instead of"
    " {before}",
    "MB870.option_value": "no example fails if option “{option}” of “{list}” is worth {after} instead of {before}",
    "MB870.option_order": "no example fails if options “{one}” and “{other}” of “{list}” change places",
    "MB870.box_value": "no example fails if box “{option}” of “{list}” is worth {after} instead of {before}",
    "MB870.box_exclusive": "no example fails if box “{option}” of “{list}” is no longer exclusive",
    "MB870.question_weight": "no example fails if question “{id}” weighs {after} instead of {before}",
    "MB870.question_unscored": "no example fails if question “{id}” no longer counts",
    "MB870.question_range": "no example fails if the range of “{id}” ends at {after} instead of {before}",
    "MB870.question_curve": "no example fails if, for the answer {answer}, the curve of “{id}” gives {after} "
    "instead of {before}",
    "MB870.question_bound": "no example fails if the maximum of “{id}” is {after} instead of {before}",
    "MB870.question_not_applicable": "no example fails if question “{id}” can no longer be said not to apply",
    "MB870.condition_removed": "no example fails if “{id}” has no condition any more",
    "MB870.condition_negated": "no example fails if the condition of “{id}” becomes its opposite: {after}",
    "MB870.condition_operator": "no example fails if, for “{id}”, a comparison changes: {after}",
    "MB870.condition_number": "no example fails if, for “{id}”, a number in the condition changes: {after}",
    "MB870.condition_option": "no example fails if, for “{id}”, an option in the condition changes: {after}",
    "MB870.condition_junction": "no example fails if, for “{id}”, “and” and “or” change: {after}",
    "MB870.condition_part": "no example fails if, for “{id}”, the condition loses a part: {after}",
    "MB870.duty_severity": "no example fails if duty “{id}” is {after}, not {before}",
    "MB870.duty_recommendation": "no example fails if duty “{id}” no longer names “{recommendation}”",
    "MB870.level_threshold": "no example fails if level “{id}” starts at {after} instead of {before}",
    "MB870.level_floor": "no example fails if level “{id}” demands {after} instead of {before} of axis “{axis}”",
    "MB870.level_floor_removed": "no example fails if level “{id}” no longer demands {before} of axis “{axis}”",
    "MB870.level_duties": "no example fails if level “{id}” demands other duties (“{after}” instead of “{before}”)",
    "MB870.move_lower": "no example fails if “{id}” brings only {after}, instead of {before}, to “{question}”",
    "MB870.move_higher": "no example fails if “{id}” brings {after}, instead of {before}, to “{question}”",
    "MB870.after_removed": "no example fails if “{id}” no longer waits for “{earlier}”",
    "MB870.move_removed": "no example fails if “{id}” brings nothing to “{question}” any more",
    "MB870.help": "the proposed example “{name}” would notice it (see MB874)",
    "MB870.complete": "the example “{name}” would notice it if it expected this too: {expected}",
    "MB874": (
        "{n} example to add would bring the score to {percent}% at least",
        "{n} examples to add would bring the score to {percent}% at least",
    ),
    "mutation.offer": "check them, then paste them under “examples”; above each are the lines of which it notices "
    "a change:\n{examples}",
    "mutation.offer.first": "check them, then paste them at the end of the file; above each are the lines of which it "
    "notices a change:\nexamples:\n{examples}",
    "mutation.offer.brackets": "check them, then paste them before the “]” that ends “examples”, after a comma:\n"
    "{examples}",
    "mutation.offer.brackets.first": "check them, then paste them before the “}}” that ends the file, after a comma:\n"
    '"examples": [\n{examples}\n]',
    "mutation.offered": (
        "{margin}# line {lines}\n{margin}{example}",
        "{margin}# lines {lines}\n{margin}{example}",
    ),
    "mutation.both.brackets": "{first},\n{rest}",
    "mutation.both": "{first}\n{rest}",
    "mutation.name.setting": "{what}: {value}",
    "mutation.name.worst": "All at the lowest",
    "mutation.name.worst.but": "All at the lowest, but {names}",
    "mutation.name.worst.many": (
        "All at the lowest, but {names} and {n} other answer",
        "All at the lowest, but {names} and {n} other answers",
    ),
    "mutation.name.best": "All at the best",
    "mutation.name.best.but": "All at the best, but {names}",
    "mutation.name.best.many": (
        "All at the best, but {names} and {n} other answer",
        "All at the best, but {names} and {n} other answers",
    ),
    "mutation.no_example": "add an example whose result changes with this value; none was found near those there are",
    "mutation.not_searched": "add an example whose result changes with this value; the search for one was cut short "
    "(see MB875)",
    "MB875": (
        "examples yet to be looked for: {n} change that none notices ({searched} of {total} are done)",
        "examples yet to be looked for: {n} changes that none notices ({searched} of {total} are done)",
    ),
    "mutation.rest": "paste the examples that MB874 proposes, then run the check again with --mutate: it goes on with "
    "the others",
    "mutation.rest.none": "add an example for one of those that are listed, then run the check again with --mutate",
    "mutation.kinds": "noticed by kind: axes {axes}, options and ambitions {answers}, questions {questions}, "
    "conditions {conditions}, duties {duties}, levels {levels}, advice {moves}",
    "MB871": "mutation score: {percent}% ({noticed} changes of {n} are noticed by an example; {equivalent} "
    "others change no result)",
    "MB872": "not all changes were tried, as the questionnaire is too large: {tried} of {n}, spread evenly",
    "MB873": "no example holds: no change can be tried",
    "MB873.help": "add “examples” to the questionnaire, or correct those that fail",
}
