"""The registry of rating methods."""

from generator.rate.band import rate_by_band
from generator.rate.case import Method
from generator.rate.declared import NAME as DECLARED
from generator.rate.declared import rate_as_declared
from generator.rate.interval import rate_by_interval
from generator.rate.milestone import rate_by_milestone
from generator.rate.progress import rate_by_progress
from generator.rate.tolerance import rate_by_tolerance

METHODS: dict[str, Method] = {
    DECLARED: rate_as_declared,
    "tolerance": rate_by_tolerance,
    "progress": rate_by_progress,
    "band": rate_by_band,
    "milestone": rate_by_milestone,
    "interval": rate_by_interval,
}
"""Every way to rate an indicator: a new one is a module and a line here."""
