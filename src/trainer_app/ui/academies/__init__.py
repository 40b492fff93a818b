"""Partner academies on the screen."""
