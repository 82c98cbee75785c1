"""The quiz: a questionnaire taken step by step, a step being one profile field, target or question to answer.

A session says where the respondent is and what is answered; an event is something the respondent does, and
`moves.apply_event` returns the session that follows. Both are values that never change. A prompt asks, in panels of a
terminal or in plain lines. The keeper saves each answer into the answers file.
"""
