"""Site: what to write, what is already right, writing it all or not at all."""
