"""The questionnaire taken question by question: a pure state machine, and the prompts that drive it."""
