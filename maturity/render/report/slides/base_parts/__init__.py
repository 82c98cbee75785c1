"""The parts of an empty presentation of our own look: a theme, a master, four layouts."""
