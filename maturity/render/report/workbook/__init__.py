"""A report as a workbook for a spreadsheet: values in tables with filters, native charts, and nothing that acts."""
