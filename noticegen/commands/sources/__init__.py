"""Where sources come from besides the working folder: a git revision, a patch, a session file, a document."""
