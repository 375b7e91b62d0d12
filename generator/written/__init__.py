"""What people meant by what they wrote: numbers, periods and marks of absence in many styles.

Below the whole line, so that the check, the returns and whatever else reads tables share it. Each
answer is what the text certainly means, what it could mean, or nothing where that cannot be known:
never another value.
"""
