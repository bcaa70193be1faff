"""What "it", "that one" or nothing at all stands for: the thing wished for just before."""

from drafting.reading.clause_kinds import Labelled
from drafting.reading.meeting_days import is_deadline
from drafting.reading.note import Note, Span
from drafting.reading.sheet import Pieces, clean
from drafting.reading.walk import Walk

NEAR, SHORT, CUE_WORDS, TO_DO = 2, 6, 2, 3
SHORT_DEED = 3
# "I said breakfast on the 9th" names what I promised, and points at nothing before it.
_MEALS = "breakfast brunch lunch dinner supper coffee curry tea"
AT_TABLE = frozenset(_MEALS.split())
_OWN_THING = frozenset({"a", "an", "our", "my", "some"})


def remember(walk: Walk, label: Labelled) -> None:
    """Keep what a clause wishes or asks for, or a bare thing with a question mark."""
    note, body = walk.note, label.body
    if label.kind == "wants":
        found = note.ear.wants.match(note.low, body.start, body.end)
        body = Span(found.end(), body.end) if found else body
    low = [note.folded(word) for word in note.words(body)]
    told = label.cued and bool(low) and low[0] in note.ear.gives
    told = told and not any(word in note.ear.small.meant for word in low[1:CUE_WORDS])
    if label.kind == "they_said" and told:
        walk.wanted, walk.wanted_in = clean(note, [body]), label.clause.sentence
    lent = note.ear.small.lent.search(note.low, label.clause.start, body.end)
    if lent and label.kind in {"they_said", "share"}:
        walk.wanted = clean(note, [Span(lent.end(), body.end)])
        walk.wanted_in = label.clause.sentence
    asked = label.kind == "they_said" and "?" in note.text[label.clause.end :][:1]
    if label.kind in {"wants", "ask"} or (asked and walk.crumb):
        walk.wanted = clean(note, [body])
        walk.wanted_in = label.clause.sentence


def thing_meant(walk: Walk, label: Labelled, pieces: Pieces) -> Pieces:
    """The thing that a promise only points to, or nothing."""
    if not walk.wanted or label.clause.sentence - walk.wanted_in > NEAR:
        return []
    if not points(walk, label, pieces):
        return []
    if walk.note.folded(walk.note.words(walk.wanted[0])[0]) in {"it", "them"}:
        return []  # "wants it back": what "it" is was named before.
    meant, walk.wanted = walk.wanted, []
    return [] if any(piece.meets(span) for piece in pieces for span in meant) else meant


def deed_with_thing(walk: Walk, deed: Pieces, thing: Pieces) -> Pieces:
    """Gives "mail our list" for "mail it", and "give back her umbrella" for "give back"."""
    small = walk.note.ear.small
    words = [word for piece in deed for word in walk.note.words(piece)]
    low = [walk.note.folded(word) for word in words]
    bare = bool(low) and set(low) <= small.give_back | small.meant
    hands = bool(low) and low[0] in small.handed | small.give_back
    if thing and hands and not bare and low[1:2] and low[1] in small.meant:
        return [words[0], *thing, *words[2:]]
    handed = bool(low) and low[0] in small.handed and len(low) <= SHORT_DEED
    if thing and not (bare or handed) and "one" in low[1:]:
        at = low.index("one", 1)
        return [*words[:at], *thing, *words[at + 1 :]]
    if not thing or not (bare or handed):
        return [*thing, *deed]
    return [
        *(word for word, said in zip(words, low, strict=True) if said not in small.meant),
        *thing,
    ]


def points(walk: Walk, label: Labelled, pieces: Pieces) -> bool:
    """Whether a promise names no thing of its own ("mail it", "se lo mando", "will send")."""
    note, small = walk.note, walk.note.ear.small
    words = [note.folded(word) for piece in pieces for word in note.words(piece)]
    cue = [note.folded(w) for w in note.words(Span(label.clause.start, label.body.start))]
    if any(word in note.ear.articles for word in words[:SHORT]) and words[1:2] != ["it"]:
        return False
    if words[:1] and words[0] in AT_TABLE:
        return False
    bare = (len(words) < CUE_WORDS or set(words) <= small.give_back) and label.kind in {
        "mine",
        "theirs",
    }
    meant = any(word in small.meant for word in words[:TO_DO])
    if note.ear.code == "en" and does_else(walk, words):
        return False
    return bare or meant or any(word in small.meant for word in cue[-CUE_WORDS:])


def names_thing(note: Note, pieces: Pieces) -> bool:
    """As in "send her a name if he's ok with it": a thing of its own before any "it"."""
    low = [note.folded(word) for piece in pieces for word in note.words(piece)]
    at = next((number for number, word in enumerate(low) if word in _OWN_THING), len(low))
    it = next((n for n, word in enumerate(low) if word in note.ear.small.pointers), len(low))
    return at < it and at + 1 < len(low)


def wants_somebody(note: Note, wish: Span) -> bool:
    """As in "wants someone to teach knots": whoever it will be, the wish stays theirs."""
    found = note.ear.wants.match(note.low, wish.start, wish.end)
    words = note.words(Span(found.end() if found else wish.start, wish.end))
    low = [note.folded(word) for word in words[:4]]
    if not low or low[0] in note.ear.small.somebody:
        return bool(low)
    us = low[0] in {"me", "us"} or bool(set(low[:3]) & note.ear.small.people_wanted)
    return us and low[1:2] not in (["to"], ["if"], ["for"])


def deed_for_somebody(note: Note, wish: Span) -> Span | None:
    """As in "wants someone to teach knots": what whoever it will be is to do."""
    words, somebody = note.words(wish), note.ear.small.somebody
    at = next((n for n, word in enumerate(words) if note.folded(word) in somebody), None)
    if at is None or not wants_somebody(note, wish):
        return None
    behind = [note.folded(word) for word in words[at + 1 : at + 3]]
    can = behind[:1] == ["to"] or behind in (["who", "can"], ["who", "could"], ["that", "can"])
    rest = words[at + (2 if behind[:1] == ["to"] else 3) :]
    return Span(rest[0].start, wish.end) if can and rest else None


def is_hedged(note: Note, span: Span) -> bool:
    """As in "said yes, prob the 14th": a day that is not settled."""
    return any(note.folded(word) in note.ear.small.hedging for word in note.words(span))


def points_at_nothing(walk: Walk, pieces: Pieces) -> bool:
    """As in "share that with the yard": to somebody else, and nothing says what it is."""
    low = [walk.note.folded(word) for piece in pieces for word in walk.note.words(piece)]
    return len(low) > SHORT_DEED and low[0] in walk.note.ear.small.handed and low[1] == "that"


def does_else(walk: Walk, words: list[str]) -> bool:
    """True for "connect them" and "ask around", which hand nothing over that was wished for."""
    small = walk.note.ear.small
    if words and words[0] in small.asking:
        return True
    hands = not words or words[0] in small.handed | small.give_back | small.meant
    pointing = {"it", "one", "ones", "that", "this", "these", "those"} & set(words)
    return not hands and not pointing and len(words) > 1


def is_to_do(walk: Walk, pieces: Pieces) -> bool:
    """Whether an offer is nothing but "to do it" ("de le faire", "hacerlo")."""
    note = walk.note
    words = [note.folded(word) for piece in pieces for word in note.words(piece)]
    return 0 < len(words) <= TO_DO and any(word in note.ear.small.doing_it for word in words)


def take_deadline(walk: Walk, label: Labelled) -> None:
    """As in "told her yes, she needs it back by 5 Aug": the day by which I promised it."""
    last, pledge = walk.last, walk.pledge
    if pledge is None or pledge.due is not None or last is None:
        return
    near = last.kind in {"mine", "agreed", "theirs"}
    if (
        near
        and last.clause.sentence == label.clause.sentence
        and label.kind in {"wants", "they_said"}
    ):
        ahead = [day for day in walk.note.days(label.clause.span, "future") if day.on]
        pledge.due = next((day for day in ahead if is_deadline(walk.note, day)), None)


def without_taker(walk: Walk, pieces: Pieces) -> Pieces:
    """As in "owe him a cake": the thing alone, without for whom it is; "her number" stays whole."""
    note, ear = walk.note, walk.note.ear
    words = note.words(pieces[0]) if pieces else []
    low = [note.folded(word) for word in words[:2]]
    given = ear.articles | ear.small.counted | (ear.possessives - {"her"})
    mine = len(low) > 1 and (low[1] in given or bool(ear.me.fullmatch(low[1])))
    mine = mine or (len(low) > 1 and low[0] == "both")  # "promised them both tea"
    if ear.code != "en" or not mine or low[0] not in ear.small.no_place | ear.everyone:
        return pieces
    return [Span(words[1].start, pieces[0].end), *pieces[1:]]
