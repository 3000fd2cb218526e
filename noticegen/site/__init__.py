"""Site: what to write, what is already right, and writing it all or not at all."""
