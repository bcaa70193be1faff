"""Which word of a clause is its verb, and whether its subject is one or many."""

import re

from drafting.composing.english.tokens import core, ends_phrase, join
from drafting.composing.english.words import BE, HAVE, may_be_noun, plain_words, verb_form, words_of

_PLURALS = frozenset(
    {"children", "people", "men", "women", "staff", "police", "feet", "teeth", "mice"}
)
_NO_MEN = frozenset({"omen", "specimen", "abdomen", "regimen", "acumen", "ramen", "stamen"})
_COUNTS = frozenset(
    {"two", "three", "four", "five", "six", "both", "some", "many", "most", "several", "all"}
)
_A_YEAR = re.compile(r"\b(?:the|a|our|my|your|her|his) (?:1[5-9]|20)\d\d$")
_NUMBERS = frozenset(
    ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty"]
)
_SUBJECTS = frozenset({"you", "i", "we", "it", "they", "he", "she"})
# What one begins or leaves off doing: "stop asking".
_GOES_ON = frozenset({"stop", "start", "begin", "keep", "quit"})

# Behind one of these, "works" is what a thing does.
_HOW_WELL = frozenset({"best", "better", "well", "worse", "wonders", "badly", "fine"})
_WITH_ANOTHER = 4
# "340 plates a day": how often is no part of what they are.
_A_DAY = re.compile(r" (?:an?|per) (?:minute|hour|day|night|week|month|season|year|shift)$")


def is_plural(subject: str) -> bool:
    """True where the head of a subject is plural: "new graduates", "people on nights"."""
    words = [core(word) for word in _A_DAY.sub("", subject).split()]
    if words[:2] == ["half", "of"]:
        words = words[2:]
    if _is_one_doing(words):
        return False
    if len(words) > 1 and words[0] in _NUMBERS:
        return True
    if "and" in words or (len(words) > 2 and words[0] in _COUNTS and words[1] == "of"):
        return True
    for at, word in enumerate(words):
        if at and (word in words_of("prepositions") or word in {"that", "who", "which"}):
            words = words[:at]
            break
    head = words[-1] if words else ""
    if head.endswith("men") and head not in _NO_MEN:
        return True  # foremen, firewomen
    return head in _PLURALS or (head.endswith("s") and not head.endswith(("ss", "us", "is", "'s")))


def _is_one_doing(words: list[str]) -> bool:
    """True for "napping 20 minutes before four": a doing is one, whatever it takes."""
    form = verb_form(words[0]) if len(words) > 1 and "and" not in words else None
    small = words_of("determiners") | words_of("prepositions")
    counted = len(words) > 1 and (words[1][:1].isdigit() or words[1] in small)
    return form is not None and form.forms == {"ing"} and counted


def is_adverb(token: str) -> bool:
    """True for "always" and "quietly"."""
    word = core(token)
    named = word in {"family", "supply", "assembly", "butterfly", "rally", "belly", "reply", "july"}
    return word in words_of("adverbs") or (word.endswith("ly") and len(word) > 4 and not named)


# "those that come to you are empty": the "you" does nothing there.
_LINKS = frozenset({"and", "or"})
_PLACED = frozenset(["on", "in", "under", "over", "behind", "near", "beside", "around", "inside"])
_NO_DOER_AFTER = frozenset({"to", "for", "from", "with", "by", "of", "at", "about"}).union(
    _LINKS, _PLACED
)
_RELATIVES = frozenset({"that", "who", "which"})


def find_verb(tokens: list[str]) -> int | None:
    """Where the verb stands, or None where that is not sure."""
    if (quoted := _behind_quoted(tokens)) is not None:
        return quoted
    if core(tokens[0]) in _SUBJECTS:
        at = 1
        if core(tokens[0]) == "you" and len(tokens) > _WITH_ANOTHER and core(tokens[1]) == "and":
            # "you and Owen had a girl", "you and your sister won"
            at = 4 if core(tokens[2]) in words_of("determiners") else 3
        at += _is_we_who(tokens)
        while at < len(tokens) and (is_adverb(tokens[at]) or core(tokens[at]) in {"both", "all"}):
            at += 1
        return at if at < len(tokens) and _can_follow_pronoun(core(tokens[at])) else None
    return _verb_after_noun(tokens)


def _behind_quoted(tokens: list[str]) -> int | None:
    """Where the "is" stands in '"never alone" is how you start': what is quoted is one name."""
    if not tokens[0].startswith('"'):
        return None
    ends = (at for at, token in enumerate(tokens[:-1]) if token.rstrip(",").endswith('"'))
    at = next(ends, None)
    return at + 1 if at is not None and core(tokens[at + 1]) in BE else None


def _is_we_who(tokens: list[str]) -> bool:
    """True for "we interpreters get told", where we are named by what we are."""
    if core(tokens[0]) not in {"we", "you"} or len(tokens) < _WITH_ANOTHER:
        return False
    named, after = core(tokens[1]), core(tokens[2])
    many = named.endswith("s") and verb_form(named) is None and not is_adverb(named)
    return many and named.isalpha() and _can_follow_pronoun(after) and not may_be_noun(after)


def _can_follow_pronoun(word: str) -> bool:
    if word.removesuffix("n't") in words_of("auxiliaries") or word in {"won't", "can't"}:
        return True
    form = verb_form(word)
    if form:
        return bool(form.forms & {"base", "s", "past"})
    small = ("prepositions", "determiners", "conjunctions", "pronouns")
    return word.replace("-", "").isalpha() and not any(word in words_of(name) for name in small)


def _verb_after_noun(tokens: list[str]) -> int | None:
    """The first word that must be the verb of "crews on nights lose 12 minutes"."""
    if core(tokens[0]) in words_of("conjunctions") - words_of("determiners"):
        return None
    skip = helped = 0
    led = False
    weak: int | None = None
    loose: int | None = None
    for at in range(1, len(tokens)):
        word, before = core(tokens[at]), core(tokens[at - 1])
        led = led or word in _RELATIVES
        there = word == "it" and before in _PLACED  # "two people on it trained me"
        doer = before not in (_NO_DOER_AFTER if led else _LINKS) and not there
        if word in _RELATIVES or (word in _SUBJECTS and doer):
            # "the book that we sewed" holds one other verb, not two.
            skip += before not in _RELATIVES
            continue
        if ends_phrase(tokens[at - 1]) and not skip:
            break
        if word in words_of("conjunctions") and word not in {"and", "or", "as", "before", "after"}:
            break
        if not _can_be_verb(tokens, at, word, before, relative=skip > 0):
            continue
        if skip or (helped and _belongs_to(tokens, helped, at)):
            # The "said" of "a boy who hasn't said a word" goes with its helper.
            helped = at if skip and word.removesuffix("n't") in words_of("auxiliaries") else 0
            skip = max(0, skip - 1)
            continue
        if _is_surely_verb(tokens, at):
            # "your group drills shallow cores and leaves no flags": the first of the two.
            linked = before in {"and", "or"} and loose is not None
            return loose if linked else at
        if weak is None and weak_fits(tokens, at):
            weak = at
        loose = at if loose is None else loose
    return next((at for at in (weak, loose) if at is not None), None) or _unknown_verb(tokens)


def _is_surely_verb(tokens: list[str], at: int) -> bool:
    """True for what can be nothing but the verb here."""
    word = core(tokens[at])
    if word in words_of("auxiliaries") or not may_be_noun(word):
        return True
    first = at == 1 and (_is_somebody_doing(tokens) or _most_do(tokens) or _people_do(tokens))
    return (
        first
        or _many_do(tokens, at)
        or (word.endswith("s") and core(" ".join(tokens[at + 1 : at + 2])) in _HOW_WELL)
    )


def _people_do(tokens: list[str]) -> bool:
    """True for the "record" of "dads record bedtime stories": people do it, and nothing is it."""
    who, form = core(tokens[0]), verb_form(core(tokens[1]))
    one = who.removesuffix("s")
    people = one != who and one in words_of("people") | words_of("folk") | {"kid", "pupil"}
    return people and form is not None and "base" in form.forms and len(tokens) > _WITH_ANOTHER - 1


def _many_do(tokens: list[str], at: int) -> bool:
    """True for the "tie" of "your crew tie knots", not for the "talk" of "your team talk is"."""
    form = verb_form(core(tokens[at]))
    if form is None or form.base not in words_of("done_by_many") or "base" not in form.forms:
        return False
    led = core(tokens[at - 1]) in words_of("collectives") and not ends_phrase(tokens[at - 1])
    after = core(tokens[at + 1]) if at + 1 < len(tokens) else ""
    goes = verb_form(after)
    does = after in words_of("auxiliaries") or (goes is not None and not may_be_noun(after))
    return led and bool(after) and not (does and after not in words_of("prepositions"))


def _belongs_to(tokens: list[str], helper: int, at: int) -> bool:
    """True for a form right behind its helper: "hasn't ever said", "can't come"."""
    form = verb_form(core(tokens[at]))
    between = tokens[helper + 1 : at]
    return form is not None and all(map(is_adverb, between)) and form.forms != {"s"}


def _most_do(tokens: list[str]) -> bool:
    """True for the "leave" of "most leave in the first six weeks"."""
    form = verb_form(core(tokens[1])) if len(tokens) > _WITH_ANOTHER else None
    many = core(tokens[0]) in {"most", "many", "few", "some"} and form and "base" in form.forms
    return bool(many) and core(tokens[2]) in words_of("prepositions") | words_of("adverbs")


def _is_somebody_doing(tokens: list[str]) -> bool:
    """True for the "uses" of "Bea uses coffee grounds", where one name is all of the subject."""
    form = verb_form(core(tokens[1]))
    named = tokens[0][:1].isupper() and not may_be_noun(core(tokens[0])) and tokens[0].isalpha()
    return bool(named and form and "s" in form.forms and not tokens[1][:1].isupper())


def _unknown_verb(tokens: list[str]) -> int | None:
    """A verb that we have never met, known by its ending and its place: "our road subsides too"."""
    found = [at for at in range(1, len(tokens)) if _looks_like_verb(tokens, at)]
    return found[0] if len(found) == 1 and not ends_phrase(tokens[found[0] - 1]) else None


def _looks_like_verb(tokens: list[str], at: int) -> bool:
    word, before = core(tokens[at]), core(tokens[at - 1])
    after = core(tokens[at + 1]) if at + 1 < len(tokens) else ""
    closed = words_of("determiners") | words_of("prepositions") | words_of("conjunctions")
    if before in closed or before.endswith(("'s", "ed")) or verb_form(word) or len(word) < 4:
        return False
    goes_on = closed | words_of("adverbs") | words_of("particles")
    singular = not is_plural(join(tokens[:at]))
    third = word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and singular
    return (
        (third or word.endswith("ed"))
        and after in goes_on
        and core(tokens[0]) in (words_of("determiners"))
    )


def _can_be_verb(
    tokens: list[str], at: int, word: str, before: str, *, relative: bool = False
) -> bool:
    month = word == "may" and (tokens[at][:1] == "M" or before in words_of("prepositions"))
    if word.removesuffix("n't") in words_of("auxiliaries") or word in {"won't", "can't"}:
        return not month
    if _is_small_here(tokens, at, word, before) or _is_counted(tokens, word, before):
        return False
    closed = words_of("determiners") | words_of("prepositions")
    loose = {"this", "that", "these", "those", "all", "some", "many", "most", "both"}
    # "the last one closed", "your team of six covers"
    lone = at > 1 and (before == "one" or core(tokens[at - 2]) == "of")
    lone = lone or _ends_relative(tokens, at)
    if (before in closed - loose and not lone) or before.endswith("'s"):
        return False
    form = verb_form(word)
    if form is None or not form.forms & {"base", "s", "past"}:
        return False
    held = "part" in form.forms and before in BE | HAVE | {"get", "gets", "got"}
    early = at == 1 and word.endswith("s")  # "cheap zips split"
    unsure = (may_be_noun(word) or early) and not relative
    if held or (unsure and _runs_into_verb(tokens, at)):
        return False
    # "the oak that they call Kevin"
    of_many = relative and before in {"they", "we", "you", "i"}
    return _agrees(tokens, at, word, form.forms) or (of_many and "base" in form.forms)


def _ends_relative(tokens: list[str], at: int) -> bool:
    """True for the "gets" of "every bear that comes in gets a ticket"."""
    if at <= _WITH_ANOTHER or may_be_noun(core(tokens[at])):
        return False
    led, deed, small = (core(token) for token in tokens[at - 3 : at])
    return led in _RELATIVES and verb_form(deed) is not None and small in words_of("particles")


def _is_counted(tokens: list[str], word: str, before: str) -> bool:
    """True for the "minutes" of "napping 20 minutes works best"."""
    named = core(tokens[0]) in {"year", "class", "grade"}
    # "lift 2 gets kicked": what has a number does it.
    named = named or (len(tokens) > 2 and core(tokens[1]) == before and not may_be_noun(word))
    hour = before.endswith(("am", "pm"))
    if _A_YEAR.search(join(tokens).partition(f" {word}")[0]):
        return True  # "the 1953 flood"
    return before[:1].isdigit() and word.endswith("s") and not (named or hour)


def _is_small_here(tokens: list[str], at: int, word: str, before: str) -> bool:
    """True for the "like" of "a weld sounds like bacon" and the "last" of "crews last week"."""
    after = core(tokens[at + 1]) if at + 1 < len(tokens) else ""
    lasting = after[:1].isdigit() or after in plain_words("lasts_how")
    if word == "open" and after in {"day", "evening", "night", "house", "morning", "afternoon"}:
        return True  # "council open evening": nobody opens it.
    return (word == "like" and before in words_of("seems")) or (word == "last" and not lasting)


def _agrees(tokens: list[str], at: int, word: str, forms: frozenset[str]) -> bool:
    """True where the form of the verb goes with the subject before it."""
    start = at
    while start > 1 and core(tokens[start - 1]) in words_of("adverbs"):
        start -= 1  # "the kids only borrow"
    before = core(tokens[at - 1])
    plural = is_plural(join(tokens[:start])) or before in {"all", "some", "many", "most", "both"}
    # "Year 9 write the endings": a class of pupils is many.
    plural = plural or (before.isdigit() and core(tokens[0]) in {"year", "class", "grade"})
    if "past" in forms:
        return "base" not in forms or plural or not _names_next(tokens, at)
    if core(tokens[0]) in {"ours", "mine"} and all(is_adverb(token) for token in tokens[1:at]):
        return True
    many = plural or (_is_collective(tokens[:at]) and not may_be_noun(word))
    many = many or _many_do(tokens, at)
    return ("base" in forms and many) or ("s" in forms and not plural)


def _is_collective(tokens: list[str]) -> bool:
    """True for "my crew still", which can go with "talk" as with "talks"."""
    words = [core(token) for token in tokens]
    while len(words) > 1 and words[-1] in words_of("adverbs"):
        words = words[:-1]
    return words[-1] in words_of("collectives")


def _names_next(tokens: list[str], at: int) -> bool:
    after = core(tokens[at + 1]) if at + 1 < len(tokens) else ""
    # "the delay cost us a day": nobody is named by what stands there.
    small = words_of("determiners") | words_of("prepositions") | {"me", "us", "him", "them", "you"}
    return bool(after) and after not in small


def _runs_into_verb(tokens: list[str], at: int) -> bool:
    """True for the "results" of "test results come late": the verb is yet to come."""
    if at + 1 >= len(tokens) or ends_phrase(tokens[at]):
        return False
    after = core(tokens[at + 1])
    if after in words_of("auxiliaries"):
        return True
    if after == "like" and core(tokens[at]) in words_of("seems"):
        return False
    form = verb_form(after)
    return bool(form and form.forms & {"past", "base", "s"} and not may_be_noun(after)) and (
        after not in words_of("prepositions") and after not in words_of("adverbs")
    )


def weak_fits(tokens: list[str], at: int) -> bool:
    """True where what follows lets a word such as "tests" be the verb."""
    if at + 1 >= len(tokens):
        return False
    after = core(tokens[at + 1])
    form = verb_form(core(tokens[at]))
    if form is not None and form.base in _GOES_ON and after.endswith("ing"):
        return True
    lists = ("determiners", "prepositions", "adverbs", "pronouns", "particles", "conjunctions")
    return (
        any(after in words_of(name) for name in lists)
        or after[:1].isdigit()
        or after.endswith(("s", "ed", "ly"))
    )
