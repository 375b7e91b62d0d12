"""Reads a Local Area Agreement's data files and writes plain-English pages for residents."""
