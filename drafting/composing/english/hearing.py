"""What stands around a fact: "she said", "once", a quotation mark, a semicolon."""

import re

from drafting.composing.english.words import may_be_noun, verb_form, words_of

SAID = re.compile(
    r"^(?:(?:s?he|they|[A-Z][\w'.-]+)\s+)?(?:also\s+)?"
    r"(?:said(?! (?:to (?:have|be)|nothing|something|little|yes|no|so|again|hello|sorry|"
    r"goodbye|grace|thanks|thank|how|what|why|where)\b)|says(?! (?:nothing|little|how|what|why|"
    r"yes|no|(?:an?|the|his|her|their) (?:prayer|blessing|rosary|poem|verse|few words))\b)"
    # "She says every light out loud" and "she says the name twice" are what she does.
    r"(?! (?:(?:the|his|her|their|an?|each|every|your|my|our|any) )(?:[\w'-]+ ){0,2}?"
    r"(?:names?|words?|numbers?|letters?|titles?|codes?|dates?|lines?|orders?|call ?signs?)"
    r"(?: of (?:the|an?|his|her|their|our|my|each|every) [a-z-]+)? "
    r"(?:twice|(?:two|three) times|once|slowly|softly|quietly|again|backwards|"
    r"first|last|before|when|while|to)\b)"
    r"(?!.* (?:out loud|aloud)$)|"
    r"told\s+(?:me|us)(?:\s+(?!(?:never |not |always )?to\b)[\w ]{2,20}(?=\s+that\b))?"
    r"(?!\s+(?:never\s+|not\s+|always\s+)?to\b|"
    r"\s+(?:(?:exactly|just|precisely) )?(?:what|how|why|where|when)\b)|"
    r"tells\s+(?:me|us)(?!\s+(?:never\s+|not\s+|always\s+)?to\b)|mentioned|mentions|"
    r"explain(?:ed|s)(?! (?:the|a|an|my|our|his|her|their|it|every|each|why|how|what|where|when|"
    r"which|who|whether|to)\b)|noted|"
    r"pointed out|reckons|was saying|added)\s*:?\s+(?:that\s+|to me that\s+)?(?=\S+\s+\S)",
    re.IGNORECASE,
)
SAID_AFTER = re.compile(
    r",?\s+(?:(?:s?he|they) (?:said|says|told (?:me|us)|mentioned|explained|reckons|reckoned|"
    r"thinks|thought|believes|found|added|joked|jokes|admitted|admits|warned|insisted|insists|"
    r"swears|swore|claimed|claims)|according to (?:her|him|them)|"
    r"in (?:her|his|their) (?:words|view|experience))$",
    re.IGNORECASE,
)
TALKED = re.compile(
    r"^(?:(?:s?he|they|we|[A-Z][\w'.-]+)\s+)?(?:talked|spoke|chatted|talks|told (?:me|us))\s+"
    r"(?:to me |with me |together )?(?:about|of|on)\s+"
    r"(?!(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,2} [A-Z]|\d{4}-)\b)",
    re.IGNORECASE,
)
# "kids eat them because they smell good": they are named just before, and not the reader.
THEY_ARE_OTHERS = re.compile(
    r"^(?:(?:he|she) (?:said|says|told me)(?: that)? )?"
    r"(?:(?:most|many|some|all|the|his|her|my|our|young|old|small|new|wild) )*"
    r"(?:[a-z-]{2,}[^\W_siu]s|people|children|men|women|cattle|sheep|staff|police|mice|geese) "
    r"(?!(?:he|she|they)\b).*\b"
    r"(?:because|when|if|so|so that|until|before|after|once|that|and|unless|but|while|since) they\b"
)
# "in one of them I found a ring", but not "at the door she asked me what I saw".
PLACED_LEAD = re.compile(
    r"^(?P<lead>(?:in|on|at|during|after|before|from|by|for) "
    r"(?:(?!(?:I|we|s?he|they|it|you|that|who)\b)[\w'-]+ ?){1,6}?),?(?:(?<= )|\s+)"
    r"(?=(?:I|we|my|our)\b)|"
    r"^(?P<ours>(?:in|on|at|with) (?:my|our) [a-z]+|with us|at ours),?\s+"
    r"(?=(?:the|they|people|nobody|everybody|it|half|most|all|one)\b|"
    # "at our depot swaps go on a cork board", where what goes is named by one word.
    r"[a-z]{3,}[^\Wsui]s (?:go|come|hang|stand|stay|live|get|have|are|were|take|last|work|wait)\b)"
)
ADVICE = re.compile(
    r"^(?P<who>s?he|[A-Z][\w'-]+) (?:(?:said|says|told (?:me|us))\s*:|said|says)\s*[\"']?"
    r"(?P<verb>[A-Za-z]+)"
    r"(?P<rest>(?P<object> (?:the|a|an|your|it|them|to|every|each|at|for|with|on)\b)?.*?)[\"']?$"
)
_IN_MARKS = re.compile(
    r"^(?P<who>s?he|they) (?:said|says|told (?:me|us)|answered|replied)[:,]? "
    r"(?P<mark>[\"'])(?P<said>[^\"]{8,90})(?P=mark)$"
)
_AS_WORDS = re.compile(r'^(?P<who>[A-Za-z\'-]+) put it like this: "(?P<said>[^"]{5,90})"$')
_OWN_WORDS = re.compile(r"\b(?:I|we|my|our|me|us|I'm|we're|I've|we've)\b")
# 'she said "you're doing nothing wrong" about forty times': what was said is only a part of it.
QUOTED_AND_MORE = re.compile(
    r"^(?:s?he|they) (?:said|says|told (?:me|us)) [\"'][^\"]{3,80}[\"'] [a-z].+$"
)
SENTENCES = re.compile(
    r"\s*;\s+|(?<=[a-z\d)])(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bSt)(?<!\bProf)(?<!\bLt)"
    r"(?<!\bCapt)(?<!\bSgt)[.?]\s+(?=[A-Z])"
)
# Gives "'never alone' is his rule for nights" the other way round.
RULE = re.compile(
    r"^\W*(?P<rule>[^\"]{4,60}?)[\"',]* is (?P<whose>(?:his|her|their) "
    r"(?:rule|motto|advice|saying|answer|trick)(?: for [\w ]+)?)$"
)
SUPERLATIVE = re.compile(r"^((?:first|biggest|smallest|hardest|best|worst) [a-z]+ )(?=\w)")
NOTHING_WANTED = re.compile(
    r"^(?:nothing|no (?:favou?r|job)) (?:is )?(?:needed|wanted|expected)\b.*$", re.IGNORECASE
)
LEAD = re.compile(
    r"^(?P<lead>(?:and )?then|now|once|also|so|but|(?:so )?(?:that's|that is|this is) why|"
    r"which is why|later|after that|since then|(?:last|this|every|one) "
    r"(?:week|month|year|night|spring|summer|autumn|winter|day|morning|\w+day)(?: there|"
    r" here)?),?\s+"
    r"(?=(?:I|I'm|I've|I'd|we|we're|we've|my|our|mine|ours|you|s?he|they|her|his|their|the|an?)\b)"
)
# What stands after a semicolon and leans on what stands before it.
_LEANS = re.compile(
    r"(?:and )?(?:(?:it|that|this|they|which|there|nobody|no one|so|then)\b(?! (?:day|year|week)))",
    re.IGNORECASE,
)
_BREATH = 30
_ENOUGH = 4


def is_told_by_another(text: str, names: tuple[tuple[str, ...], ...]) -> bool:
    """True for "Paul says she logs every stop": I have it from Paul, and not from the reader."""
    first = text.split(maxsplit=1)[0]
    word = first.lower().removesuffix("'s")
    known = {part for name in names for part in name}
    return first[:1].isupper() and word not in known | _THEIR_OWN


_THEIR_OWN = frozenset(
    {"she", "he", "they", "said", "says", "told", "tells", "mentioned", "mentions", "explained"}
    | {"explains", "noted", "pointed", "reckons", "also", "was", "added", "i", "we", "you"}
)
_OF_READER = re.compile(r"\b(?:she|he|her|his|him)\b", re.IGNORECASE)


def reported_by(
    text: str, found: re.Match[str] | None, names: tuple[tuple[str, ...], ...]
) -> tuple[re.Match[str] | None, bool]:
    """The "Paul says" to be cut off, and whether they said it themselves."""
    if found is None or not is_told_by_another(text, names):
        return found, found is not None
    rest = text[found.end() :]
    named = {part for name in names for part in name} & set(rest.lower().split())
    return (found, False) if named or _OF_READER.search(rest) else (None, False)


def told_to(found: re.Match[str]) -> str:
    """Gives "she put it like this: take it slow" for "she said: take it slow"."""
    form = verb_form(found["verb"].lower())
    if (
        form is None
        or "base" not in form.forms
        or bool(re.match(r"\s+(?:is|are|was|were|has|have|had|can|will|would)\b", found["rest"]))
        or (may_be_noun(found["verb"]) and not found["object"])
    ):
        return found[0]
    return f"{found['who']} put it like this: {found['verb'].lower()}{found['rest']}"


def in_their_words(text: str) -> str:
    """Gives 'she put it like this: "we throw back more"' for what they said of themselves."""
    found = _IN_MARKS.match(text)
    said = found["said"] if found else ""
    own = _OWN_WORDS.search(said)
    return f'{found["who"]} put it like this: "{said}"' if found and own else text


def as_their_words(text: str, names: tuple[tuple[str, ...], ...]) -> str | None:
    """Gives 'you said "nose before thermometer"' for words that are no sentence of their own."""
    found = _AS_WORDS.match(text)
    if found is None or _OWN_WORDS.search(found["said"]):
        return None
    who = found["who"].lower()
    known = who in {"she", "he", "they"} or any(who in {name[0], name[-1]} for name in names)
    return f'you said "{found["said"]}"' if known else None


def held_together(pieces: list[str]) -> list[str]:
    """What only means something after the words before it stays with them."""
    out: list[str] = []
    for piece in pieces:
        text = piece.strip()
        if out and out[-1].rpartition(" ")[2].lower() in words_of("names_titles"):
            out[-1] = f"{out[-1]}. {text}"  # "Fr. Dominic" is one name, not two sentences.
            continue
        if out and text and _LEANS.match(text) and len(f"{out[-1]} {text}".split()) < _BREATH:
            text = text if text[:2] == "I " else text[0].lower() + text[1:]
            out[-1] = f"{out[-1].rstrip('.')}, and {text.removeprefix('and ')}"
        elif text:
            out.append(text)
    return out


def without_its_end(text: str) -> str | None:
    """The text up to its last "and", "but" or "because", where enough is left of it."""
    ended = r",?\s+(?:and|but|because|so|since|who|instead of|rather than)\s"
    head, _, _ = re.sub(ended, "\0", text).rpartition("\0")
    return head if len(head.split()) >= _ENOUGH else None


def unquoted(text: str) -> str:
    """The text without marks around the whole of it; a mark inside it stays."""
    for mark in ('"', "'"):
        if len(text) > 1 and text.count(mark) == 1 and mark in {text[0], text[-1]}:
            # A mark that was never closed, unless it is the apostrophe of "the drivers'".
            text = text.strip(mark) if mark == '"' or text[0] == mark else text
        elif text.count(mark) == 2 and text[:1] == mark == text[-1:]:
            text = text[1:-1]
    return text.strip(" ,-:")
