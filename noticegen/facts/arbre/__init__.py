"""From the bytes of a source to a tree of strings, each with its place; every complaint in French."""
