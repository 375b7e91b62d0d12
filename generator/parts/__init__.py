"""Sites in parts: one agreement at a time, on as many machines as there are, and then joined.

The part of an agreement is a folder: its files as they are to be published, and `part.json`, which
says what they are. The room that joins comes after `publish`, and ends with the same steps.
"""
