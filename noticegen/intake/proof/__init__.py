"""Proof: what a document says against what the édition made of it prints, word for word."""
