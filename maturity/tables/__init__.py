"""Tables of answers, one row a respondent, as survey services and spreadsheets write them: to sheets and answers files.

A table is opened (`opening`), its headings are matched with a bank (`proposing`) or with a mapping file (`resolving`),
and its rows are read against that bank (`reading`) by the same rules as answers files.
"""
