"""A document that arrived, bound to the facts of what it is held against."""
