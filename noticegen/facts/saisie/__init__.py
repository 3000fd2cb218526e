"""From the tree of sessions.yaml to fiches: keys, types, inheritance, succession, relations, coherence."""
