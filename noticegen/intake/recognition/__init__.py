"""Recognition: the text of a document that arrives → its facts, each with its place, its words and why it was bound to its path."""
