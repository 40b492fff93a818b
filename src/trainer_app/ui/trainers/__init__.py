"""Trainers on the screen."""
