"""What may stand in a message at all: nothing private, and nobody who is in care."""

import re
from collections.abc import Iterable

from drafting.brief import Brief
from drafting.composing.english.tokens import bare
from drafting.composing.english.words import BE, HAVE, plain_words, verb_form, words_of
from drafting.composing.people.names import known_names

_SHORT = 3
_REASON = re.compile(
    r"\b(?:because|since|as|due to|owing to|thanks to|so that|after|for|to|with|of)\b|[,;:(]",
    re.IGNORECASE,
)

_NUMBER = re.compile(
    r"\d+|three|four|five|seven|eight|nine|eleven|twelve|twenty|thirty|forty|fifty"
)
# "a date of birth" is a box on a form, and nobody's own.
_PATIENT = re.compile(
    r"\b(?:mrn|nhs (?:no|number)|d\.?o\.?b|(?<!\ba )(?<!\bany )(?<!\beach )date of birth|"
    r"(?:bed|room) \d(?!\d{3}-\d\d)|case (?:no|number)|"
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
    if brief.private and _hints_at(bare(text), brief):
        return False
    for item in brief.private:
        secret = bare(item)
        if not secret:
            continue
        if f" {secret} " in f" {bare(text)} ":
            return False
        # "I am on leave" is not the reason for it: only a "because" tells why.
        if secret.startswith("why ") and not _REASON.search(text):
            continue
        long = _telling_words(secret, brief)
        telling = long - plain_words("tells_nothing") - words_of("adverbs")
        if len(telling) == 1 and len(long) > 1 and _bases(telling) <= _bases(words):
            return False  # Of "failed the first time", only "failed" tells, in any tense.
        # "how Ada died" keeps the manner back, and not all that is told of Ada.
        share = 1 if secret.startswith(("how ", "why ")) else 2
        if long and len(long & words) * share >= len(long):
            return False
    return True


_MINE = re.compile(r"^(?:mine|ours|so (?:did|has|was|were) (?:mine|ours|i|we))\b")
_BEEN_THERE = re.compile(
    r"^(?:been there|(?:that|it|the same(?: thing)?) happened|same happened)\b"
)


def _hints_at(text: str, brief: Brief) -> bool:
    """True for my "mine shut in 2021" beside the secret that hers is closing: it gives it away."""
    befalls = words_of("befalls")
    secrets = any(_bases(bare(item).split()) & befalls for item in brief.private)
    mine = _MINE.match(text) is not None and bool(_bases(text.split()) & befalls)
    return secrets and (mine or _BEEN_THERE.match(text) is not None)


def _telling_words(secret: str, brief: Brief) -> set[str]:
    """The longer words of a secret; who takes part and how many are no secret by themselves."""
    known = set(known_names(brief))
    long = {word for word in secret.split() if len(word) > _SHORT}
    rest = {w for w in long if w.removesuffix("'s") not in known and not _NUMBER.fullmatch(w)}
    if rest or not long:
        return rest
    small = words_of("prepositions") | words_of("determiners") | words_of("pronouns") | BE | HAVE
    short = {w for w in secret.split() if w.isalpha() and len(w) == _SHORT}
    return (short - small - known - {"own", "and", "not", "but"}) or long


def _bases(words: Iterable[str]) -> set[str]:
    """The words, verbs by their bare form: a secret may be told in another tense."""
    forms = ((word, verb_form(word)) for word in words)
    return {form.base if form else word for word, form in forms}
