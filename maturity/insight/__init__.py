"""Facts that several screens, pages and tables show, worked out from scorecards in one place. They hold no sentences.

A scorecard is everything that the answers of one respondent give under one bank (`maturity.model.scorecard`).
"""
