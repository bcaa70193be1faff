"""What has to be asked before anything can be written."""

import re
from dataclasses import replace

from drafting.brief import Brief
from drafting.composing.asking.availability import ask_of_absence
from drafting.composing.asking.basics import ask_basics
from drafting.composing.asking.clashes import find_clashes
from drafting.composing.asking.consents import ask_consent
from drafting.composing.asking.differences import said_by_itself
from drafting.composing.asking.emptiness import is_all_vague, is_guessed, is_vague
from drafting.composing.asking.glad_or_sad import ask_of_a_death
from drafting.composing.asking.lacking import LACKING
from drafting.composing.asking.mistaken import ask_who_it_was
from drafting.composing.asking.moved_days import ask_of_moved_day
from drafting.composing.asking.own_doubts import ask_which_it_was, find_either
from drafting.composing.asking.posts_denied import find_posts_denied
from drafting.composing.asking.told_otherwise import find_told_otherwise
from drafting.composing.asking.two_meetings import ask_of_meetings
from drafting.composing.english.tokens import tidy
from drafting.composing.material import Material
from drafting.composing.noting.corrections import Corrected
from drafting.composing.people.meeting import Occasion, is_meeting
from drafting.composing.people.name_parts import clean_name
from drafting.composing.telling.gifts import is_plain_praise

_NAMELESS = (
    "What is your name? A first message has to say who writes; a first name is enough, "
    "and you can put it into your profile once."
)
# In these, all depends on what is known of somebody.
_OF_THEM = frozenset({"follow_up", "thank_you", "check_in", "introduction"})
_MOST = 2
_ABOUT = re.compile(r"\b(?:on|about|against|for|into)\b .")
_MET = re.compile(r"\bmet\b", re.IGNORECASE)


def find_questions(
    material: Material, noted: Corrected | None = None, raw: Brief | None = None
) -> tuple[str, ...]:
    """One question for each thing that is in doubt, each with a way on; mostly none.

    ``noted`` holds the notes as they were put right, before they were made sentences, and ``raw``
    as they were typed.
    """
    noted = noted or Corrected(material.brief)
    if material.strangers.all_of_theirs and not (material.theirs or material.forgotten):
        return (_in_english(material),)
    as_noted = replace(material, brief=noted.brief)
    # A day that was moved has a question of its own, with both days as people say them.
    moved = ask_of_moved_day(noted, material.today)
    contradictions = [
        *ask_of_meetings(as_noted, _who(material)),
        *(moved or _fact_doubts(noted, material, raw or noted.brief)),
    ]
    contradictions += ask_which_it_was(raw or noted.brief)
    contradictions += [*ask_consent(noted.brief), *ask_of_absence(noted.brief, material.today)]
    contradictions += ask_basics(noted.brief, material.today)
    contradictions += ask_who_it_was(noted.brief)
    contradictions += ask_of_a_death(noted.brief, _who(material))
    if contradictions:
        return tuple(dict.fromkeys(contradictions))
    thin = _thin(material, noted.brief)
    return (
        tuple(_ask_which(*pair) for pair in noted.withdrawn[:1])
        if thin and noted.withdrawn
        else thin
    )


def _in_english(material: Material) -> str:
    """What is asked where all that is known of somebody was noted in another language."""
    who, language = _who(material), material.strangers.language or "another language"
    return (
        f"Your notes on {who} are in {language}, and this message is in English. In English words, "
        f"what did {who} say or do that you remember? If nothing comes back, write "
        '"I don\'t remember" and the message stays short.'
    )


def _who(material: Material) -> str:
    return material.called.greeting or "this person"


def _fact_doubts(noted: Corrected, material: Material, raw: Brief) -> list[str]:
    """Facts that cannot both be so: told by two sources, with other numbers, or denied.

    ``raw`` is the brief as it was typed, where a doubt still stands in its own words.
    """
    brief = noted.brief
    texts = [tidy(text) for text in (*brief.they_said, *brief.facts, *brief.share)]
    either = find_either(brief.note, [*texts, *filter(None, [brief.contact.name])])
    clashing = [either] if either else find_clashes(texts, brief, material.today)
    clashing = clashing or [*find_posts_denied(texts, brief)]
    # Two notes of the meeting have questions of their own.
    told = [pair for pair in find_told_otherwise(raw, "en") if not all(map(_tells_meeting, pair))]
    clashing = clashing or told
    return [_ask_which(*pair) for pair in clashing[:_MOST]]


def _tells_meeting(text: str) -> bool:
    return bool(_MET.search(text)) or is_meeting(said_by_itself(text))


def _ask_which(first: str, second: str) -> str:
    return (
        f'Which is right: "{said_by_itself(first)}" or "{said_by_itself(second)}"? '
        "If you are not sure, leave both out."
    )


def _thin(material: Material, noted: Brief) -> tuple[str, ...]:
    """What is missing to say anything that could not be said to everybody."""
    kind, who = material.brief.kind, _who(material)
    if kind == "pitch":
        return _thin_pitch(material)
    empty = is_all_vague(noted) and not material.forgotten
    if kind in LACKING:
        known = replace(material, mine=(), theirs=(), more={}) if empty else material
        return LACKING[kind](known)
    if kind == "introduction" and not clean_name(material.brief.sender.name):
        return (_NAMELESS,)
    if material.forgotten and material.occasion.known:
        return ()
    how = material.occasion.how
    together = how not in {None, "met", "talked", "spoke", "chatted"}
    # "spoke for a bit at the expo" says no more of the two than "spoke" does.
    together = together and not is_vague(re.sub(r" (?:at|on|in|during) .*$", "", how or ""), noted)
    told = material.theirs or material.mine or material.kept or material.awaited or together
    sent = kind == "introduction" and bool(
        # "I read your article about warming blood": what it was about is reason enough to write.
        (material.introducer and material.offer) or _is_of_a_subject(material.occasion)
    )
    nameless = kind in _OF_THEM and not noted.contact.name
    faint = nameless and not (together or material.offer or _tells_more(material))
    if (told or sent) and not (empty and kind in _OF_THEM) and not faint:
        return ()
    asked = (
        f"hat did {who} say or do that you remember? It can also be what you did together or "
        'where you stood. If nothing comes back, write "I don\'t remember" and the message '
        "stays short."
    )
    guessed = faint or is_guessed(noted.contact.name)
    return (f"What is their name, as far as you know, and w{asked}" if guessed else f"W{asked}",)


def _is_of_a_subject(occasion: Occasion) -> bool:
    """True for a work or a talk of theirs with what it was about."""
    return occasion.apart and _ABOUT.search(occasion.noun or "") is not None


def _tells_more(material: Material) -> bool:
    """True where more is known of somebody than that they were kind."""
    told = (statement.clause for statement in (*material.theirs, *material.mine))
    deeds = [clause for clause in told if clause and not is_plain_praise(clause)]
    return bool(deeds or material.kept or material.awaited or material.forgotten)


def _thin_pitch(material: Material) -> tuple[str, ...]:
    sender = material.brief.sender
    if material.mine or (sender.name and (sender.role or sender.offers)):
        return ()
    question = (
        "What do you do, in one plain sentence? A small thing from last week is enough; "
        "a title is not needed."
    )
    return (question,)
