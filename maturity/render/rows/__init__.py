"""Results as rows of a table for other programs: the columns, the cells of each result, and the forms of files."""
