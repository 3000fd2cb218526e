"""Facts against facts: paired by path, by thing or by value; the relations between dates and how they moved."""
