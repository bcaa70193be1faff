"""What the notes tell whoever writes: what to ask, and how somebody is to be called."""

import re
from collections.abc import Iterable

# "ask: which of the five first?", "ask what she asked the nights", "one question only: how long".
_ASK = re.compile(
    r"(?:^|[.;!\n]\s*)(?P<ask>(?:ask(?: (?:her|him|them))?(?::| (?=what|how|which|why|where|when|"
    r"who|whether))|(?:(?:my|the|one|only one|just one|a|single) )?(?:only |single |small |quick )?"
    r"question(?: only| for (?:her|him|them))?:).+?(?:\?|(?=[.;!\n]|$)))",
    re.IGNORECASE,
)
_TITLE = r"(?:(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Professor|Doctor|Rev)\b\.?)"
_CALL = re.compile(
    r"\b(?i:goes by|call (?:her|him|them)|address (?:her|him|them) as|prefers(?: to be called)?|"
    r"likes to be called|known as)\s+[\"']?"
    r"(?P<name>(?:(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof)\. )?[^\W\d_a-z][\w'\u2019-]+"
    r"(?: [^\W\d_a-z][\w'\u2019-]+)?)|"
    # "Mr. Abebe is the correct form".
    r"(?P<right>\b(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof)\b\.? [^\W\d_][\w'\u2019-]+) (?i:is (?:right|fine"
    r"|correct|proper|how|what|the (?:right|correct|proper|polite) (?:form|name|way|one)))\b|"
    # "given name is Hoa, say Ms. Hoa": a title is noted where it is to be used.
    r"\b(?i:says?|use|write|it'?s|so|s?he is|s?he'?s|they are)\s+[\"']?"
    r"(?P<titled>(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof)\b\.? "
    r"[^\W\d_][\w'\u2019-]+)|"
    # "English. Dr. Lund, never by the given name": a title and a name alone are how to say it.
    r"(?:^|[.;\n]\s*|(?i:\b(?:surname|title|name|address|greeting|matters)\b[^.;\n]{0,12}?[,:] ?|"
    rf"\balways )|, (?={_TITLE} [^\s,.;]+(?: (?:only|please)\b|, (?:never|not)\b)))"
    rf"(?P<alone>{_TITLE} [^\W\d_a-z][\w'\u2019-]+)"
    r"(?= ?(?:$|[.;\n)]|,? (?i:please|only|always|never|not|no|in (?:english|writing))\b))"
)
# "Mr. not Dr.", "Dr., never Ms.": the title alone, for the family name.
_RATHER = re.compile(
    rf"(?P<title>{_TITLE}),? (?:and )?(?:not|never|no|rather than) (?:an? )?{_TITLE}(?=[\s.,;)]|$)"
    rf"|\bno {_TITLE},? (?:just|but|use) (?P<but>{_TITLE})"
)
_FIRST_NAME = r"(?:first|given|fore)[- ]?names?"
_NO_FIRST = re.compile(
    rf"(?:(?:^|[.;,\n]\s*)no|\b(?:never|not|without|don't use|do not use|hates?|dislikes?))\b"
    rf"(?: (?:by|on|with|use|using|the|her|his|their|a|being called))* {_FIRST_NAME}\b"
    r"|\b(?:surname|last name|family name) only\b",
    re.IGNORECASE,
)
_BY_FIRST = re.compile(
    r"(?:^|[.;,\n]\s*|\b(?:we(?:'re| are)? (?:on|use)|we go by|by|use|on) )"
    rf"(?:(?:her|his|their|the|just|only) )*{_FIRST_NAME}"
    r"(?: (?:only|please|is (?:fine|ok|okay)|is enough|terms|basis|will do))?(?=$|[.,;\n])",
    re.IGNORECASE,
)


# "I met his wife, she is Mrs. Thành": it is she who is called so.
_OF_KIN = re.compile(
    r"\b(?:wife|husband|mother|father|mum|dad|sister|brother|daughter|son|boss|colleague|assistant)\b"
    r"[^.;\n]*$",
    re.IGNORECASE,
)
# "His card says: Mr. Thành": so he is called where people know him.
_SIGNED = re.compile(
    r"\b(?:card|badge|door|sign|signature|mail|letter|signs|signed)\b[^.;\n]{0,20}?"
    r"(?:says?|reads?|as|with|:):? (?P<name>(?:Mr|Mrs|Ms|Dr|Prof)\.? [^\W\d_][\w'-]+)"
)

# A fact that says nothing else: "goes by Seun", "everybody calls her Seun".
_GOES_BY = re.compile(
    r"(?:(?:s?he|they) )?(?:goes by|prefers(?: to be called)?|likes to be called|go by"
    r"|(?:is |are )?(?:better )?known (?:\w+ )?as"
    r"|(?:asked|told|invited|said)(?: me)? to call (?:him|her|them)"
    r"|(?:every(?:body|one)|friends|people|colleagues|all|the (?:crew|team|ward|lads)"
    r"|i may|we)(?: all)? calls? (?:him|her|them)|(?:alle nennen|jeder nennt) (?:ihn|sie)"
    r"|tout le monde l'appelle|todos (?:lo|la|le) llaman) "
    r"(?P<name>[^\W\d_a-z][\w'\u2019-]*)\.?"
)

# "the second one is a joke, leave it out", "den letzten Satz weglassen"
_FACT = (
    r"(?P<which>first|second|third|last|erste|zweite|dritte|letzte|premi[eè]re?|deuxi[eè]me|seconde?|"
    r"troisi[eè]me|derni[eè]re?|primer[ao]?|segund[ao]|tercer[ao]?|[uú]ltim[ao])[nrs]? "
    r"(?:one|fact|sentence|point|note|line|thing|bit|satz|punkt|fakt|notiz|zeile|phrase|ligne|fait|"
    r"frase|punto|nota|l[ií]nea|dato)"
)
_OUT = (
    r"(?:leave (?:it |that )?out|left out|skip (?:it|that)?|drop (?:it|that)?|"
    r"not for (?:her|him|them)|weglassen|auslassen|streichen|raus(?:lassen)?|"
    r"[aà] omettre|omettre|laisser de c[oô]t[eé]|enlever|"
    r"ne pas (?:mettre|dire|[eé]crire)|omitir(?:la|lo)?|quitar(?:la|lo)?|no poner(?:la|lo)?|"
    r"dejar(?:la|lo)? fuera)"
)
_LEFT_OUT = re.compile(
    rf"\b{_FACT}\b[^.;!?\n]{{0,40}}?\b{_OUT}\b|"
    rf"\b(?:leave out|skip|drop|omit|without|ohne|sans|sin|omettre|omitir|quitar) "
    rf"(?:the|den|die|das|la|le|el|l') ?{_FACT.replace('which', 'that')}\b",
    re.IGNORECASE,
)
_PLACES = ("1 first erst prem prim", "2 second zweit deux segund", "3 third dritt trois terc")


def without_unwanted(facts: tuple[str, ...], note: str | None) -> tuple[str, ...]:
    """The facts without those that the note counts and wants left out: "skip the last one"."""
    gone = set()
    for found in _LEFT_OUT.finditer(note or ""):
        named = (found["which"] or found["that"]).lower()
        at = next((int(row[0]) for row in _PLACES if _is_named(named, row)), len(facts))
        gone.add(at - 1)
    return tuple(fact for at, fact in enumerate(facts) if at not in gone) if gone else facts


def _is_named(named: str, row: str) -> bool:
    return any(named.startswith(stem) for stem in row.split()[1:])


def asked_in(note: str | None) -> tuple[str, ...]:
    """The questions that the note says to ask, each with its "ask"."""
    return tuple(found["ask"] for found in _ASK.finditer(note or ""))


def called_in(note: str | None) -> str | None:
    """Gives "Alhaji Ibrahim" for "address him as Alhaji Ibrahim"."""
    found = _CALL.search(note or "")
    if found and not _OF_KIN.search((note or "")[: found.start()]):
        called = found["name"] or found["right"] or found["titled"] or found["alone"]
        return called.strip("'\u2019")
    if name := goes_by_in(note):
        return name
    signed = _SIGNED.search(note or "")
    return signed["name"] if signed else None


def title_in(note: str | None) -> str | None:
    """Gives "Mr." for "Mr. not Dr."."""
    found = _RATHER.search(note or "")
    return (found["title"] or found["but"]) if found else None


def shuns_first_name(note: str | None) -> bool:
    """True for "never by the given name"."""
    return _NO_FIRST.search(note or "") is not None


def wants_first_name(note: str | None) -> bool:
    """True for "first name only" and "we're on first-name terms"."""
    return _BY_FIRST.search(note or "") is not None and not shuns_first_name(note)


def goes_by(fact: str) -> str | None:
    """Gives "Seun" for "goes by Seun"."""
    found = _GOES_BY.fullmatch(fact.strip())
    return found["name"] if found else None


def goes_by_in(note: str | None) -> str | None:
    """Gives "Seun" for "no phone calls; everybody calls her Seun"."""
    clauses = re.split(r"[.;,\n]\s*", (note or "").replace('"', "").replace("'", ""))
    return next(filter(None, map(goes_by, clauses)), None)


def called_by(note: str | None, facts: Iterable[str]) -> str | None:
    """What somebody is to be called, from the note or from a fact that says it."""
    return called_in(note) or next(filter(None, map(goes_by, facts)), None)
