"""Good files spoilt at random, and the commands of `laa` run on them: never a traceback.

`python -m tests.fuzz` plays many cases, tests/faults/test_fuzz.py few of them. A case is made by its seed
and its number alone, so that each can be played again.
"""
