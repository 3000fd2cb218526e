"""Pages: what an édition becomes for its readers (page, PDF, fragment, calendar, JSON), and the site's own pages."""
