"""What is still missing for a quarter, and who could send it."""
