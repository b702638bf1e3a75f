"""`python -m generator`: the same as the command `briefing`."""

from generator.cli import main

if __name__ == "__main__":
    main(prog_name="briefing")
