"""Where a clause comes to something private: by its theme, by a grave word, by the family."""

from drafting.reading.note import Note, Span
from drafting.reading.open_news import is_open_news
from drafting.reading.premises import behind_premises, is_scene
from drafting.reading.subjects import skip_joiners

NEAR, DENIED = 6, 3


def topic_at(note: Note, span: Span) -> int | None:
    """Where a clause comes to something private, or None."""
    behind = behind_premises(note, span)
    if behind is not None:
        return topic_at(note, Span(behind, span.end))
    for found in note.ear.topics.finditer(note.low, span.start, span.end):
        here = Span(*found.span())
        if is_scene(note, span, here) or is_open_news(note, span, here):
            continue
        if _is_of_trade(note, span, found.start()):
            continue
        following = note.words(Span(found.end(), span.end))[:1]
        known = bool(following) and note.folded(following[0]) in note.ear.work_words
        single = found.group().isalpha()
        if not known and not (single and _is_work(note, span, Span(*found.span()))):
            return found.start()
    for find in (_theme_at, _family_trouble_at, _grave_at):
        at = find(note, span)
        if at is not None and not _is_of_trade(note, span, at):
            return at
    return None


def _is_of_trade(note: Note, span: Span, at: int) -> bool:
    """Whether the word stands in the name of a trade or a thing ("a course of rehabilitation")."""
    named = note.ear.trades.finditer(note.low, span.start, span.end)
    return any(found.start() <= at < found.end() for found in named)


def _theme_at(note: Note, span: Span) -> int | None:
    """Where a word of a private theme is said of somebody, or None."""
    for found in note.ear.themes.finditer(note.low, span.start, span.end):
        last = note.words(Span(*found.span()))[-1:]
        crowd = _is_of_crowd(note, Span(span.start, found.start()))
        crowd = crowd or is_open_news(note, span, Span(*found.span()))
        if last and not crowd and not _is_work(note, span, last[0]):
            return found.start()
    for phrase in note.ear.private_phrases.finditer(note.low, span.start, span.end):
        crowd = _is_of_crowd(note, Span(span.start, phrase.start()))
        if not crowd and not is_open_news(note, span, Span(*phrase.span())):
            return phrase.start()
    start = skip_joiners(note, span).start
    state = note.ear.states.match(note.low, start, span.end)
    open_news = state is not None and is_open_news(note, span, Span(*state.span()))
    if state and not open_news and not _is_work(note, span, Span(*state.span())):
        return start
    return None


def _is_of_crowd(note: Note, before: Span) -> bool:
    """Whether it is told of many, and so of nobody ("books people are ashamed of")."""
    words = [note.folded(word) for word in note.words(before)]
    while len(words) > 1 and words[-1] in note.ear.small.crowd_links | note.ear.small.being:
        words.pop()
    many = len(words) > 1 and words[-1] in note.ear.small.crowd
    small = note.ear.small
    few = note.ear.possessives | small.counted | small.several  # "two women were let go"
    return many and words[-2] not in few and not words[-2].isdigit()


def _family_trouble_at(note: Note, span: Span) -> int | None:
    """Where "her mother" stands with words of trouble near, or None."""
    words = note.words(span)
    folded = [note.folded(word) for word in words]
    for number, word in enumerate(folded[:-1]):
        headless = number == 0 and word != "ex" and word.removesuffix("'s") in note.ear.family
        if headless and all(note.text[each.start].isupper() for each in words[1:3]):
            continue  # "Sister Agnes Boyle": a title.
        owned = word in note.ear.possessives or word.endswith("'s")  # "Ade's dad"
        if not owned and not headless:
            continue
        near = (
            [word.removesuffix("'s")]
            if headless
            else [each.removesuffix("'s") for each in folded[number + 1 : number + 3]]
        )
        if not any(each in note.ear.family for each in near):
            continue
        around = folded[number + 1 : number + 2 + NEAR * 2]
        denied = any(each in note.ear.denials for each in folded[number + 2 : number + 2 + DENIED])
        if denied or any(each in note.ear.family_trouble for each in around):
            return words[number].start
    return None


def _grave_at(note: Note, span: Span) -> int | None:
    """Where a grave word stands that is nobody's work, or None."""
    for word in note.words(span):
        grave = note.folded(word).removesuffix("'s") in note.ear.grave
        crowd = grave and _is_of_crowd(note, Span(span.start, word.start))
        if grave and not crowd and not _is_work(note, span, word):
            return word.start
    return None


def _is_work(note: Note, span: Span, grave: Span) -> bool:
    """Whether a grave word is somebody's work ("writes about divorce", "tribunal clerk")."""
    ear = note.ear
    after = note.words(Span(grave.end, span.end))[:1]
    follows = note.folded(after[0]) if after else ""
    before = [note.folded(word) for word in note.words(Span(span.start, grave.start))][-2:]
    works = any(word in ear.work_verbs for word in before)
    return works or follows in ear.work_words | ear.roles | ear.ranks
