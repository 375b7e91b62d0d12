"""The records that pass along the line. They know nothing of files, words or pages."""
