"""What a bank compiles to for many sheets at once: polars expressions over columns, with the same whole numbers.

A row is a sheet, and a column of codes has what it says of one item: the code of an answer is its place in a list of
meanings. Whole numbers are kept in columns of floats under 2 to the power of 53, where a float is exact; a bank whose
numbers could be greater is not expressible. A row that cannot be decided for certain is marked, for `assess` to decide.
These modules need polars, which comes with the extra `parquet`: nothing else of the engine imports them.
"""
