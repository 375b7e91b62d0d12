"""Seventh stage: pages to a site that the public may see. Knows no rules."""
