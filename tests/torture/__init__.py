"""Builds that are broken off, hindered or run into each other."""
