"""The check put to the test: single mistakes it must report, benign variants it must not. See README.md."""
