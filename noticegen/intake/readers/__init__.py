"""Readers: one module a format, each `read(data, name) -> Document`; what is common to them stands in suites, archive and arbre."""
