"""Intake: documents that arrive (PDF, Word, OpenDocument, HTML, Markdown, text) become an édition."""
