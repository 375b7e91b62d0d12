"""What holds for the code itself: its measure, its messages, its workflows."""
