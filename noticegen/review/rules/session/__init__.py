"""The rules of a whole session: what no édition can tell alone."""
