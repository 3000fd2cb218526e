"""Reports: what the check found, for a terminal, a reader, a forge or a machine. One module, one function from rapports to text."""
