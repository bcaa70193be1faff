"""The things that a few words name: "the banana chips", "the blood pressure cuffs"."""

from collections.abc import Iterator

from drafting.composing.english.tokens import capital, core, ends_phrase, join
from drafting.composing.english.words import may_be_noun, verb_form, words_of
from drafting.composing.telling.saying import is_person_like

_LEAST, _MOST = 3, 5
# In these a thing is known; "a green band" is "the green band" once it has been told.
_LEADS = frozenset({"the", "a", "an", "your", "that", "those", "these", "this"})
_COUNTS = frozenset(
    {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
)
_LED = frozenset({"In", "At", "On", "During", "After", "Before"})
_KEPT = frozenset({"your", "the"})
# Words that make no thing particular: "the first time", "the whole day", "your own way".
BLAND = frozenset(
    {"own", "whole", "same", "other", "next", "last", "first", "only", "few", "bit", "lot", "way"}
    | {"day", "days", "time", "times", "year", "years", "week", "weeks", "month", "months", "thing"}
    | {"things", "one", "ones", "new", "good", "best", "moment", "minute", "minutes", "hour"}
    | {"such", "better", "worse", "front", "back", "top", "left", "right", "edge", "side", "lowest"}
    | {"people", "person", "somebody", "someone", "kind", "sort", "rest", "end", "half", "hours"}
)


def things_named(text: str) -> Iterator[str]:
    """Every thing of two or more words besides its article, as it can stand over a message."""
    tokens = text.split()
    for at, word in enumerate(tokens):
        lead = core(word)
        if lead not in _LEADS | _COUNTS:
            continue
        words = words_behind(tokens, at)
        led = at and (tokens[at - 1] in _LED or (at == 1 and tokens[0].capitalize() in _LED))
        if led and not ends_phrase(words[-1] if words else word):
            continue  # "In your film beginners sort coins": nothing says where the thing ends.
        if words and _is_a_name(words):
            first = lead if lead in _KEPT | _COUNTS else "the"
            yield capital(join((first, *words))).rstrip(",;:.?!")


def words_behind(tokens: list[str], at: int) -> list[str]:
    """The words behind an article up to where the thing ends."""
    closed = (
        words_of("prepositions")
        | words_of("conjunctions")
        | words_of("pronouns")
        | words_of("determiners")
        | words_of("adverbs")
        | words_of("auxiliaries")
        | {"first", "twice", "yourself", "yourselves", "herself", "himself", "themselves", "myself"}
        | {"again", "wrong", "right", "inward", "outward", "early", "late", "aloud", "open", "shut"}
        | {"to", "that", "which", "who", "when", "where", "how", "what", "not", "you", "me", "us"}
    )
    words: list[str] = []
    for word in tokens[at + 1 :]:
        # "the crane lights dimmed", "the month-end sheet eats": the thing has ended.
        if core(word) in closed or (len(words) > 1 and _does(core(word))):
            break
        words.append(word)
        if ends_phrase(word):
            break
    return words


def _is_a_name(words: list[str]) -> bool:
    """True for "banana chips" and "case list", not for "children ask" and "shed painted"."""
    plain = [core(word) for word in words]
    if not _LEAST <= len(words) + 1 <= _MOST or set(plain) & BLAND:
        return False
    if is_person_like(plain) or any(word[:1].isdigit() for word in plain):
        return False
    last, before = plain[-1], plain[-2]
    if last.endswith(("ly", "ing")) or last in words_of("people"):
        return False
    if words[-2].endswith("'s"):
        return False  # "a five-year-old's height" is of somebody, and no name of a thing.
    owned = words[-2].endswith("s'")  # "the members' names"
    if any(_does(word) for word in (plain[1:-1] if owned else plain[1:])):
        return False
    return verb_form(last) is None or (may_be_noun(last) and (owned or not before.endswith("s")))


def _does(word: str) -> bool:
    """True for a word that is no part of a name: "holds", "asked", "broke"."""
    form = verb_form(word)
    return (
        form is not None and bool(form.forms & {"s", "past", "part"}) and "base" not in form.forms
    )
