"""New files for officers to fill in: a period, an indicator, an agreement."""
