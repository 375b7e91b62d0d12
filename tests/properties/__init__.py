"""What holds for whatever is put in, tried with many values and against other programs."""
