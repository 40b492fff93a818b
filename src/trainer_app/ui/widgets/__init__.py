"""The kit: widgets that know how the program looks, and nothing of courses or persons."""
