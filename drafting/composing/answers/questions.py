"""What was written to me in the first person, told back: "You asked whether I still have it"."""

import re
from datetime import date

from drafting.composing.english.clause import parse
from drafting.composing.english.days import speak_dates
from drafting.composing.english.spelling import mend
from drafting.composing.english.tokens import (
    bare,
    core,
    is_speakable,
    join,
    lower_start,
    swap,
    tidy,
)
from drafting.composing.english.words import BE, HAVE, past, plain_words, third, verb_form, words_of
from drafting.composing.noting.parting import part

_SWAPPED = {
    "i": "you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself", "we": "you",
    "us": "you", "our": "your", "ours": "yours", "your": "my", "yours": "mine", "i'm": "you're",
    "i've": "you've", "i'd": "you'd", "i'll": "you'll", "we're": "you're", "we've": "you've",
    "we'd": "you'd", "we'll": "you'll", "you're": "I'm", "you've": "I've", "you'd": "I'd",
    "you'll": "I'll", "yourself": "myself",
}  # fmt: skip
_MATCHING = {"am": "are", "was": "were"}
_MATCHING_ME = {"are": "am", "were": "was"}
_ASKING = frozenset({"how", "what", "when", "where", "why", "who", "whom", "whose", "which"})
# "Once the rains begin, do you open the pots?": the time goes behind the question.
_ONCE = re.compile(
    r"^(?P<when>(?:once|when|if|after|before|as soon as|while|until|in|at|on|during|for) [^,?]+), "
    r"(?P<asks>(?:how|what|which|when|where|who|whom|why|whether|do|does|did|is|are|should|would|"
    r"could|can|will|has|have)\b.+)$",
    re.IGNORECASE,
)
_MEASURES = frozenset({"many", "much", "long", "often", "far", "soon", "big", "old"})
_HELP = frozenset({"do", "does", "did"})
_POLITE = re.compile(
    r"^(?:please |and |so |also |but )*(?P<help>could|can|would|will) you "
    r"(?:please |perhaps |maybe |kindly |possibly |also )*"
    r"(?:be (?:able|willing) to |like to |mind )?(?P<do>.+)$",
    re.IGNORECASE,
)
_PROPOSAL = re.compile(r"^(?:and |so )?(?:shall|should) we\b", re.IGNORECASE)
_LEAD = re.compile(r"^(?:and|so|also|but|oh|by the way|one thing|please)[,:]?\s+", re.IGNORECASE)
_WONDERED = re.compile(
    r"^(?:I(?:'m| am) |we(?:'re| are) |just )?(?:curious|wondering|wonder)(?: about)? "
    r"(?P<what>(?:what|how|when|where|why|which|who|whether|if)\b.+)$",
    re.IGNORECASE,
)
# A second question in the same breath is answered without being asked again.
_AND_ASKS = re.compile(
    r",? and (?=(?:could|can|would|will|is|are|do|does|did|by when|when|how|what|where|which)\b)"
)
_YES = re.compile(r"^(?:yes|yeah|no|indeed|right|ok|okay|sure|true)[,:]\s+", re.IGNORECASE)
_EMPTY = re.compile(
    r"^(?:hi|hello|dear|hey|thanks|thank you|many thanks|best|cheers|regards|hope|good morning)\b",
    re.IGNORECASE,
)
# "Whether the hall warm is": where nothing else ends the subject, the last word is what it is.
_LAST_IS = re.compile(r" (\S+) (is|are|was|were)$")
_QUOTED_END = re.compile(r"([.!?])['\"\u2019\u201d][.,;]?\s*$")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_TWO, _LEAST, _MOST, _NAMED = 2, 4, 20, 3


def said_to_me(text: str | None, today: date) -> dict[str, str]:
    """What their message asks and tells, for "You asked" and "You wrote that"."""
    told: dict[str, str] = {}
    for each in _SENTENCE.split((text or "")[:4000]):
        sentence = _QUOTED_END.sub(r"\1", each)
        plain = _YES.sub("", _LEAD.sub("", mend(speak_dates(tidy(sentence), today))))
        if not is_speakable(plain.rstrip("?")) or _EMPTY.match(plain):
            continue
        asks = sentence.rstrip().endswith("?")
        wondered = _WONDERED.match(plain)
        if wondered:
            asks, plain = True, wondered["what"]
        plain = _AND_ASKS.split(plain)[0] if asks else plain
        if wondered and "asked" not in told and len(plain.split()) <= _MOST:
            told["asked"] = join(_swapped(lower_start(plain).split())).rstrip("?.")
        elif asks and "asked" not in told and (asked := indirect(plain)):
            told["asked"] = asked
        elif not asks and "wrote" not in told and (wrote := _in_parts(plain)):
            told["wrote"] = wrote
    return told


def indirect(question: str) -> str | None:
    """Gives "whether I still have it" for "do you still have it?", "me to send it" for a wish."""
    plain = question.strip(" ?'\"")
    if not plain or len(plain.split()) > _MOST:
        return None
    if _PROPOSAL.match(plain):
        return None  # "You asked whether you shall say noon" is nobody's question.
    wish = _POLITE.match(plain)
    if wish and not wish["do"].startswith("still "):
        return f"me to {join(_swapped(wish['do'].split()))}"
    words = lower_start(plain).split()
    asker, words = _asker(words)
    told = _told_straight(_swapped(words))
    return join((asker or "whether", told)) if told else None


# "who should I call on first"
_OF_ME = re.compile(r"^(should|shall|can|could|do|must|may|would) (I|we|you|she|he|they)\b")


_HOW_MUCH_IS_TOO = re.compile(r"how [a-z]+ (?:is|was|are) too [a-z]+$")


def straight(question: str) -> str:
    """Gives "what she says" for "what does she say"; what is in order stays as it is."""
    if found := _ONCE.match(question.strip(" ?")):
        return f"{straight(found['asks'])} {lower_first(found['when'])}"
    words = lower_start(question.strip(" ?")).split()
    if _HOW_MUCH_IS_TOO.match(join(words)):
        return join(words)  # It asks for what comes first, and is in order.
    asker, rest = _asker(words)
    # "which book she would start with" has its doer before the verb already.
    doer = core(asker.rsplit(" ", 1)[-1]) in words_of("pronouns") | {"i", "you", "we"}
    turned = len(rest) > 1 and not doer and core(rest[0]) in words_of("auxiliaries") | _HELP
    told = _told_straight(rest) if turned else None
    if not told and asker in {"who", "whom"} and _OF_ME.match(join(rest)):
        return join((asker, _OF_ME.sub(r"\2 \1", join(rest))))
    if told and not asker and core(rest[0]) in BE and len(rest) > _NAMED:
        told = _LAST_IS.sub(r" \2 \1", told)
    return join((asker or "whether", told)) if told else question


def _asker(words: list[str]) -> tuple[str, list[str]]:
    """Parts "how many" from what follows it."""
    if not words or core(words[0]) not in _ASKING:
        return "", words
    after = core(words[1]) if len(words) > 1 else ""
    helping = words_of("auxiliaries") | _HELP
    how = core(words[0]) == "how" and after not in helping | words_of("pronouns")
    counted = how and (after in _MEASURES or core(" ".join(words[2:3])) in helping)
    at = 2 if counted else 1
    if counted or core(words[0]) in {"what", "which"}:
        # "how many boats do you need", "what time does it start"
        until = next((n for n in range(at, len(words)) if core(words[n]) in helping), at)
        at = until if until - at <= _NAMED else at
    return lower_first(join(words[:at])), words[at:]


def lower_first(text: str) -> str:
    """The words with a small letter at their start."""
    return text[:1].lower() + text[1:]


def _told_straight(words: list[str]) -> str | None:
    """Gives "I still have it" for "do I still have it", "the drill is on Friday" for the like."""
    if len(words) < 2:
        return None
    first = core(words[0])
    if first not in words_of("auxiliaries") | _HELP:
        # "who runs the desk", "how many came": it is in order as it stands.
        return join(words) if verb_form(first) else None
    at = _subject_end(words)
    if at is None:
        return None
    subject, rest = words[1:at], words[at:]
    if first not in _HELP:
        helping = _matched(first, subject)
        return join((*subject, helping, *rest))
    return _without_help(first, subject, rest)


def _without_help(help_word: str, subject: list[str], rest: list[str]) -> str | None:
    at = 0
    while at < len(rest) and core(rest[at]) in words_of("adverbs"):
        at += 1
    form = verb_form(core(rest[at])) if at < len(rest) else None
    if form is None:
        return None
    verb = {"did": past(form.base), "does": third(form.base)}.get(help_word, form.base)
    return join((*subject, *rest[:at], swap(rest[at], verb), *rest[at + 1 :]))


def _subject_end(words: list[str]) -> int | None:
    """Where the subject after the helping verb ends: after a pronoun, or before the next verb."""
    if core(words[1]) in words_of("pronouns") | {"i", "you", "we", "it", "that", "this", "there"}:
        return 2
    helping = core(words[0])
    wanted = {"ing", "part"} if helping in BE else {"part"} if helping in HAVE else {"base"}
    small = words_of("prepositions") | words_of("adverbs") | {"ready", "done", "open", "free"}
    small -= {"next", "last", "first", "other", "past", "per"}
    if helping in BE and (at := _chosen_at(words)):
        return at
    if helping in BE and core(words[-1]) in plain_words("said_of_things"):
        at = len(words) - 1  # "is one price per bunch enough"
        return at - 1 if at > _TWO and core(words[at - 1]) in {"too", "still", "really"} else at
    for at in range(2, len(words)):
        word = core(words[at])
        form = verb_form(word)
        led = core(words[at - 1]) in words_of("determiners")
        if word == "am" and words[at - 1][:1].isdigit():
            continue  # "the 7 am boat"
        if word in small or (form and form.forms & wanted and not led):
            return at
    return len(words) if core(words[1]) in words_of("determiners") else None


def _chosen_at(words: list[str]) -> int | None:
    """Where "steel or tin", "big enough" and "safe for children" begin; None elsewhere."""
    told = [core(word) for word in words]
    if told[-_TWO] == "or" and len(told) > _LEAST:
        at = len(told) - _NAMED
        return at - 1 if told[at - 1] in {"a", "an", "in", "on", "at", "for"} else at
    of_things = plain_words("said_of_things")
    if told[-1] == "enough" and told[-_TWO] in of_things:
        return len(told) - _TWO
    small = words_of("prepositions")
    later = range(_TWO, len(told) - 1)
    return next((n for n in later if told[n] in of_things and told[n + 1] in small), None)


def _matched(helping: str, subject: list[str]) -> str:
    lone = core(subject[0]) if len(subject) == 1 else ""
    if lone == "i":
        return {"are": "am", "were": "was"}.get(helping, helping)
    return {"am": "are", "was": "were"}.get(helping, helping) if lone == "you" else helping


def _swapped(words: list[str]) -> list[str]:
    """Their "I" as "you", their "you" as "I" or "me"."""
    out: list[str] = []
    for at, token in enumerate(words):
        word = core(token)
        if word == "you":
            before = core(words[at - 1]) if at else ""
            after = core(words[at + 1]) if at + 1 < len(words) else ""
            subject = before in words_of("auxiliaries") | _HELP or at == 0 or _is_deed(after)
            out.append(swap(token, "I" if subject else "me"))
        else:
            out.append(swap(token, _SWAPPED.get(word, core(token))) if word in _SWAPPED else token)
        _agree_last(words, at, out)
    return out


def told_back_to_me(text: str) -> str:
    """Gives "judge your contest" for what they wrote as "judge our contest"."""
    return join(_swapped(text.split()))


def _is_deed(word: str) -> bool:
    form = verb_form(word)
    return word in words_of("auxiliaries") or (
        form is not None and bool(form.forms & {"base", "past"})
    )


def _agree_last(words: list[str], at: int, out: list[str]) -> None:
    before = core(words[at - 1]) if at else ""
    if before in {"i", "we"}:
        out[at] = swap(out[at], _MATCHING.get(core(out[at]), core(out[at])))
    elif before == "you" and core(out[at - 1]) == "i":
        out[at] = swap(out[at], _MATCHING_ME.get(core(out[at]), core(out[at])))


def _in_parts(plain: str) -> str | None:
    """What they wrote, two sentences at most; bad news is no matter to be glad of."""
    if {*bare(plain).split()} & (plain_words("bad_news") | plain_words("sorry_words")):
        return None
    told = [said for each in part(plain) if (said := _told_back(each))]
    return ", and that ".join(told[:_TWO]) or None


def _told_back(plain: str) -> str | None:
    """Gives "the chart works for you" for "The chart works for us."."""
    words = _swapped(lower_start(plain).split())
    fits = _LEAST <= len(words) <= _MOST and parse(words) is not None
    return join(words).rstrip(".") if fits else None
