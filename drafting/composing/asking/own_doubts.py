"""What the private note doubts by itself: "lock or weir?", where one fact says each."""

import re
from collections.abc import Sequence

from drafting.brief import Brief
from drafting.composing.english.tokens import bare

_EITHER = re.compile(
    r"\b(?P<one>[^\W\d_][\w'-]*) (?:or|oder|ou|o|u)(?: (?:the|der|die|das|le|la|el|in|on|am|im))? "
    r"(?P<two>[^\W\d_][\w'-]*) ?\?"
)
_ASKED_OF_THEM = re.compile(
    r"\b(?:ask|asks|wants?|prefers?|likes?|offer|bring|frag\w*|demande\w*|pregunt\w*)\b"
    r"[^.;!?]{0,40}$",
    re.IGNORECASE,
)


def find_either(note: str | None, texts: Sequence[str]) -> tuple[str, str] | None:
    """The two facts between which the note cannot decide; None where there are none."""
    for found in _EITHER.finditer((note or "")[:2000]):
        if _ASKED_OF_THEM.search((note or "")[: found.start()]):
            continue
        one, two = found["one"].casefold(), found["two"].casefold()
        first = next((text for text in texts if _says(text, one) and not _says(text, two)), None)
        other = next((text for text in texts if _says(text, two) and not _says(text, one)), None)
        if first and other:
            return (first, other) if texts.index(first) < texts.index(other) else (other, first)
    return None


# "port or marina?", "husband? father?": a small word may stand between.
_WONDERED = re.compile(
    r"(?P<lead>(?:^¿?|[.;,:!?(¿\n]\s*|\b(?:was it|is it|sure|it was|the|his|her|war es|es war|fue|"
    r"era|était-ce|c'était)\s+)(?:(?:the|an?|der|die|das|le|la|el|un|une|una|in|on|at) )?)"
    r"(?P<one>[^\W\d_][\w'-]+)(?:\?+,? (?:or )?|,? (?:or|oder|ou|o|u) )"
    r"(?:(?:the|an?|der|die|das|le|la|el|un|une|una|in|on|at) )?(?P<two>[^\W\d_][\w'-]+) ?\?"
)
_ASKS_THEN = re.compile(
    r"^[^.;!?]{0,12}\b(?:ask|find out|frag\w*|demande\w*|pregunt\w*)\b", re.IGNORECASE
)
_TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "dr", "prof", "herr", "frau", "sr", "sra", "m", "mme"}
)
_THEM = frozenset({"her", "him", "she", "he", "them", "they"})


def ask_which_it_was(brief: Brief) -> tuple[str, ...]:
    """One question for two words between which the private note wavers, where a fact has one."""
    note = (brief.note or "")[:2000]
    texts = (*brief.facts, *brief.they_said, brief.contact.name or "")
    for found in _WONDERED.finditer(note):
        one, two = found["one"].casefold(), found["two"].casefold()
        before, after = note[: found.start("one")], note[found.end() :]
        if _ASKED_OF_THEM.search(before) or _ASKS_THEN.search(after) or _TITLES & {one, two}:
            continue
        # "Was it her or Pia?" doubts who it was to whom the message goes.
        of_them = one in _THEM and "was it" in found["lead"].casefold()
        told = [any(_says(text, word) for text in texts) for word in (one, two)]
        if of_them or any(told):
            named = brief.contact.name if of_them and brief.contact.name else found["one"]
            question = (
                f"Was it {named} or {found['two']}? Your own note is not sure. If you are not "
                "either, leave it out."
            )
            return (question,)
    return ()


def _says(text: str, word: str) -> bool:
    return word in bare(text).split()
