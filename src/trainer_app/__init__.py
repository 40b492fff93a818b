"""Train-the-trainer programmes at partner academies, in six languages, offline."""

__version__ = "0.1.0"
