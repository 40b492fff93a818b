"""The program without a window: one file a noun, on the same services."""
