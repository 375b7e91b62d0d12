"""A small site's pages, word for word."""
