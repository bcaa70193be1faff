"""Drafting: facts in, a checked draft out, and every step between."""
