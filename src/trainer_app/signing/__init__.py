"""Keys: sealing what must not be read, signing what must be believed."""
