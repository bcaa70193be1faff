"""What I ask, put as people put it: as the question itself where one can, else by its sort."""

import re

from drafting.composing.english.clause import parse
from drafting.composing.english.tokens import core, join
from drafting.composing.english.words import BE, HAVE, MODALS, verb_form, words_of

# "whether you have a leaflet": something that they may have at hand.
_HAVE = re.compile(
    r"^you (?:still |already |happen to |might |would )?(?:have|'ve got|have got) "
    r"(?P<thing>(?P<one>an?|one|any|some|spare|old|two|three) .+)$"
)
# "whether I may photograph the saddle": something for which I want their leave.
_LEAVE = re.compile(
    r"^(?:(?P<who>I|we) (?:may|can|could|might)|"
    r"(?:it is|it's|it would be|it'd be) (?:all right|okay|ok|fine) (?:if|for) (?P<if>I|we)|"
    r"you (?:would |could |can |might )?(?P<let>let (?:me|us))) (?P<do>.+)$"
)
_LET = re.compile(r"^(?P<let>let (?:me|us)) (?P<do>.+)$")
_SUBJECT = re.compile(r"^(?P<wh>what|who) (?P<rest>(?:[a-z]+[^s\W]s|[a-z]+ed|made|kept|told) .+)$")
_LEARNS = frozenset({"know", "learn", "hear"})
_WHO = frozenset({"you", "i", "we", "they", "it", "there", "he", "she", "one"})
_WH = frozenset({"what", "how", "which", "where", "when", "who", "whom", "whose", "why"})
_LONGEST_HEAD, _LONGEST_SUBJECT, _TWO = 4, 4, 2


def say_asked(sort: str, words: str) -> dict[str, tuple[str, ...]]:
    """The slots that an ask fills: what they have, what they let me do, or the question itself."""
    if sort == "put":
        return {"put": (words,), "put_on": (words,)}
    if sort == "whether":
        return _had(words) or _let(_LEAVE.match(words)) or _put(words, "whether")
    if sort == "wonder":
        return _put(words, "wonder")
    if sort == "do":
        return _let(_LET.match(words)) or {"could": (words,)}
    return {"want": (words,)}


def as_noted(ask: tuple[str, str] | None) -> tuple[str, str] | None:
    """A question noted among the facts; nothing else is asked where a message asks for nothing."""
    return ask if ask is not None and ask[0] == "put" else None


def _had(words: str) -> dict[str, tuple[str, ...]]:
    """Gives "a leaflet on spacers" for "you have a leaflet on spacers"."""
    found = _HAVE.match(words)
    if found is None:
        return {}
    single = found["one"] in {"a", "an", "one"}
    return {"have": (found["thing"],), **({"have_one": (found["thing"],)} if single else {})}


def _let(found: re.Match[str] | None) -> dict[str, tuple[str, ...]]:
    """Gives "me take a photo" and "I take a photo", for "would you let" and "may"."""
    if found is None or core(found["do"].split()[0]) in _LEARNS | {"be", "have"}:
        return {}
    parts = found.groupdict()
    asker = parts.get("who") or parts.get("if") or parts["let"].removeprefix("let ")
    ours = asker in {"we", "us"}
    do = found["do"]
    return {
        "leave": (f"{'us' if ours else 'me'} {do}",),
        "may": (f"{'we' if ours else 'I'} {do}",),
    }


def _put(words: str, sort: str) -> dict[str, tuple[str, ...]]:
    """The question itself, and beside it "could you tell me what …", which copies no note."""
    question = question_of(words)
    if not question and sort == "wonder" and (found := _SUBJECT.match(words)):
        # "what is it that makes them stop?": the same with its doer unknown
        asked = f"{found['wh']} is it that {found['rest']}"
        return {"put": (asked,), sort: (words, f"{found['wh']} it is that {found['rest']}")}
    return {"put": (question,), sort: (words,)} if question else {sort: (words,)}


def question_of(words: str) -> str | None:
    """Gives "what do you say first" for "what you say first"; None where the order is not sure."""
    tokens = words.split()
    if core(tokens[0]) not in _WH:
        return _turned(tokens)
    for at in range(1, min(_LONGEST_HEAD, len(tokens) - 1) + 1):
        if core(tokens[at - 1]) in words_of("prepositions"):
            continue  # In "which spot on your walks has no name", the walks do nothing.
        if _begins_with_a_doer(tokens[at:]) and (turned := _turned(tokens[at:])):
            return join((*tokens[:at], turned))
    return None


def asked_straight(words: str) -> str | None:
    """The same, also where what is asked for does it itself: "which spot has no name"."""
    tokens = words.split()
    after = verb_form(core(tokens[1])) if len(tokens) > _TWO and tokens[0] == "who" else None
    if after is not None and after.forms & {"s", "past"}:
        return words
    if (question := question_of(words)) is not None:
        return question
    clause = parse(tokens) if core(tokens[0]) in {"which", "what", "who", "whose"} else None
    inner = {core(word) for word in clause.subject.split()} & _WHO if clause else _WHO
    if clause and clause.subject.startswith("what ") and _has_no_object(clause.rest):
        return None  # "what crews carry that is not listed": the crews do it.
    return words if clause and not inner and not clause.compound else None


def _has_no_object(rest: str) -> bool:
    """True for "", "that is not listed" and "in winter": nothing that the verb is done to."""
    first = core(rest.split(" ", 1)[0]) if rest else ""
    return not first or first in words_of("prepositions") | {"that", "when", "if", "most", "first"}


def _begins_with_a_doer(tokens: list[str]) -> bool:
    known = words_of("determiners") - {"many", "much", "all", "more", "most", "that"}
    return core(tokens[0]) in _WHO | known | {"such"} or tokens[0][:1].isupper()


def _turned(tokens: list[str]) -> str | None:
    """Gives "is there a course" for "there is a course", "do you take beginners" for "you take"."""
    clause = parse(tokens)
    if clause is None or not _begins_with_a_doer(tokens) or clause.compound or clause.is_negative:
        return None
    verb, subject = clause.verb.lower(), clause.subject
    if len(subject.split()) > _LONGEST_SUBJECT:
        return None
    first = verb_form(core(clause.rest.split(" ", 1)[0])) if clause.rest else None
    done = verb in HAVE and first is not None and "part" in first.forms
    if verb in BE | MODALS or done:
        return join((clause.verb, subject, clause.adverb, clause.rest))
    form = verb_form(verb)
    if form is None or verb.endswith("n't"):
        return None
    third = "s" in form.forms and "base" not in form.forms
    helping = "did" if clause.is_past else "does" if third else "do"
    return join((helping, subject, clause.adverb, form.base, clause.rest))
