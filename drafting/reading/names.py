"""Where a name begins and ends: titles apart, particles inside, known words outside."""

import re

from drafting.everyday import is_everyday
from drafting.reading.fields import is_field, is_field_word
from drafting.reading.inverted import inverted_at
from drafting.reading.note import Note, Span
from drafting.reading.openings import does_to_me, is_habit, is_past
from drafting.reading.organisations import is_house_word
from drafting.reading.outcries import is_outcry
from drafting.reading.roles import is_plural_role, is_role_word
from drafting.reading.seized import is_seized
from drafting.reading.spelling import is_mistyped_role

_TOKEN = re.compile(r"[^\W\d_]+(?:[-'\u2019\u2011.](?=[^\W\d_])[^\W\d_]+)*(?!\w)")
_INITIAL = re.compile(r"[^\W\d_]\.(?=\s|$)|(?:Wm|Chas|Geo|Jas|Thos|Jos|Edw|Robt|Benj)\.(?=\s)")
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.[ ]?|[A-HJ-ZÀ-Þ] ){1,3}(?=[A-ZÀ-Þ][\w'\u2019]{2})")
_SMALL_INITIALS = re.compile(r"(?:[a-z]\.[ ]?){1,3}(?=[^\W\d_][\w'\u2019]{2})")
_QUOTED = re.compile(r"[\"'\u201c\u2018(][^\W\d_][\w-]+[\"'\u201d\u2019)][ \t]+(?=[^\W\d_])")
_TWO_CAPITALS = re.compile(r" [A-ZÀ-Þ][\w'\u2019-]+ [A-ZÀ-Þ]")
_GAP = re.compile(r"[ \t]+")
_TITLE_GAP = re.compile(r"\.?(?:\s*\((?:ret|retd|rtd)\.?\))?\s+")
_NEXT = re.compile(r" ([^\W\d_][\w'\u2019-]+)")
_FROM_HOUSE = re.compile(r"(?:vo[nm]|del?|du|des) (?:la |los |las |der |dem )?([^\W\d_]+)")
_FOUR = re.compile(r"(?:[^\W\d_]{2,} ){3}[^\W\d_]{2,}(?=[,(]|$)")
_POST = re.compile(r"[^,.;:()\n]{1,48}")
_SHOPS = {"es": ("eria",), "fr": ("erie",), "de": ("erei",)}  # "fermín de la panadería"
_JOINING = ("y", "e", "i")
_BEHIND_NAMES = ("jr", "sr", "ii", "iii")
_ALWAYS = ("und", "et", "and")
ARTICLES = frozenset({"la", "el", "le", "der", "die"})
LONG_TRADE, LONG_NAME = 9, 7
MAX_TOKENS, MAX_LOWER, DAY_REACH, POST_REACH, SHORTEST, FULL = 6, 3, 8, 24, 3, 2


def skip_titles(note: Note, at: int, end: int) -> tuple[Span | None, int]:
    """A rank that stands before a name, and where the name itself begins."""
    rank, start = None, at
    while found := note.ear.titles.match(note.low, start, end):
        gap = _TITLE_GAP.match(note.low, found.end())
        if not gap or gap.end() >= end:
            break
        low = found.group().rstrip(".")
        known = rank is not None and is_role_word(note, note.folded(rank).rstrip("."))
        if low in note.ear.ranks and (not known or is_role_word(note, low)):
            rank = Span(*found.span())
        start = gap.end()
    return rank, start


def skip_trade(note: Note, at: int, end: int) -> int:
    """Where "Luis" begins in "& probie Luis": the trade of a second one apart."""
    words = note.words(Span(at, end))[:2]
    trade = len(words) > 1 and is_role_word(note, note.folded(words[0]))
    named = trade and note.text[words[0].start].islower() and note.text[words[1].start].isupper()
    return words[1].start if named else at


def skip_courtesies(note: Note, words: list[Span]) -> list[Span]:
    """Some words without the "Mr" or "Dr" that they begin with."""
    while words and note.folded(words[0]) in note.ear.small.courtesies:
        words = words[1:]
    return words


def read_name(note: Note, start: int, end: int) -> Span | None:
    """The longest run of name-like words from an offset."""
    if inverted := inverted_at(note, start, end):
        return inverted
    first = _INITIAL.match(note.text, start, end) or _TOKEN.match(note.text, start, end)
    initials = _INITIALS.match(note.text, start, end)
    if not note.capitals:
        initials = _SMALL_INITIALS.match(note.text, start, end)
    if initials:
        rest = read_name(note, initials.end(), end)
        return Span(start, rest.end) if rest else None
    if not first:
        return None
    cased = first.group()[0].isupper()
    scriptless = first.group()[0].lower() == first.group()[0].upper()
    last, count, at = start, 0, start
    most = MAX_LOWER + bool(_FOUR.match(note.text, start, end))  # "nguyen thi lan anh, …"
    while count < (MAX_TOKENS if cased else most):
        short = _INITIAL.match(note.text, at, end)
        token = short if count or (short and len(short.group()) > 2) else None  # "Wm.", no "A."
        token = token or _TOKEN.match(note.text, at, end)
        if not token:
            break
        fits = _fits(note, token, count, cased=cased or scriptless)
        skip = 0 if fits else _particles(note, at, end, count, cased=cased)
        if not fits and not skip:
            break
        if fits:
            last, count = token.end(), count + 1
        gap = _GAP.match(note.text, token.end() if fits else skip, end)
        if not gap:
            break
        quoted = _QUOTED.match(note.text, gap.end(), end)
        at = quoted.end() if quoted else gap.end()
    return Span(start, last) if count else None


def _particles(note: Note, at: int, end: int, count: int, *, cased: bool) -> int:
    """The end of "van der", "bin" and the like between two parts of a name, or 0."""
    if not count:
        return 0
    here = at
    for _ in range(2):
        token = _TOKEN.match(note.low, here, end)
        joins = token is not None and _joins_two(note, token, count)
        apart = token is not None and _leads_off(note, token, count, cased=cased)
        if not token or joins or apart or token.group() not in note.ear.particles:
            break
        gap = _GAP.match(note.low, token.end(), end)
        follows = _TOKEN.match(note.text, gap.end(), end) if gap else None
        if not gap or not follows:
            return 0
        if _fits(note, follows, count, cased=cased):
            return token.end()
        here = gap.end()
    return 0


def _leads_off(note: Note, token: re.Match[str], count: int, *, cased: bool) -> bool:
    """As in "jörg vom holzhandel", "Steuermann der Barkasse": to a house, not to more of a name."""
    if cased:
        before = note.low[: token.start()].split()[-1:]
        alone = bool(before) and before[0] not in note.ear.particles
        if count >= FULL and _leads_to_house(note, token):
            return True
        return note.ear.code == "de" and alone and token.group() in {"der", "den", "dem", "des"}
    behind = note.low[token.start() :]
    before = note.low[: token.start()].split()
    if len(before) == 2 and before[0] in ARTICLES:  # "la marta del huerto"
        return True
    return token.group() in note.ear.small.from_there or behind.startswith(("von der ", "von dem "))


def _leads_to_house(note: Note, token: re.Match[str]) -> bool:
    """As in "Udo Lenz vom Gartenamt", "Ana Gil de la Brigada": behind a whole name, and no more."""
    follows = _FROM_HOUSE.match(note.low, token.start())
    return token.group() == "vom" or bool(follows and is_house_word(note, follows.group(1)))


def _joins_two(note: Note, token: re.Match[str], count: int) -> bool:
    """Whether an "and" parts two people ("Ana Ruiz y Bo Gil"), and not one name's halves."""
    if token.group() in _ALWAYS:
        return True
    two = _TWO_CAPITALS.match(note.text, token.end())
    return token.group() in _JOINING and (count == 1 or bool(two))


def _fits(note: Note, token: re.Match[str], count: int, *, cased: bool) -> bool:
    """Whether a word can be the next part of a name."""
    low = note.low[token.start() : token.end()].removesuffix("'s")
    if count == 0 and is_outcry(note, low) and not _next_is_capital(note, token):
        return False
    if cased:
        return _fits_cased(note, token, low, count)
    if _is_sure(note, token, low, count):
        return True
    if len(low) == 1 and count == 1 and low not in note.ear.small.no_initials:
        return _ends_name(note, token)
    acts = count == 0 and low in note.ear.verbs and note.ear.code == "en"
    short = count == 0 and len(low) < SHORTEST and low not in note.ear.small.first_names
    several = count == 1 and note.ear.code == "en" and _is_trade_behind(note, low)
    goes_on = count > 0 and note.ear.code == "en" and _goes_on(note, token, low)
    if acts or short or several or goes_on or (count == 1 and _does_in_german(note, token, low)):
        return False
    return len(low) > 1 and not _is_known(note, low) and not _is_day(note, token)


def _goes_on(note: Note, token: re.Match[str], low: str) -> bool:
    """As in "kofi fixed my tap", "aled next door": what he did or where he is, no family name."""
    ear = note.ear
    if any(low in words for words in (ear.small.first_names, ear.surnames, ear.small.surnames)):
        return False
    behind = note.words(Span(token.end(), min(len(note.text), token.end() + DAY_REACH)))[:1]
    if behind and is_habit(note, low, note.folded(behind[0])):
        return True
    return is_past(note, low) or (is_everyday(low) and not _ends_name(note, token))


def _is_trade_behind(note: Note, low: str) -> bool:
    """As in "ana and leo porters", "met leo electricain at …": no family name, but a trade."""
    return is_plural_role(note, low) or (len(low) > LONG_NAME and is_mistyped_role(note, low))


def _is_sure(note: Note, token: re.Match[str], low: str, count: int) -> bool:
    """Whether a small word is a name's at its place: the "ed" or the "moss" of "ed moss jr"."""
    first = low in note.ear.small.first_or_word
    if count == 0 and note.ear.code == "de" and note.ear.wants.match(note.low, token.start()):
        return False  # "will keinen glühwein"
    if count == 0:
        sure = _surname_follows(note, token) or _trade_follows(note, token)
        return first and (sure or does_to_me(note, Span(token.end(), len(note.text))))
    return low in _BEHIND_NAMES if count > 1 else _is_surname(note, token, low)


def _does_in_german(note: Note, token: re.Match[str], low: str) -> bool:
    """As in "max lötet orgeln": among small letters a word in -t with something behind it."""
    if note.ear.code != "de" or not low.endswith("t") or _ends_name(note, token):
        return False
    before = note.low[: token.start()].split()[-1:]
    return bool(before) and before[0] in note.ear.small.first_names


def _is_surname(note: Note, token: re.Match[str], low: str) -> bool:
    """As in "met dave long, fleet boss": a word that is a surname too, and nothing else here."""
    if low not in note.ear.surnames | note.ear.small.surnames:
        return False
    free = low not in note.ear.small.adverbs and low not in note.ear.roles
    if free and _ends_name(note, token):
        return True
    comma = note.text[token.end() : token.end() + 1] == ","
    if not comma:
        return False
    post = _POST.match(note.text, token.end() + 1)
    words = note.words(Span(*post.span())) if post else []
    trade = any(is_role_word(note, note.folded(word)) for word in words[:MAX_TOKENS])
    return trade or (1 < len(words) <= MAX_LOWER and is_field(note, words[0]))


def _ends_name(note: Note, token: re.Match[str]) -> bool:
    """Whether a name is over here: at a mark, an "and", an "at", a bracket or a trade."""
    follows = note.words(Span(token.end(), min(len(note.text), token.end() + POST_REACH)))[:1]
    gap = note.low[token.end() : follows[0].start] if follows else ""
    if not follows or gap.strip(" "):
        return not gap.startswith(("/", "-", "'"))
    low, ear = note.folded(follows[0]), note.ear
    linked = ear.at.fullmatch(low) or ear.inside.fullmatch(low) or low in ear.pronouns
    joined = low in ear.small.beside or ear.small.between_names.match(f"{low} ")
    trade = is_role_word(note, low) or is_field(note, follows[0]) or low in ear.small.about_links
    place = note.low[token.start() : token.end()] in ear.events  # "met ana church sunday"
    done = ear.code == "en" and is_past(note, low)  # "kasia green lent us"
    over = bool(linked or joined or trade or done)
    return over or (not place and _begins_with_day(note, follows[0]))


def _begins_with_day(note: Note, word: Span) -> bool:
    """Whether a day begins at a word."""
    days = note.days(Span(word.start, min(len(note.text), word.start + POST_REACH)), "past")
    return bool(days) and days[0].start == word.start


def _fits_cased(note: Note, token: re.Match[str], low: str, count: int) -> bool:
    """Among capitals only a first word is doubted much; a surname may be a trade."""
    word, ear = token.group(), note.ear
    shouted = (len(word) > 2 or low in ear.small.credentials) and word.isupper()
    shouted = shouted or ("'" in low and bool(ear.me.fullmatch(low)))  # "I'm"
    if (
        low.endswith("-ish")
        or shouted
        or not _is_capital(word)
        or (not count and _begins_else(note, token, low))
    ):
        return False
    if count == 1 and low in ear.surnames and not _is_day(note, token):
        return True
    housed = low in ear.org_words or low in ear.events
    accented = ear.code == "en" and not word.isascii()
    housed = housed and not (count and accented)  # "Bảo Trâm" is no tram.
    if count and _is_day(note, token):
        return False
    if count:
        section = low in ear.small.departments or low.endswith(ear.small.field_tails)
        return not housed and not section and low not in ear.small.never_name
    common = housed or low in ear.roles or low in ear.stops or is_field_word(note, low)
    never = (ear.pronouns, ear.possessives, ear.family, ear.small.never_name)
    if any(low in words for words in never) or _is_day(note, token):
        return False
    return not common or (low not in ear.org_words and _next_is_capital(note, token))


def _leads_to_title(note: Note, token: re.Match[str], low: str) -> bool:
    """As in "Nachbar Herr Pohl", "Am Chorabend Lena": a title or a link, and then the name."""
    follows = _NEXT.match(note.low, token.end())
    titles = note.ear.small.courtesies
    titled = follows is not None and follows.group(1) in titles and low not in titles
    german = note.ear.code == "de" and bool(note.ear.inside.fullmatch(low))
    return titled or german


def _is_trade_before(note: Note, token: re.Match[str], low: str) -> bool:
    """As in "Gartenmeister Udo Lenz": a German trade, and a known first name behind it."""
    follows = _NEXT.match(note.low, token.end())
    known = follows is not None and follows.group(1) in note.ear.small.first_or_word
    trade = low not in note.ear.small.first_or_word and is_role_word(note, low)
    return known and trade and len(low) > SHORTEST


def _begins_else(note: Note, token: re.Match[str], low: str) -> bool:
    """As in "Ein Igel", "Caught Ana", "Crewed w/ Ana": an article, or a deed of mine."""
    if note.ear.code == "de" and (low in note.ear.articles or _is_trade_before(note, token, low)):
        return True
    if is_seized(note, token.start()) or _leads_to_title(note, token, low):
        return True
    follows = note.low[token.end() : token.end() + DAY_REACH].split()[:1]
    return low.endswith("ed") and bool(follows) and follows[0] in {"w/", "with", "w"}


def _is_capital(word: str) -> bool:
    """Whether a word begins like a name: a capital, or a script that has none ("al-Harthy" too)."""
    parts = word.split("-")
    return any(part[:1].isupper() for part in parts) or word[0].lower() == word[0].upper()


def _is_known(note: Note, low: str) -> bool:
    """Whether a lower-case word is an everyday word, and so no name."""
    ear = note.ear
    trade = ear.code == "de" and len(low) > LONG_TRADE and is_role_word(note, low)
    shop = low.endswith(_SHOPS.get(ear.code, ())) and low not in ear.small.first_names
    trade = trade or (shop and len(low) > MAX_TOKENS)
    everyday = (ear.stops, ear.family, ear.possessives, ear.roles, ear.pronouns, ear.grave)
    return (
        trade
        or is_field_word(note, low)
        or any(low in words for words in (*everyday, ear.org_words, ear.events))
    )


def _surname_follows(note: Note, token: re.Match[str]) -> bool:
    """Whether a word that is nothing but a name follows ("mark tillotson" among small letters)."""
    follows = _NEXT.match(note.low, token.end())
    if not follows:
        return False
    low = note.low[follows.start(1) : follows.end(1)]
    trade = note.low[token.start() : token.end()] in note.ear.roles
    if trade and note.text[follows.start(1)].isupper():
        return False  # "the porter Lin"
    deed = note.ear.code == "en" and (is_past(note, low) or is_everyday(low))
    return not (deed or _is_known(note, low) or low in note.ear.verbs)


def _is_day(note: Note, token: re.Match[str]) -> bool:
    window = Span(token.start(), min(len(note.text), token.end() + DAY_REACH))
    days = note.days(window, "past")
    end = token.end() - len("'s") * token.group().endswith("'s")
    return bool(days) and days[0].start == token.start() and days[0].end >= end


def _trade_follows(note: Note, token: re.Match[str]) -> bool:
    """Whether a trade stands right behind, with or without an article ("will the mover")."""
    words = note.words(Span(token.end(), min(len(note.text), token.end() + POST_REACH)))[:2]
    if len(words) > 1 and note.folded(words[0]) in note.ear.articles:
        words = words[1:]
    return bool(words) and is_role_word(note, note.folded(words[0]))


def _next_is_capital(note: Note, token: re.Match[str]) -> bool:
    """Whether a capitalised word that is no known word follows ("Will Turner")."""
    follows = _NEXT.match(note.text, token.end())
    if not follows or not follows.group(1)[0].isupper() or follows.group(1).isupper():
        return False
    if any(day.start == follows.start(1) for day in note.days(Span(*follows.span(1)), "past")):
        return False
    low = note.low[follows.start(1) : follows.end(1)]
    ear = note.ear
    if ear.me.fullmatch(low):
        return False  # "Honestly I'm tired"
    known = (ear.stops, ear.roles, ear.fields, ear.org_words, ear.events)
    first = note.low[token.start() : token.end()]
    return not any(low in words for words in known) and first not in ear.roles
