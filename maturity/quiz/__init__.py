"""The quiz: a questionnaire taken step by step.

A session says where the respondent is and what is answered, and events move it on; both are pure values. A prompt asks,
in panels of a terminal or in plain lines. The keeper saves each answer into the file.
"""
