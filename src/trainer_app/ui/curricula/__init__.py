"""Curricula, editions and texts on the screen."""
