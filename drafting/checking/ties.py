"""What belongs to a private thing: the hints by which a message would give it away."""

import re
from collections.abc import Iterator

from drafting.checking.context import Context
from drafting.checking.density import is_light, list_new
from drafting.checking.words import Stretch, split_words
from prompts.meanings import load_meanings
from prompts.openings import Beginnings
from prompts.phrases import fold

ABOUT, HINT, TOPIC = "about ", "hint ", "topic "
ANYTHING = "hint anything"
WISH = re.compile(
    r"\b(?:i (?:do |really |sincerely |only |very much )?(?:hope|trust|wish|pray)\b"
    r"|may (?:you|your|the)\b|here's hoping|hoping|fingers crossed|(?:good|best of) luck"
    r"|take (?:good )?care|look after|mind (?:you|your)|(?:give|send) my|remember to"
    r"|be (?:careful|kind|good|brave)|must be\b|can't be easy"
    r"|sorry (?:to|that|for|about))"
)
YOU = re.compile(r"\b(?:you|your|yours|yourself)\b")
ENOUGH_NEW = 2
# Whoever is consoled is told that their loss is known.
OPENLY_HARD = frozenset({"condolence"})


def find_meant(said: str) -> Iterator[tuple[str, str]]:
    """Yield the families of wordings in a text of its own, each with the words that stand there."""
    folded = fold(said)
    for place in load_meanings().find(Beginnings(folded)):
        yield place.name, folded[place.start : place.end]


def is_new(context: Context, said: str) -> bool:
    """Tell whether some word of a wording stands in no fact."""
    return any(word.stem not in context.book.all_stems for word in split_words(said))


def list_hints(context: Context, item: str) -> set[str]:
    """Give the families that hint at what a private item is about, unless the facts tell of it."""
    about = {_subject(name) for name, said in find_meant(item) if is_new(context, said)}
    told = {
        _subject(name)
        for fact in context.book.facts
        for name, _ in find_meant(fact.text)
        if not name.startswith(ABOUT)
    }
    hints = {HINT + subject for subject in about - told if subject}
    if context.brief.kind not in OPENLY_HARD and not _is_trouble_told(told):
        hints.add(ANYTHING)
    return hints


def hopes_past_the_facts(context: Context, sentence: Stretch) -> bool:
    """Tell whether a wish for the reader is made of things that no fact holds.

    Beside a private matter of theirs it can hardly be for anything else.
    """
    found = WISH.search(context.folded, sentence.start, sentence.end)
    if context.language != "en" or not found:
        return False
    if not YOU.search(context.folded, sentence.start, sentence.end):
        return False
    words = context.content(found.end(), sentence.end)
    held = context.book.all_stems - context.people_stems
    if any(word.stem in held and not is_light(word) for word in words):
        return False
    new = list_new(context, Stretch(found.end(), sentence.end), context.spared)
    return len({word.stem for word in new}) >= ENOUGH_NEW


def _subject(name: str) -> str:
    """Give what a family is about: "home" for "about home", "hint home" and "topic home"."""
    for beginning in (ABOUT, HINT, TOPIC):
        if name.startswith(beginning):
            return name.removeprefix(beginning)
    return ""


def _is_trouble_told(told: set[str]) -> bool:
    return bool(told & {"health", "mind", "home", "grief", "money", "closing", "law", "failing"})
