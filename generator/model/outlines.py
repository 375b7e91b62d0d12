"""Where places lie: the lines round them, as areas.geojson has them."""

Position = tuple[float, float]
"""Degrees of longitude and of latitude."""
Ring = tuple[Position, ...]
"""A line that ends where it begins; its end is not given again."""
Outline = tuple[Ring, ...]
"""A place in all its parts. What lies in two rings is a hole."""
