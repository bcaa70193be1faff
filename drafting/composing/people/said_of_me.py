"""What they said of me, told with who said it: "you told me that I explain better than I dive"."""

import re

from drafting.composing.english.tokens import core, join
from drafting.composing.english.turning import Turner

_OF_ME = re.compile(
    r"^(?P<lead>(?:(?:back )?in (?:\d{4}|[A-Z][a-z]+)|last (?:year|month|week|spring|summer|"
    r"autumn|winter)|once|on (?:my|the|our) (?:first|last) (?:day|night|shift|evening)|"
    r"(?:a|two|three|some) years? ago),? )?"
    r"(?P<who>she|he|they|[A-Z][\w'-]+) (?P<often>(?:once|always|also|often) )?"
    r"(?P<verb>said|says|told me|tells me)"
    r"(?P<when> (?:in (?:\d{4}|[A-Z][a-z]+)|last (?:year|month|week|spring|summer|autumn|winter)|"
    r"once|years ago))? (?:that )?(?P<what>"
    r"(?:I(?!'d (?:better|like|love)\b| (?:should|could|can|may|might|must|ought|had better)\b)|"
    r"I'm|I've|I'd|my)\b.+)$"
)


def said_of_me(text: str, names: tuple[tuple[str, ...], ...], *, single: bool) -> str | None:
    """The whole sentence as it is told to them; None where it says something else."""
    found = _OF_ME.match(text)
    if found is None:
        return None
    who = core(found["who"])
    if who not in {"she", "he", "they"} and not any(who == name[0] for name in names):
        return None
    turner = Turner(names, mine=True, single=single)
    what = join(turner.turn(found["what"].split()))
    if turner.left:
        return None
    lead = (found["lead"] or "").strip(" ,")
    lead = f"{lead[:1].lower()}{lead[1:]}"
    verb = {"says": "say", "tells me": "tell me"}.get(found["verb"], found["verb"])
    told = f"you {found['often'] or ''}{verb}{found['when'] or ''} that {what}"
    return f"{lead} {told}" if lead else told
