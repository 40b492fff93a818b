"""The data on disk: tables, transactions, the journal, backups."""
