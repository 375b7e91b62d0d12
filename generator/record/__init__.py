"""The record: what the public may know, and when; what was published, and what became of it."""

from generator.record.public import Audience, NothingPublicError, show

__all__ = ["Audience", "NothingPublicError", "show"]
