"""Train-the-trainer programmes at partner academies, in six languages, offline."""
