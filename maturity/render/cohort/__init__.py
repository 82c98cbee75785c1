"""A cohort as tables in words, which screens, pages and workbooks share; the same as data and as rows."""
