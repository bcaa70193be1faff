"""How much weight a fact of theirs can bear: an idea stays with one, a fact of life does not."""

import re

from drafting.composing.english.tokens import bare, core
from drafting.composing.english.trades import gets_about
from drafting.composing.english.words import BE, HAVE, MODALS, plain_words, verb_form, words_of
from drafting.composing.telling.gifts import kindness_shown
from drafting.composing.telling.statement import Statement

_LOST_MINE = re.compile(
    r"\b(?:lost|losing|lose) (?:my|our) (?:job|work|post|home|flat|house|business|shop|licence)\b",
    re.IGNORECASE,
)
# "Hiring is frozen", "no posts until April", "not taking apprentices": told back, it is a reproach.
_LIMIT = re.compile(
    r"\b(?:hiring|recruit(?:ing|ment)|intake|budget|funding|training places|books?|rota|course|"
    r"waiting list|list|classes|diary)\b.{0,20}"
    r"\b(?:frozen|closed|on hold|paused|stopped|full|spent|cut)\b|"
    r"\bno (?:new |open |free |more )?(?:posts?|vacanc(?:y|ies)|openings?|places?|jobs?|budget|"
    r"money|funding|room|work|positions?)\b(?! (?:to|for me)\b)|"
    r"(?:\bnot|n't|\bcannot|\bnever) (?:be )?(?:hir(?:e|ing)|recruit(?:ing)?|tak(?:e|ing)"
    r"(?: on)?(?: any)?(?: new)? (?:apprentices|students|trainees|volunteers|interns|people|"
    r"anyone|anybody|bookings|orders))\b|"
    r"\b(?:fully booked|booked up)\b|"
    r"\b(?:hires?|hiring|recruits?) (?:again|only|next|not before|from|in|after)\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"\b(?:and|but|so) (?:it|they|you|we|he|she|your)\b")


def is_mere(told: Statement) -> bool:
    """True for "you retired in August" and "your card reader works": nothing to be struck by."""
    clause = told.clause
    if (
        clause is None
        or _MORE.search(clause.rest)
        or told.whose != "theirs"
        or clause.rest.startswith("it like this")
    ):
        return False
    verb, first = clause.verb.lower(), core(clause.rest.split(" ", 1)[0]) if clause.rest else ""
    form = verb_form(first)
    if (verb == "used" and first == "to") or gets_about(clause):
        return True  # Where somebody once worked, or cycles in from, is nothing to take home.
    if verb in BE:
        return not (form is not None and "ing" in form.forms and not clause.is_past)
    if verb in HAVE:
        return True
    if clause.person == "other" and clause.base in plain_words("how_things_are"):
        return True
    return verb in MODALS or clause.base in plain_words("facts_of_life")


def is_limit(told: Statement) -> bool:
    """True for "hiring is frozen until spring", which nobody likes to hear told back to them."""
    return told.whose != "mine" and _LIMIT.search(told.raw) is not None


def is_kindness(told: Statement) -> bool:
    """True for what somebody did that can be given thanks for outside a thank-you."""
    words = {core(word) for word in told.raw.split()}
    clause = told.clause
    if clause and kindness_shown(clause):
        return True
    if clause and clause.base in plain_words("done_for_oneself"):
        return bool(words & {"me", "us"})  # "She practised on my sofa" did me no favour.
    if clause and clause.base == "welcome" and clause.person == "you" and clause.is_past:
        return True  # Whoever had my class there did me a favour.
    return bool(words & {"me", "us", "my", "our"})


def is_firsthand(told: Statement) -> bool:
    """True for what they did and nobody told me: I was there, or it is no news to them."""
    clause = told.clause
    done = clause is not None and (clause.is_past or clause.verb.lower() in HAVE)
    return done and not told.quoted


def weighs_on_them(mine: Statement) -> bool:
    """True for "I lost my job": told in thanks, it would ask for comfort."""
    words = set(bare(mine.raw.replace("laid off", "redundant")).split())
    return bool(words & words_of("heavy")) or _LOST_MINE.search(mine.raw) is not None


def is_sad(told: Statement) -> bool:
    """True for what went wrong with them, of which nobody is glad to hear."""
    lacking = {"nobody", "none", "not", "never"} | plain_words("bad_news") | words_of("heavy")
    return bool({*bare(told.raw).split()} & lacking) or " no one " in f" {bare(told.raw)} "
