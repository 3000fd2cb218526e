"""The rules of the check: one rule, one module; the file name is the rule's id."""
