"""What a private note in another language asks for and does not get."""

from drafting.brief import Brief
from drafting.composing.asking.notes import Heard, hear_note


def hear_abroad(brief: Brief, code: str) -> Heard:
    """What the note brings, heard in English and in the language ``code``."""
    return hear_note(brief, code)
