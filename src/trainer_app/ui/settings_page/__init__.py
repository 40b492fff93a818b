"""Settings, backups and the history on the screen."""
