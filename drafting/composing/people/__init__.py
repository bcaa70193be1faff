"""Whom a message is about: what they are called, where they were met, who else is in the notes."""
