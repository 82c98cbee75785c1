"""Pictures of scores as SVG, drawn by hand so that each label has its room and each number is in words beside it."""
