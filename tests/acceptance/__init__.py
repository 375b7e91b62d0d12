"""Whole sites and whole commands, as an officer or a resident meets them."""
