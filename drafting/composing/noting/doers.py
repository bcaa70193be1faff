"""Facts noted without their doer: "got my licence" is mine, "lent me a pump" is not."""

import re

from drafting.brief import Brief
from drafting.composing.english.day_patterns import WEEKDAYS
from drafting.composing.english.hearing import SAID
from drafting.composing.english.tokens import core
from drafting.composing.english.words import (
    MODALS,
    WordForm,
    may_be_noun,
    plain_words,
    verb_form,
    words_of,
)
from drafting.composing.noting.acting import telegraph_words
from drafting.composing.noting.myself import is_person, tell_of_myself
from prompts.grammar import load_grammar

# In these messages what is noted without its doer is mine.
_MINE = frozenset({"my_news", "reply", "pitch", "decline"})
# In these, what came of it is told as mine: "passed", "told my crew".
_AFTER = frozenset({"thank_you", "follow_up", "introduction", "ask_advice", "closing"})
# "wasn't embarrassed at all, he clapped": it is told of him.
_WAS_NOT = re.compile(
    r"^(?:was|wasn't|isn't|hadn't|couldn't|didn't|never) [^,]+, (?P<who>she|he) [a-z]"
)
# "opened his room with him stuck inside": what is done with theirs is mine where nobody is named.
_WITH_THEM = re.compile(
    r"^(?P<did>[a-z]+) (?:(?:his|her|their|him) [a-z]|"
    r".+ (?:with|for|beside|behind) (?:him|her|them|(?:his|her|their) [a-z]+)(?: (?:on )?\d.*)?$)"
)
# "lost his sticks on the bus": what goes wrong with a thing does so in its owner's hands.
_OF_THEIR_OWN = re.compile(r"^[a-z]+ (?:his|her|their) [a-z]")
_NO_DEED = re.compile(r"\b(?:me|us|my|our|own)\b|\bso (?:that )?(?:I|we|the)\b")
# "promised her a sample": what I did for them.
_TO_THEM = re.compile(
    r"^(?:promised|told|gave|showed|sent|lent|asked|offered|owe|wrote|brought|bought) "
    r"(?:him|them|her (?=(?:an?|the|some|my|our|two|three|how|what|that|to|about|if|one|it)\b))"
)
_STILL = re.compile(
    r"^still (?:does not|doesn't|has not|hasn't|is not|isn't|holds|works|goes|runs|stands|hangs|"
    r"fits|sings|ticks|smells|tastes|looks|hurts|floats|grows)\b"
)
_WILL = re.compile(r"^(?:will|won't|can't wait|hope to|have to|am) (?!you\b|she\b|he\b)")
# "very kind at the study day", "so patient with us": how they were, and not where.
_PRAISE = re.compile(
    r"^(?:(?:(?:very|so|super|really|most|ever so|always|extremely) )?"
    r"(?P<what>[a-z]+)(?: and [a-z]+)?|"
    r"(?:such )?a (?:(?:real|great|big|huge|lovely|wonderful|good) )?(?:help|host|sport|comfort))"
    r"(?: (?:to|towards|with|about|at|on|during|when|while) .+)?$",
    re.IGNORECASE,
)
_WEATHER = re.compile(r"^(?:rained|snowed|froze|hailed|thundered|poured)\b")
_NO_NEED = re.compile(
    r"^not (?:needed|necessary|required|allowed|included|possible|planned|decided)(?: yet)?$",
    re.IGNORECASE,
)
_YES = re.compile(
    r"^(?P<said>yes|no), (?P<what>(?:on|in|at|every|from|until|by|the|not|[A-Z]\w+days?) .+)$",
    re.IGNORECASE,
)
_ASKS = frozenset({"ask", "wonder"})


def _without_doer(text: str, field: str, brief: Brief) -> str | None:
    """Gives "it rained all week", "it still holds", and a whole sentence for a bare yes."""
    if field == "facts" and (who := _doer_of(text, brief)):
        return f"{who} {text}"
    praise = _PRAISE.match(text) if field != "share" else None
    praised = praise and (praise["what"] or "kind").lower() in plain_words("shown_kind")
    if praised and brief.kind not in _MINE:
        who = _reader(brief)
        return f"{who} {'were' if who == 'you' else 'was'} {text[0].lower()}{text[1:]}"
    if _WEATHER.match(text):
        return f"it {text}"
    if brief.kind == "reply" and _NO_NEED.match(text):
        return f"that's {text[:1].lower()}{text[1:]}"
    found = _YES.match(text) if brief.kind == "reply" and field == "facts" else None
    if found is None:
        return None
    on = "on " if re.match(rf"{WEEKDAYS}\b", found["what"]) else ""
    return f"the answer is {found['said'].lower()}: {on}{found['what']}"


def _doer_of(text: str, brief: Brief) -> str:
    """Whose a fact without its doer is, where the rest of it tells."""
    if said := _WAS_NOT.match(text):
        return str(said["who"])
    done = _WITH_THEM.match(text)
    form = verb_form(done["did"]) if done else None
    past = form is not None and "past" in form.forms and "base" not in form.forms
    with_them = past and brief.kind in _AFTER and not _NO_DEED.search(text)
    own = form is not None and form.base in telegraph_words("my_mishaps")
    with_them = with_them and not (own and _OF_THEIR_OWN.match(text))
    will = brief.kind in _AFTER and _WILL.match(text)
    if with_them or will or _TO_THEM.match(text):
        return "I"
    return "it" if _STILL.match(text) else ""


def with_doer(text: str, field: str, brief: Brief) -> str:
    """What I did, noted without an "I"; what somebody did to me keeps its own doer."""
    if said := _without_doer(text, field, brief):
        return said
    words = text.split()
    plain = [core(word) for word in words]
    if field == "facts" and not SAID.match(text) and _is_done_for_me(plain, brief.kind):
        return f"{_reader(brief)} {text}"
    own = field == "share" or (field == "facts" and _is_of_me(plain, brief))
    if not own or SAID.match(text) or _tells_itself(plain, text, brief.kind):
        return text
    return _told_of_me(text, words, plain, brief)


def _reader(brief: Brief) -> str:
    """Gives "she" or "he" where the facts call the reader so, also by "his", else "you"."""
    told = re.findall(r"\b(?:she|he|his|him|her)\b", " ".join((*brief.they_said, *brief.facts)))
    who = {"she" if word in {"she", "her"} else "he" for word in told}
    return who.pop() if len(who) == 1 else "you"


def _is_done_for_me(plain: list[str], kind: str) -> bool:
    """True for "walked me to the bus", and in thanks for "kept my tools dry"."""
    refused = plain[0] == "wouldn't" and plain[1:2] != ["have"]
    refused = refused or (
        plain[0] == "didn't" and set(plain[1:2]) <= plain_words("kindly_not_done")
    )
    if refused and kind in {"thank_you", "follow_up"}:
        return True  # "wouldn't take a penny"
    form = verb_form(plain[0]) if kind not in _MINE else None
    if form is None or "past" not in form.forms or (may_be_noun(plain[0]) and "base" in form.forms):
        return False
    told = {"i", "we", "she", "he", "they", "you"} & set(plain[1:3])
    if told or plain[0] in words_of("my_deeds"):
        return False
    if set(plain[1:4]) & {"me", "us"} and form.base not in _ASKS:
        return kind != "condolence"
    owned = bool(set(plain[1:3]) & {"my", "our"})
    return kind == "thank_you" and owned and form.base in plain_words("done_for_me")


def _told_of_me(text: str, words: list[str], plain: list[str], brief: Brief) -> str:
    lead = 1 if plain[0] in plain_words("my_leads") and len(plain) > 1 else 0
    form, after = verb_form(plain[lead]), "".join(plain[lead + 1 : lead + 2])
    noun = verb_form(after) if form and may_be_noun(plain[lead]) else None
    theirs = _is_theirs(form, after, brief.kind)
    if brief.kind in _MINE and plain[lead] in MODALS and len(plain) > 1:
        return f"I {text}"  # "can play on the 21st"
    if form is None and brief.kind in _MINE and plain[0] in plain_words("where_i_am"):
        return f"I am {text.replace(' myself', '', 1)}"
    if form is None or theirs or (noun and "s" in noun.forms):
        return text  # "asked me to speak", "work goes to the city site"
    said = _with_i(plain, words, lead, form.forms, brief.kind)
    alone = plain[lead] in {"saw", "read", "heard", "watched"}
    who = _who(brief, alone=alone)
    said = re.sub(r"^am\b", "are", said) if said and who == "we" else said
    return f"{who} {said}" if said else text


def _tells_itself(plain: list[str], text: str, kind: str) -> bool:
    """True for a few words about myself that find their "I" later on."""
    whole = set(plain) & plain_words("in_whole_sentences")
    return kind == "pitch" and not whole and bool(tell_of_myself(text))


def _who(brief: Brief, *, alone: bool = False) -> str:
    """Gives "we" where the facts tell of us and never of me alone."""
    told = f" {' '.join((*brief.facts, *brief.share))} "
    if alone:
        return "I"  # Eyes and ears are one's own.
    # "We shared a bench" is of the reader and me, and nobody else's "we".
    ours = re.search(
        r"\b[Ww]e\b(?! (?:both|shared|worked|met|talked|sat)\b)", told
    ) and not re.search(r"\b(?:I|my|I'm|I've)\b", told)
    return "we" if ours else "I"


def _is_theirs(form: WordForm | None, after: str, kind: str) -> bool:
    """True for "asked me to speak", and for "asked if it is ready" in an answer."""
    if form is None or after in {"me", "us"}:
        return form is not None
    if kind == "decline":
        return form.base in plain_words("their_asking")
    return form.base in _ASKS and after in {"if", "whether", "about", "for", "how", "when"}


def _with_i(
    plain: list[str], words: list[str], lead: int, forms: frozenset[str], kind: str
) -> str | None:
    """The words as they go on after an "I"; None where they cannot."""
    rest = " ".join(words[lead:])
    rest = rest[0].lower() + rest[1:]
    said = f"{plain[0]} {rest}" if lead else rest
    past = "past" in forms and "base" not in forms
    if plain[0] in {"not", "rather"}:
        fits = "part" in forms if plain[0] == "not" else "base" in forms
        return f"{'have not' if plain[0] == 'not' else 'would rather'} {rest}" if fits else None
    if past or (kind in _MINE and plain[lead] in plain_words("mine_both_ways")):
        return said
    after = "".join(plain[lead + 1 : lead + 2])
    small = after in words_of("prepositions") | words_of("determiners")
    if kind == "reply" and "base" in forms and (small or not may_be_noun(plain[lead])):
        return said  # "wait for spring", where they asked what I do
    if kind != "my_news" or lead:
        return None
    if forms == {"ing"} and not is_person(words):
        return f"am {said}" if lead == 0 else None
    return said if "base" in forms and plain[0] in plain_words("news_begins") else None


def comes_upon(plain: list[str]) -> bool:
    """True for "found a chart in a skip" and "came across a clay": what I have to pass on."""
    form = verb_form(plain[0])
    past = form is not None and "past" in form.forms
    if not past or form is None or form.base not in load_grammar("kinds.en")["comes_upon"].split():
        return False
    after = plain[1] if len(plain) > 1 else ""
    if form.base in {"come", "stumble"}:
        return after in {"across", "upon", "on"}
    return form.base not in {"try", "visit", "get", "meet", "buy"} or after in {"a", "an"}


def _is_of_me(plain: list[str], brief: Brief) -> bool:
    """True where a fact without its doer is told of me."""
    if brief.kind in _MINE:
        return True
    handed = plain[0] == "passed" and set(plain[1:2]) & {"round", "around", "out", "along", "on"}
    if brief.kind in _AFTER and plain[0] in plain_words("my_outcomes") and not handed:
        return not {"me", "us"} & set(plain)  # "passed": the good end of what they helped with
    if brief.kind == "share" and comes_upon(plain):
        return True
    if brief.kind == "condolence":
        return plain[0] in {"never", "heard", "met"}
    return bool(set(plain) & {"my", "our"})
