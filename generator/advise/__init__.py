"""What officers should look at again: what is odd in the files, and what to write instead."""
