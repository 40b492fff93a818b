"""Answers to the questions of `services.read_models`, each with a fixed number of statements."""
