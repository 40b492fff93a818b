"""Finding the same person under two spellings."""
