"""The rules of the trade, in plain Python. Start reading here."""
