"""The home page: what is today, what waits."""
