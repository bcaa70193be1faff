"""A fact noted from its other end, told straight: its reason behind it, its doer before it."""

import re

from drafting.composing.english.clause import parse
from drafting.composing.english.day_patterns import ISO
from drafting.composing.english.tokens import core, ends_phrase, join
from drafting.composing.english.words import past, plain_words, verb_form, words_of
from drafting.composing.noting.note_shapes import shape
from drafting.composing.noting.plain_order import in_plain_order

_SUBORDINATE = frozenset({"before", "after", "when", "while", "until", "whenever", "because", "if"})
_LEAST, _FEW = 3, 2
# "my first week, 2026-08-10 to 2026-08-14": the day on which it began says enough.
_FROM_TO = re.compile(rf",? (?:from )?(?P<first>{ISO}) ?(?:to|until|till|-|\u2013) ?{ISO}$")
# "I read her piece, 2026-09-17"
_ON_THE_DAY = re.compile(rf"^(?P<told>(?:I|we|she|he|they|[A-Z][\w'-]+) .+), (?P<day>{ISO})$")
_LAST_MET = shape("last_met")
_MY_FIND = shape("my_find")
_INVERTED = shape("inverted")
_THERE_LAST = shape("place_first")
_SAID_THERE = shape("said_place_first")
_SAID_HOW = shape("said_how")
_SAID_LAST = shape("said_last")
_A_WEEKDAY = shape("on_a_weekday")
_REASON = shape("reason_begins")
_CAME_BY = shape("came_by")
_TOLD_AFTER = shape("counsel_first")
_LED = ("the ", "my ", "our ", "her ", "his ", "their ", "your ")
_SHORT_IS = shape("short_is")
_ITS = frozenset({"it", "that", "there", "he", "she", "who", "what", "here", "where", "let"})
_HAD_DONE = shape("had_done")


def straightened(text: str, kind: str) -> str:
    """The fact in the order in which one tells it."""
    if not text.split():
        return text
    text = re.sub(r"^[Bb]oth of us (?=[a-z])", "we both ", _FROM_TO.sub(r" \g<first>", text))
    for told in (
        in_plain_order(text),
        _with_its_doer(text),
        _on_its_day(text, kind),
        _done_before(text, kind),
    ):
        if told != text:
            return told
    found = _TOLD_AFTER.match(text)
    return _as_counsel(text, found) if found else _reason_last(_verb_in_full(text))


def _on_its_day(text: str, kind: str) -> str:
    """What happened on a day, with the day where it belongs, and when the two last met."""
    if found := _LAST_MET.match(text):
        where = found["where"] or found["after"] or ""
        return f"met {where} {found['day']}" if where else f"last contact {found['day']}"
    if kind == "follow_up" and (found := _CAME_BY.match(text)):
        return f"met {found['day']}"
    found = _ON_THE_DAY.match(text)
    told = found["told"] if found else ""
    named = found is not None and told.split()[0] not in {"I", "we", "she", "he", "they"}
    if found is None or (named and not _is_deed_of(told)):
        return text
    return _dated(told, found["day"])


def _is_deed_of(told: str) -> bool:
    """True for "Ada let me wait", not for "Rope fair in Hull"."""
    second = verb_form(core(told.split()[1])) if len(told.split()) > 1 else None
    past_form = second is not None and "past" in second.forms
    return past_form and parse(told.split()) is not None


def _done_before(text: str, kind: str) -> str:
    """Gives "he printed it before I asked", for which one gives thanks, for "he had printed"."""
    found = _HAD_DONE.match(text) if kind == "thank_you" else None
    form = verb_form(found["done"]) if found else None
    if found is None or form is None or "part" not in form.forms:
        return text
    return f"{found['who']} {past(form.base)} {found['more']}"


def _with_its_doer(text: str) -> str:
    """Gives "I came across her talk", "he never complained" and "she said that it floats"."""
    if _MY_FIND.match(text):
        return f"I {text}"
    if found := _INVERTED.match(text):
        form = verb_form(found["deed"])
        deed = past(form.base) if form is not None and "base" in form.forms else ""
        return f"{found['who']} never {deed}{found['more']}" if deed else text
    if found := _THERE_LAST.match(text):
        head, comma, rest = found["told"].partition(", ")
        return f"{head} {found['where']}{comma}{rest}"
    if (told := _said_straight(text)) != text:
        return told
    found = _SAID_LAST.match(text)
    if found is None or parse(found["told"].split()) is None:
        return text
    who = found["who"] or {"her": "she", "him": "he"}.get(found["whom"] or "", "they")
    return f"{who} said that {found['told']}"


def _said_straight(text: str) -> str:
    """Gives "she said that the dye is beer" for "with a smile", and what is told before its place.

    "She said that in frost she warms the glue" is "she said that she warms the glue in frost".
    """
    if found := _SAID_HOW.match(text):
        that = "" if found["told"].startswith("to ") else "that "
        return f"{found['says']} {that}{found['told']}"
    found = _SAID_THERE.match(text)
    if found and _is_apart(found["where"], found["told"]):
        return f"{found['says']} that {found['told']} {found['where']}"
    return text


def _is_apart(where: str, told: str) -> bool:
    """True for "in frost" beside "she warms the glue", each of them whole by itself."""
    small, *named = where.split()
    clausal = (_SUBORDINATE | {"once"}) - {"before", "after", "until"}
    whole = core(small) not in clausal or parse(named) is not None
    held = words_of("prepositions") | words_of("determiners")
    whole = whole and core(named[-1]) not in held and not told.endswith(("?", ":"))
    return whole and parse(told.split()) is not None


def _dated(told: str, day: str) -> str:
    """Gives "he stayed on the day because it rained": the day goes with what happened on it."""
    if _A_WEEKDAY.search(told):
        return told  # "on a Sunday" says already when it was.
    because = _REASON.search(told)
    if because is None:
        return f"{told} on {day}"
    return f"{told[: because.start()]} on {day}{told[because.start() :]}"


def _verb_in_full(text: str) -> str:
    """Gives "the bowl has been there since" for "bowl's been there since"."""
    found = _SHORT_IS.match(text)
    if found is None or core(found["what"].split()[-1]) in _ITS | words_of("pronouns"):
        return text
    words = [core(word) for word in found["more"].split()]
    first = next((w for w in words if w not in words_of("adverbs") | {"not"}), "")
    after = words[words.index(first) + 1 :][:1] if first else []
    owned = {"its", "their", "his", "her", "our", "my"} & set(after)
    form = verb_form(first)
    doing = len(words) > 1 and form is not None and form.forms == {"ing"}
    small = words[0] in {"not", "still", "now", "already"}
    done = form is not None and "part" in form.forms and bool(owned)
    if first in {"been", "had", "got", "gone"} or done:
        helper = "has"  # "the choir's lost its hall"
    elif doing or small or first in words_of("how_one_is"):
        helper = "is"
    else:
        return text
    what = found["what"]
    what = what if what.startswith(_LED) else f"the {what}"
    return f"{what} {helper} {found['more']}"


def _as_counsel(text: str, found: re.Match[str]) -> str:
    """Gives "she told me to keep it dry" for "keep it dry, she told me"."""
    do, who = found["do"] or found["order"], found["who"] or found["by"]
    words = do.split()
    at = 1 if core(words[0]) in {"always", "never", "just", "only"} else 0
    small = words_of("determiners") | words_of("pronouns") | words_of("prepositions")
    first = core(words[0])
    if first in {"don't", "not"} and len(words) > 1:
        return f"{who} told me not to {join(words[1:])}"
    form = verb_form(core(words[at])) if at < len(words) else None
    after = core(words[at + 1]) if at + 1 < len(words) else ""
    order = form is not None and "base" in form.forms and (at or after in small)
    if not order or first in words_of("prepositions"):
        return text
    return f"{who} told me {'never ' if first == 'never' else ''}to {join(words[at:])}"


def _reason_last(text: str) -> str:
    """Gives "we had to wait before he began" for "before he began we had to wait"."""
    words = text.split()
    if core(words[0]) not in _SUBORDINATE or len(words) < _LEAST * 2:
        return text
    starts = plain_words("begins_a_sentence") | {"i", "we", "he", "she", "they", "it"}
    for at in range(_LEAST, len(words) - _FEW):
        if not (ends_phrase(words[at - 1]) or core(words[at]) in starts):
            continue
        small = words_of("prepositions") - words_of("particles") | words_of("conjunctions")
        if core(words[at - 1]) in small:
            continue
        head, tail = words[1:at], words[at:]
        if parse(head) is not None and parse(tail) is not None:
            return f"{join(tail)} {core(words[0])} {join(head).rstrip(',')}"
    return text
