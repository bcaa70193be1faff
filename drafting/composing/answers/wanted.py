"""What a letter of theirs asks of me: "Would you like the night desk?", "Fancy a trip?"."""

import re
from datetime import date
from functools import cache

from drafting.composing.answers.questions import told_back_to_me
from drafting.composing.english.days import speak_dates
from drafting.composing.english.spelling import mend
from drafting.composing.english.tokens import is_speakable, lower_start, tidy
from drafting.composing.english.words import verb_form
from prompts.grammar import load_rows

_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_LEAD = re.compile(
    r"^(?:(?:hi|hello|dear|hey)\b[^,]*, |and |so |but |also |please |by the way,? |anyway,? )+",
    re.IGNORECASE,
)
_MOST = 22


def read_wanted(text: str | None, today: date) -> tuple[str, str | None, str | None] | None:
    """What they ask of me, the deed that it is, and the thing that it is about."""
    for sentence in _SENTENCE.split((text or "")[:4000]):
        plain = _LEAD.sub("", mend(speak_dates(tidy(sentence), today))).strip(" .?!")
        if not is_speakable(plain) or len(plain.split()) > _MOST:
            continue
        for pattern, asking in _rows():
            if found := pattern.fullmatch(plain):
                return _told(found, asking)
    return None


def _told(found: re.Match[str], asking: str) -> tuple[str, str | None, str | None] | None:
    """The same told from my side: "your" board is theirs, and mine is "my"."""
    named = {name.rstrip("234"): said for name, said in found.groupdict().items() if said}
    turned = {name: told_back_to_me(lower_start(said)) for name, said in named.items()}
    deed, thing = turned.get("do"), turned.get("thing")
    if deed is not None:
        form = verb_form(deed.split()[0])
        if form is None or "base" not in form.forms:
            return None
    thing = re.sub(r"^an? ", "the ", thing) if thing and asking.startswith("asking") else thing
    the = thing and re.sub(r"^an? ", "the ", thing)
    return asking.format(do=deed, thing=thing), deed, the


@cache
def _rows() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = load_rows("wanted", "en")["wanted"]
    return tuple((re.compile(row["find"], re.IGNORECASE), row["asking"]) for row in rows)
