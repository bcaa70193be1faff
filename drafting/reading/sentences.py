"""Sentences that say what somebody is: "she leads the team at …", "he does payroll for …"."""

import re

from drafting.reading.fields import is_field, names_field
from drafting.reading.note import Note, Span
from drafting.reading.organisations import looks_like_org
from drafting.reading.posts import is_self, read_post, skip_leading
from drafting.reading.roles import is_plural_role, is_role_word
from drafting.reading.sheet import Sheet
from drafting.reading.spelling import is_mistyped_role, trade_by_ending
from drafting.reading.terms import house_alone

_THEY_DO = {("they", often) for often in ("only", "just", "all", "both", "mostly", "never")}
_SERVES = re.compile(
    r"(?:who|s?he|they) (?:also |now |mostly )?(?:recruits?|hires?|drives?|cooks?|trains?|cleans?"
    r"|sells?|fixes|repairs?|runs?|manages?|buys?|plans?|schedules?|designs?|builds?|inspects?"
    r"|interviews?|handles?|books?|organi[sz]es?|services|tests?|checks?|delivers?)"
    r" (?:[^\W\d_]+ ){1,3}(?:for|at|over at) "
)
_CLASSES = frozenset({"year", "yr", "grade", "class", "form", "key", "stage", "level", "p"})
MAX_LEADS, MAX_HOUSE, ORIGIN_REACH, MAX_FIELD, BESIDE_REACH = 10, 4, 8, 2, 6


def take_role_sentence(note: Note, span: Span, sheet: Sheet) -> bool:
    """Whether a clause says what somebody is or leads, and was taken in."""
    if sheet.person and sheet.person.is_couple(note):
        return False  # "mr and mrs ito, he is a vet" says nothing of her.
    found = note.ear.is_a.match(note.low, span.start, span.end)
    if found:
        rest = note.trim(Span(found.end(), span.end))
        if _is_post(note, rest):
            return _fill_post(note, rest, sheet)
        if _take_unknown_trade(note, rest, sheet, article=_ends_in_article(note, found)):
            return True
    if sheet.role is None and _take_bare_post(note, span, sheet):
        return True
    found = note.ear.leads.match(note.low, span.start, span.end)
    if found and len(note.words(span)) <= MAX_LEADS:
        rest = note.trim(Span(found.end(), span.end))
        at = _link_to_house(note, rest)
        low = [note.folded(w) for w in note.words(Span(rest.start, at.start() if at else rest.end))]
        head = low[:1] if note.ear.code in {"es", "fr"} else low[-1:]
        field = note.trim(Span(rest.start, at.start() if at else rest.end))
        unit = any(word in note.ear.units for word in (*head, *low[-1:]))
        if unit or names_field(note, field) or _is_class(low):
            role = note.trim(Span(note.words(span)[_verb_at(note, span)].start, rest.end))
            if at:
                role = note.trim(Span(role.start, at.start()))
                behind = skip_leading(note, house_alone(note, Span(at.end(), rest.end)))
                sheet.org = sheet.org or (behind if note.words(behind) else None)
            sheet.role = sheet.role or role
            return True
        house = note.trim(Span(at.end(), rest.end)) if at else None
        if house and sheet.org is None and _is_house(note, house):
            sheet.org = skip_leading(note, house)
    return _take_does(note, span, sheet) or take_workplace(note, span, sheet)


def _is_class(low: list[str]) -> bool:
    """As in "(teaches) year 4", "grade 6 maths": a class by its number, and what it is taught."""
    return 1 < len(low) <= MAX_FIELD + 1 and low[0] in _CLASSES and low[1][:1].isdigit()


def take_named_post(note: Note, span: Span, sheet: Sheet) -> bool:
    """As in "(Dave) is ops manager": a bare trade behind the name and its "is"."""
    words = note.words(span)
    if sheet.role is not None or not 1 < len(words) <= MAX_HOUSE + 1:
        return False
    if note.folded(words[0]) not in note.ear.small.being - note.ear.articles - {"has", "had"}:
        return False
    rest = skip_leading(note, Span(words[1].start, span.end))
    low = [note.folded(word) for word in note.words(rest)]
    trade = bool(low) and is_role_word(note, low[-1])
    if not trade or any(word in note.ear.verbs or word.endswith("ing") for word in low):
        return False
    return _fill_post(note, rest, sheet)


def _link_to_house(note: Note, rest: Span) -> re.Match[str] | None:
    """The "at" before a house in capitals ("the late desk at Tarn Council"), or the first."""
    links = list(note.ear.at.finditer(note.low, rest.start, rest.end))
    housed = (link for link in links if _is_house(note, note.trim(Span(link.end(), rest.end))))
    return next(housed, links[0] if links else None)


def _ends_in_article(note: Note, found: re.Match[str]) -> bool:
    """Whether the words that lead to a trade end in "a", so that only a thing can follow."""
    return found.group().split()[-1] in note.ear.articles - {"that", "this"}


def _take_unknown_trade(note: Note, rest: Span, sheet: Sheet, *, article: bool) -> bool:
    """As in "she's a tide predictor", "he is a weldr": by its ending, or by one letter."""
    words = note.words(rest)
    for number, word in enumerate(words[: MAX_FIELD + 1]):
        behind = note.folded(words[number + 1]) if number + 1 < len(words) else ""
        ends = not behind or behind in note.ear.binders or behind in note.ear.pronouns
        ends = ends or note.text[word.end] in ",.;:(" or bool(note.ear.inside.fullmatch(behind))
        sure = article or number > 0
        trade = is_mistyped_role(note, note.folded(word))
        trade = trade or (sure and trade_by_ending(note, words[: number + 1]))
        if ends and trade:
            at = note.ear.at.match(note.low, note.trim(Span(word.end, rest.end)).start, rest.end)
            house = note.trim(Span(at.end(), rest.end)) if at else None
            sheet.role = Span(words[0].start, word.end)
            if house and sheet.org is None and looks_like_org(note, house):
                sheet.org = skip_leading(note, house)
            return True
        if ends:
            return False
    return False


def _take_bare_post(note: Note, span: Span, sheet: Sheet) -> bool:
    """As in "er Dachdecker", "she a nurse": a pronoun and a trade, with nothing else."""
    words = note.words(span)
    if not 1 < len(words) <= MAX_HOUSE or note.folded(words[0]) not in note.ear.pronouns:
        return False
    rest = skip_leading(note, Span(words[1].start, span.end))
    trade = note.words(rest)[-1:]
    if (
        not trade
        or not is_role_word(note, note.folded(trade[0]))
        or note.folded(words[1]) in note.ear.verbs
        or _does_something(note, words[0], note.words(rest))
        or (note.folded(words[0]), note.folded(words[1])) in _THEY_DO
    ):
        return False
    return _fill_post(note, rest, sheet)


def _does_something(note: Note, doer: Span, words: list[Span]) -> bool:
    """As in "she trains crane drivers", "he married a baker", "she cooks": a deed, and no trade."""
    first, last = note.folded(words[0]), note.folded(words[-1])
    known = is_role_word(note, first) or is_field(note, words[0])
    if any(note.folded(word) in note.ear.articles for word in words[1:]):
        return True
    if note.ear.code != "en":
        titled = note.ear.code == "de" and note.text[words[0].start].isupper()
        return not (known or titled)
    if is_plural_role(note, last):
        return len(words) > 1 or note.folded(doer) != "they"
    return first.endswith("s") and not first.endswith("ss") and not known


def take_workplace(note: Note, span: Span, sheet: Sheet) -> bool:
    """Whether a clause says where somebody works ("she's at Mercy Hospital"), and was taken in."""
    _take_house_served(note, span, sheet)
    found = note.ear.works.match(note.low, span.start, span.end)
    if not found or (sheet.org is not None and not _is_origin(note, sheet.org)):
        return False
    rest = note.trim(Span(found.end(), span.end))
    beside = note.folded(Span(found.end() - BESIDE_REACH, found.end())).split()[-1:]
    plain = bool(beside) and beside[0] in note.ear.small.beside | {"w/"}
    long = len(note.words(rest)) > MAX_HOUSE
    if (
        note.ear.code == "en"
        and not _says_work(note, span, rest)
        and not _is_bare_house(note, rest)
    ):
        return False  # "She's at the fair" is where she stands.
    if is_self(note, rest):
        return False  # "works for himself"
    if (plain and long) or (not looks_like_org(note, rest) and (plain or long)):
        return False  # "she works w kids" is what she does.
    sheet.org = skip_leading(note, house_alone(note, rest))
    return True


def _take_house_served(note: Note, span: Span, sheet: Sheet) -> None:
    """As in "she recruits drivers for Tarn Coaches": told, and for whom the work is done."""
    found = _SERVES.match(note.low, span.start, span.end) if sheet.org is None else None
    if found is None or note.ear.code != "en":
        return
    house = note.trim(Span(found.end(), span.end))
    if _is_house(note, house) and looks_like_org(note, house):
        sheet.org = skip_leading(note, house)


def _says_work(note: Note, span: Span, rest: Span) -> bool:
    """Whether the words before a house say that somebody works or is based there."""
    low = note.low[span.start : rest.start]
    return any(word in low for word in ("work", "based", "employed", "volunteer"))


def _is_bare_house(note: Note, rest: Span) -> bool:
    """As in "(she's at) the canal trust": a house to its last word, no day and no event."""
    words = [note.folded(word) for word in note.words(rest)]
    housed = bool(words) and words[-1] in note.ear.org_words - note.ear.events
    plain = 1 < len(words) <= MAX_HOUSE and not note.days(rest, "past")
    return housed and plain and not any(word in note.ear.possessives for word in words)


def _is_house(note: Note, span: Span) -> bool:
    """Whether a stretch is written like a house's name, with capitals throughout."""
    words = note.words(skip_leading(note, span))
    return bool(words) and all(note.text[word.start].isupper() for word in words)


def _is_origin(note: Note, org: Span) -> bool:
    """Whether a house was only taken from "from Lviv"."""
    before = note.words(Span(max(0, org.start - ORIGIN_REACH), org.start))[-1:]
    return bool(before) and note.folded(before[0]) in note.ear.small.origin_links


def _take_does(note: Note, span: Span, sheet: Sheet) -> bool:
    """As in "she does payroll for the harbour trust"."""
    found = note.ear.does.match(note.low, span.start, span.end)
    if not found or sheet.role is not None:
        return False
    at = note.ear.at.search(note.low, found.end(), span.end)
    field = note.trim(Span(found.end(), at.start() if at else span.end))
    if at and note.folded(Span(*at.span())) in note.ear.small.beside:
        return False  # "does the rota with a slate": a deed, and no house.
    house = note.trim(Span(at.end(), span.end)) if at else None
    plain = house and (_is_plain_field(note, field) or _is_double_field(note, field, house))
    if not names_field(note, field) and not plain:
        return False
    field = skip_leading(note, field)
    sheet.role = field
    if at and sheet.org is None:
        sheet.org = skip_leading(note, house_alone(note, note.trim(Span(at.end(), span.end))))
    return True


def _is_double_field(note: Note, field: Span, house: Span) -> bool:
    """As in "(she does) the lights and sound (at the Playhouse)": two jobs in a house by name."""
    low = [note.folded(word) for word in note.words(field)]
    joined = low.count("and") + low.count("&") == 1 and low[-1] not in {"and", "&"}
    small = note.ear.pronouns | note.ear.verbs | note.ear.possessives
    plain = 2 < len(low) <= MAX_HOUSE + 2 and not any(word in small for word in low)
    named = _is_house(note, house) or _is_bare_house(note, house)
    return joined and plain and named and looks_like_org(note, house)


def _is_plain_field(note: Note, field: Span) -> bool:
    """Whether "cyber" in "does cyber at the water board" is a word or two of no other kind."""
    words = [note.folded(word) for word in note.words(field)]
    ear = note.ear
    if words and words[-1].endswith("s") and not names_field(note, Span(field.start, field.end)):
        return False  # "does free screenings for the track team"
    return 0 < len(words) <= MAX_FIELD and not any(
        word in ear.articles or word in ear.binders or word in ear.verbs for word in words
    )


def _verb_at(note: Note, span: Span) -> int:
    first = note.folded(note.words(span)[0])
    return 1 if first in note.ear.pronouns else 0


def _is_post(note: Note, rest: Span) -> bool:
    """Whether the words after "she is" name a trade, and not how she is."""
    words = note.words(rest)[:6]
    return any(is_role_word(note, note.folded(word)) for word in words) and not note.ear.me.match(
        note.low, rest.start, rest.end
    )


def _fill_post(note: Note, rest: Span, sheet: Sheet) -> bool:
    tail = note.ear.tails.search(note.low, rest.start, rest.end)
    rest = note.trim(Span(rest.start, tail.start())) if tail and tail.start() > rest.start else rest
    post = read_post(note, rest)
    if post.role is None:
        return False
    sheet.role = sheet.role or post.role
    sheet.org = sheet.org or post.org
    return True
