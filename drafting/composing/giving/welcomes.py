"""Offers that the other makes use of: "you are welcome to park at the yard", a lent van, a lift."""

import re
from itertools import pairwise

from drafting.composing.english.clause import parse
from drafting.composing.english.dating import put_days
from drafting.composing.english.tokens import core, join, tidy
from drafting.composing.english.verbs import is_adverb, is_plural
from drafting.composing.english.words import (
    BE,
    HAVE,
    MODALS,
    may_be_noun,
    plain_words,
    verb_form,
    words_of,
)
from drafting.composing.noting.parting import part

_CAN_HAVE = re.compile(
    r"^(?:I|we|I've|we've|there's|there is|there are)(?: have| had)? "
    r"(?:(?:kept|got|found|saved|made|put by|set aside|still have|have) )?"
    r"(?P<thing>(?:her|his|their|my|our|the|a|an|some|two|three|\d+) [^,]+?), (?:.*, )?"
    r"(?:and )?(?:he|she|they|[A-Z]\w+) (?:can|could|may|is welcome to) "
    r"(?:have|take|borrow|keep|use|collect) (?:it|them|one|that)(?P<when> .+)?$"
)
_IS_HERE = re.compile(
    r"^(?P<thing>(?:her|his|their|my|our|the) [^,]+?) (?:is|are|lies?) (?:still )?"
    r"(?:here|there|in|on|at|with)\b[^,]*, (?:and )?(?:he|she|they) (?:can|could|may) "
    r"(?:have|take|keep|use|collect) (?:it|them)(?P<when> .+)?$"
)
_MAY = re.compile(
    r"^(?:he|she|they|you|[A-Z]\w+)(?:'s|'re| is| are| would be)?(?: always)? "
    r"(?:welcome to|can|could|may|free to) (?P<do>.+)$"
)
_UP_ON = re.compile(
    r"\b(up|over|round|(?:(?<=come )|(?<=pop )|(?<=drop )|(?<=stop )|(?<=swing ))by|in|down|along) "
    r"(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
)
# A comma before a day or a name parts nothing: "cut the ribs, Wednesday", "our pharmacist, Lou".
_THEN = re.compile(
    r", (?:on )?(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
    r"(?: (?:morning|afternoon|evening|night|after|before)\b.*)?$)"
)
_BY_NAME = re.compile(
    r"(?<=[a-z])(?<!pupil)(?<!patient)(?<!student)(?<!client), "
    r"(?P<who>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})(?P<more>, (?:who|whom)\b.*)?$"
)
_IS_DONE = re.compile(
    r"^(?:your|the|our|my|everything|all)\b(?: [\w'-]+){0,8}? (?:is|are|will be|has been|"
    r"have been) (?:already |now |all )?(?:[a-z]+ed|free|ready|open|yours|waiting|done|paid|kept|"
    r"taken|put|set)\b.*$"
)
_IF_COMES = re.compile(r"^(?P<thing>(?:my|our) [^,]+?) (?P<when>(?:if|when|whenever) you .+)$")
_IF_THEY = re.compile(
    r"^(?P<thing>(?:a|an|some) [^,]+?) (?P<when>(?:if|when|whenever|any time) you .+)$"
)
# "come up on Thursday, or send my list": who sends my list is I.
_MY_DEED = re.compile(r"\b(?:and|or) (?:send|bring|post|mail|lend|give|show|carry)\b")
# "come by on Friday with our spare scraper": I bring it.
_BROUGHT = re.compile(r"^(?:come|visit|stop|call|pop)\b.* with (?:our|my)\b")
_HERE = frozenset({"my", "our", "mine", "ours", "us", "me", "here", "any"})
_THERE = frozenset({"your", "you"})
_FEW = 2


def settle_offer(text: str) -> tuple[str, list[str]]:
    """The offer without what was noted behind it, and what of that is a sentence of mine."""
    plain = _UP_ON.sub(r"\1 on ", put_days(tidy(text)))
    plain = _BY_NAME.sub(r" \g<who>", _THEN.sub(" on ", plain))
    plain = re.sub(r"\b(or|and) (send|lend|post|mail) (?=my\b|our\b)", r"\1 \2 you ", plain)
    if found := _CAN_HAVE.match(plain) or _IS_HERE.match(plain):
        return f"let you have {found['thing']}{found['when'] or ''}", []
    if "," not in plain:
        return plain, []
    form = verb_form(core(plain.split()[0]))
    lead = "I " if form and "base" in form.forms else "I have "
    lead = "" if re.match(r"^(?:I|we)\b", plain) else lead
    first, *rest = part(f"{lead}{plain}")
    first = first.removeprefix(lead)
    thing = plain.split(", ", 1)[0]
    if lead == "I have " and not first.startswith(f"{thing}, "):
        first = thing  # "our file on the roof, goes back to 1911"
    first = re.sub(r"(?: and|,) (?:a )?bit \w+$", "", first)
    first = re.sub(
        r", and (?:it|they|that|some|there|this|nobody|anyone|anybody|it's)\b.*$", "", first
    )
    told = [each for each in rest if re.match(r"^(?:I|we) (?!need|want)", each)]
    return (first, told) if first != tidy(text) or told else (text, [])


def said_whole(tokens: list[str]) -> str | None:
    """An offer that is a sentence: "your shifts are covered", "there is a loaf for you if …"."""
    text = join(tokens)
    if found := _IF_THEY.match(text):
        for_you = "" if " for you" in found["thing"] else " for you"
        return f"there is {found['thing']}{for_you} {found['when']}"
    return text if _IS_DONE.match(text) or tells_something(text) else None


def keep_topic(found: re.Match[str]) -> str:
    """Gives the whole of "an article on the new rules", which is what it is about."""
    before = found.string[: found.start()].split()
    about = bool(before) and core(before[-1]) in plain_words("about_something")
    return found[0] if about and found[0].split()[0] in {"on", "by", "with"} else ""


def tells_something(text: str) -> bool:
    """True for "the tiles are from the store": a whole sentence, and nothing to hand over."""
    clause = parse(text.split())
    if clause is None or not clause.rest or clause.person in {"you", "i", "we"}:
        return False
    subject = [core(word) for word in clause.subject.split()]
    asked = {"that", "who", "which", "how", "what", "where", "when", "if", "to"} & set(subject)
    if asked or core(clause.verb) in {"home", "back"}:
        return False  # "run people home on Fridays" is what I can do.
    bids = verb_form(subject[0])
    if bids and "base" in bids.forms and set(subject[1:2]) & words_of("determiners"):
        return False  # "bring the gloves back" is what I can do.
    if _has_one_within(subject) or subject[-1] in words_of("conjunctions"):
        # "a list of things visitors have asked" is a list;
        return False  # "come on the first Saturday and open it" is what I can do.
    if clause.verb.lower() in BE | HAVE | MODALS:
        return True
    named = subject[0] in words_of("determiners") or is_plural(clause.subject)
    after = core(clause.rest.split()[0])
    # "the Monday chairs for your fittings" are things to have.
    to_have = after == "for" and (may_be_noun(clause.verb) or _is_measure_of(subject))
    goes_on = after in words_of("prepositions") | words_of("determiners") | {"you", "it"}
    goes_on = goes_on or after[:1].isdigit()
    third = clause.verb.endswith("s")
    fits = third != is_plural(clause.subject) and not to_have
    return named and fits and (goes_on or (third and not may_be_noun(clause.verb)))


def _is_measure_of(subject: list[str]) -> bool:
    """True for the "a bag of oak" of "a bag of oak offcuts", not for "a friend of mine"."""
    led = subject[0] in {"a", "an", "some", "two", "three", "half"} and "of" in subject[1:-1]
    return led and subject[-1] not in {"mine", "ours", "yours", "his", "hers", "theirs"}


def _has_one_within(subject: list[str]) -> bool:
    """True where somebody does something to the thing: "things visitors", "photos we"."""
    small = words_of("prepositions") | words_of("conjunctions") | words_of("determiners")
    for one, two in pairwise(subject[1:]):
        if one in small:
            continue
        doer = two in {"i", "we", "they", "you", "people", "my", "our", "the", "somebody"}
        if doer or (is_plural(one) and is_plural(two) and not is_adverb(one)):
            return True
    return False


def is_copy_of(tokens: list[str]) -> bool:
    """True for "photo of the card": a thing, whatever else a photo can be."""
    words = [core(token) for token in tokens[:_FEW]]
    return words[-1:] == ["of"] and words[0] in plain_words("copies")


def welcome_of(tokens: list[str], *, told: bool) -> str | None:
    """What they are welcome to, where the offer is for them to make use of."""
    if [core(token) for token in tokens[: _FEW + 1]] == ["let", "you", "have"]:
        return join(tokens[_FEW + 1 :])
    return _found(tokens) or (join(tokens) if told else None)


_TAKEN_TO = re.compile(
    r"(?:take|bring|carry|put|raise) (?!you\b).+ (?:to|before|at|up at) (?:our|my|the) "
    r"(?:[a-z]+ ){0,2}"
    r"(?:meeting|board|committee|council|team|manager|boss|group|forum|panel|matron|head)\b"
)
# "have the dog at mine": I am the one who has it.
_AT_MINE = re.compile(r"\b(?:at|to|with) (?:mine|ours|my place|our place|my house|us|me)\b")


def _found(tokens: list[str]) -> str | None:
    """What they are welcome to: "park at the yard", "a bunk at our station"; None for my deed."""
    words = join(tokens).lower()
    if _IF_COMES.match(words):
        return join(tokens)  # "my spare room if you come to Utrecht"
    if re.match(r"take (?:them|him|her|it|you) (?!home\b|with\b|along\b|back\b)", words):
        return None  # "take them on a Tuesday": I take them.
    if _TAKEN_TO.match(words):
        return None  # "take the alarm to our next meeting": I speak for them there.
    if re.match(r"(?:keep|hold|save|park|moor) .*\bfor (?:you|her|him|them)\b", words):
        return None
    if words.startswith(("have ", "take ", "keep ")) and _AT_MINE.search(words):
        return None
    return None if _MY_DEED.search(words) or _BROUGHT.match(words) else _made_use_of(tokens)


# "You can have one": what is theirs from then on; "have a look" is a deed of mine.
_TO_HAVE = frozenset(["one", "ones", "some", "it", "them", "two", "both", "mine", "ours"])


def _made_use_of(tokens: list[str]) -> str | None:
    words = [core(token) for token in tokens]
    first = words[0] if words else ""
    here, there = set(words) & _HERE, set(words) & _THERE
    if first in {"a", "an"} and len(words) > _FEW + 1:
        placed = words[2] in {"at", "in", "on", "with"} or words[3] in {"at", "in", "on", "with"}
        room = bool(set(words[1:3]) & plain_words("room_given"))
        return join(tokens) if placed and room and here else None
    if first == "use" and words[1:2] == ["of"]:
        return join(("use", *tokens[2:]))
    had = first in {"have", "keep"} and bool(set(words[1:2]) & _TO_HAVE)
    if had or first in plain_words("done_by_them"):
        return join(tokens)
    if first == "try" and not set(words[1:2]) & _HERE:
        return None  # "try green on our sheets" is a deed of mine.
    if first in plain_words("done_by_them_here") and here and not there:
        return join(tokens)
    return None


def said_they_may(text: str) -> str | None:
    """Gives "use our kiln" for "she can use our kiln"."""
    found = _MAY.match(text)
    return found["do"] if found else None


def handed_by(tokens: list[str]) -> str:
    """How a thing is given: one sends a list, lends a van and gives a lift."""
    words = [core(token) for token in tokens] or [""]
    upto = next((n for n, w in enumerate(words) if n and w in words_of("prepositions")), len(words))
    named = set(words[:upto])
    named |= {word.removesuffix("s") for word in named}
    if named & plain_words("given_in_person"):
        return "give"
    if (
        words[:1]
        and words[0] in {"a", "an", "some", "two", "three"}
        and words[upto - 1] in plain_words("helpers")
    ):
        return "find"
    in_something = words[upto - 1] in plain_words("filled") and words[upto:][:1] == ["of"]
    if words[-1 if in_something else upto - 1] in plain_words("brought"):
        return "bring"
    return "lend" if named & plain_words("lent") else "send"


def is_brought_along(rest: list[str]) -> bool:
    """True for the "my baler over" of "bring my baler over and do the field"."""
    words = [core(token) for token in rest]
    upto = words.index("and") if "and" in words else len(words)
    people = words_of("people") | {"friend", "friends"}
    if people & set(words[1:]) and not people & set(words[:1]):
        return True  # "my meter and a friend"
    return bool(set(words[:upto]) & {"over", "round", "along", "up", "down", "back"})
