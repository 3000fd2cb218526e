"""Prose against prose: sentences read, paired, and marked word by word."""
