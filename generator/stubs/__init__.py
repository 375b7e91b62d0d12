"""New files for officers to fill in: a quarter, an indicator, an agreement."""
