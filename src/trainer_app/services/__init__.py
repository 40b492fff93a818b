"""Use cases: what a person can do with the program; one class a noun, one method a transaction."""
