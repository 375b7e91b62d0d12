"""Partners' spreadsheets: the template that goes out, and the returns that come back."""
