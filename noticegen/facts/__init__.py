"""Facts: read, type and place what `sessions.yaml` says (YAML, French dates, contacts, public holidays)."""
