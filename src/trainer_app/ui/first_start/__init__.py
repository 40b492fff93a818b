"""The first start: who and where, and nothing else."""
