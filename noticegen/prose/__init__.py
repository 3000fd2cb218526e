"""Prose: which text holds for which session; Jinja, Markdown, sanitizer, French typography, provenance."""
