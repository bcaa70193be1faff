"""The checks of what a kind needs: thanks, listening, an introduction, the offer, its own words."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.facts import Fact
from drafting.checking.words import CJK_RUN, courtesy_stems, split_words, stem
from drafting.taken_back import is_taken_back
from prompts import load_kinds
from prompts.phrases import Hit, any_word_of, load_table, load_theme, load_words

STOCK_IS_PLENTY = 3
# A role and a telephone may stand below the name.
LAST_LINES = 3
OF_PAPER = re.compile(r"(?:[- ]you)?[- ](?:cards?|notes?|letters?|gifts?)\b")
TO_YOU = frozenset({"your", "yours", "you're", "you've"})
# "I run a small shop" shows nothing of having listened; "I rang her number" does.
ONLY_MINE = re.compile(
    r"(?:i|i'm|i've|i'll|my|our|we|we're|we've) (?!.*\b(?:you|your|he|she|they|him|her|his|their"
    r"|them|hers|both|together|each other|met)\b)"
)
# "We have not met, I heard you at the council" says who writes, without a role.
PRESENTS = re.compile(
    r"\b(?:my name|this is|it's me|i'm|i am|i come|i work|i run|here\b"
    r"|(?:i|we)(?: both| all| once| only)?"
    r" (?:heard|read|saw|met|found|came|listened|sat|stood|spoke|talked|visited|watched|follow\w*"
    r"|shared|queued|waited|had|have (?:not|never|heard|read|met|seen))|haven't met|never met)\b"
)
SAID = re.compile(r"\W*you (?:said|told|mentioned|wrote|say)\b")


@cache
def _gives(part: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word_of('giving', part)})\b")


def expects(context: Context, what: str) -> bool:
    """Tell whether the kind's file asks for thanks, listening, an introduction or the offer."""
    kind = load_kinds().get(context.brief.kind)
    if kind and what in kind.expects:
        return True
    return context.brief.kind in load_table("rules")["expects"][what].split()


def _whole(context: Context, rule: str) -> Iterator[Finding]:
    start = context.body_start
    if context.text[start:].strip():
        yield context.finding(rule, start, len(context.text))


def check_thanks(context: Context) -> Iterator[Finding]:
    """Find a message that owes a word of thanks and has none."""
    theme = load_theme("thanks")
    is_stranger = context.brief.kind == "introduction" and any(check_intro(context))
    said = any(
        not OF_PAPER.match(context.folded, hit.end) for hit in theme.find(context.beginnings)
    )
    # Whoever meets again talks on, and has thanked before.
    goes_on = context.brief.kind == "follow_up" and context.brief.channel == "spoken"
    if (expects(context, "thanks") or is_stranger) and not (said or goes_on):
        yield from _whole(context, "no_thanks")


def _their_stems(context: Context) -> frozenset[str]:
    """Give the stems of what they said or did, bare of names and of where the two met."""
    theirs = frozenset[str]().union(
        *(
            fact.stems
            for fact in context.book.under("they_said", "they_wrote", "facts")
            if fact.owner != "mine" or not ONLY_MINE.match(fact.folded)
        ),
        *(fact.stems for fact in context.book.under("share") if _tells_of_them(context, fact)),
    )
    known = context.book.stems_under("contact", "sender", "met", "other")
    return theirs - context.people_stems - (known - context.book.stems_under("they_said"))


def _tells_of_them(context: Context, fact: Fact) -> bool:
    """Tell whether something that I share is what they told or did, by their name."""
    names = {word.stem for word in split_words(context.brief.contact.name or "")}
    return bool(names & {word.stem for word in fact.words})


def check_listening(context: Context) -> Iterator[Finding]:
    """Find a message that holds nothing of what they said or did."""
    theirs = _their_stems(context)
    if not expects(context, "listening") or not theirs:
        return
    said = _said_beside_place(context)
    particular = theirs - _empty_stems() or theirs
    needed = 2 if any(CJK_RUN.match(one) for one in particular) else 1
    own = context.book.stems_under("offer") & particular
    beyond = said & (particular - own) or _tells_you(context, own)
    if len(said & particular) < needed or not beyond:
        yield from _whole(context, "no_listening")


def _said_beside_place(context: Context) -> set[str]:
    """Give the stems of the message without those of the place: "horse" in "the horse show"."""
    where = {word.stem for word in split_words(context.brief.met.where or "")}
    end = _signature_start(context)
    words = [word for word in context.words if context.body_start <= word.start < end]
    runs = [
        list(run)
        for is_place, run in groupby(words, key=lambda word: word.stem in where)
        if is_place
    ]
    named = {word.start for run in runs if len(run) > 1 for word in run}
    return {word.stem for word in words if word.start not in named}


def _signature_start(context: Context) -> int:
    """Give where the last lines begin that only say who writes: "Padraig Nolan, tram driver"."""
    name, text = context.brief.sender.name or "", context.text.rstrip()
    start = text.rfind(name) if name else -1
    is_last = start > 0 and text[start - 1] == "\n" and text.count("\n", start) <= LAST_LINES
    return start if is_last else len(context.text)


def _tells_you(context: Context, stems: frozenset[str]) -> bool:
    """Tell whether one of the stems stands in a sentence that does more than offer."""
    for sentence in context.sentences:
        words = context.words_in(max(sentence.start, context.body_start), sentence.end)
        offers = _gives("in_a_clause").search(context.folded, sentence.start, sentence.end)
        is_to_you = not offers or {word.folded for word in words} & TO_YOU
        if {word.stem for word in words} & stems and is_to_you:
            return True
    return not stems or context.language != "en"


@cache
def _empty_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in load_words("vocabulary", "empty"))


def _is_bare_name(context: Context) -> bool:
    """Tell whether a stranger gives a name alone: no role, no house, no word of how they came.

    On LinkedIn the name leads to the rest.
    """
    if context.brief.channel.startswith("linkedin"):
        return False
    who = context.book.stems_under("sender.role", "sender.org")
    who -= context.book.stems_under("contact")
    if context.brief.kind != "introduction" or context.language != "en" or not who:
        return False
    told = who & {word.stem for word in context.words}
    return not told and not PRESENTS.search(context.folded)


def check_intro(context: Context) -> Iterator[Finding]:
    """Find a first message that does not say who writes."""
    brief = context.brief
    if not expects(context, "intro") or brief.written_before or not brief.sender.name:
        return
    names = {word.lower() for word in re.findall(r"\w+", brief.sender.name)}
    said = {w.folded for w in context.words} | {w.raw.lower() for w in context.words}
    is_named = bool(names & said) or brief.sender.name in context.text
    if not is_named or (not names <= said and _is_bare_name(context)):
        for found in _whole(context, "no_intro"):
            # Nobody is named in the first words a stranger gets.
            is_first = brief.kind == "introduction"
            yield found.model_copy(update={"severity": "warn"}) if is_first else found


def check_offer(context: Context) -> Iterator[Finding]:
    """Find a message that keeps quiet about what the sender has to give."""
    offer = context.brief.offer
    if offer is None or not expects(context, "offer"):
        return
    if is_taken_back(offer.what, context.brief.note):
        return  # What the note takes back is better left unsaid.
    wanted = context.book.stems_under("offer") - context.people_stems
    hollow = next(iter(context.hits("hollow")), None)
    if hollow and wanted and not _is_offered(context, wanted - courtesy_stems(), hollow):
        found = context.finding("no_offer", hollow.start, hollow.end, load_theme("hollow").why)
        yield found.model_copy(update={"severity": "warn"})
    elif wanted and not wanted & {word.stem for word in context.words}:
        yield from _whole(context, "no_offer")


def _is_offered(context: Context, wanted: frozenset[str], hollow: Hit) -> bool:
    """Tell whether a sentence beside the hollow one gives the very thing."""
    for sentence in context.sentences:
        if sentence.start <= hollow.start < sentence.end:
            continue
        held = {word.stem for word in context.words_in(sentence.start, sentence.end)} & wanted
        # "You said the forms take you two weekends" gives nothing.
        told = [clause for clause in context.clauses if SAID.match(context.folded, clause.start)]
        gives = _gives("beside_it").finditer(context.folded, sentence.start, sentence.end)
        if held and any(
            not any(one.start <= match.start() < one.end for one in told) for match in gives
        ):
            return True
    return not wanted


def check_generic(context: Context) -> Iterator[Finding]:
    """Find stock phrases; a single mild one is left to the person."""
    theme = load_theme("generic")
    hits = [
        hit
        for hit in theme.find(context.beginnings)
        if context.brief.kind not in hit.entry.not_kinds and not _is_of_the_facts(context, hit)
    ]
    is_heavy = any(hit.entry.weight > 1 for hit in hits) or len(hits) >= STOCK_IS_PLENTY
    for hit in hits:
        found = context.finding("generic", hit.start, hit.end, hit.entry.why, hit.entry.gentler)
        enough = is_heavy or _says_nothing(context)
        yield found if enough else found.model_copy(update={"severity": "hint"})


def _is_of_the_facts(context: Context, hit: Hit) -> bool:
    words = context.words_in(hit.start, hit.end)
    return bool(words) and all(word.stem in context.book.all_stems for word in words)


def _says_nothing(context: Context) -> bool:
    known = context.book.stems_under("they_said", "facts", "share", "offer", "they_wrote")
    plain = courtesy_stems() | context.people_stems | load_words("vocabulary", "small")
    return not {word.stem for word in context.words} & (known - plain)
