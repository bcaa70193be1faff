"""The small words that a hasty note leaves out: "gave me name of a joiner", "other shop took"."""

import re

from drafting.composing.english.tokens import core
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import may_be_noun, plain_words, verb_form, words_of

_LEFT = (
    r"(?:names?|numbers?|address|link|rest|end|top|bottom|front|details|key|recipe|dates?|"
    r"password|phone number|list|map|title)"
)
_GIVEN = re.compile(
    rf"\b(?P<gave>(?:gave|sent|passed|told|showed|got|lent|left|brought|found|forwarded) "
    rf"(?:me |us )?)(?={_LEFT} (?:of|for|to) )"
)
_AT_TOP = re.compile(
    r"\b(?P<at>at|to|from|on) (?=(?:very )?(?:top|bottom|back|front|end|side)\b(?! (?:of|to)\b)"
    r"(?:$|[,.;]| (?:and|of|in|on|so|because)\b))|\b(?P<of>at|to|from) "
    r"(?=(?:top|bottom|back|front|end) of\b)"
)
# "the folder which has saved my life": what it did for me tells no folder from another.
_WHICH = re.compile(
    r"(?P<thing>\b(?:her|his|their|your) [\w' -]+?) (?=which (?:(?:has|have|had) )?"
    r"(?:\w+ ){1,3}?(?:my|me|us|our)\b)"
)
_KIN = r"(?P<kin>mum|mom|mam|dad|nan|nana|gran|granny|grandma|grandad|grandpa)"
_FOR_KIN = re.compile(
    rf"^(?P<head>(?:s?he |they )?(?P<deed>[a-z]+)\b(?:(?! my| her| his)[\w' -])*? "
    rf"(?:on|for|to|with|after|from) ){_KIN}\b(?!')"
)
_OTHER = re.compile(
    r"^(?P<which>other|same|whole|nearest|main|old|only) (?P<thing>[a-z]+) (?P<more>.+)$"
)
_OTHER_TOO = re.compile(
    r"(?<=, )other (?=[a-z]+[^s\W] (?:said|took|was|had|told|gave|wanted|is)\b)"
)
# "tie it at both ends never just the middle"
_AS_WELL = re.compile(r"(?<=[a-z]) (?=(?:never|not) (?:just|only|the)\b)")
_HAS = re.compile(
    r"^(?P<verb>has|hasn't|is|isn't|was|wasn't|can|can't|could|couldn't|wouldn't|will|won't|had)"
    r" (?P<next>[a-z']+)(?P<rest>\b.*)$"
)
_ROLE = re.compile(
    r"(?P<be>\b(?:s?he|they|you)(?:'s| is| was|'re| are) (?:now )?)(?P<role>(?:[a-z-]+ ){0,2}?"
    r"(?P<who>[a-z-]+))(?=$|[,.;]| (?:in|at|on|for|with|from|by|near|and)\b)"
)
_ON_DAYS = re.compile(
    r"(?P<before>\b(?:late|early|back|over|there|behind)) "
    r"(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b)",
    re.IGNORECASE,
)
_BEEN = re.compile(
    r"(?P<day>\bbeen [a-z]+ing [\w -]*?on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?!s|,? \d)",
    re.IGNORECASE,
)
# "her mum coming over", "his lad starting at the mill": it is under way.
_UNDER_WAY = re.compile(
    r"^(?P<who>(?:her|his|their) (?:[a-z]+ )?(?P<kin>[a-z]+)) "
    r"(?P<doing>[a-z]{2,}ing)\b(?P<rest>.*)$"
)
_TO_START = re.compile(
    r"(?P<whom>\bfor an? [a-z]+) start (?=(?:in|on|next|this|from|jan|feb|mar|apr|may|jun|jul|aug|"
    r"sep|oct|nov|dec|Mon|Tues|Wednes|Thurs|Fri)[a-z]*\b)",
    re.IGNORECASE,
)
_ITS = re.compile(
    r"\b(?P<when>when|if|once|as soon as|until|till|after|because|since|while|before|but) its "
    r"(?=[a-z]+ed\b|ready\b|done\b|out\b|finished\b|back\b|open\b|here\b|over\b|dry\b|my\b|not\b|"
    r"ripe\b|full\b|empty\b|free\b|safe\b|quiet\b|light\b|late\b|set\b|dark\b|sunny\b|"
    r"(?:a|an|the|going|coming|too|so|all|warm|cold|dark|raining)\b)"
)
_SUBJECT = re.compile(r"^(?:s?he|they|it|I|we|the|her|his|my|there|you)\b", re.IGNORECASE)
# "weds 18/11": the day of the week is enough.
_FIGURES = re.compile(
    r"(?P<day>\b(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?) "
    r"\d{1,2}/\d{1,2}(?:/\d{2,4})?(?=$|[ ,.;])",
    re.IGNORECASE,
)
_OF_KIN = re.compile(rf"^(?P<deed>(?:s?he )?[a-z]+) {_KIN}'?s (?=[a-z0-9]+\b)")
_SAID_SO = re.compile(r"\bsaid (?=(?:impossible|fine|okay|too late|hopeless)(?:$|[,.;]))")
_FOR_ME = re.compile(r" (?:for|to|with|after) (?:me|us|my|our)\b")
_NO_DEEDS = frozenset(
    {"cost", "take", "rain", "snow", "feel", "look", "be", "have", "happen", "say"}
)
_TOLD_ME = re.compile(r"^(?P<head>(?:s?he |they )?(?:told|advised) (?:me|us)) (?=(?P<do>[a-z]+) )")
_REMEMBERED = re.compile(r"\b(?P<did>remember(?:ed|s)|noticed|knew) (?=(?:I|my)\b)")


def with_small_words(text: str, who: str) -> str:
    """The note with its articles and its doer, ``who``, where they are surely left out."""
    text = _AS_WELL.sub(", ", text) if not _SUBJECT.match(text) else text
    text = _SAID_SO.sub("said it was ", _FIGURES.sub(r"\g<day>", text))
    text = _GIVEN.sub(r"\g<gave>the ", text)
    text = _AT_TOP.sub(lambda found: f"{found['at'] or found['of']} the ", text)
    text = _WHICH.sub(r"\g<thing>, ", text)
    text = _ON_DAYS.sub(r"\g<before> on ", _of_my_kin(text))
    text = _BEEN.sub(r"\g<day>s", text)
    text = _TOLD_ME.sub(_to_do, text)
    text = _TO_START.sub(r"\g<whom> to start ", _under_way(with_its(text)))
    text = _REMEMBERED.sub(r"\g<did> that ", text)
    text = _with_doer(text, who)
    return _ROLE.sub(_with_a, _the_other(text))


def _of_my_kin(text: str) -> str:
    """Gives "kept an eye on my mum" for "kept an eye on mum": what they did was for me."""
    if owned := _OF_KIN.match(text):
        deed = verb_form(core(owned["deed"].split()[-1]))
        if deed is not None and "past" in deed.forms:
            return f"{owned['deed']} my {owned['kin']}'s {text[owned.end() :]}"
    found = _FOR_KIN.match(text)
    form = verb_form(found["deed"]) if found else None
    if found is None or form is None or "past" not in form.forms:
        return text
    return f"{found['head']}my {text[found.start('kin') :]}"


def with_its(text: str) -> str:
    """Gives "when it's printed" for "when its printed"."""
    return _ITS.sub(r"\g<when> it's ", text)


def _under_way(text: str) -> str:
    """Gives "her daughter is starting at the mill" for "her daughter starting at the mill"."""
    found = _UNDER_WAY.match(text)
    kin = words_of("kin") | plain_words("jobs") | words_of("people") | {"lad", "lass", "kid"}
    if found is None or found["kin"] not in kin:
        return text
    forms = [verb_form(core(word)) for word in found["rest"].split()]
    if any(form and "past" in form.forms and "base" not in form.forms for form in forms):
        return text  # "her mum coming over made her day"
    return f"{found['who']} is {found['doing']}{found['rest']}"


def _the_other(text: str) -> str:
    """Gives "the other council took five months", also behind a comma."""
    found = _OTHER.match(text)
    form = verb_form(core(found["more"].split()[0])) if found else None
    told = form is not None and bool(form.forms & {"past", "s"})
    if found is None or not told or is_plural(found["thing"]):
        return _OTHER_TOO.sub("the other ", text)
    return f"the {text}"


def _with_doer(text: str, who: str) -> str:
    """Gives "she has been staying late" for "has been staying late"; a question stays as it is."""
    found = _HAS.match(text)
    if _is_done_for_me(text):
        return f"{who} {text}"
    if found is None or text.endswith("?"):
        return text
    after = found["next"]
    asks = words_of("pronouns") | {"the", "my", "your", "our", "that", "this"}
    if after in asks and found["verb"] not in {"has", "hasn't", "had"}:
        return text
    return text if after in words_of("pronouns") else f"{who} {text}"


def _to_do(found: re.Match[str]) -> str:
    """Gives "told me to do the left side first" for "told me do the left side first"."""
    form = verb_form(found["do"])
    order = form is not None and form.base == found["do"] and not may_be_noun(found["do"])
    return f"{found['head']} to " if order else f"{found['head']} "


def _is_done_for_me(text: str) -> bool:
    """True for "brought soup round for my dad": a deed in the past with nobody who did it."""
    form = verb_form(core(text.split(" ", 1)[0])) if text[:1].islower() else None
    done = form is not None and "past" in form.forms and "base" not in form.forms
    no_deed = form is not None and form.base in _NO_DEEDS
    return done and not no_deed and _FOR_ME.search(text) is not None


def _with_a(found: re.Match[str]) -> str:
    """Gives "you're a social worker in the care team" for "you're social worker in …"."""
    words = found["role"].split()
    named = found["who"] in plain_words("jobs") and words[0] not in words_of("determiners")
    small = words_of("prepositions") | words_of("adverbs") | words_of("pronouns")
    form = verb_form(words[0])
    doing = form is not None and "ing" in form.forms and not may_be_noun(words[0])
    if not named or doing or set(words) & small:
        return found[0]
    return f"{found['be']}{'an' if words[0][0] in 'aeiou' else 'a'} {found['role']}"
