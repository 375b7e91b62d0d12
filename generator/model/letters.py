"""Letters beyond the plain alphabet."""

SIGNS = r"\u0300-\u036f\u0900-\u0dff"
"""Accents and vowel signs, as of Gujarati and Punjabi, which belong to the letter before them:
a range for the inside of a pattern's brackets."""
