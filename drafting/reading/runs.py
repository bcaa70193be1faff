"""A stretch without marks, cut where somebody begins to say or do something else."""

from drafting.reading.brought_in import begins_with
from drafting.reading.cues import is_bare_cue, starts_cue
from drafting.reading.cuts import (
    LONG_RUN,
    begins_with_theirs,
    breaks_family,
    ends_in_afterthought,
    ends_in_remark,
    ends_in_saying,
    ends_in_taker,
    is_answer,
    is_behind_remark,
    is_in_saying,
    is_said_behind,
    opens_behind,
    plans_a_day,
    plans_after_object,
    says_why,
)
from drafting.reading.doers import acts_unled, is_dated
from drafting.reading.names import read_name
from drafting.reading.note import Note, Span
from drafting.reading.openings import find_opening, is_past
from drafting.reading.remarks import is_afterthought, is_remark, may_open_afterthought
from drafting.reading.roles import has_role, is_role_word
from drafting.reading.second_verbs import acts_again
from drafting.reading.uncut import belongs_together

MIN_MET, MARKER_REACH, NAME, FULL, FEW_WORDS = 4, 48, 3, 2, 3
_MINE = frozenset(["my", "our"])
TELLS_ME = {"fr": ("m'a", "m\u2019a", "m'ont", "nous"), "es": ("me", "nos")}
CONTRACTED = ("s", "re", "ve", "ll")


def split_run(note: Note, piece: Span, shields: tuple[Span, ...]) -> list[Span]:
    """A stretch without marks, cut where somebody begins to say or do something else."""
    opening = find_opening(note) if not note.low[: piece.start].strip() else None
    if opening and opening.deed and opening.deed < piece.end:
        head = note.trim(Span(piece.start, opening.deed))
        return [head, *_split(note, Span(opening.deed, piece.end), shields)]
    return _split(note, piece, shields)


def _split(note: Note, piece: Span, shields: tuple[Span, ...]) -> list[Span]:
    words = [
        word
        for word in note.words(piece)
        if not any(s.start <= word.start < s.end for s in shields)
    ]
    parts, start = [], piece.start
    for number, word in enumerate(words[1:], 1):
        joined = _joiner_before(note, words, number)
        cut = words[joined].start if joined < number else word.start
        cut = words[joined].end if note.low[words[joined].end : word.start].strip() == "&" else cut
        if cut > start and joined < number and _ends_post(note, Span(start, cut), word):
            parts.append(note.trim(Span(start, cut)))
            start = cut
        if joined == number and _in_one_name(note, words, number):
            continue
        if cut <= start:
            continue
        behind = is_behind_remark(note, Span(start, cut), Span(word.start, piece.end))
        behind = behind or _tells_of_trade(note, words, number, start)
        behind = behind or acts_again(note, words, number, start) or begins_with(note, word)
        if not behind and not _begins_anew(note, piece, words, number, joined < number):
            continue
        if belongs_together(note, piece, words, number, joined):
            continue
        leads = _is_only_cue(note, note.trim(Span(start, cut)), word, joined=joined < number)
        if leads or _is_doer(note, Span(start, cut)):
            continue
        here = Span(word.start, piece.end)
        object_ = note.folded(word) in note.ear.small.to_me
        if _in_marker(note, piece, word.start) and (object_ or not starts_cue(note, here)):
            continue
        parts.append(note.trim(Span(start, cut)))
        start = cut
        if may_open_afterthought(note.folded(word)) and is_afterthought(note, here):
            break  # It goes to the end: "still not done it".
    parts.append(note.trim(Span(start, piece.end)))
    return [part for part in parts if part.start < part.end]


def _tells_of_trade(note: Note, words: list[Span], number: int, start: int) -> bool:
    """As in "tim, a sparky who did the lights": who it is ends before what is told of him."""
    if note.folded(words[number]) != "who" or words[0].start != start or note.ear.code != "en":
        return False
    led = note.folded(words[0]) in note.ear.articles
    return led + 1 <= number <= FEW_WORDS and is_role_word(note, note.folded(words[number - 1]))


def _is_only_cue(note: Note, span: Span, behind: Span, *, joined: bool) -> bool:
    """Whether a stretch but leads to what follows ("and I offered", "and she said")."""
    words = note.words(span)
    if is_said_behind(note, words, behind, joined=joined):
        return False
    led = len(words) > 1 and note.ear.joiners.fullmatch(note.folded(words[0]))
    return is_bare_cue(note, span) or bool(
        led and is_bare_cue(note, Span(words[1].start, span.end))
    )


def _is_doer(note: Note, span: Span) -> bool:
    """Whether a stretch is but the "I" or "she" of what follows ("I also offered …")."""
    words = note.words(span)
    while len(words) > 1 and note.ear.joiners.fullmatch(note.folded(words[0])):
        words = words[1:]
    low = note.folded(words[0]) if len(words) == 1 else ""
    return low in note.ear.pronouns or (bool(low) and bool(note.ear.me.fullmatch(low)))


def _in_one_name(note: Note, words: list[Span], number: int) -> bool:
    """Whether a word in capitals goes on from another one ("Saoirse Vandermeulen told me …")."""
    before, word = words[number - 1], words[number]
    if note.ear.code == "de" or note.text[before.end : word.start] != " ":
        return False
    cased = note.text[before.start].isupper() and note.text[word.start].isupper()
    plain = note.folded(before) not in note.ear.stops and note.folded(word) not in note.ear.stops
    return cased and plain and not note.ear.me.fullmatch(note.folded(word))


def _joiner_before(note: Note, words: list[Span], number: int) -> int:
    """The number of the first joining word right before a word, or the word's own number."""
    first = number
    if first > 2 and note.folded(words[first - 1]) in note.ear.small.that:
        first -= bool(note.ear.joiners.fullmatch(note.folded(words[first - 2])))
        first -= first < number
        return first
    while first > 1 and note.ear.joiners.fullmatch(note.folded(words[first - 1])):
        if is_answer(note, words, first - 1):
            break
        first -= 1
    between = note.low[words[number - 1].end : words[number].start].strip()
    return number - 1 if first == number and between == "&" else first


def _begins_anew(
    note: Note, piece: Span, words: list[Span], number: int, after_joiner: bool
) -> bool:
    ear, at = note.ear, words[number].start
    word = note.folded(words[number])
    before = note.folded(words[number - 1])
    secret = ear.secret_before.match(note.low, at, piece.end)
    free = before not in ear.binders and before not in ear.pronouns
    if secret and free and number >= 3 and not _in_marker(note, piece, at):
        return len(note.words(Span(secret.end(), piece.end))) >= 2
    it_was = (after_joiner or number >= LONG_RUN) and word in ear.small.it_was
    it_was = it_was or (number >= MIN_MET and free and word in {"we", "it"} and ear.code == "en")
    goes_on = _goes_on(note, piece, words, number, after_joiner=after_joiner)
    if (goes_on or (it_was and ear.met.match(note.low, at, piece.end))) or (
        number >= MIN_MET
        and (
            (after_joiner and (secret or _tells_of_another(note, words, number)))
            or _meets_another(note, words, number, after_joiner=after_joiner)
        )
    ):
        return True
    has_subject = word in ear.pronouns or bool(ear.me.match(note.low, at, words[number].end))
    infinitive = number > 1 and note.folded(words[number - 2]) == "to"
    late = before in ear.small.late and has_subject and starts_cue(note, Span(at, piece.end))
    ends = ends_in_taker(note, words, number) or ends_in_saying(note, words, number)
    bound = before in ear.binders and not (late or (has_subject and ends))
    led_on = word == "to" and (before.endswith(("ing", "posed")) or before in ear.verbs)
    led_on = led_on or (not (has_subject or after_joiner) and opens_behind(note, words, number))
    if led_on or (not after_joiner and bound and not (has_subject and infinitive)):
        return not led_on and plans_after_object(note, Span(at, piece.end), before)
    if starts_cue(note, Span(at, piece.end)):
        told = len(words) > LONG_RUN + 2 and not _has_doer(note, before)
        told = told and not is_in_saying(note, words, number)
        told = told or (word in TELLS_ME.get(ear.code, ()) and number >= MIN_MET - 1)
        return after_joiner or has_subject or told
    doer = before in ear.pronouns or bool(ear.me.fullmatch(before))
    doer = doer and before.endswith(("d", "ll"))  # "and I'd call her by Friday" is one clause.
    doer = doer or before in ear.small.talks  # "I said phone call on 12 Nov"
    planned = number >= 2 and not doer and plans_a_day(note, Span(at, piece.end))
    family = number >= MIN_MET and breaks_family(note, words, number)
    if planned or family or begins_with_theirs(note, words, number):
        return True
    return has_subject and _acts(note, words, number)


def _goes_on(
    note: Note, piece: Span, words: list[Span], number: int, *, after_joiner: bool
) -> bool:
    """Whether a promise, a wish or a remark begins behind what was told."""
    if number >= MIN_MET - 1 and (
        ends_in_remark(note, words, number, piece.end)
        or ends_in_afterthought(note, words, number, piece.end)
    ):
        return True
    if note.folded(words[number]) == "will":
        return _goes_on_to_promise(note, piece, words, number)
    if number >= MIN_MET and says_why(note, piece, words, number):
        return True
    joined = after_joiner and number >= MIN_MET
    if joined and _brings_in_another(note, piece, words, number):
        return True
    own = note.folded(words[number]) in note.ear.pronouns
    own = own or bool(note.ear.me.match(note.low, words[number].start, piece.end))
    met = number >= MIN_MET and note.ear.met.match(note.low, words[number].start, piece.end)
    last = words[number - (2 if joined else 1)].end
    if ((joined and own) or met) and is_remark(note, Span(piece.start, last)):
        return True  # "no promises either way and she does not want to be phoned"
    wishes = joined and _wishes_beside(note, piece, words[number])
    return wishes or _is_said_as_well(note, piece, words, number) or acts_unled(note, words, number)


def _brings_in_another(note: Note, piece: Span, words: list[Span], number: int) -> bool:
    """As in "… a comic strip and then Ana Vail she is a jointer": a full name, then who it is."""
    if note.folded(words[number - 1]) not in {"then", "and", "also"}:
        return False
    name = read_name(note, words[number].start, piece.end)
    if name is None or len(note.words(name)) < FULL or name.start != words[number].start:
        return False
    behind = note.words(Span(name.end, piece.end))[:1]
    low = note.folded(behind[0]) if behind else ""
    return low in note.ear.pronouns


def _is_said_as_well(note: Note, piece: Span, words: list[Span], number: int) -> bool:
    """As in "told her we queue, and that I once fainted": the second thing that was said."""
    before = [note.folded(word) for word in words[max(0, number - 3) : number]]
    if note.ear.code != "en" or before[1:] != ["and", "that"] or before[0] == "this":
        return False
    said = (note.ear.my_say, note.ear.their_say)
    starts = (piece.start, *(word.end + 1 for word in words[:1]))  # "and told her …"
    return any(each.match(note.low, at, piece.end) for each in said for at in starts)


def _goes_on_to_promise(note: Note, piece: Span, words: list[Span], number: int) -> bool:
    """As in "I have two at home will bring him one": mine goes on with no mark, as a promise."""
    ear, rest = note.ear, Span(words[number].end, piece.end)
    verb = [note.folded(word) for word in note.words(rest)[:1]]
    mine = ear.me.match(note.low, piece.start, piece.end) or note.folded(words[0]) == "got"
    doer = note.folded(words[number - 1])
    free = doer not in ear.pronouns and not ear.me.fullmatch(doer)
    return bool(mine and free and number >= MIN_MET and verb and verb[0] in ear.small.handed)


def _wishes_beside(note: Note, piece: Span, word: Span) -> bool:
    """As in "she says crews ring late and wants the time first": the wish is hers, not theirs."""
    told = note.ear.their_say.match(note.low, piece.start, piece.end)
    inner = note.words(Span(told.end(), piece.end))[:1] if told else []
    own = bool(inner) and note.folded(inner[0]).split("'")[0] not in note.ear.pronouns
    return own and note.folded(word) in note.ear.small.wishes


def _meets_another(note: Note, words: list[Span], number: int, *, after_joiner: bool) -> bool:
    """As in "… also met kim lee": a meeting inside a run, and somebody right behind it."""
    ear, before = note.ear, note.folded(words[number - 1])
    found = ear.met.match(note.low, words[number].start, words[-1].end)
    if not found or before in ear.pronouns or ear.me.match(before):
        return False
    cue = ear.cues.match(note.low, words[number].start, words[-1].end)
    joined = after_joiner or (not note.capitals and before not in ear.binders)
    first = [word for word in words if word.start >= (cue or found).end()][:1]
    common = first and note.folded(first[0]) in ear.stops
    return bool(joined and cue and first) and not common


def _tells_of_another(note: Note, words: list[Span], number: int) -> bool:
    """Whether "and her deputy …", "and a client …" begins something new inside a long run."""
    if len(words) <= LONG_RUN + 2:
        return False
    at, end, ear = words[number].start, words[-1].end, note.ear
    if _is_named_beside(note, words, number):
        return False
    return any(each.match(note.low, at, end) for each in (ear.others, ear.cared, ear.calls))


def _is_named_beside(note: Note, words: list[Span], number: int) -> bool:
    """As in "met nora quill and her apprentice leo marsh at …": the second one met is named."""
    met = note.ear.met.match(note.low, words[0].start, words[-1].end)
    whose = note.ear.small.whose.match(note.low, words[number].start, words[-1].end)
    name = read_name(note, whose.end(), words[-1].end) if met and whose else None
    return name is not None and len(note.words(name)) > 1


def _in_marker(note: Note, piece: Span, at: int) -> bool:
    """Whether a place lies inside a longer marker ("rather this stayed between us")."""
    near = Span(max(piece.start, at - MARKER_REACH), min(piece.end, at + MARKER_REACH))
    markers = note.ear.secret_after.finditer(note.low, near.start, near.end)
    return any(found.start() < at < found.end() for found in markers)


def _acts(note: Note, words: list[Span], number: int) -> bool:
    """Whether the subject at a word does something, in a run long enough to hold two clauses."""
    if number + 1 >= len(words):
        return False
    ear = note.ear
    word, before = note.folded(words[number]), note.folded(words[number - 1])
    follows = note.folded(words[number + 1])
    if word in _MINE:  # "send Hal our maps": a thing of mine, and a doer only before a verb
        return any(note.folded(each) in ear.verbs for each in words[number + 2 : number + 3])
    wishes = bool(ear.wants.match(note.low, words[number].start, words[-1].end))
    acts = wishes or follows in ear.verbs or follows.endswith(("s", "ed")) or "'" in word
    plain = not note.capitals and ear.code == "en" and word in ear.small.he | ear.small.she
    acts = acts or (plain and follows not in ear.binders)
    known = note.ear.code == "en" and word in ear.small.he | ear.small.she
    acts = acts or (known and is_past(note, follows))
    acts = acts or any(word == f"{short}{end}" for short in ear.pronouns for end in CONTRACTED)
    met = ear.met.match(note.low, words[0].start)
    long = (
        bool(met)
        or number >= LONG_RUN
        or len(words) - number >= LONG_RUN
        or len(words) > LONG_RUN + 2
        or (ear.code == "en" and is_dated(note, words, number))
    )
    return acts and long and before not in ear.pronouns


def _has_doer(note: Note, before: str) -> bool:
    """Whether the word before already does what follows ("she told", "had promised")."""
    ear = note.ear
    may = before in ear.small.may or before.endswith("n't")
    return may or before in ear.pronouns or before in ear.verbs or bool(ear.me.fullmatch(before))


def _ends_post(note: Note, before: Span, word: Span) -> bool:
    """Whether "and runs …" goes on from "she is the editor at the Courier"."""
    body = note.trim(before)
    post = note.ear.is_a.match(note.low, body.start, body.end)
    if not post and note.text[body.start].isupper():  # "Ana Ruiz is a vet and keeps …"
        is_a = note.ear.is_a.search(note.low, body.start, body.end)
        post = is_a if is_a and len(note.words(Span(body.start, is_a.start()))) <= NAME else None
    low = note.folded(word)
    acts = (
        low in note.ear.verbs
        or low in note.ear.pronouns
        or (low.endswith("s") and not low.endswith("ss"))
    )
    return bool(post) and acts and has_role(note, body) and not is_role_word(note, low)
