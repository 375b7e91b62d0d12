"""Files with a fault in them, planted or at random: each is told in words."""
