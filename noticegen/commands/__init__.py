"""Commands: one command, one module. Only here does anything print, read the clock or exit."""
