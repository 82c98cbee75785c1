"""What is said of tables of answers and of mapping files, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    # --- places
    "table.row": "row {row}: {problem}",
    "table.cell": "row {row}, column {column} “{heading}”: {problem}",
    # --- tables
    "MB910.broken": "this table is damaged, or is not what its name says",
    "MB910.broken.help": "open it in a spreadsheet and save it again as XLSX or CSV",
    "MB910.old": "this workbook is protected by a password, or saved in an old binary format of Excel",
    "MB910.old.help": "save it without a password, as XLSX or CSV UTF-8",
    "MB910.encoding": "this table is not written in {encoding}",
    "MB910.encoding.help": "save it as CSV UTF-8, or give its encoding in the mapping file: encoding",
    "MB910.empty": "this table is empty",
    "MB910.empty.help": "export it with a row of headings, then one row for each respondent",
    "MB910.no_sheet": "this workbook has no sheet “{sheet}”",
    "MB910.no_sheet.help": "its sheets: {known}",
    "MB910.nested": "column “{column}” holds lists or binary data instead of cells",
    "MB910.nested.help": "save it as text, with semicolons between options",
    "MB910.piped": "a Parquet file cannot be read from the standard input",
    "MB910.piped.help": "save it, then give its path",
    "MB910.needs_tables": "reading an XLSX or ODS workbook takes one more package",
    "MB910.needs_tables.help": "install it (pip install 'maturity[tables]'), or save the table as CSV UTF-8",
    "MB910.needs_parquet": "reading a Parquet file takes one more package",
    "MB910.needs_parquet.help": "install it (pip install 'maturity[parquet]'), or export the table as CSV",
    "MB911.workbook": "this workbook is too large: at most five million cells and 100 MiB, empty cells included",
    "MB911.workbook.help": "save it as CSV UTF-8, which is read row by row without this limit",
    "MB911.columns": "this table has too many columns: at most 2,000",
    "MB911.columns.help": "keep one row for each respondent, and one column for each question or option",
    "MB911.line": "a line of this table is too long: at most four million characters",
    "MB911.line.help": "make sure that this file is a table, with one row for each respondent",
    "MB911.cell": "a cell of this row is too long: {most} characters at most",
    "MB911.cell.help": "shorten it, or check that this file is a table, one row for each respondent",
    "MB911.row": "the answers of this row are too long for a file: at most 2 MiB",
    "MB912": (
        "{n} column was not recognised and is not read: {names}",
        "{n} columns were not recognised and are not read: {names}",
    ),
    "MB912.help": "the command import shows the mapping with --plan, and writes it with -o for you to complete",
    "MB912.none": "no column matches a question of this questionnaire",
    "MB912.none.help": "check the questionnaire (--bank), or write the mapping, which the command import begins with "
    "--plan -o mapping.yaml",
    "MB913": "several columns answer {to}: {columns}",
    "MB913.help": "say which one counts in a mapping file, which the command import begins with --plan -o mapping.yaml",
    "MB913.mapping": "{to} is filled by column “{columns}” already",
    "MB913.mapping.help": "remove one of the two lines, or write “to: nothing”",
    "MB914.cut": "the last row has only {cells} cells of {columns}: the file may have been cut off",
    "MB914.cut.help": "export the table again, and compare the number of rows",
    "MB914.short": "this row has only {cells} cells for {columns} columns: answers are missing, or have been shifted",
    "MB914.short.help": "export the table again, as XLSX if possible: in CSV, a spreadsheet may forget empty cells at "
    "the end of rows",
    "MB914.long": "this row has {cells} cells for {columns} columns: they may have shifted",
    "MB914.long.help": "put answers that contain the separator between quotation marks",
    "MB914.quote": "a quotation mark opens in this row and is not closed properly",
    "MB914.quote.help": 'close it, or double the quotation marks inside an answer: ""',
    "MB914.open": "a quotation mark opens in this row and is not closed before the end: the file may have been cut",
    "MB914.open.help": "export the table again and compare the number of rows; or close the quotation mark",
    "MB914.letter": "the table ends here, in the middle of a letter: it has been cut",
    "MB914.letter.help": "export it again and compare the number of rows",
    "MB915.figure": "this figure may be the number of an option or its value ({options})",
    "MB915.figure.help": "say which in the mapping file, at this column: “by: number” or “by: value”",
    "MB915.several": "this text is that of several options ({options})",
    "MB915.several.help": "say which one in the mapping file, at this column, under “values”",
    "MB915.number": "this number can be read in two ways: the comma or point stands before thousands or decimals",
    "MB915.number.help": 'say which in the mapping file, under “table”: “decimal: ","” or “decimal: "."”',
    "MB915.mark": "this cell says neither yes nor no to option “{option}”",
    "MB915.mark.help": 'say what it means in the mapping file, at this column: “values: {{"text": yes}}” or no',
    "MB915.day": "this date cannot be read, or can be read in two ways",
    "MB915.day.help": "write it as 2026-11-23, or give the order at this column of the mapping file: “by: day_first”",
    "MB915.formula": "this cell holds the error of a formula, and no answer",
    "MB915.formula.help": "correct the formula, or write the answer in its place",
    "MB915.invisible": "this cell holds an invisible character ({char})",
    "MB915.invisible.help": "type the answer in this cell again",
    "MB915.long": "this cell is too long: at most {most} characters",
    "MB915.long.help": "shorten it",
    "MB916": "the columns of “{id}” contradict each other in this row",
    "MB916.help": "keep the column that joins all options, or those of each option: “to: nothing” for the others",
    "MB917": "this table has no column “{column}”",
    "MB917.number": "column {number} of this table is not called “{column}”",
    "MB917.number.help": "correct “number”: columns are counted from 1",
    "MB917.several": "several columns of this table are called “{column}”",
    "MB917.several.help": "add “number”: {numbers}",
    "MB918": "a column cannot fill “{to}”",
    "MB918.bank": "questionnaire “{bank}” cannot be found",
    "MB918.bank.help": "write the id of a questionnaire that ships, or a path that starts from this file",
    "MB918.option": "“{id}” is no multiple choice: no column stands for one of its options",
    "MB918.option.help": "remove “option”",
    "MB918.key": "this key says nothing about a column for {to}",
    "MB918.key.help": "remove it",
    "MB919": "this file is no mapping: the key “maps” is missing",
    "MB919.help": "the command import begins one with --plan -o mapping.yaml",
    "MB945": "{percent} may mean {percent} %, or {hundredfold} %: no number of this column tells",
    "MB945.help": "say so at this column of the mapping file: `by: fraction` ({hundredfold} %) or `by: percent` "
    "({percent} %)",
    "MB946.unit": "this number is in “{shown}”, and the question in “{unit}”",
    "MB946.unit.help": "convert this column to the unit of the question",
    "MB946.none": "this number is in “{shown}”, and the question has no unit",
    "MB946.none.help": "write the number without its unit; of a percentage, say `by: percent` at this column of the "
    "mapping file, if that is what the question asks for",
    "MB946.format": "the format of this cell shows another number than it holds",
    "MB946.format.help": "give the column an ordinary format (Number, Percentage), then check its numbers",
    "MB947": "this mapping was written for version {version} of “{bank}”, which is at version {present}: some answers "
    "mean something else there",
    "MB947.help": "read each column again, then write `bank_version: {present}`; or make the mapping again with "
    "import --plan",
    "MB947.later": "this mapping was written for version {version} of “{bank}”, which is later than the one here "
    "({present})",
    "MB947.later.help": "take version {version} of the questionnaire, or read each column again and write "
    "`bank_version: {present}`",
    "MB947.bank": "this mapping is that of “{own}”, and the command asks for “{given}”",
    "MB947.bank.help": "leave out --bank, or give the mapping of “{given}”",
    "MB948.number": (
        "figures in column {columns} are read as numbers of options, from 1",
        "figures in columns {columns} are read as numbers of options, from 1",
    ),
    "MB948.value": (
        "figures in column {columns} are read as the values of options",
        "figures in columns {columns} are read as the values of options",
    ),
    "MB948.help": "nothing else is possible in the first thousand rows; otherwise, say `by` in a mapping file, which "
    "the command import begins with --plan -o mapping.yaml",
    "table.state.help": "say so for the whole table, in a mapping file: `words: {{{state}: {words}}}`",
    "table.often": "{column} “{text}” ({n})",
    "table.repeated": "Cells that come again and again: {texts}.",
    "table.untold": (
        "{n} other row has the same mistakes, and is not shown.",
        "{n} other rows have the same mistakes, and are not shown.",
    ),
    # --- maturity import
    "import.plan.head": "Mapping of a table to the questionnaire “{bank}”.",
    "import.plan.exact": "Only exact matches are made; what is left to decide is in comments. Read it again, complete "
    "it, then give this file to score or import with --mapping.",
    "import.plan.unknown": (
        "{n} cell seems to say “I do not know”. If it does, write:",
        "{n} cells seem to say “I do not know”. If they do, write:",
    ),
    "import.plan.not_applicable": (
        "{n} cell seems to say “does not apply”. If it does, write:",
        "{n} cells seem to say “does not apply”. If they do, write:",
    ),
    "import.plan.unread": "Not understood here: {texts}. Add “values” to this column, from text to option.",
    "import.plan.values": "Not understood here: {texts}. Put the next line in the place of this one, with the option "
    "that each text means; options: {options}.",
    "import.plan.shares": "Not clear: {texts}. Add `by: fraction` (0.5 means 50 %) or `by: percent` (0.5 means 0.5 %) "
    "to this column.",
    "import.plan.numbers": "No number in the unit of the question: {texts}. Correct these cells, or say under `values` "
    "what they mean.",
    "import.plan.figures": "Not understood here: {texts}. Figures: add “by: number” (the number of the option) or "
    "“by: value” (what it is worth).",
    "import.plan.clash": "Several columns answer {to}. Keep one:",
    "import.plan.near": "Nearly a name of the questionnaire. For you to judge:",
    "import.plan.other": "Like nothing in the questionnaire. These columns are not read:",
    "import.plan.nobody": "No column names the organisation. If one does, write “to: organisation” there (likewise "
    "date, respondent.id, respondent.role).",
    "import.plan.done": (
        "{columns} columns recognised; {n} point to decide",
        "{columns} columns recognised; {n} points to decide",
    ),
    "import.plan.missing": (
        "Without a column in this table, {n} element of the questionnaire: {names}.",
        "Without a column in this table, {n} elements of the questionnaire: {names}.",
    ),
    "import.plan.unasked": (
        "{n} question or duty of the questionnaire has no column: it will stay without an answer",
        "{n} questions or duties of the questionnaire have no column: they will stay without an answer",
    ),
    "import.plan.file": "mapping.yaml",
    "import.plan.complete": "to write it to a file, and complete it:\n  {command}",
    "import.plan.next": "next:\n  {command}",
    "import.row_name": "row",
    "import.remark": "Imported from {path}, row {row}.",
    "import.done": ("{n} answers file written to {path}", "{n} answers files written to {path}"),
    "import.failed": ("{n} row could not be read", "{n} rows could not be read"),
}
