"""The checks of crossed facts: every word is known, and one stands where its fact has another."""

import re
from collections.abc import Iterator

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.density import is_light
from drafting.checking.facts import Fact
from drafting.checking.frames import TOLD, Token, is_of_what_comes, lay_beside
from drafting.checking.greeting import same_title, same_titles
from drafting.checking.reports import is_number
from drafting.checking.turned import THEIRS_TOLD
from drafting.checking.words import Stretch, Word, carries_meaning, is_past
from prompts.phrases import load_theme, load_words

HEAVY_SAME = 2
TO_ME = re.compile(
    r"\b(?P<who>you|i|we) (?:also |once |just |even |then |kindly )?(?P<verb>[a-z]+)"
    r" (?P<whom>me|us|you)\b"
)
BY_ME = re.compile(r"\b(?:i|we) (?:also |once |just |even |then )?(?P<verb>[a-z]+) (?!me\b|us\b)")
BY_THEM = re.compile(r"(?:^|\b)(?P<verb>[a-z]+) (?:me|us)\b")
YOU_DID = re.compile(
    r"(?<!thank )(?<!thanks )(?<!if )(?<!when )(?<!like )\byou (?:also |once |just |even |then )?"
    r"(?P<verb>[a-z]+)\b"
)
# "What you keep on your desk made me smile": the deed is told, and what follows is mine.
MOVED_ME = re.compile(
    r" (?:made|makes|gave|gives|struck|moved|touched|reminded|stayed with) (?:me|us)\b"
)
OF_THEM = re.compile(r"\b(?:he|she|they|his|their)\b")
OWN = re.compile(r"\b(?:my|our|mine|ours)\b")
AND_PARTNER = re.compile(r"\s*(?:&|and|y|et|und)\s+(?P<other>[^\W\d_][\w'-]*)")
TITLED = re.compile(
    r"\b(?P<title>mr|mrs|ms|miss|dr|prof|sr|sra|herr|frau)\.? (?P<name>[a-z][\w'-]+)"
)


def _is_crossed(context: Context, fact: Fact, old: Token, fresh: Token) -> bool:
    """Tell whether a word of another fact stands where this one has its own."""
    if old.word.stem == fresh.word.stem or fresh.word.stem in {w.stem for w in fact.words}:
        return False
    if is_number(old.word) or is_number(fresh.word) or not (old.is_heavy and fresh.is_heavy):
        return False
    if old.word.is_capital != fresh.word.is_capital:
        return False
    if fresh.word.stem in context.book.all_stems:
        # "The wall went" is no fact of mails that went down.
        return not is_light(fresh.word)
    if context.book.holds_part(fresh.word.folded):
        return False
    # A new thing in a fact told else word by word: wasps and bees, "by hand" and "by machine".
    general = load_words("frames", "general") | load_words("frames", "loose")
    bare = fresh.word.folded not in general and not is_light(fresh.word)
    return bare and old.word.folded.endswith("s") == fresh.word.folded.endswith("s")


def check_crossed(context: Context) -> Iterator[Finding]:
    """Find a clause that tells a fact with the thing or the person of another fact in it."""
    if context.language != "en":
        return
    judged = [(day.start, day.end) for day in context.mentions]
    judged += [(one.start, one.end) for one in context.measures]
    facts = context.book.under(*TOLD)
    for clause in context.clauses:
        words = context.words_in(clause.start, clause.end)
        stems = {word.stem for word in words}
        if clause.start < context.body_start or "?" in context.text[clause.start : clause.end + 1]:
            continue
        for fact in facts:
            if len(fact.stems & stems) < HEAVY_SAME:
                continue
            for old, fresh in lay_beside(fact, words):
                is_told = old.word.stem in {word.stem for word in context.words}
                spared = any(start <= fresh.word.start < end for start, end in judged)
                if is_told or spared or not _is_crossed(context, fact, old, fresh):
                    continue
                if is_of_what_comes(context, fresh.word):
                    continue
                yield context.finding(
                    "invented_fact", fresh.word.start, fresh.word.end, load_theme("said").why
                )


def _directions(context: Context) -> dict[str, set[str]]:
    """Give for each verb stem of the facts whether I did it to them, or they to me."""
    found: dict[str, set[str]] = {}
    for fact in context.book.under("share", "facts", "they_said"):
        if fact.path.startswith("they_said") and not OWN.search(fact.folded):
            continue
        by_word = {word.folded: word.stem for word in fact.words}
        for way, pattern in (("mine", BY_ME), ("theirs", BY_THEM)):
            for match in pattern.finditer(fact.folded):
                verb = by_word.get(match.group("verb"))
                if verb:
                    found.setdefault(verb, set()).add(way)
    return found


def check_directions(context: Context) -> Iterator[Finding]:
    """Find "you lent me" where the facts hold that I lent them, and the other way round."""
    if context.language != "en":
        return
    ways = _directions(context)
    for match in TO_ME.finditer(context.folded, context.body_start):
        verb = context.word_at(match.start("verb"))
        is_mine = match.group("who") != "you"
        if verb is None or not is_past(verb) or (match.group("whom") == "you") != is_mine:
            continue
        held = ways.get(verb.stem, set())
        clause = context.clause_at(match.start())
        if held == {"theirs" if is_mine else "mine"} and _shares(context, clause, verb):
            yield context.finding("invented_fact", match.start(), clause.end, THEIRS_TOLD)


def _shares(context: Context, clause: Stretch, verb: Word) -> bool:
    """Tell whether a fact holds the verb and another word of the clause."""
    stems = {word.stem for word in context.content(clause.start, clause.end)} - {verb.stem}
    return any(
        stems & fact.stems and verb.stem in {word.stem for word in fact.words}
        for fact in context.book.under("share", "facts", "they_said")
    )


def _does(context: Context, start: int, verb: Word) -> bool:
    """Tell whether "you" does something there: in "I'll send you the chart" it is only given to."""
    idle = load_words("vocabulary", "determiners") | load_words("vocabulary", "plain_deeds")
    if not carries_meaning(verb.folded) or verb.folded in idle:
        return False
    before = re.search(r"([a-z]+) $", context.folded[:start])
    return before is None or before.group(1) not in load_words("vocabulary", "given_to")


def check_my_deeds_as_theirs(context: Context) -> Iterator[Finding]:
    """Find what only my own facts hold, told as a deed of the reader's."""
    if context.language != "en":
        return
    for match in YOU_DID.finditer(context.folded, context.body_start):
        verb = context.word_at(match.start("verb"))
        clause = context.clause_at(match.start())
        if verb is None or not _does(context, match.start(), verb):
            continue
        stop = MOVED_ME.search(context.folded, match.end(), clause.end)
        end = stop.start() if stop else clause.end
        things = {word.stem for word in context.content(match.end(), end)}
        things.discard(verb.stem)
        if len(things) < HEAVY_SAME or "?" in context.text[clause.start : clause.end + 1]:
            continue
        told = context.book.under("share", "facts")
        # "Ben once showed me how" names the reader.
        if any(
            f.owner != "mine" and {verb.stem, *things} <= {w.stem for w in f.words} for f in told
        ):
            continue
        mine = [fact for fact in told if fact.owner == "mine"]
        if not is_past(verb):
            # "The weight that you keep on your desk" needs the very verb: "I keep it on my desk".
            mine = [f for f in mine if verb.folded in {w.folded for w in f.words}]
        whole = [fact for fact in mine if things <= fact.stems]
        theirs = context.book.under("they_said", "they_wrote", "met")
        if any(len(things & fact.stems) >= HEAVY_SAME for fact in theirs):
            continue
        if any(OF_THEM.search(fact.folded) for fact in whole):
            continue
        if whole and all(OWN.search(one.folded) or BY_ME.search(one.folded) for one in whole):
            yield context.finding("invented_fact", match.start(), clause.end, THEIRS_TOLD)


def check_inflected_names(context: Context) -> Iterator[Finding]:
    """Find a firm with another partner, and a person with another title than the facts hold."""
    firms = [fact for fact in context.book.facts if fact.path.endswith(".org")]
    for fact in firms:
        partners = [w.folded for w in fact.words if w.is_capital]
        if len(partners) < HEAVY_SAME or not AND_PARTNER.search(fact.text):
            continue
        for word in context.words:
            other = AND_PARTNER.match(context.text, word.end)
            if word.folded != partners[0] or other is None or not word.is_capital:
                continue
            name = other.group("other")
            if name[0].isupper() and name.lower() not in partners:
                yield context.finding("invented_fact", word.start, other.end())
    yield from _titles(context)


def _titles(context: Context) -> Iterator[Finding]:
    held: dict[str, set[str]] = {}
    for fact in context.book.facts:
        for match in TITLED.finditer(fact.folded):
            title = same_title(match.group("title"))
            held.setdefault(match.group("name"), set()).add(title)
    names = load_words("names", "honorifics")
    for match in TITLED.finditer(context.folded, context.body_start):
        titles = held.get(match.group("name").removesuffix("'s"), set())
        same = same_titles(match.group("title"))
        if titles and match.group("title") in names and not same & titles:
            yield context.finding("wrong_name", match.start(), match.end("name"))
