"""The rows of a large table scored by the thousand, in columns: `maturity.engine.columnar` over the cells of a table.

A table is read block by block. Each different text of a column is read once, by the rules that a row is read by, and
becomes a code. A row that cannot be decided so (a cell that cannot be read, a text that is not plain, a number near a
threshold) is given on as it stands, to be scored by itself. These modules need polars, of the extra `parquet`.
"""
