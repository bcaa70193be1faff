"""The clauses that introduce somebody: name, post, place and day of the meeting."""

from drafting.reading.brought_in import brought_by
from drafting.reading.clauses import Clause
from drafting.reading.deeds import split_deed
from drafting.reading.fields import is_department, is_field, names_field
from drafting.reading.grades import skip_level
from drafting.reading.headings import find_heading
from drafting.reading.houses import before_reaching, is_deed_done, is_noun_phrase
from drafting.reading.lengths import skip_length
from drafting.reading.meeting_days import been_days
from drafting.reading.meetings import is_event, leads_with_event, met_cues, read_place
from drafting.reading.names import read_name, skip_titles, skip_trade
from drafting.reading.note import Note, Span
from drafting.reading.organisations import looks_like_org
from drafting.reading.person import Person
from drafting.reading.posts import is_self, read_post, skip_leading
from drafting.reading.roles import has_role, is_role_word
from drafting.reading.scenes import find_outing
from drafting.reading.sentences import take_role_sentence
from drafting.reading.sheet import Sheet
from drafting.reading.spelling import is_mistyped_role
from drafting.reading.spots import is_shop_that_day
from drafting.reading.talks import find_topic

MAX_BEHIND, MAX_TRADE, MAX_EVENT, LONG, MAX_LONG = 12, 2, 5, 8, 3
IS = frozenset({"is", "was", "ist", "war", "es", "era", "est", "etait"})


def read_introduction(note: Note, clause: Clause, person: Person, sheet: Sheet) -> Span | None:
    """Fill the sheet from the clause with the name; what it says beside that comes back."""
    span, deed = split_deed(note, clause.span, person)
    days = been_days(note, clause.span)
    whole = Span(min(person.lead, person.name.start), person.name.end)
    topic = None if deed else find_topic(note, span, person)
    holes = [whole, *(Span(day.start, day.end) for day in days), *met_cues(note, span)]
    holes += [topic] if topic else []
    sheet.days += days
    place = read_place(note, span, holes)
    place = place or find_heading(note, span, whole, days)
    wanting = _wants(note, Span(person.name.end, span.end))
    wanting = wanting or brought_by(note, person.name) is not None  # "… hr at the mill, said"
    if wanting or _ends_with_firm(note, note.trim(Span(span.start, whole.start))):
        place = None
    after = Span(_behind_both(note, person, span.end), _before_kin(note, person, span.end))
    if place and (is_shop_that_day(note, place) or _is_where(note, clause, person, place)):
        sheet.where = sheet.where or place
        sheet.placed = sheet.placed or bool(met_cues(note, span))
        if place.start >= after.start:
            after = Span(after.start, min(after.end, _link_start(note, place)))
    after = _before_met(note, after)
    after = Span(after.start, min(after.end, topic.start)) if topic else after
    after = _behind_outing(note, skip_length(note, note.trim(after)), sheet)
    _read_post_before(note, Span(span.start, whole.start), sheet)
    _widen_rank(note, Span(span.start, whole.start), person, sheet)
    if days and days[0].start >= after.start:
        after = Span(after.start, min(after.end, days[0].start))
        after = _before_event(note, after, sheet)
    done = is_deed_done(note, note.words(after)) or _wants(note, after)
    met = bool(met_cues(note, span))
    rest = note.trim(after) if done else _read_post_after(note, after, sheet, met=met)
    if sheet.role is None and (trade := _mistyped_trade(note, after)):
        sheet.role, rest = trade, None
    if sheet.role and note.folded(note.words(sheet.role)[0]) in note.ear.small.origin_links:
        sheet.role = None  # "Lina from the chemist on the corner": where from, and no trade
    return deed or topic or rest


def _behind_outing(note: Note, after: Span, sheet: Sheet) -> Span:
    """As in "met Ana for a walk": what the two met for is how, and no house of hers."""
    outing = find_outing(note, after)
    if outing is None:
        return after
    sheet.how = sheet.how or outing
    return note.trim(Span(outing.end, after.end))


def _mistyped_trade(note: Note, after: Span) -> Span | None:
    """As in "met leo electricain at the fair": a long trade with a letter wrong, by the name."""
    first = note.words(after)[:1]
    low = note.folded(first[0]) if first else ""
    touching = bool(first) and not note.text[after.start : first[0].start].strip()
    return first[0] if touching and len(low) >= LONG and is_mistyped_role(note, low) else None


def _before_event(note: Note, after: Span, sheet: Sheet) -> Span:
    """As in "lucia, retired seamstress birthday party sat" without a comma: the post alone."""
    words = note.words(after)
    roles = [n for n, word in enumerate(words) if is_role_word(note, note.folded(word))]
    if not roles or sheet.where is not None or roles[0] > MAX_TRADE:
        return after
    event = words[roles[-1] + 1 :]
    whole = note.trim(Span(event[0].start, after.end)) if event else after
    named = 0 < len(event) <= MAX_EVENT and leads_with_event(note, whole)
    small = {note.folded(word) for word in event} & (note.ear.binders | note.ear.verbs)
    if not named or small:
        return after
    sheet.where = whole
    return note.trim(Span(after.start, words[roles[-1]].end))


def _behind_both(note: Note, person: Person, end: int) -> int:
    """The end of the name, or of the second one in "Ana + Bo from the food bank"."""
    joint = note.ear.small.between_names.match(note.low, person.name.end, end)
    if not joint:
        return person.name.end
    _, start = skip_titles(note, skip_trade(note, joint.end(), end), end)
    second = read_name(note, start, end)
    return second.end if second else person.name.end


def _before_kin(note: Note, person: Person, end: int) -> int:
    """As in "Ana from reception and her brother Bo": what is Ana's ends before the other."""
    joint = note.ear.small.and_whose.search(note.low, person.name.end, end)
    return joint.start() if joint else end


def _before_met(note: Note, after: Span) -> Span:
    """As in "Ana from reception sat beside me": the post ends where the meeting begins."""
    cues = [cue for cue in met_cues(note, after) if cue.start > after.start]
    return Span(after.start, cues[0].start) if cues else after


def _link_start(note: Note, place: Span) -> int:
    """Where the "at" before a place begins."""
    before = note.low[: place.start].rstrip()
    links = list(note.ear.inside.finditer(note.low, max(0, place.start - 24), place.start))
    return links[-1].start() if links else len(before)


def _is_where(note: Note, clause: Clause, person: Person, place: Span) -> bool:
    """Whether "at X" in the clause with the name is where they met, and not where one works."""
    between = Span(person.name.end, place.start)
    worked = between.end > between.start and has_role(note, between)
    worked = worked or _is_from_department(note, between)
    if leads_with_event(note, place):
        return not ((worked and _is_house(note, place)) or _is_long_house(note, person, place))
    if place.start < person.name.start or _is_theirs(note, place):
        return True
    link = note.folded(Span(_link_start(note, place), place.start)).strip()
    if names_field(note, place) and not met_cues(note, clause.span):
        return False
    if link in note.ear.small.origin_links:
        article = note.text[_link_start(note, place) : place.end].lower().split()[1:2] == ["the"]
        event = leads_with_event(note, place)
        return (article and not looks_like_org(note, place)) or event
    if worked:
        dated = _is_behind_day(note, clause, person, place)
        return dated or (is_event(note, place) and not looks_like_org(note, place))
    return bool(met_cues(note, clause.span)) or not looks_like_org(note, place)


def _is_long_house(note: Note, person: Person, place: Span) -> bool:
    """As in "from wendle town council": a house by its last word, and no article leads to it."""
    words, start = note.words(place), _link_start(note, place)
    link = note.low[start : place.start].strip()
    from_there = link in note.ear.small.origin_links and start >= person.name.end
    last = note.folded(words[-1]) if words else ""
    cased = _is_house(note, place) and len(words) > 1
    plain = not note.capitals and len(words) >= MAX_LONG
    return from_there and last in note.ear.org_words and (cased or plain)


def _is_from_department(note: Note, between: Span) -> bool:
    """As in "phil from accounts over at": where somebody is from is a department."""
    words = note.words(between)
    linked = len(words) > 1 and note.folded(words[0]) in note.ear.small.field_links
    return linked and is_department(note, words[1])


def _is_behind_day(note: Note, clause: Clause, person: Person, place: Span) -> bool:
    """As in "nacho gil tecnico el lunes en la obra": a day right before the "at"."""
    start = _link_start(note, place)
    return note.folded(Span(start, place.start)).strip() not in note.ear.small.role_links and any(
        day.start > person.name.end and not note.text[day.end : start].strip()
        for day in been_days(note, clause.span)
    )


def _is_theirs(note: Note, place: Span) -> bool:
    """As in "met (linda) at her farm stand": a place of their own, and no employer."""
    words = note.words(place)
    return len(words) > 1 and note.folded(words[0]) in note.ear.possessives


def _is_house(note: Note, place: Span) -> bool:
    """Whether a place is written like a firm, with a capital at every word ("River Board")."""
    words = note.words(skip_leading(note, place))
    return looks_like_org(note, place) and all(note.text[w.start].isupper() for w in words)


def _read_post_before(note: Note, before: Span, sheet: Sheet) -> None:
    """As in "a crane inspector called X": the trade stands before the name."""
    start = before.start
    for cue in note.ear.met.finditer(note.low, before.start, before.end):
        start = cue.end()
    end = before.end
    for naming in note.ear.naming.finditer(note.low, start, before.end):
        end = naming.start()
        break
    behind = note.words(Span(start, end))[-1:]
    if behind and end == before.end and note.folded(behind[0]) in IS:
        end = behind[0].start  # "the new site nurse is Ana Vale"
    days = [day.end for day in note.days(Span(start, end), "past") if day.end < end]
    start = max((start, *days))  # "Heute Bäckerin Jana Kern getroffen"
    first = note.words(Span(start, end))[:1]
    if first and note.folded(first[0]) in note.ear.small.beside:
        start = first[0].end  # "Mit Hebamme Renate Voss gesprochen"
    articles = [w for w in note.words(Span(start, end)) if note.folded(w) in note.ear.articles]
    firm = _ends_with_firm(note, skip_leading(note, Span(start, end)))
    start = articles[-1].end if articles and not firm else start
    owners = [w for w in note.words(Span(start, end)) if note.folded(w).endswith("'s")]
    start = owners[-1].end if owners else start  # "lena osei's registrar Tom Bell"
    rest = _without_fresh(note, skip_leading(note, note.trim(Span(start, end))))
    titled = not articles and note.ear.titles.fullmatch(note.low, rest.start, rest.end)
    trade = skip_level(note, note.words(rest))
    alone = not titled and (0 < len(trade) <= MAX_TRADE or _ends_with_firm(note, rest))
    if rest.start < rest.end and (end < before.end or alone) and has_role(note, rest):
        post = read_post(note, rest)
        sheet.role, sheet.org = sheet.role or post.role, sheet.org or post.org


def _wants(note: Note, behind: Span) -> bool:
    """As in "asked me to sit on the panel": what follows is wanted, and no place to meet."""
    behind = note.trim(behind)
    found = note.ear.wants.match(note.low, behind.start, behind.end)
    return bool(found) and not met_cues(note, behind)


def _ends_with_firm(note: Note, span: Span) -> bool:
    """As in "rep from the oxygen firm" before a name: a trade, a link and a house."""
    words = [note.folded(word) for word in note.words(span)]
    linked = bool(words) and bool(note.ear.at.search(note.low, span.start, span.end))
    return linked and is_role_word(note, words[0]) and words[-1] in note.ear.org_words


def _without_fresh(note: Note, span: Span) -> Span:
    """A trade without the "new" or "nice" before it."""
    words = note.words(span)
    while len(words) > 1 and note.folded(words[0]) in note.ear.small.fresh:
        words = words[1:]
    return Span(words[0].start, span.end) if words else span


def _widen_rank(note: Note, before: Span, person: Person, sheet: Sheet) -> None:
    """As in "Interview coach Ada Lind": the words before the rank belong to the role."""
    if person.rank is None or sheet.role is not None or person.rank.start < before.end - 1:
        return
    words: list[Span] = []
    for word in reversed(note.words(before)):
        low = note.folded(word)
        level = low.isdigit() or (low in note.ear.small.numbered and bool(words))
        if not (is_field(note, word) or low in note.ear.events or level):
            break
        words.append(word)
    if words and is_role_word(note, note.folded(person.rank)):
        sheet.role = skip_leading(note, Span(words[-1].start, person.rank.end))


def _read_post_after(note: Note, after: Span, sheet: Sheet, *, met: bool) -> Span | None:
    """The post behind the name; a sentence that only has the name as subject comes back."""
    rest = note.trim(after)
    if take_role_sentence(note, rest, sheet):
        return None
    works = note.ear.works.match(note.low, rest.start, rest.end)
    if works and sheet.org is None:
        place = skip_leading(note, Span(works.end(), rest.end))
        sheet.org = None if is_self(note, place) else place
        return None
    rest, beyond = _before_who(note, rest)
    rest = before_reaching(note, rest)
    words = note.words(rest)
    if not words or _take_field_or_trade(note, rest, words, sheet):
        return beyond
    post_like = has_role(note, rest) or _linked(note, rest) or is_department(note, words[0])
    if len(words) <= MAX_BEHIND and post_like:
        post = read_post(note, rest)
        if post.role or post.org:
            sheet.role = sheet.role or post.role
            sheet.org = sheet.org or post.org
            return beyond
    house = looks_like_org(note, rest) and is_noun_phrase(note, rest, strict=False)
    if house and len(words) <= 5 and sheet.org is None:
        link = note.ear.inside.match(note.low, rest.start, rest.end)
        sheet.org = note.trim(Span(link.end(), rest.end)) if link else rest
        return beyond
    rest = Span(rest.start, beyond.end) if beyond else rest
    return None if met and len(words) < 3 and not beyond else rest


def _take_field_or_trade(note: Note, rest: Span, words: list[Span], sheet: Sheet) -> bool:
    """As in "Adaeze in infection control", "Mairead the chimney sweep": right behind the name."""
    linked = note.folded(words[0]) in note.ear.small.field_links
    if sheet.role is None and not linked and names_field(note, rest):
        sheet.role = rest
        return True
    if sheet.role is not None or not 1 < len(words) <= MAX_TRADE + 2:
        return False
    first, field = note.folded(words[0]), Span(words[1].start, rest.end)
    if first in note.ear.small.field_links and names_field(note, field):
        sheet.role = field
        return True
    named = first in note.ear.articles and not any(
        note.folded(word) in note.ear.stops or note.folded(word) in note.ear.verbs
        for word in (words[1], words[-1])
    )
    ends = note.text[rest.end : rest.end + 1] in {"", ",", ".", "(", ")", "\n", ":", ";", " ", "!"}
    if not (named and ends and note.text[words[-1].start].islower()):
        return False
    post = read_post(note, rest, trusting=True)
    sheet.role, sheet.org = post.role, sheet.org or post.org
    return post.role is not None


def _before_who(note: Note, span: Span) -> tuple[Span, Span | None]:
    """As in "head of maths who hates tests": the post, and what is told of the person."""
    words = note.words(span)
    for number, word in enumerate(words[1:-1], 1):
        post = note.trim(Span(span.start, words[number].start))
        if note.folded(word) in note.ear.pronouns and has_role(note, post):
            return post, Span(word.start, span.end)
    return span, None


def _linked(note: Note, span: Span) -> bool:
    return bool(note.ear.at.match(note.low, span.start, span.end))
