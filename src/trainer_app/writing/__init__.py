"""The six languages as writing systems: shaping, line breaking, digits, dates, folding."""
