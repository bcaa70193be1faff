"""What I ask of them, as words that can stand in a sentence."""

import re
from collections.abc import Sequence
from datetime import date

from drafting.brief import Brief
from drafting.composing.answers.questions import straight
from drafting.composing.english.clause import parse
from drafting.composing.english.days import speak_dates
from drafting.composing.english.spelling import mend
from drafting.composing.english.tokens import bare, capital, core, is_speakable, join, tidy
from drafting.composing.english.turning import Turner
from drafting.composing.english.words import verb_form, words_of
from drafting.composing.giving.deed_or_thing import is_thing
from drafting.composing.noting.my_questions import is_put

_NOT_NOW = re.compile(r"\b(?:later|not now|not yet|one day|some ?day)\b", re.IGNORECASE)
_ABOUT_WORK = re.compile(
    r"\b(?:cvs?|r[eé]sum[eé]|job|hire|hiring|vacanc\w+|reference|recommend\w*|good word)\b",
    re.IGNORECASE,
)
TOO_SOON = (
    "I left your ask out: so soon after meeting it can feel like the reason for the mail. "
    "Offer something first, or ask in a later message."
)
# "hear if he knows a fitter but not to beg": how I mean it is a word to myself.
_NO_PUSH = re.compile(
    r",? (?:but|though|just) (?:not to|i don't want to|don't want to|without|no) "
    r"(?:beg|push|pushing|begging|ask|press|pressure|rush)\w*\b.*$",
    re.IGNORECASE,
)
_IF_HEARD = re.compile(r"^(?:hear|know|learn|find out|see|check) (?:if|whether) ", re.IGNORECASE)
_MINE_TO_DO = frozenset(
    {"hear", "see", "talk", "speak", "meet", "know", "learn", "borrow", "try", "visit", "watch"}
)
# What can only be done by me, as it is done to them or with what is theirs: "shadow you".
_DONE_WITH_YOU = re.compile(
    r"(?:shadow|follow|interview|join|accompany|observe|photograph|film) you\b|"
    r"(?:use|follow|tour|film|photograph|record|copy|attend|join) your\b|sit in on\b|"
    r"(?:come|sit|tag|ride|spend|go)\b[^.;,]* (?:to|in on|with|at|along on|round) your?\b"
)
_YOU_COULD = re.compile(r"you (?:could|can) (?=(?!be\b|have\b).*\b(?:me|us|our|my)\b)")
# Where the question says "you", its "he" is somebody else: "how do you tell a man he is slow".
_YOU = re.compile(r"\byou\b")
_HOW_DO_I = re.compile(
    r"^(?P<how>how|what|where|when) (?:do|can|could|should|would) (?:I|we) (?P<deed>[a-z]+ .+)$",
    re.IGNORECASE,
)
_NOBODY = frozenset({"-"})
# "which scale they bought", "if they take beginners": what I ask about is the reader's house.
_HOUSE = re.compile(
    r"their\b|(?:(?:which|what|how|where|when|why|whose|whether|if)\b"
    r"(?: (?!the\b|they\b)[\w-]+){0,3}?) they\b(?!.*\b(?:he|she|him|her|his|hers)\b)",
    re.IGNORECASE,
)
_DO = frozenset({"do", "does", "did"})
_NAMED = 2
_HEAD = 6
_MEASURED_BY = frozenset({"how", "what", "which", "whose"})
_WH = frozenset({"what", "how", "which", "where", "when", "who", "whom", "whose", "why"})
_ASKS = _WH | {"whether", "if"}
_THEY = frozenset({"they", "them", "their", "theirs"})


def read_ask(
    text: str | None, names: tuple[tuple[str, ...], ...], today: date
) -> tuple[str, str] | None:
    """The ask as ("whether", clause), ("do", verb phrase), ("for", thing) or ("put", question)."""
    if text and is_put(text):
        return "put", mend(speak_dates(tidy(text), today)).strip(" ?")
    return _read_noted(text, names, today)


def asked_otherwise(
    ask: tuple[str, str] | None,
    copied: Sequence[str],
    names: tuple[tuple[str, ...], ...],
    today: date,
) -> tuple[str, str] | None:
    """The ask in other words, where it would stand word for word as it was noted.

    Gives "how to keep a hull dry" for "how do I keep a hull dry?".
    """
    if ask is None or ask[0] != "put" or bare(ask[1]) not in copied:
        return ask
    if mine := _HOW_DO_I.match(ask[1]):
        return "wonder", f"{mine['how'].lower()} to {mine['deed']}"
    other = _read_noted(ask[1], names, today)
    return other if other and other[0] in {"wonder", "whether"} else ask


def _read_noted(
    text: str | None, names: tuple[tuple[str, ...], ...], today: date
) -> tuple[str, str] | None:
    plain = mend(speak_dates(tidy(_one_of(text or "")), today)).strip(" ?")
    if _NOT_NOW.search(plain) or not plain or not is_speakable(plain) or len(plain.split()) > 25:
        return None
    plain = _as_told(_IF_HEARD.sub("whether ", _NO_PUSH.sub("", plain)))
    of_anybody = _YOU.search(plain) is not None
    house = _HOUSE.match(plain) is not None
    heard = _NOBODY if of_anybody else _THEY if house else frozenset[str]()
    turner = Turner(names, mine=True, pronouns=heard)
    tokens = turner.turn(plain.split())
    cut_off = core(tokens[-1]) in words_of("prepositions") - words_of("particles")
    cut_off = cut_off and "or" not in map(core, tokens[-2:-1])  # "before Christmas or after"
    if (turner.left and not of_anybody) or (cut_off and core(tokens[0]) not in _WH):
        return None
    sort, asked = _sort_ask(tokens)
    if sort == "do" and (
        told := re.match(r"(?:know|learn|hear) (what|how|why|when|where)\b", asked)
    ):
        return "wonder", asked[told.start(1) :]
    if sort == "whether" and (theirs := _YOU_COULD.match(asked)):
        return "do", asked[theirs.end() :]
    if sort == "for" and not _can_be_asked_for(asked):
        return None
    mine = sort == "do" and core(asked.split()[0]) in _MINE_TO_DO - {"talk", "speak", "meet"}
    mine = mine or (sort == "do" and _DONE_WITH_YOU.match(asked) is not None)
    return ("whether", f"I could {asked}") if mine else (sort, asked)


def _one_of(text: str) -> str:
    """Of two that were noted as one, the last that was put as a question, else the last."""
    parts = [part for part in text.split(";") if part.strip()] or [text]
    put = [part for part in parts if core(part.split()[0] if part.split() else "") in _ASKS]
    return (put or parts)[-1]


def _as_told(plain: str) -> str:
    """Gives "whether they take beginners" for "do they take beginners"."""
    words = [core(word) for word in plain.split()]
    at = 1 if words[0] in _WH and len(words) > 1 else 0
    if at and words[0] in _MEASURED_BY:
        # "how deep does he dig", "what kind of glue does she use"
        helping = words_of("auxiliaries") | _DO
        at = next((n for n in range(1, min(_HEAD, len(words))) if words[n] in helping), at)
    if words[at] not in words_of("auxiliaries") | _DO or len(words) < at + 3:
        return plain
    who = words[at + 1]
    small = words_of("pronouns") | words_of("determiners") | {"you", "it", "there", "i", "we"}
    known = who in small or (words[at] not in _DO and not at)
    known = known or plain.split()[at + 1][:1].isupper()
    known = known or (words[at] in _DO and who.endswith("s"))
    order = words[at] == "do" and not at and who in {"the", "a", "an", "some", "my", "our"}
    return straight(plain) if known and not order else plain


def _sort_ask(tokens: list[str]) -> tuple[str, str]:
    first, rest = core(tokens[0]), join(tokens[1:])
    if (led := _led_by(tokens)) is not None:
        return led
    if first == "to" and rest:
        first, rest = core(tokens[1]), rest.split(" ", 1)[1] if " " in rest else ""
        tokens = tokens[1:]
    clause = parse(tokens)
    told_of = clause is not None and clause.subject.lower() in {"they", "there", "it"}
    if told_of or (clause is not None and clause.verb.lower() in words_of("auxiliaries")):
        return "whether", join(tokens)  # "nurses can test it first"
    form = verb_form(first)
    if form and "base" in form.forms and not is_thing(tokens):
        return "do", join((first, *tokens[1:]))
    return "for", join(tokens)


def _led_by(tokens: list[str]) -> tuple[str, str] | None:
    """What a question word or a "for" leads up to; None where none stands first."""
    first, rest = core(tokens[0]), join(tokens[1:])
    if first in _WH:
        return "wonder", join(tokens)
    if not rest:
        return None
    if first in {"whether", "if"}:
        return "whether", rest
    if first == "about":
        return "wonder", f"more about {rest}"
    if first == "for":
        return _sort_ask(tokens[1:]) if parse(tokens[1:]) else (first, rest)
    return None


def _can_be_asked_for(asked: str) -> bool:
    """True for "a pair of gloves" and "photos"; false for "matron" and "you got funding"."""
    tokens = asked.split()
    named = words_of("determiners") | words_of("no_article") | {"more", "some", "help", "any"}
    first = core(tokens[0])
    known = first in named or first[:1].isdigit() or first.endswith("'s")
    many = core(tokens[-1]).endswith("s") or core(tokens[0]).endswith("s")
    clause = parse(tokens)
    # "one tip for finishing notes on time": the thing is named, whatever looks like a verb behind.
    led = known and len(tokens) > _NAMED and core(tokens[2]) in {"for", "on", "about", "of"}
    told = clause is not None and bool(clause.rest) and not led
    return (known or many) and not told


def ask_aloud(text: str | None, today: date) -> str | None:
    """The ask as a question to those who listen: "What is the oldest boat you have?"."""
    plain = mend(speak_dates(tidy(text or ""), today)).strip(" ?")
    if not plain or not is_speakable(plain) or len(plain.split()) > 25:
        return None
    turner = Turner((), mine=True, pronouns=_THEY)
    sort, asked = _sort_ask(turner.turn(plain.split()))
    words = asked.split()
    if sort == "wonder":
        straight = len(words) > 1 and core(words[1]) in words_of("auxiliaries")
        return f"{capital(asked)}?" if straight else f"Could you tell me {asked}?"
    if sort == "do":
        who = "I" if core(words[0]) in _MINE_TO_DO else "you"
        return f"Could {who} {asked}?"
    if sort == "whether":
        return f"Can you tell me whether {asked}?"
    return f"Could I ask you {sort} {asked}?"


def asks_too_soon(brief: Brief) -> bool:
    """True for a word about work in the first mail after meeting, with nothing given before it."""
    given = brief.offer or any(promise.who == "me" for promise in brief.promises)
    early = brief.kind == "follow_up" and not given
    return bool(early and brief.ask and _ABOUT_WORK.search(brief.ask))
