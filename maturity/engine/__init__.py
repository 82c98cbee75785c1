"""How a score comes about: pure functions behind one door, `assess`."""
