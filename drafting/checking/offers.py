"""The checks of what I offer, and of where we met."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from drafting.answers import Claim, Finding
from drafting.checking.context import Context
from drafting.checking.deeds import is_asked_at, phrase_end
from drafting.checking.said import coverage
from drafting.checking.words import Stretch, Word, split_words, stem
from prompts.phrases import any_word_of, load_words

SPLITS = frozenset(
    {
        "of",
        "on",
        "about",
        "for",
        "to",
        "in",
        "by",
        "when",
        "where",
        "was",
        "were",
        "is",
        "last",
        "this",
        "yesterday",
        "today",
    }
)
AHEAD = re.compile(
    r"(?:^|[.!?\n,] ?|\b(?:hope to|hope that we|hope we|hope i|wish we|forward to"
    r"|like to|love to|till we|until we|until i|will|i'll"
    r"|we'll|may|might|could|can|shall|soon|when we|if we|next time we) )$"
)
SEE_YOU = re.compile(r"(?<!i )(?<!we )(?<!to )(?<!and i )(?:see|meet|catch) (?:you|each other)\b")
ELSEWHERE = re.compile(
    r"\b(?:elsewhere|somewhere else|home|myself|ourselves"
    r"|(?:to|with|for|past|round) (?:another|other|others|someone|somebody|everybody|everyone|all"
    r"|my|our|them|him|her))\b"
)
# "I'd gladly lend it to you if your ward can use it": what it is stands before.
NAMED_BEFORE = re.compile(r"\W+(?:it|them|one|some|that|those|these)\b")
# Whether and where it may be of use tells nothing of what is offered.
OF_USE = re.compile(r",? (?:if|in case|should|when|whenever|so that|provided)\b")
FOR_YOU = re.compile(r"\b(?:you|your|yours)\b")
ENOUGH = 2
# Words that name nothing by themselves: they stand in any two sentences.
POINTING = frozenset({"the", "a", "an", "to", "you", "it", "in", "on", "by", "with", "for", "of"})
AS_AGREED = frozenset({"promised", "agreed", "discussed", "planned", "announced", "offered"})
# "Our committee will pay for more": between the house and its purse stands little.
TO_PAY = (
    r"(?:'ll| (?:will|can|could|would|may|might|is|wird|kann|wurde|va|peut|pourrait|va a|puede"
    r"|podria))?(?: (?:also|gladly|happily|surely|even|going to|glad to|happy to|auch|gerne?|ihnen"
    r"|volontiers|aussi|tambien|gustosamente))*"
)
NOT_MONEY = r"(?! (?:attention|heed|me\b|visits?|a visit|tribute|the same|ground|it forward))"
WHY_OFFER = "Your notes hold no such offer, and the reader may wait for it."


@cache
def _offering() -> re.Pattern[str]:
    starts = any_word_of("turns", "offering")
    return re.compile(rf"\b(?:{starts})(?: gladly| also| happily)? (\w+)\b")


def check_offers(context: Context) -> Iterator[Finding]:
    """Find things that I offer although the facts hold no such offer."""
    giving = {stem(word) for word in load_words("vocabulary", "giving_verbs")}
    known = context.book.mine | context.book.stems_under(
        "promises", "they_said", "they_wrote", "facts", "met"
    )
    for match in _offering().finditer(context.folded):
        if stem(match.group(1)) not in giving or is_asked_at(context, match.start()):
            continue
        clause = context.clause_at(match.end() - 1)
        if _goes_elsewhere(context, clause):
            continue
        words = _offered(context, match.end(), clause)
        if words and not coverage(words, known)[1] and not _is_promised(context, match, clause):
            yield context.finding("invented_fact", match.start(), clause.end, WHY_OFFER)


def _is_promised(context: Context, match: re.Match[str], clause: Stretch) -> bool:
    """Tell whether it is what I promised, with nothing new beside the day, whose check is its own.

    A thing may be named in small words alone: "send him the short one", "bring them both".
    """
    days = context.mentions
    new = [
        word
        for word in context.content(match.end(), clause.end)
        if not any(day.start <= word.start < day.end for day in days)
    ]
    said = {word.stem for word in context.words_in(match.end(), clause.end)}
    return not new and any(
        {stem(match.group(1))} <= (stems := {word.stem for word in split_words(promise.what)})
        and said & stems - POINTING
        for promise in context.brief.promises
        if promise.who == "me"
    )


def _offered(context: Context, place: int, clause: Stretch) -> list[Word]:
    """Give the words that tell what is offered behind a place, or what was named before it."""
    use = OF_USE.search(context.folded, place, clause.end)
    end = use.start() if use else clause.end
    words = [word for word in context.content(place, end) if word.folded not in AS_AGREED]
    start = context.sentence_at(place).start
    if NAMED_BEFORE.match(context.folded, place):
        return context.content(context.sentence_at(max(0, start - 1)).start, end) if words else []
    if len(words) >= ENOUGH:
        return words
    return context.content(start, end) if words else []


def _goes_elsewhere(context: Context, clause: Stretch) -> bool:
    """Tell whether what I announce is not for the reader: "I'll send the next one elsewhere"."""
    found = ELSEWHERE.search(context.folded, clause.start, clause.end)
    return bool(found) and not FOR_YOU.search(context.folded, clause.start, clause.end)


@cache
def _met_at() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{any_word_of('turns', 'meeting_verbs')})(?: (?:with |to )?(?:you|each other))?"
        r"(?: (?:again|briefly))? (?:at|in|on|after|during|outside|before) "
        r"(?:the |a |an |your |our |this |last )?"
    )


def _head(context: Context, named: list[Word]) -> Word:
    """Give the noun that says what sort of place is named: the last before "of" or "on"."""
    for one, other in pairwise(named):
        if other.folded in SPLITS or context.text[one.end : other.start].strip():
            return one
    return named[-1]


def check_places(context: Context) -> Iterator[Finding | Claim]:
    """Find a place or an event of the meeting that the facts do not hold."""
    events, days = load_words("vocabulary", "events"), context.mentions
    for match in _met_at().finditer(context.folded):
        before = context.folded[max(0, match.start() - 30) : match.start()]
        if AHEAD.search(before) or SEE_YOU.match(context.folded, match.start()):
            continue
        end = phrase_end(context, match.end())
        words = context.content(match.end(), end)[:6]
        named = context.words_in(match.end(), end)[:6]
        if any(day.start <= match.end() + 1 < day.end for day in days):
            continue
        if (
            not named
            or named[0].folded in load_words("turns", "no_place")
            or "?" in context.text[match.start() : end + 1]
        ):
            continue
        stems = {word.stem for word in named}
        where = context.book.stems_under("met.where")
        if known := [word for word in named if word.stem in where]:
            yield context.claim(known[0].start, known[-1].end, "verified", "met.where")
        if stems & context.book.stems or _head(context, named).folded in events:
            continue
        if words:
            yield context.claim(match.end(), end, "unsupported")
            yield context.finding("invented_fact", match.start(), end)


@cache
def _house_pays() -> tuple[re.Pattern[str], re.Pattern[str]]:
    houses, paying = any_word_of("turns", "houses"), any_word_of("turns", "paying")
    ours = r"(?:our|my|unsere?|meine?|notre|mon|ma|nuestr[oa]|mi)"
    return (
        re.compile(rf"\b{ours}(?: [\w-]+)? (?:{houses}){TO_PAY} (?:{paying})\b{NOT_MONEY}"),
        re.compile(rf"\b(?:{paying})\b"),
    )


def check_promised_purse(context: Context) -> Iterator[Finding]:
    """Find money that the sender's house or boss is said to give, where no fact tells of it."""
    pays, paying = _house_pays()
    if any(paying.search(fact.folded) for fact in context.book.facts):
        return
    for match in pays.finditer(context.folded, context.body_start):
        if not is_asked_at(context, match.start()):
            yield context.finding("invented_fact", match.start(), match.end(), WHY_OFFER)
