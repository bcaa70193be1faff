"""Where a run without marks is cut, by what ends before a word or begins with it."""

from drafting.reading.cues import starts_cue
from drafting.reading.note import Note, Span
from drafting.reading.remarks import is_afterthought, is_remark, may_open_afterthought

FEW, LONG_RUN = 2, 10
_OPENS_REMARK = frozenset(["the", "it", "there", "dinner", "lunch", "supper", "weather"])
_BEFORE_TAKER = frozenset(
    ["with", "w", "for", "from", "by", "beside", "behind", "near", "in", "on", "at", "of", "about"]
)
_IS_SO = frozenset(["hes", "he's", "shes", "she's", "theyre", "they're", "its", "it's"])
_RELATIVE = frozenset(["after", "been", "got", "using", "having", "making", "doing", "looking"])
_TAKERS = frozenset(["her", "him", "them", "us", "me"])


def is_answer(note: Note, words: list[Span], number: int) -> bool:
    """As in "I said yes I will bring it": a yes that was said, and leads to nothing."""
    said = number > 0 and note.folded(words[number - 1]) == "said"
    return said and note.folded(words[number]) in note.ear.small.consent


def is_said_behind(note: Note, words: list[Span], behind: Span, *, joined: bool) -> bool:
    """As in "I'm paying, I said and …", "I said yes I will bring …": it closes what was told."""
    last = note.folded(words[-1]) if words else ""
    if joined:
        return last == "said" and note.folded(behind) in note.ear.pronouns
    promise = note.ear.my_promise.match(note.low, behind.start)
    return bool(promise) and last in note.ear.small.consent


def opens_behind(note: Note, words: list[Span], number: int) -> bool:
    """As in "… on the tenth she'll send it": the clause begins at the "she'll" behind a word."""
    behind = words[number + 1 : number + 2]
    first = note.folded(behind[0]).split("'")[0] if behind else ""
    named = note.text[words[number].start].isupper() or not note.capitals
    return note.ear.code == "en" and first in note.ear.pronouns and not named


def ends_in_taker(note: Note, words: list[Span], number: int) -> bool:
    """As in "come and stand with her I said I would": the "her" ends what was told."""
    low = [note.folded(word) for word in words[max(0, number - 2) : number]]
    if len(low) < FEW or low[1] not in _TAKERS:
        return False
    at = words[number].start
    said = note.ear.their_say.match(note.low, at) or note.ear.my_say.match(note.low, at)
    return low[0] in _BEFORE_TAKER or (bool(said) and low[0] not in note.ear.binders)


def ends_in_saying(note: Note, words: list[Span], number: int) -> bool:
    """As in "… whatever the meter says I told him": who says it stands before, with an article."""
    low = [note.folded(word) for word in words[max(0, number - 3) : number]]
    named = len(low) > FEW and low[2] in {"says", "said"} and low[0] in note.ear.articles
    return named and note.ear.my_say.match(note.low, words[number].start) is not None


def is_in_saying(note: Note, words: list[Span], number: int) -> bool:
    """As in "whatever the meter says": a "says" that belongs to what stands before it."""
    low = [note.folded(word) for word in words[max(0, number - 3) : number]]
    return len(low) > FEW and low[0] in note.ear.binders and low[1] in note.ear.articles


def is_behind_remark(note: Note, before: Span, rest: Span) -> bool:
    """As in "I loved that I said I'd send it": a remark ends where somebody says something."""
    words = note.words(rest)
    low = note.folded(words[0]) if words else ""
    own = low.split("'")[0] in note.ear.pronouns or bool(note.ear.me.fullmatch(low))
    return own and starts_cue(note, rest) and is_remark(note, note.trim(before))


def breaks_family(note: Note, words: list[Span], number: int) -> bool:
    """As in "… bring the dough his wife left him": somebody of theirs begins something new."""
    low = [note.folded(word) for word in words[number : number + 3]]
    doing = note.ear.verbs | note.ear.small.being
    owned = len(low) > FEW and low[0] in note.ear.possessives and low[1] in note.ear.family
    return owned and low[2] in doing


def ends_in_remark(note: Note, words: list[Span], number: int, end: int) -> bool:
    """As in "… by thursday the chili was good": what is nobody's words begins here, to the end."""
    typed = note.words(Span(words[0].start, words[number].start))  # Days are no words of a run.
    before, word = note.folded(typed[-1]), note.folded(words[number])
    known = word in _OPENS_REMARK or bool(note.ear.me.fullmatch(word))
    if not known or before in note.ear.binders | note.ear.verbs | note.ear.pronouns:
        return False
    return len(words) - number > 1 and is_remark(note, note.trim(Span(words[number].start, end)))


def ends_in_afterthought(note: Note, words: list[Span], number: int, end: int) -> bool:
    """As in "write him a ref havent yet", "plays cello sat hope it went ok": up to the end."""
    word = note.folded(words[number])
    if not may_open_afterthought(word):
        return False
    typed = note.words(Span(words[0].start, words[number].start))  # Days are no words of a run.
    before = note.folded(typed[-1])
    if before in note.ear.binders | note.ear.pronouns or note.ear.me.fullmatch(before):
        return False
    return is_afterthought(note, note.trim(Span(words[number].start, end)))


def says_why(note: Note, piece: Span, words: list[Span], number: int) -> bool:
    """As in "i said id send him the minutes hes secretary now": what is promised ends before it.

    "The book she wants" is one thing, so behind a bare "she" the deed has an object of its own.
    """
    low = [note.folded(word) for word in words[number : number + 3]]
    named = note.folded(words[number - 1]) not in note.ear.binders | note.ear.verbs
    if note.ear.code != "en" or len(low) < FEW or not named or not _promises(note, piece):
        return False
    if low[0] in _IS_SO:
        return low[1] not in _RELATIVE and (len(low) > FEW or low[1] not in {"in", "on", "at"})
    does = low[1] in note.ear.verbs or low[1].endswith("s")
    return (
        low[0] in note.ear.pronouns - {"who"} and does and low[2:] in (["it"], ["them"], ["those"])
    )


def _promises(note: Note, piece: Span) -> bool:
    """Whether a stretch begins with a promise of mine."""
    return note.ear.my_promise.match(note.low, piece.start, piece.end) is not None


def plans_a_day(note: Note, span: Span) -> bool:
    """Whether a stretch begins with "write", "call her" and names a day right after."""
    found = note.ear.follow_up.match(note.low, span.start, span.end)
    if not found or found.end() == found.start():
        return False
    rest = Span(found.end(), min(span.end, found.end() + 24))
    days = note.days(rest, "future")
    if not days or note.text[rest.start : days[0].start].strip(" ,."):
        return False
    return days[0].on is None or days[0].on > note.today


def plans_after_object(note: Note, span: Span, before: str) -> bool:
    """As in "keep it between us call him on Monday"."""
    free = before not in note.ear.possessives  # "text him her number by tues"
    return free and before in note.ear.small.no_place and plans_a_day(note, span)


def begins_with_theirs(note: Note, words: list[Span], number: int) -> bool:
    """Whether "his marriage is …" begins something new inside a long run."""
    if len(words) <= LONG_RUN + 2 or number + 2 >= len(words):
        return False
    first, third = note.folded(words[number]), note.folded(words[number + 2])
    return first in note.ear.possessives and third in note.ear.small.being
