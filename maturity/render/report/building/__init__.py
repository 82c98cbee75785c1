"""From scorecards to the content of a report, one subject a file; `report.py` and `portfolio.py` are the doors."""
