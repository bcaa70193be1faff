"""Houses behind a name: where somebody works, told apart from events and from sentences."""

import re

from drafting.reading.crews import is_crew
from drafting.reading.fields import is_department
from drafting.reading.meetings import leads_with_event
from drafting.reading.note import Note, Span
from drafting.reading.organisations import is_saints_house, looks_like_org
from drafting.reading.posts import read_post, skip_leading
from drafting.reading.roles import is_plural_role, is_role_word, is_works_body
from drafting.reading.sheet import Sheet
from drafting.reading.terms import house_alone

MAX_PLAIN, MAX_DOUBTED, MAX_SITE = 3, 2, 5
_SUBORDINATE = frozenset({"after", "since", "because", "cos", "bc", "when", "while", "until"})


def take_house(note: Note, span: Span, sheet: Sheet) -> bool:
    """As in "recruiter, Tarn Group": in capitals, right behind the role, it is no meeting."""
    if sheet.role is None or sheet.org is not None or note.text.isupper():
        return False
    words = note.words(span)
    behind = note.text[sheet.role.end : span.start].strip(" ") in {",", "-", "@", "(", "|"}
    capitals = all(note.text[word.start].isupper() for word in words)
    last = note.folded(words[-1])
    both = note.ear.org_words & note.ear.events
    house = last in both or (note.ear.code != "en" and note.folded(words[0]) in both)
    capitals = capitals or (house and last not in both and note.text[words[-1].start].isupper())
    if not (behind and capitals and house and len(words) > 1):
        return False
    sheet.org = span
    return True


def is_noun_phrase(note: Note, span: Span, *, strict: bool = True) -> bool:
    """Whether no verb opens a short stretch ("runs a class" is one, "class trip" is none)."""
    words = [note.folded(word) for word in note.words(span)]
    if not words or words[0].replace("'", "") in note.ear.small.denying:
        return False
    first = words[0]
    if _has_object(note, words) or (note.ear.code == "en" and first in _SUBORDINATE):
        return False  # "after she got the job", "guarda las mejores cigalas"
    if is_works_body(note, note.words(span)):
        return True
    trade = _ends_with_trade(note, words)
    if first in note.ear.pronouns or (first in note.ear.verbs and not trade):
        return False
    busy = note.ear.code == "en" and len(words) > 1 and first.endswith(("ing", "ed"))
    if busy and words[1] in note.ear.articles | note.ear.possessives:
        return False  # "writing a book on wool", "passed her exam"
    known = first in note.ear.fields or first in note.ear.roles or first in note.ear.events
    known = known or (
        is_plural_role(note, first)
        and bool(note.ear.at.fullmatch(words[1:2][0] if words[1:2] else ""))
    )
    objects = note.ear.small.objects
    one = len(words) > 1 and is_role_word(note, words[1]) and not is_plural_role(note, words[1])
    known = known or trade or (one and words[1] not in objects)
    cased = all(note.text[word.start].isupper() for word in note.words(span))
    known = known or cased  # "Orbis Lift Services"
    verb_like = first.endswith("s") and not first.endswith("ss") and len(words) > 1 and not known
    many = verb_like and note.ear.code == "en" and is_plural_role(note, words[1])
    many = many or (verb_like and note.ear.code == "en" and _is_plural(words[1]))
    long = strict and note.ear.code == "en" and len(words) > MAX_DOUBTED
    return not (verb_like and (words[1] in objects or many or long))


def _ends_with_trade(note: Note, words: list[str]) -> bool:
    """As in "work coach", "poisons info specialist": a few words, of which the last is a trade."""
    if not 1 < len(words) <= MAX_DOUBTED or not is_role_word(note, words[-1]):
        return False
    ear = note.ear
    if len(words) == 2 and words[0].endswith("s"):
        return False  # "sings tenor"
    small = ear.small.objects | ear.articles | ear.possessives | ear.pronouns | ear.binders
    return not is_plural_role(note, words[-1]) and not any(word in small for word in words)


def _has_object(note: Note, words: list[str]) -> bool:
    """Whether a "las" stands right behind the first word, so that it is a deed with its thing."""
    abroad = note.ear.code in {"es", "fr"} and len(words) > 1
    return abroad and words[1] in {"los", "las", "les"} and words[0] not in note.ear.org_words


def before_reaching(note: Note, span: Span) -> Span:
    """As in "from the blood bank rang", "from Tarn abt the pump": where somebody is from, alone."""
    words = note.words(span)
    linked = bool(words) and bool(note.ear.at.fullmatch(note.folded(words[0])))
    small = note.ear.small
    reached = frozenset(small.about_links | small.reached) if linked else small.reached
    for word in words[2:]:
        over_at = " " in (link[0] if (link := note.ear.at.match(note.low, word.start)) else "")
        if note.folded(word) in reached and not over_at:
            return note.trim(Span(span.start, word.start))
    return span


def is_deed_done(note: Note, words: list[Span]) -> bool:
    """As in "passed her paramedic exam", "fixed our roof": what somebody did, and no post."""
    low = [note.folded(word) for word in words[:2]]
    owned = len(low) > 1 and (
        low[1] in note.ear.possessives or low[1] in {"our", "my", "the", "me", "us"}
    )
    return note.ear.code == "en" and owned and low[0].endswith("ed")


def _is_plural(word: str) -> bool:
    """As in "collects stamps": what is behind such a verb, and seldom behind a noun."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def take_org(note: Note, span: Span, sheet: Sheet) -> bool:
    """Whether a stretch names the house where somebody works, and was taken in."""
    joined = note.ear.joiners.match(note.low, span.start, span.end)
    heading = sheet.person is not None and span.end <= sheet.person.name.start
    link = note.ear.at.match(note.low, span.start, span.end)
    house = note.trim(Span(link.end(), span.end)) if link else span
    known = looks_like_org(note, house) and not _is_louder(note, span)
    known = known or _is_plain_house(note, span, sheet)
    known = known or _is_site(note, span, sheet)
    known = known or bool(link and _is_led_house(note, span, house, sheet))
    words = note.words(span)
    told = note.folded(words[0]) in note.ear.pronouns or any(
        note.folded(word) in note.ear.verbs and note.text[word.start].islower() for word in words
    )
    last = note.folded(words[-1])
    street = last in note.ear.small.streets - note.ear.org_words and len(words) <= MAX_PLAIN
    taken = sheet.org is not None and not _is_crews_house(note, sheet.org, house)
    if taken or joined or heading or told or street or not known:
        return False
    if len(words) <= MAX_DOUBTED and _is_doubted(note, span):
        return False
    if leads_with_event(note, house) and sheet.where is not None and sheet.role is None:
        return False
    bracket = note.text[max(0, span.start - 1) : span.start] == "("
    if bracket and "/" in note.folded(span):
        return False
    named = _names_house(note, span) or is_saints_house(note, words)
    if bracket and not (named or _behind_role(note, span, sheet)):
        return False
    post, plain = read_post(note, span), skip_leading(note, span)
    sheet.org = post.org or (plain if note.words(plain) else None)
    sheet.role = sheet.role or post.role
    return sheet.org is not None


def _is_crews_house(note: Note, org: Span, house: Span) -> bool:
    """As in "Watch 2, Harbour Fire": the house says more than the crew before it."""
    crew = is_crew(note, note.words(org)) and not is_crew(note, note.words(house))
    cased = note.text[house.start].isupper() or not note.capitals
    behind = cased and note.text[org.end : house.start] == ", "
    return crew and behind and not leads_with_event(note, house)


def _is_louder(note: Note, span: Span) -> bool:
    """As in "gives every teacher a bike. A BIKE": a word said again in capitals is no house."""
    words = note.words(skip_leading(note, span))
    loud = bool(words) and all(note.cut(word).isupper() for word in words)
    before = note.text[: span.start]
    return loud and all(re.search(rf"\b{re.escape(note.folded(w))}\b", before) for w in words)


def _is_doubted(note: Note, span: Span) -> bool:
    """As in "Ximena? Jimena?", "Recipe??": a word alone between two ends, and in doubt."""
    before = note.text[: span.start].rstrip()[-1:]
    if note.folded(span).split()[0] in note.ear.small.perhaps:
        return True
    return before in {".", "?", "!"} and note.text[span.end : span.end + 1] == "?"


def _is_plain_house(note: Note, span: Span, sheet: Sheet) -> bool:
    """As in "shift lead, delta bottling": right behind the role, where no capital could tell."""
    if sheet.role is None or note.capitals or not is_noun_phrase(note, span):
        return False
    words = [note.folded(word) for word in note.words(span)]
    plain = all(word.isalpha() and word not in note.ear.stops | note.ear.verbs for word in words)
    behind = note.text[sheet.role.end : span.start].strip(" ") == ","
    before = note.text[: span.start]
    if before.rfind("(") > before.rfind(")"):  # "(baker, loud hat)" tells how she looked.
        return False
    return behind and plain and 1 < len(words) <= MAX_PLAIN


def _is_led_house(note: Note, span: Span, house: Span, sheet: Sheet) -> bool:
    """As in "gamekeeper, over at glen esk": small letters right behind a role and an "at"."""
    if sheet.role is None or note.capitals or leads_with_event(note, house):
        return False
    behind = note.text[sheet.role.end : span.start].strip(" ") in {",", ""}
    words = [note.folded(word) for word in note.words(house)]
    small = note.ear.stops | note.ear.verbs | note.ear.small.meals | note.ear.small.no_place
    plain = all(word.isalpha() and word not in small for word in words)
    led = note.folded(Span(span.start, house.start)).strip().endswith(("at", "@", "bei", "chez"))
    return behind and led and plain and 0 < len(words) <= MAX_PLAIN


def _is_site(note: Note, span: Span, sheet: Sheet) -> bool:
    """As in "site engineer, M7 bridge job": right behind the role, the job that one works on."""
    name = sheet.person.name if sheet.person else None
    before = [each for each in (sheet.role, name) if each]
    behind = [each for each in before if note.text[each.end : span.start].strip(" ") == ","]
    if not behind:
        return False
    words = [note.folded(word) for word in note.words(span)]
    known = note.ear.stops | note.ear.verbs | note.ear.pronouns | note.ear.possessives
    numbered = any(char.isdigit() for char in words[0]) and words[0][0].isalpha()
    sites = note.ear.small.sites if sheet.role in behind else frozenset[str]()
    ends = words[-1] in sites | note.ear.small.departments
    plain = not any(word in known for word in words[:-1])
    return 1 < len(words) <= MAX_SITE and (ends or numbered) and plain


def _behind_role(note: Note, span: Span, sheet: Sheet) -> bool:
    """Whether a bracket stands right behind the role ("accountant (Plinth & Sons)")."""
    if sheet.role is None:
        return False
    return note.text[sheet.role.end : span.start].strip() == "("


def _names_house(note: Note, span: Span) -> bool:
    return any(note.folded(word) in note.ear.org_words for word in note.words(span))


def _take_house_of_unit(note: Note, span: Span, sheet: Sheet) -> bool:
    """As in "Marta from finance (Brightwell)": the department is what one does there."""
    if sheet.org is None or sheet.role is not None or not looks_like_org(note, span):
        return False
    words = note.words(sheet.org)
    between = note.text[sheet.org.end : span.start].strip(" ")
    if between not in {"(", ",", "@"} or not all(is_department(note, word) for word in words):
        return False
    sheet.role, sheet.org = sheet.org, span
    return True


def _take_name_of_house(note: Note, span: Span, sheet: Sheet) -> bool:
    """As in "from the roofing firm (Crestline Roofing)": the bracket names the house before it."""
    house = house_alone(note, span)
    if sheet.org is None or not looks_like_org(note, house) or not note.capitals:
        return False
    plain = note.cut(sheet.org).islower() and note.text[sheet.org.end : span.start].strip() == "("
    cased = all(note.text[word.start].isupper() for word in note.words(house))
    if not (plain and cased):
        return False
    sheet.org = house
    return True


def take_larger_org(note: Note, span: Span, sheet: Sheet) -> bool:
    """As in "Ward 9, Eastmoor Hospital": the ward goes with the post."""
    if _take_house_of_unit(note, span, sheet) or _take_name_of_house(note, span, sheet):
        return True
    ranked = sheet.person is not None and sheet.person.rank is not None
    if sheet.org is None or not (sheet.role or ranked) or not looks_like_org(note, span):
        return False
    words = [note.folded(word) for word in note.words(sheet.org)]
    between = note.text[sheet.org.end : span.start].strip(" ,")
    units = note.ear.units | note.ear.small.departments
    unit = words[0] in units or words[-1] in units
    if between or not unit or len(words) > 3:
        return False
    apart = sheet.role is None or note.words(Span(sheet.role.end, sheet.org.start))
    if sheet.role is None or apart:  # "Sgt Ruiz, K9 unit, 14th precinct": the rank is the post.
        sheet.org = Span(sheet.org.start, span.end)
        return True
    sheet.role = Span(sheet.role.start, sheet.org.end)
    sheet.org = span
    return True


def before_house(note: Note, span: Span) -> Span:
    """As in "talent scout at Volt+Vane": the words before the "at" that leads to a house."""
    link = note.ear.at.search(note.low, span.start, span.end)
    house = note.trim(Span(link.end(), span.end)) if link else span
    if link is None or link.start() <= span.start or link.group() not in {"at", "@", "chez", "bei"}:
        return span
    return Span(span.start, link.start()) if looks_like_org(note, house) else span


def let_house_go(note: Note, sheet: Sheet) -> None:
    """As in "librarian, county library. met at the fair": the first was where one works."""
    where, role = sheet.where, sheet.role
    if where is None or role is None or sheet.org is not None:
        return
    last = max(role.end, sheet.person.name.end if sheet.person else 0)
    behind = note.text[last : where.start].strip(" ") == ","
    words = [note.folded(word) for word in note.words(where)]
    ends = words[-1:] if note.ear.code == "en" else words  # "cantine du lycée Pasteur"
    if behind and any(word in note.ear.org_words for word in ends):
        sheet.org = where
