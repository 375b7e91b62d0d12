"""One room of the generator at a time, beside the rooms: `pytest tests/unit/rate`."""
