"""What a build costs, beside other generators on the same Markdown: `make bench`."""
