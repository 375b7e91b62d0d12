"""`python -m generator` is `laa`."""

from generator.cli import main

if __name__ == "__main__":
    main()
