"""What "her" is in a sentence: her board, or she herself, who is kept awake."""

import re
from itertools import pairwise

from drafting.composing.english.clause import parse
from drafting.composing.english.tokens import core, ends_phrase
from drafting.composing.english.verbs import is_adverb, is_plural
from drafting.composing.english.words import may_be_noun, plain_words, verb_form, words_of

_DOER = 2
_MEASURED = 5
_NEAR = 4
_TIMES = frozenset(
    {
        "night",
        "week",
        "month",
        "year",
        "morning",
        "evening",
        "weekend",
        "spring",
        "summer",
        "autumn",
    }
    | {"winter", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)
_LED_ROUND = frozenset({"show", "walk", "drive", "take", "turn", "pass", "bring", "lead", "have"})
_DONE_FOR_HER = frozenset({"take", "cover", "swap", "work", "do", "run", "open"})
_DAYS = frozenset({"mon", "tue", "wed", "thu", "fri", "sat", "sun"})
_KIN_DEED = 3
# "he lets a trainee teach" him: whoever is let do it does it to nobody but him.
_LET_DO = re.compile(
    r"\b(?:lets?|has|have|had|asks?|asked|makes?|made|gets?|got|wants?|invites?|watch(?:es)?) "
    r"(?:an?|one|each|every|the|any|another|my|our) [\w-]+(?: [\w-]+)? (?:to )?[a-z]+$"
)
_KIN = frozenset({"lad", "lass", "girl", "boy", "kid", "niece", "nephew", "grandson", "cousin"})
_LETS = frozenset({"let", "help", "make"})
_KEEPS_SO = frozenset({"keep", "make", "leave", "get", "find", "drive", "catch", "have"})
_NTH = frozenset({"first", "second", "third", "fourth", "fifth", "next", "last", "final", "annual"})
_COUNTED = frozenset({"two", "three", "four", "five", "six", "ten", "twenty", "forty", "some"})


def does_it(tokens: list[str], at: int) -> bool:
    """True for the "temper" of "watch her temper chocolate": she does it, she has no temper."""
    if not 0 < at < len(tokens) - 1:
        return False
    doing = core(tokens[at + 1])
    seen, form = verb_form(core(tokens[at - 1])), verb_form(doing)
    if seen is None or seen.base not in words_of("lets_or_sees") or form is None:
        last = at + 2 >= len(tokens) or core(tokens[at + 2]) in words_of("prepositions")
        beside = core(tokens[at - 1]) in {"with", "without"}
        return beside and last and _is_doing(doing)  # "rebuild it with her watching"
    if form.forms == {"ing"} and not may_be_noun(doing):
        return True
    if seen.base == "have" and core(" ".join(tokens[at + 2 : at + 3])) == "to":
        return False  # "has her stall to pack up"
    if "base" in form.forms and seen.base in _LETS and _goes_on(tokens, at + 1):
        return True  # "let her ride in the cab"
    return "base" in form.forms and (not may_be_noun(doing) or takes_object(tokens, at + 1))


def _is_doing(word: str) -> bool:
    form = verb_form(word)
    return form is not None and form.forms == {"ing"} and not may_be_noun(word)


def _goes_on(tokens: list[str], at: int) -> bool:
    """True for the "ride" of "ride in the cab" and for the "try" that ends a sentence."""
    after = core(tokens[at + 1]) if at + 1 < len(tokens) else ""
    whole = core(tokens[at]) not in words_of("collectives")
    return whole and (not after or after in words_of("prepositions") - {"of", "and"})


def is_another(tokens: list[str], at: int) -> bool:
    """True for the "him" of "the child sees him come up", who is not the child."""
    word = core(tokens[at])
    if at < _DOER or word not in {"him", "her"}:
        return False
    if _LET_DO.search(" ".join(map(core, tokens[:at]))):
        after = core(tokens[at + 1]) if at + 1 < len(tokens) else ""
        small = words_of("determiners") | words_of("prepositions") | _COUNTED | {"", "one"}
        return word == "him" or after in small
    form, whose = verb_form(core(tokens[at - 1])), core(tokens[at - _DOER])
    seen = form is not None and bool(form.forms & {"s", "past"}) and whose in words_of("people")
    return seen and (word == "him" or does_it(tokens, at))


def is_of_their_kin(tokens: list[str], at: int) -> bool:
    """True for the second "his" of "his lad has just passed his test": it is the lad's."""
    if at < _KIN_DEED or core(tokens[at]) not in {"his", "her"}:
        return False
    owned = core(tokens[0]) in {"his", "her"} and core(tokens[1]) in _KIN | words_of("kin")
    form = verb_form(core(tokens[at - 1]))
    between = [core(token) for token in tokens[2 : at - 1]]
    plain = set(between) <= {"has", "had", "just", "finally", "only"}
    return owned and plain and form is not None and form.base in plain_words("comes_through")


def goes_first(tokens: list[str], at: int) -> bool:
    """True for the last "he" of "he asks what each late patient ate before he opens the chart"."""
    word, words = core(tokens[at]), [core(token) for token in tokens[:at]]
    if word not in {"he", "she"} or words[:1] != [word] or words[-1] not in {"before", "after"}:
        return False
    people = [n for n, each in enumerate(words) if each.removesuffix("s") in words_of("people")]
    # Of each of many nobody says "he": with "the patient", it could be the patient.
    return bool(people) and all({"each", "every"} & {*words[max(0, n - 2) : n]} for n in people)


def is_given(tokens: list[str], at: int) -> bool:
    """True for "bring her rhubarb", not for "bring her book back" or "show her team our chart"."""
    form = verb_form(core(tokens[at - 1])) if at else None
    if form is None or form.base not in words_of("offers_gives") | words_of("lets_have"):
        return False
    after = [core(token) for token in tokens[at + 1 :]]
    small = words_of("determiners") | _COUNTED
    mixed = bool(after) and not after[0].isdigit() and any(map(str.isdigit, after[0][1:]))
    if after and (after[0] in _NTH or mixed):
        return False  # "give her first appraisal", "passed her C1 test"
    people = words_of("people") | words_of("collectives") | {"pupils", "students", "trainees"}
    if form.base == "teach" and len(after) == 1 and not after[0].endswith("s"):
        return after[0] not in people  # "taught her patience"
    if form.base in {"pass", "read", "teach", "write"} and after and after[0] not in small:
        return False
    if len(after) > 1 and (after[0] in _COUNTED or after[0].isdigit()):
        return True
    another = words_of("determiners") | {"back", "home", "to", "up", "along", "round", "how"}
    return not set(after[1:]) & another


def is_taken(tokens: list[str], at: int) -> bool:
    """True for "takes her six weeks": it takes her so long, and they are no weeks of hers."""
    form = verb_form(core(tokens[at - 1])) if at else None
    words = [core(token) for token in tokens[at + 1 : at + _MEASURED]]
    return form is not None and form.base in plain_words("takes_somebody") and _is_measure(words)


def _is_measure(words: list[str]) -> bool:
    """True for "six weeks" and "a whole day": what something takes her."""
    measures = words_of("units_of_time") | plain_words("units_of_money")
    named = any(word in measures or word.removesuffix("s") in measures for word in words)
    led = words[:1] and (words[0] in plain_words("before_a_measure") or words[0].isdigit())
    return bool(led) and (named or words[0] in {"ages", "years", "forever"})


def is_kept_so(tokens: list[str], at: int) -> bool:
    """True for "the letters keep her awake": how she is, and nothing of hers."""
    form = verb_form(core(tokens[at - 1])) if at else None
    after = core(tokens[at + 1]) if at + 1 < len(tokens) else ""
    return form is not None and form.base in _KEEPS_SO and after in words_of("how_one_is")


def is_led(tokens: list[str], at: int) -> bool:
    """True for "drive her home" and "walk her back": where she goes, and no home of hers."""
    form = verb_form(core(tokens[at - 1])) if at else None
    after = core(tokens[at + 1]) if at + 1 < len(tokens) else ""
    return form is not None and form.base in plain_words("leads_home") and after in {"home", "back"}


def is_timed(tokens: list[str], at: int) -> bool:
    """True for "texted her last night" and "rang her Friday": when it was, and nothing of hers."""
    first, *after = [core(token) for token in tokens[at + 1 :]] or [""]
    if first in {"last", "this", "next"} and after[:1] and after[0] in _TIMES:
        return not {"at", "in", "as", "of", "on", "there", "here"} & set(after[1:2])
    day = first.removesuffix("day") != first and first[:3] in _DAYS
    if at and core(tokens[at - 1]) in _DONE_FOR_HER:
        return False  # "take her Sunday": the shift is hers.
    return day and (not after or after[0] in words_of("prepositions"))


def takes_object(tokens: list[str], at: int) -> bool:
    """True where a thing or somebody comes right after: "keeps the score"."""
    after = core(tokens[at + 1]) if at + 1 < len(tokens) else ""
    if after in {"only", "just", "even", "also"} and at + 2 < len(tokens):
        after = core(tokens[at + 2])  # "trusts only the strip"
    if after in words_of("determiners") or after in words_of("pronouns") | {"them", "him", "her"}:
        return True
    return after in {"for", "to", "after"} and core(tokens[at]) in words_of("seeks")


def is_seen_so(tokens: list[str], at: int) -> bool:
    """True for "I never met her properly": how it was done, and nothing of hers."""
    after = core(tokens[at + 1]) if at + 1 < len(tokens) else ""
    return after in plain_words("how_often_met") or (
        after.endswith("ly") and is_adverb(after) and at + _DOER >= len(tokens)
    )


# "and nobody thanks them" is about them again; "so nobody mixes them up" is about the things.
_LEADS = frozenset({"so", "that", "before", "until", "because", "when", "if", "where"})
_ANYBODY = frozenset(
    {"nobody", "anybody", "somebody", "everybody", "anyone", "someone", "everyone", "people"}
)


def did_it_to_another(out: list[str]) -> bool:
    """True behind "you remembered": she did it, and so the next "her" is somebody else."""
    if len(out) > 1 and out[-1].endswith("ing") and core(out[-2]) in words_of("prepositions"):
        return True  # "instead of lifting him": she would have lifted nobody but another
    words = [core(token) for token in out[-4:]]
    while len(words) > 1 and words[-2] in words_of("adverbs"):
        words.pop(-2)
    form = verb_form(words[-1]) if words else None
    return len(words) > 1 and words[-2] == "you" and form is not None and len(out) <= _NEAR


def _done_to_things(words: list[str]) -> bool:
    """True for "put a dot on every box so nobody mixes": it is boxes that are mixed up."""
    pairs = enumerate(pairwise(words), 1)
    doer = next((at for at, (led, word) in pairs if word in _ANYBODY and led in _LEADS), None)
    if doer is None or set(words[doer + 1 :]) & words_of("pronouns"):
        return False
    things = [
        at
        for at, word in enumerate(words[:doer])
        if word in {"every", "each"} or (word.endswith("s") and is_plural(word))
    ]
    return bool(things) and not set(words[:doer]) & words_of("people")


def is_done_by_them(out: list[str]) -> bool:
    """True behind "you dry the herbs and hang": what they hang is something else than they."""
    words = [core(token) for token in out]
    if "you" not in words:
        return False
    behind = words[len(words) - words[::-1].index("you") :]
    if _done_to_things(behind):
        return True
    others = words_of("pronouns") | {"my", "our", "people"}
    return not set(behind) & (others - {"it", "you", "there", "something", "nothing", "everything"})


def can_be_owned(tokens: list[str], at: int) -> bool:
    """True where the next word can belong to somebody: "her board", not "her about" or "her to"."""
    word = core(tokens[at])
    if word in {"first", "last", "next", "best", "most", "least"} and (
        at + 1 == len(tokens) or ends_phrase(tokens[at])
    ):
        return False  # "check with her first"
    if word == "round" and _has_a_round(tokens, at):
        return True
    small = ("prepositions", "determiners", "pronouns", "conjunctions", "auxiliaries")
    numbers = {
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "own",
        "both",
    }
    if word in numbers:
        return True
    cut = word.endswith(("n't", "'d", "'ll", "'ve", "'m", "'re"))
    if cut or word in plain_words("never_owned"):
        return False  # "our shelf is locked and his isn't"
    return not any(word in words_of(name) for name in small) and word not in {"to", "then", "again"}


def _has_a_round(tokens: list[str], at: int) -> bool:
    """True for "starts her round at the last bed": nobody is shown round there."""
    before = verb_form(core(tokens[at - 2])) if at > 1 else None
    after = core(tokens[at + 1]) if at + 1 < len(tokens) else ""
    led = before is None or before.base in _LED_ROUND
    return not led and (not after or after in words_of("prepositions"))


def is_of_many(inner: list[str]) -> bool:
    """True for the "children sit down" of "watches where children sit down and puts it there"."""
    told = parse(inner)
    return told is not None and (told.person in {"i", "we"} or is_plural(told.subject))
