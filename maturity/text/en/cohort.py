"""What is said of many organisations together, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "cohort.title": "A set of organisations: {bank}",
    # --- the answer
    "cohort.size": ("{n} organisation.", "{n} organisations."),
    "cohort.size.each": (
        "{n} reply, from {organisations} organisations: everyone who replied counts.",
        "{n} replies, from {organisations} organisations: everyone who replied counts.",
    ),
    "cohort.middle": "Overall median: {median} out of {best}.",
    "cohort.middle.quartiles": "Overall median: {median} out of {best}; half of them are between {low} and {high}.",
    "cohort.levels": "Levels reached for certain: {levels}.",
    "cohort.level": "{level}, {n}",
    "cohort.chosen": "Only those for which {condition}.",
    "cohort.by": "By group, the median runs from {low} ({lowest}) to {high} ({highest}).",
    "cohort.by.same": "By group, the median is {low} everywhere.",
    "cohort.weakest": "The weakest axis: {title}{inside}, median {median}.",
    "cohort.weakest.inside": " (in “{title}”)",
    "cohort.weakest.among": "Among the axes whose median may be shown ({among} out of {of}), the weakest:"
    " {title}{inside}, median {median}.",
    "cohort.duty": "The duty least often met: {duty} ({facts}).",
    "cohort.duty.among": "Among the duties whose share may be shown ({among} out of {of}), the one least often met:"
    " {duty} ({facts}).",
    "cohort.duty.of_all": (
        "{n} organisation out of {all} does not meet it yet{planned}",
        "{n} organisations out of {all} do not meet it yet{planned}",
    ),
    "cohort.duty.of_known": (
        "{n} organisation does not meet it yet{planned}, out of {all} that know how they stand",
        "{n} organisations do not meet it yet{planned}, out of {all} that know how they stand",
    ),
    "cohort.duty.planned": (", of which {n} has planned it", ", of which {n} have planned it"),
    "cohort.first": (
        "The first step advised most often: {title} ({n} organisation).",
        "The first step advised most often: {title} ({n} organisations).",
    ),
    "cohort.first.among": (
        "Among the first steps whose number may be shown, the one advised most often: {title} ({n} organisation).",
        "Among the first steps whose number may be shown, the one advised most often: {title} ({n} organisations).",
    ),
    # --- what to know before reading
    "cohort.some": "Some",
    "cohort.few": "fewer than {least}",
    "cohort.reserve.short": "All replies are to the short version: no level is stated.",
    "cohort.reserve.short_left_out": "Replies to the short version, left out: {number}. Others answer the whole"
    " questionnaire.",
    "cohort.reserve.one": "Several replies for {number} organisations: only the latest one counts.",
    "cohort.reserve.each": "Organisations with several files that count: {number}. They weigh that many times in the"
    " figures.",
    "cohort.reserve.carried": "Replies to another version of the questionnaire, carried over to this one: {number}.",
    "cohort.reserve.provisional": (
        (
            "{number} result is only provisional (too few answers, or too many that do not apply): it counts neither in"
            " medians nor in levels."
        ),
        (
            "{number} results are only provisional (too few answers, or too many that do not apply): they count neither"
            " in medians nor in levels."
        ),
    ),
    # --- tables
    "cohort.whole": "Overall",
    "cohort.hidden": "hidden",
    "cohort.at_least": "{n} or more",
    "cohort.row": "{title}: {facts}",
    "cohort.share": "{share}",
    "cohort.part": "– {title}",
    "cohort.bin": "{low} to {high}",
    "cohort.range": "{low} to {high}",
    "cohort.range.open": "{low} and more",
    "cohort.axes.title": "Axis by axis",
    "cohort.bins.title": "How scores are spread",
    "cohort.groups.title": "By group: {field}",
    "cohort.levels.title": "Levels",
    "cohort.duties.title": "Duties",
    "cohort.first.title": "First step advised",
    "cohort.advice.title": "Most frequent recommendations",
    "cohort.advice.title.among": "Recommendations whose number may be shown ({among} out of {of})",
    "cohort.options.title": "Answers",
    "cohort.figures.title": "Beside published figures",
    "cohort.numbers.title": "Numbers",
    "cohort.group_counts.title": "Each group in detail",
    "cohort.places.title": "Where each one stands",
    "cohort.column.axis": "Axis",
    "cohort.column.n": "Organisations",
    "cohort.column.n.each": "Replies",
    "cohort.column.scores": "Scores counted",
    "cohort.column.number": "Number",
    "cohort.column.first": "First quartile",
    "cohort.column.median": "Median",
    "cohort.column.third": "Third quartile",
    "cohort.column.low": "Median at worst",
    "cohort.column.high": "Median at best",
    "cohort.column.strip": "Middle half",
    "cohort.column.level": "Level",
    "cohort.column.share": "Share",
    "cohort.column.duty": "Duty",
    "cohort.column.lacking": "Not met yet",
    "cohort.column.planned": "of which planned",
    "cohort.column.open": "Not known",
    "cohort.column.met": "Met",
    "cohort.column.spared": "Does not apply",
    "cohort.column.advice": "Recommendation",
    "cohort.column.group": "Group",
    "cohort.column.table": "Table of the set",
    "cohort.column.row": "Row",
    "cohort.column.column": "Column",
    "cohort.column.value": "Value",
    "cohort.column.unread": "Files or rows that could not be read",
    "cohort.column.about": "About",
    "cohort.column.what": "What is counted",
    "cohort.column.option": "Answer",
    "cohort.column.of": "Out of",
    "cohort.column.counted": "What is counted",
    "cohort.column.here": "Here",
    "cohort.column.here_n": "Number here",
    "cohort.column.study": "Published figure",
    "cohort.column.population": "Among",
    "cohort.column.date": "Date",
    "cohort.column.item": "Question",
    "cohort.column.organisation": "Organisation",
    "cohort.column.percentile": "Percentile: {title}",
    "cohort.cell.yes": "Yes",
    "cohort.cell.no": "No",
    "cohort.cell.open": "No answer, or not known",
    "cohort.cell.apart": "Not asked, or does not apply",
    "cohort.cell.answered": "With an answer",
    "cohort.cell.scored": "With a score",
    "cohort.cell.provisional": "Provisional",
    "cohort.cell.none": "Without a score that counts",
    "cohort.cell.met": "Met",
    "cohort.cell.planned": "Planned",
    "cohort.cell.unmet": "Not met",
    "cohort.cell.spared": "Does not apply",
    "cohort.cell.no-level": "No level (provisional)",
    "cohort.cell.no-advice": "No recommendation",
    "cohort.cell.no-answer": "No answer",
    "cohort.cell.no-range": "Another number",
    "cohort.of_all": ("{n} organisation", "all {n}, with or without an answer"),
    "cohort.of_answers": ("{n} answer", "{n} answers"),
    "cohort.plot_title": "Medians and quartiles by axis",
    "cohort.plot_groups": "Medians and quartiles by group",
    "cohort.plot_row": "{title}: median {median}, middle half {half}, {n}",
    "cohort.plot_row.median": "{title}: median {median}, {n}",
    "cohort.plot_classes": "classes of scores: {classes}",
    "cohort.plot_class": "{name}, {n}",
    "cohort.plot_key": "The thin line is the scale, the broad one the middle half, the disc the median.",
    "cohort.plot_bars": "The bars say how many scores are in each class (no bar: no score; hatching: a hidden number).",
    "cohort.answer": "In short",
    "cohort.method.title": "Method",
    "cohort.here": "{n} out of {of}",
    "cohort.mean": "{value}, {population}, {date}",
    "cohort.strip": "{half} the middle half of the scores (from 10 on), {median} the median.",
    # --- how to read them
    "cohort.note.quantiles": "Median and quartiles: linear interpolation between neighbouring scores (type 7, which"
    " spreadsheets call QUARTILE.INC); a median takes 5 scores, a quartile 10.",
    "cohort.note.interval": "Open questions are left out of a score, and are not worth zero; at worst and at best,"
    " each would get its worst, then its best answer.",
    "cohort.note.bins": "Each class includes where it begins; the last one, also where it ends.",
    "cohort.note.duties": "The share is of the organisations concerned that know whether the duty is met; a planned"
    " duty is not met yet.",
    "cohort.note.advice": (
        (
            "The recommendation that is not in this table may be more frequent than these: one that nearly all"
            " organisations are given is hidden, as is one that fewer than {least} are given."
        ),
        (
            "The {n} recommendations that are not in this table may be more frequent than these: one that nearly all"
            " organisations are given is hidden, as is one that fewer than {least} are given."
        ),
    ),
    "cohort.note.first": (
        "{n} organisation is not in this table: its first step is hidden.",
        "{n} organisations are not in this table: their first step is hidden.",
    ),
    "cohort.note.options": "The share is of the answers given; of all organisations where the number of answers is"
    " hidden. Not knowing is not answering no.",
    "cohort.note.figures": "A published figure is no norm: it says its population and its date.",
    "cohort.note.places": "The percentile says which share of scores is lower, equal ones counting half; from 10"
    " scores on.",
    "cohort.note.private": "This list names each organisation: it is not for publication.",
    "cohort.count_each": "To count every reply of the same organisation: --respondents each.",
    "cohort.more": "Duties, recommendations, and answers beside published figures: with --all.",
    "cohort.more.by": "Axes, levels, duties, recommendations, answers: with --all, by group too.",
    "cohort.groups.hidden": (
        ("Hidden group: {names}. It has fewer than {least} organisations, or would give one away."),
        ("Hidden groups: {names}. Each has fewer than {least} organisations, or would give one away."),
    ),
    "cohort.groups.none": "No group is shown: each has fewer than {least} organisations, or would allow such small"
    " ones to be worked out. Try fewer groups, or wider ranges.",
    "cohort.groups.join": "To show more of them, join neighbouring ranges before you publish.",
    "cohort.method.unread": (
        "{organisations} organisations; {n} file could not be read, and does not count.",
        "{organisations} organisations; {n} files could not be read, and do not count.",
    ),
    "cohort.method.unread_rows": (
        "{organisations} organisations; {n} row could not be read, and does not count.",
        "{organisations} organisations; {n} rows could not be read, and do not count.",
    ),
    "cohort.method.places": "Where each one stands names the organisations: this document is not for publication."
    " Without that list, nothing in it would be about fewer than {least} organisations.",
    "cohort.method.hidden": "Nothing is told of fewer than {least} organisations, not even by subtraction: such numbers"
    " are hidden or rounded, even a large one from which a small one would follow. This holds for this publication"
    " alone: another one, subtracted from it, may point at one. A share of 0% or 100% tells what each has answered.",
    "cohort.method.hidden_brief": "Nothing is told of fewer than {least} organisations, not even by subtraction; this"
    " holds for this publication alone (before you publish one: --all).",
    "cohort.method": "Method: self-declared, {n} organisations, median share of questions answered {coverage}{when};"
    " questionnaire {bank} {version}.",
    "cohort.method.day": ", replies of {day}",
    "cohort.method.days": ", replies of {first} to {last}",
    # --- the command
    "cohort.next_all": "maturity cohort {words} --all",
    "cohort.next_page": "maturity cohort {words} -o cohort.html",
    "cohort.packed": "Peers written to {path}: {n} organisations, {representative}.",
    "cohort.unanimous": (
        (
            "{n} result is the same for all: it is not in the pack, as whoever knows the list of organisations would"
            " know it of each."
        ),
        (
            "{n} results are the same for all: they are not in the pack, as whoever knows the list of organisations"
            " would know them of each."
        ),
    ),
    "cohort.representative": "representative",
    "cohort.not_representative": "not representative",
    # --- help and mistakes on the command line
    "cohort.other_bank": (
        "{n} file left aside, as it answers another questionnaire.",
        "{n} files left aside, as they answer another questionnaire.",
    ),
    "cohort.remarks": (
        "Remarks on {n} file: the command check tells them.",
        "Remarks on {n} files: the command check tells them.",
    ),
    "usage.cohort_least": "--min-group: {value} is too few; {least} is the smallest group of which anything is told",
    "usage.no_answers_to_bank": "no answers to this questionnaire in {path}",
    "usage.cohort_few": "there are fewer than {least} organisations: nothing can be told without pointing at them",
    "usage.cohort_banks": "these files answer several questionnaires: {first}, and {other} in {path}; choose one,"
    " for example with --bank {bank}",
    "usage.cohort_content": "these files do not answer one content of the questionnaire: {first}, and {other} in"
    " {path}; --bank scores all with the same one",
    "usage.cohort_by_unknown": "--by: there is no fact “{field}”; facts: {known}",
    "usage.cohort_by_ranges": "--by: “{field}” is a number; give ranges, such as {field}=0-5,6+",
    "usage.cohort_by_no_ranges": "--by: “{field}” is no number, and has no ranges; write {field} alone",
    "usage.cohort_by_overlap": "--by: the ranges {first} and {second} overlap",
    "usage.cohort_by_kind": "--by: “{field}” does not share organisations out into groups; choose a fact with a single"
    " answer, or a number",
    "usage.cohort_how": "--export-peers needs --how: how these organisations came together, for whoever reads their"
    " figures",
    "usage.cohort_why": "--representative needs a reason: how the organisations were drawn",
    "usage.cohort_how_alone": "--how and --representative go with --export-peers alone",
    "usage.cohort_long": "{option} is too long: {length} characters, of at most {most}",
    "usage.cohort_export_place": "--export-peers needs a file of its own, other than that of -o",
    "usage.peers_one": "--peers is read beside a single file of answers",
    "usage.report_peers_of_many": "--peers goes with the report of one organisation: give its answers, or write to a"
    " folder, a report for each organisation:\n  -o reports/",
    "usage.peers_alone": "--peers does not go with --fail-under, --where, --sort or --dialect",
    "usage.peers_format": "--peers is not there for the format {format}; choose one of {known}",
    "output.peers": "peers of maturity",
    # --- the sheets of a workbook and their tables
    "workbook.sheet.cohort_axes": "Axes",
    "workbook.table.cohort_axes": "Axes",
    "workbook.sheet.cohort_bins": "Scores",
    "workbook.table.cohort_bins": "Scores",
    "workbook.sheet.cohort_groups": "Groups",
    "workbook.table.cohort_groups": "Groups",
    "workbook.sheet.cohort_levels": "Levels",
    "workbook.table.cohort_levels": "Levels",
    "workbook.sheet.cohort_duties": "Duties",
    "workbook.table.cohort_duties": "Duties",
    "workbook.sheet.cohort_first": "First step",
    "workbook.table.cohort_first": "First_step",
    "workbook.sheet.cohort_advice": "Recommendations",
    "workbook.table.cohort_advice": "Recommendations",
    "workbook.sheet.cohort_options": "Answers",
    "workbook.table.cohort_options": "Answers",
    "workbook.sheet.cohort_figures": "Published figures",
    "workbook.table.cohort_figures": "Published_figures",
    "workbook.sheet.cohort_numbers": "Numbers",
    "workbook.table.cohort_numbers": "Numbers",
    "workbook.sheet.cohort_group_counts": "Groups in detail",
    "workbook.table.cohort_group_counts": "Groups_in_detail",
    "workbook.sheet.cohort_places": "Places",
    "workbook.table.cohort_places": "Places",
}
