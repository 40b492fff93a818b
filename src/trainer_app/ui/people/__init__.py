"""The registry of people on the screen."""
