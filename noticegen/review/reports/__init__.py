"""The forms of a report, one module each; same reports, same bytes."""
