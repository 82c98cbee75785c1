"""The templates, in the language of the typesetter: one for each subject, which `main.typ` puts together."""
