"""What may stand in a message at all: nothing private, and nobody who is in care."""

import re

from drafting.brief import Brief
from drafting.composing.tokens import bare

_PATIENT = re.compile(
    r"\b(?:mrn|nhs (?:no|number)|d\.?o\.?b|date of birth|bed \d|room \d|case (?:no|number)|"
    r"incident (?:no|number))"
    r"|\b(?:pt|patient|pupil|student|client)s?\.? (?:called |named )?(?-i:Mrs?\.? |Ms\.? |"
    r"[A-Z]\w+ [A-Z])",
    re.IGNORECASE | re.ASCII,
)


def may_be_said(text: str, brief: Brief) -> bool:
    """False for a text about somebody in care, and for what is private."""
    return not _PATIENT.search(text) and is_clear(text, brief)


def is_clear(text: str, brief: Brief) -> bool:
    """False for a text that holds something private, or most of its words."""
    words = set(bare(text).split())
    for item in brief.private:
        secret = bare(item)
        if not secret:
            continue
        telling = {word for word in secret.split() if len(word) > 3}
        if f" {secret} " in f" {bare(text)} ":
            return False
        # "how Ada died" keeps the manner back, and not all that is told of Ada.
        share = 1 if secret.startswith(("how ", "why ")) else 2
        if telling and len(telling & words) * share >= len(telling):
            return False
    return True
