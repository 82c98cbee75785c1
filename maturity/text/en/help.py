"""The help of each command, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "help.usage": "Usage: ",
    "help.arguments": "Arguments",
    "help.options": "Options",
    "help.commands": "Commands",
    "help.options_metavar": "[OPTIONS]",
    "help.command_metavar": "COMMAND ...",
    "help.examples": "Examples",
    "help.variables": "Environment variables",
    "help.variable.MATURITY_LANG": "Language of messages and results, unless --lang says otherwise: fr or en.",
    "help.variable.ACCESSIBLE": "1: plain lines without bars or frames, for a screen reader.",
    "help.variable.NO_COLOR": "1: no colours.",
    "help.variable.FORCE_COLOR": "1: colours, even outside a terminal.",
    "help.variable.CLICOLOR": "0: no colours. CLICOLOR_FORCE=1 is the same as FORCE_COLOR.",
    "help.variable.SOURCE_DATE_EPOCH": "The date to write into results, in seconds since 1970, for reproducible files.",
    "help.word.BANK": "QUESTIONNAIRE",
    "help.word.PATH": "PATH",
    "help.word.OLD_BANK": "OLD",
    "help.word.FILE": "FILE",
    "help.word.FORMAT": "FORMAT",
    "help.word.MODE": "MODE",
    "help.word.NAME": "NAME",
    "help.word.AXIS": "AXIS",
    "help.word.ADDRESS": "ADDRESS",
    "help.word.FIELD": "FIELD",
    "help.word.CONDITION": "CONDITION",
    "help.word.TEXT": "TEXT",
    "help.word.COMMAND": "COMMAND",
    "help.help_option": "Show this help.",
    "help.help": "Explain a command.",
    "help.help_command": "The command to explain; without it, all of them.",
    "help.demo.examples": "# Everything, advice and answers included\nmaturity demo --all\n\n"
    "# The same in French, in a file\nmaturity demo --lang fr -o example.txt",
    "help.quiz.examples": "# Choose a questionnaire, or go on with one\nmaturity quiz\n\n"
    "# The short version, saved in my-town.yaml\n"
    "maturity quiz communication_numerique --express -o my-town.yaml\n\n"
    "# A year later: a new file, each earlier answer to be confirmed or changed\n"
    "maturity quiz --from my-town.yaml -o my-town-2027.yaml",
    "help.score.examples": "# One file: its scorecard\nmaturity score questionnaires/examples/petite_ville.yaml\n\n"
    "# A folder: a line for each file, for a spreadsheet\nmaturity score questionnaires/examples -o scores.csv\n\n"
    "# An automatic check: fail below 25\n"
    "maturity score questionnaires/examples/petite_ville.yaml --fail-under 25",
    "help.report.examples": "# A report to hand over\nmaturity report questionnaires/examples/petite_ville.yaml"
    " -o report.html\n\n# One page for elected members, to print\n"
    "maturity report questionnaires/examples/petite_ville.yaml --page -o page.html\n\n"
    "# Several organisations: an overview\nmaturity report questionnaires/examples -o overview.html",
    "help.compare.examples": "# Two dates of a fictitious town: what changed, and how much it weighs\n"
    "maturity compare questionnaires/dates\n\n"
    "# A row for each date and axis, for a spreadsheet\n"
    "maturity compare questionnaires/dates -o trend.csv\n\n"
    "# A note to the management, without leaving an answer out\n"
    "maturity compare questionnaires/dates --all -o comparison.md",
    "help.check.examples": "# One answers file\nmaturity check questionnaires/examples/petite_ville.yaml\n\n"
    "# A whole folder, for another program\nmaturity check questionnaires/examples --format json -o check.json\n\n"
    "# A new version, and what it changes\n"
    "maturity check questionnaires/prerequis.yaml --against prerequis",
    "help.form.examples": "# The short version\nmaturity form communication_numerique --express -o idea.yaml\n\n"
    "# The full version, with what the short one says already\n"
    "maturity form communication_numerique --from idea.yaml -o answers.yaml",
    "help.banks.examples": "# The list\nmaturity banks\n\n# One questionnaire in full\n"
    "maturity banks communication_numerique\n\n# The published figures that it cites\n"
    "maturity banks communication_numerique --benchmark",
    "help.new.examples": "# A complete questionnaire, in reception.yaml\nmaturity new reception --lang en\n\n"
    "# A variant of one supplied\nmaturity new my_variant --extends prerequis",
    "help.schema.examples": "# The schema of a questionnaire, on the screen\nmaturity schema bank\n\n"
    "# That of answers, in a file, for an editor\nmaturity schema answers -o answers.schema.json",
    "help.help.examples": "# The help of a command\nmaturity help score\n\n# The list of commands\nmaturity help",
    "help.version": "Show the version.",
    "help.debug": "Show the technical details of an internal error.",
    "help.app": (
        "How mature are your digital communications, and what next?\n\nTo start, answer the questions; you "
        "can stop and go on later:\n\nmaturity quiz\n\nOr fill in a file with a text editor:\n\nmaturity form "
        "communication_numerique -o answers.yaml\n\nThen, at any time:\n\nmaturity score answers.yaml"
    ),
    "help.demo": "Show the scorecard of a fictitious town: see what you get.",
    "help.score": (
        "Work out the score of answer files.\n\nOne file gives a scorecard; the questionnaires of one organisation, a "
        "summary then each; several organisations, a line each."
    ),
    "help.report": (
        "Make a report of answer files: a page to open, to print and to hand over.\n\nThe questionnaires of one"
        " organisation make one report, in which its earlier dates stand beside; several organisations make an"
        " overview, without a ranking. If -o names a folder, each organisation has its own report."
    ),
    "help.report_output": "Write to this file (.html, .pdf, .pptx, .xlsx, .docx, .md) or, a report for each"
    " organisation, to this folder; - for standard output.",
    "help.report_format": "Format: {known}; otherwise by the name of the file, or html.",
    "help.report_page": "A single A4 page, in words, for readers with a minute to spare.",
    "help.report_radar": "Add a radar to the scores.",
    "help.report_title": "The title, instead of the usual one.",
    "help.report_footer": "What stands at the foot of each page.",
    "help.report_logo": "A logo (PNG or JPEG) for the head of the page.",
    "help.report_accent": 'The colour of the house, such as "#1f5f5b"; dark enough to be read on white.',
    "help.report_template": "A presentation of your own (.pptx or .potx), whose look the slides take.",
    "help.report_comments": "Add comments and evidence; they may be about persons.",
    "help.report_named": "Name who answered, and who is in charge of each legal duty.",
    "help.report_sort": "Put organisations in the order of their scores.",
    "help.word.FOLDER": "FOLDER",
    "help.word.COLOUR": "COLOUR",
    "help.compare": "Compare the answers of one organisation at two dates or more.\n\nFirst how far the score has"
    " moved, and what comes from your answers, from which questions count and from the questionnaire; then axes,"
    " answers, duties and advice. The order of the files does not matter: their dates do.",
    "help.compare_paths": "Answers files of one organisation to one questionnaire, or folders.",
    "help.compare_all": "Show everything: each question, each piece of advice.",
    "help.old_bank": "An earlier version of the questionnaire, where it neither ships nor is in “archive” beside it."
    " Repeatable.",
    "help.check": (
        "Check questionnaires, translations and answers.\n\nExit code: 0 if all is well, 1 if there are errors, "
        "2 if the check could not be carried out."
    ),
    "help.form": "Create an empty questionnaire, to fill in with a text editor.",
    "help.import": "Read a table of answers, one row for each respondent: CSV, TSV, XLSX, ODS or Parquet, as"
    " LimeSurvey, Framaforms, Kobo, Google Forms, Microsoft Forms or Excel export it.\n\nWith --plan: show which"
    " column answers which question, without guessing. Without --plan: write an answers file for each row. For the"
    " score alone, give the table to score.",
    "help.import_table": "The table: .csv, .tsv, .xls, .xlsx, .ods or .parquet.",
    "help.import_bank": "The questionnaire that this table answers: the id of one that ships, or a path; without it,"
    " the one that --mapping names.",
    "help.mapping": "Read the table by this mapping file, which --plan proposes and a person completes.",
    "help.import_plan": "Show which column answers which question, or write it with -o to a .yaml file.",
    "help.import_output": "Write the answers files to this folder, new or empty; with --plan, the mapping to this"
    " file.",
    "help.import.examples": "# Which column answers which question\n"
    "maturity import questionnaires/examples/table.csv --bank medias_sociaux --plan\n\n"
    "# An answers file for each row, in a folder\n"
    "maturity import questionnaires/examples/table.csv --bank medias_sociaux -o out",
    "help.word.TABLE": "TABLE",
    "help.banks": "List the questionnaires supplied, or show one in full.",
    "help.new": "Write a small questionnaire with comments, to turn into your own.\n\n"
    "Without --extends, it is complete: axes, questions, levels, advice, examples. With --extends, it says only how it"
    " differs from another questionnaire, in the language of that one.",
    "help.new_name": "The questionnaire's name, which gives its identifier and its file.",
    "help.new_extends": "The questionnaire to build on: the identifier of one supplied, or a path.",
    "help.new_output": "Write to this file, rather than NAME.yaml; - for standard output.",
    "help.schema": "Show the JSON schema of the files, for editors and checks.",
    "help.paths": "Answer files, folders, or - for standard input.",
    "help.paths_or_table": "Answer files, folders, a table (.csv, .xlsx, .ods, .parquet), or - for standard input.",
    "help.check_paths": "Files or folders to check, or - for standard input.",
    "help.against": "Say what this questionnaire changes for answers given to this earlier version: a path, an"
    " identifier, or identifier@version.",
    "help.against_answers": "With --against: files or folders of answers whose scores to compare in both versions."
    " Repeatable.",
    "help.bank_argument": "Identifier of a questionnaire supplied with maturity, or path to its file.",
    "help.word.SCHEMA": "SCHEMA",
    "help.schema_argument": "The file described: bank (questionnaire), answers, result, translation,"
    " mapping (to a table) or peers.",
    "help.format_or_name": "Output format: {known}; otherwise by the file name, or text.",
    "help.check_format": "Output format: {known}. auto, the default: by the file name, otherwise github in GitHub"
    " Actions, otherwise text.",
    "help.exit_zero": "End with code 0 whatever is found; 2 remains where a file could not be opened.",
    "help.prove": "Say what can happen in each questionnaire (levels, advice), with answers that show it.",
    "help.strict": "Fail (code 1) for warnings too; a hint never makes the check fail.",
    "help.mutate": "Also change questionnaires in small ways, and say what no example notices.",
    "help.output": "Write to this file; - for standard output.",
    "help.lang": "Language: fr or en.",
    "help.color": "Colours: auto, always or never.",
    "help.quiet": "Leave out extra notes.",
    "help.fix": "Mend what can be mended without changing what is said: spaces, typography, order of keys, lines to"
    " translate, what goes with a dropped item (drop).",
    "help.diff": "Show what --fix would change, and write nothing.",
    "help.skip_others": "Leave alone files of other programs, even those that are named.",
    "help.stdin_name": "Name of the file whose content is on standard input (-).",
    "help.all_alike": "Show each of many warnings of one sort.",
    "help.all": "Show everything: recommendations, answers, benchmarks.",
    "help.bank": "Use this questionnaire, whichever one the answers name.",
    "help.benchmark": "Show only the published figures that the questionnaire cites.",
    "help.with_comments": "Add comments and evidence to the data; they may be about persons.",
    "help.where": "Keep only the results for which this condition is true; it is written as in a questionnaire:"
    " 'profile.type == \"commune\" and score.overall < 50'.",
    "help.sort": "Sort the table: score, low, high, answered, organisation, date, profile.FIELD or an axis; - in"
    " front to begin with the greatest.",
    "help.dialect": "For csv: exact (for a program), or excel-fr (semicolons, decimal commas, rounded figures, headings"
    " in words).",
    "help.jobs": "Number of processes; by default, as many as processors from 500 files on.",
    "help.cluster": "Have a dask cluster do the work: the address of its scheduler, tcp://HOST:PORT or tls://HOST:PORT.",
    "help.shard": "Score only part I of the N parts of the files, or of the rows of a table, for merge to put"
    " together.",
    "help.merge": "Put the parts of a shared run together.\n\nThe N parts that score --shard I/N writes, each once and"
    " in any order: the result is that of one run, byte for byte, with the same messages and the same exit code. A part"
    " that is missing, there twice, cut or of another run is refused.",
    "help.merge_parts": "The parts.",
    "help.merge.examples": "# Two parts, written by score --shard 1/2 and score --shard 2/2\n"
    "maturity merge scores-1.csv.part scores-2.csv.part -o scores.csv\n\n"
    "# The result on the standard output, even if files have failed\n"
    "maturity merge scores-1.csv.part scores-2.csv.part --allow-failures",
    "help.allow_failures": "Do not fail (exit code 2) for files that could not be scored.",
    "help.fail_under": "Fail (code 1) if the score could be lower: 50, or AXIS=50. Can be repeated.",
    "help.show": "Show the completion script (Tab key) of bash, zsh, fish or powershell; without a name, the one in"
    " use.",
    "help.install": "Install it in your home folder; doing so again changes nothing.",
    "help.word.SHELL": "NAME",
    "help.from": "Carry over what another answer file already says.",
    "help.express": "Only the questions of the short version.",
    "help.quiz": "Answer a questionnaire in the terminal.\n\nEach answer is saved at once; the same command goes on"
    " from where you were.",
    "help.quiz_bank": "Id of a questionnaire that ships, path of its file, or answers file to go on with.",
    "help.quiz_output": "The answers file, new or to go on with.",
    "help.quiz_from": "An answers file of an earlier year: a new file is begun, in which each answer of then has to be"
    " confirmed or changed.",
    "help.review": 'Only the questions without an answer, or answered "don\'t know".',
    "help.only": "Only this axis, question or duty (id or title; “duties” for all of them), and what it depends on.",
    "help.role": "The role of the person who answers.",
    "help.plain": "Simple lines, for a screen reader or a script.",
    "help.keep_going": "For a script: go on after a line that is no answer, instead of stopping.",
    "help.force": "Replace the file of -o, whatever it is: what it holds is lost.",
    "help.select": "Tell only of these checks, whatever the settings: codes, beginnings of codes, names or families, "
    "with commas between them.",
    "help.ignore": "Do not tell of these checks either, written the same way. Errors that keep a file from being used "
    "are always told.",
    "help.config": "Read the settings in this file, instead of looking for maturity.toml or pyproject.toml.",
    "help.no_config": "Read no file of settings.",
    "help.word.CODES": "CODES",
    "help.explain": (
        "Explain where each figure of a result comes from.\n\n"
        "Without a part: the overall score and its axes. Otherwise an axis, a question, a recommendation, a level or a"
        " duty, by its identifier; level:expert where several parts share one. With --format json: a certificate, which"
        " tools/check_derivation.py works out again from end to end."
    ),
    "help.explain_answers": "Answer file, or - for standard input.",
    "help.explain_part": "What to explain: the identifier of an axis, a question, a recommendation, a level or a duty;"
    " overall for the whole.",
    "help.explain.examples": "# The overall score\nmaturity explain questionnaires/examples/petite_ville.yaml\n\n"
    "# A question\n"
    "maturity explain questionnaires/examples/petite_ville.yaml dependance\n\n"
    "# A certificate, for a program that knows nothing of maturity\n"
    "maturity explain questionnaires/examples/petite_ville.yaml -o proof.json",
    "help.word.PART": "PART",
    "help.word.ANSWERS": "ANSWERS",
    "help.rule": "Explain a check: what its code means, why, and what to do.\n\nWithout a code, list them all.",
    "help.rule_argument": "The code (MB203) or the name (unknown-option) of a check, or a family (wording) to list it; "
    "without it, all of them.",
    "help.rule_format": "Format: {known}.",
    "help.word.CODE": "CODE",
    "help.rule.examples": "# A check, by its code\nmaturity rule MB703\n\n# The list, in French\nmaturity rule "
    "--lang fr",
    "help.cohort": "Show many organisations together.\n\nHow many they are, where the middle is, the weakest axis, the"
    " duty least often met, the first step advised most; then axes, levels, answers beside published figures. Nothing"
    " is told of fewer than 5 organisations, not even by subtraction.",
    "help.cohort_by": "By a fact of the profile: type, or equipe=0-5,6+ for a number.",
    "help.cohort_bank": "The questionnaire whose answers are wanted, all scored with this content; answers to another"
    " one are left aside.",
    "help.cohort_min_group": "Tell nothing of fewer than N organisations: 5 or more.",
    "help.cohort_respondents": "Several files of one organisation: one, it counts once, by its latest reply, then the"
    " most complete one; each, every file counts.",
    "help.cohort_percentiles": "Name each organisation with its place among the others: not for publication.",
    "help.cohort_all": "Show everything: duties, advice, answers, groups.",
    "help.cohort_export": "Also write peers for others, without any organisation: for score --peers.",
    "help.cohort_how": "With --export-peers: how these organisations came together.",
    "help.cohort_why": "With --export-peers: why they stand for others; without it, they are said not to be"
    " representative.",
    "help.report_peers": "Show the place of each axis among peers: a file of cohort --export-peers.",
    "help.score_peers": "Show the place of each axis among peers: a file of cohort --export-peers.",
    "help.word.FACT": "FACT",
    "help.cohort.examples": "# Organisations together, by type\nmaturity cohort answers --by type\n\n"
    "# A workbook, by size of the team\nmaturity cohort answers --by equipe=0-5,6+ -o together.xlsx\n\n"
    "# Peers to hand on to others\nmaturity cohort answers --export-peers peers.json --how 'our members'",
}
