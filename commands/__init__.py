"""The command line beside cli.py: its grammar, what comes in and what goes out."""
