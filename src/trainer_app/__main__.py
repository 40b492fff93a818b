"""`python -m trainer_app` is the program, with and without a command."""

from __future__ import annotations

from trainer_app.main import cli

cli()
