"""Clues: what rules read of a change, each kind of evidence once, so that a rule only says what it means."""
