"""The check of whose it is: a thing or a habit of mine, told as the reader's."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.facts import Fact
from drafting.checking.turned import THEIRS_TOLD
from drafting.checking.words import Stretch, Word, courtesy_stems
from prompts.phrases import any_word_of

# So many words that only a fact of mine holds make it that fact; and so near they have to stand.
ENOUGH, REACH, LINKED, CLOSE = 2, 7, 3, 30
MINE_STARTS = re.compile(
    r"\W*(?:i|i'm|i've|my|we|we're|we've|our|ich|mein\w*|wir|unser\w*|bei (?:mir|uns)|je|j'\w+"
    r"|mon|ma|mes|nous|notre|nos|chez (?:moi|nous)|yo|mi|mis|nosotr\w+|nuestr\w+|en casa)\b"
)
# "One fell off the shelf, it lies on my desk."
MINE_WITHIN = re.compile(
    r"\b(?:my|our|mein\w*|unser\w*|bei (?:mir|uns)|mon|ma|mes|notre|nos|chez (?:moi|nous)|mi|mis"
    r"|nuestr\w+)\b"
)
# In Spanish a verb alone says that it was I: "guardo una bisagra".
I_ALONE = re.compile(r"\W*(?:ya |no |me |nos )?[a-z]{3,}(?:o|amos|emos|imos|e|i)\b")
NAMES_THEM = re.compile(
    r"\b(?:you|your|he|him|his|she|her|they|them|their|er|ihm|ihn|sein\w*|sie|ihr\w*|il|elle|lui|son"
    r"|sa|ses|leur|ella|ellos|su|sus|usted)\b"
)
UNSURE = re.compile(
    r"\b(?:if|would|could|might|may|should|will|can|'ll|try|perhaps|maybe|imagine|suppose|as if"
    r"|too|also|as well|like (?:mine|ours|me|us|my|our)|wenn|ob|wurde\w*|konnte\w*|vielleicht"
    r"|auch|falls|si|peut-etre"
    r"|aussi|\w+(?:riez|rait|rais)|quiza\w*|tambien|\w+ria)\b"
)
# "I told you about the hinge" has the reader as the one whom it is told.
BARE = re.compile(r"you|sie|ihnen|du|dir|dich|vous|tu|usted")
TOLD_TO = re.compile(r"\b(?:thank|to|for|with|from|about|of|an|mit|fur|von|a|avec|pour|con|para) $")
BREAK = re.compile(
    r"[;:\u2014]|,? (?:but|while|whereas|yet|aber|wahrend|mais|tandis|alors que|pero|mientras)\b"
    r"|,? (?:and|so|und|et|y|e) (?=(?:i|we|my|our|ich|wir|mein|unser|bei uns|je|j'|nous|mon|ma|chez"
    r"|yo|mi|en)\b)"
)


@cache
def _readers() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word_of('owners', 'reader')})\b")


@cache
def _looks_on() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word_of('owners', 'looks on')})\b")


@cache
def _senders() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word_of('owners', 'sender')})\b|\bj'")


def _mine(context: Context) -> list[tuple[Fact, frozenset[str]]]:
    """Give my own facts that name nobody of theirs, each with the stems that it alone holds."""
    told = context.book.under("share", "facts")
    others = context.book.stems_under(
        "they_said", "they_wrote", "met", "contact", "offer", "promises", "reason", "other", "ask"
    )
    for fact in told:
        others |= fact.stems if fact.owner != "mine" else frozenset()
    found: list[tuple[Fact, frozenset[str]]] = []
    for fact in told:
        if fact.owner != "mine" or NAMES_THEM.search(fact.folded):
            continue
        alone = context.language == "es" and I_ALONE.match(fact.folded)
        if MINE_STARTS.match(fact.folded) or MINE_WITHIN.search(fact.folded) or alone:
            own = fact.stems - others - courtesy_stems()
            found.append((fact, own - context.people_stems))
    return found


def _parts(context: Context) -> Iterator[Stretch]:
    """Give the sentences parted where another subject begins."""
    for sentence in context.sentences:
        begin = max(sentence.start, context.body_start)
        for match in BREAK.finditer(context.folded, begin, sentence.end):
            yield Stretch(begin, match.start())
            begin = match.end()
        if begin < sentence.end:
            yield Stretch(begin, sentence.end)


def _governed(context: Context, part: Stretch, own: frozenset[str]) -> Stretch | None:
    """Give where a word for the reader stands among words of my fact, with none for me between."""
    words = context.words_in(part.start, part.end)
    for match in _readers().finditer(context.folded, part.start, part.end):
        at = next((i for i, one in enumerate(words) if one.start >= match.end()), len(words))
        bare = BARE.fullmatch(match.group())
        if match.group() == "du" and context.language == "fr":
            continue  # "au bord du quai": it is the reader in German alone.
        if bare and _looks_on().search(context.folded, match.end(), match.end() + CLOSE):
            continue
        if bare and _is_told_to(context, part, match, words[:at]):
            continue
        near = [w for w in words[max(0, at - REACH - 1) : at + REACH] if w.stem in own]
        if len({word.stem for word in near}) < ENOUGH or not _is_linked(words, at, own):
            continue
        start = min(match.start(), near[0].start)
        end = max(match.end(), near[-1].end)
        if not _senders().search(context.folded, start, end):
            return Stretch(start, end)
    return None


def _is_linked(words: list[Word], at: int, own: frozenset[str]) -> bool:
    """Tell whether "your broken hinge" or "the hinge you keep" ties the reader to my fact."""
    if any(word.stem in own for word in words[at : at + LINKED]):
        return True
    before, after = words[max(0, at - LINKED) : at], words[at : at + LINKED + ENOUGH]
    return all(any(word.stem in own for word in some) for some in (before, after))


def _is_told_to(context: Context, part: Stretch, match: re.Match[str], before: list[Word]) -> bool:
    """Tell whether the reader only stands behind what I say or do: "I told you about …"."""
    if TOLD_TO.search(context.folded, part.start, match.start()):
        return True
    near = before[-REACH:]
    return bool(near) and bool(_senders().search(context.folded, near[0].start, match.start()))


def check_owner(context: Context) -> Iterator[Finding]:
    """Find "the hinge that you keep on your windowsill", where the facts hold that I keep it."""
    mine = _mine(context)
    if not mine:
        return
    for part in _parts(context):
        if "?" in context.folded[part.start : part.end + 1]:
            continue
        if UNSURE.search(context.folded, part.start, part.end):
            continue
        for fact, own in mine:
            place = _governed(context, part, own)
            if place is None or _is_said_by_me(context, part, fact):
                continue
            yield context.finding("invented_fact", place.start, place.end, THEIRS_TOLD)
            break


def _is_said_by_me(context: Context, part: Stretch, fact: Fact) -> bool:
    """Tell whether the part has the very verb in which the fact lets me speak: "guardo"."""
    if context.language != "es":
        return False
    first = fact.words[0].folded if fact.words else ""
    said = {word.folded for word in context.words_in(part.start, part.end)}
    return first in said and MINE_STARTS.match(fact.folded) is None
