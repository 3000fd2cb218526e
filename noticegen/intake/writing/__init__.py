"""Writing: an arriving document, recognised → a session entry and a prose file that render back to the same text."""
