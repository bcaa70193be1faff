"""The ear of each language: its words and phrases, compiled once, to match folded text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from drafting.reading.cases import cases_in, guards_in
from drafting.reading.phrasing import AnyOf, any_of
from drafting.reading.silence import bare, closing, opening
from drafting.reading.small import Small, small_words
from drafting.reading.themes import phrases_in, states_in, themes_in
from prompts.listening import either, fold, load_language
from prompts.wordlists import FormWords, Language

_NEVER = re.compile(r"(?!)")
_NOTHING = AnyOf(())


def _block(*blocks: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word) for block in blocks for word in block)


@dataclass(frozen=True, slots=True)
class Ear:
    """Everything one language listens for, ready to match against folded text."""

    code: str
    cues: re.Pattern[str]
    seized: re.Pattern[str]
    titles: re.Pattern[str]
    ranks: frozenset[str]
    pronouns: frozenset[str]
    me: re.Pattern[str]
    stops: frozenset[str]
    naming: re.Pattern[str]
    surnames: frozenset[str]
    particles: frozenset[str]
    called: re.Pattern[str]
    nobody: re.Pattern[str]
    nameless: re.Pattern[str]
    leading: frozenset[str]
    articles: frozenset[str]
    is_a: re.Pattern[str]
    leads: re.Pattern[str]
    works: re.Pattern[str]
    at: re.Pattern[str]
    endings: tuple[str, ...]
    sure_endings: tuple[str, ...]
    makers: tuple[str, ...]
    field_roles: frozenset[str]
    kin: re.Pattern[str]
    does: re.Pattern[str]
    units: frozenset[str]
    roles: frozenset[str]
    fields: frozenset[str]
    org_words: frozenset[str]
    met: re.Pattern[str]
    inside: re.Pattern[str]
    event_tails: tuple[str, ...]
    events: frozenset[str]
    just_met: re.Pattern[str]
    how: re.Pattern[str]
    talk: re.Pattern[str]
    everyone: frozenset[str]
    joiners: re.Pattern[str]
    binders: frozenset[str]
    verbs: frozenset[str]
    my_say: re.Pattern[str]
    their_say: re.Pattern[str]
    my_promise: re.Pattern[str]
    gives: frozenset[str]
    they_give: frozenset[str]
    promised_after: re.Pattern[str]
    told_after: re.Pattern[str]
    agreed: re.Pattern[str]
    wants: re.Pattern[str]
    their_promise: re.Pattern[str]
    offer: re.Pattern[str]
    ask: re.Pattern[str]
    follow_up: re.Pattern[str]
    nothing: re.Pattern[str]
    fillers: re.Pattern[str]
    corrections: re.Pattern[str]
    parts: re.Pattern[str]
    offered_after: re.Pattern[str]
    secret_before: AnyOf
    secret_after: AnyOf
    silence: AnyOf
    topics: AnyOf
    themes: AnyOf
    self_words: re.Pattern[str]
    states: re.Pattern[str]
    private_phrases: AnyOf
    grave: frozenset[str]
    work_verbs: frozenset[str]
    work_words: frozenset[str]
    family: frozenset[str]
    family_trouble: frozenset[str]
    feelings: AnyOf
    self_doubts: AnyOf
    hearsay: re.Pattern[str]
    possessives: frozenset[str]
    tails: re.Pattern[str]
    patient: AnyOf
    cases: AnyOf
    no_cases: re.Pattern[str]
    about: re.Pattern[str]
    case_people: re.Pattern[str]
    no_secret: AnyOf
    trades: re.Pattern[str]
    cared: re.Pattern[str]
    calls: re.Pattern[str]
    titled: re.Pattern[str]
    doors: re.Pattern[str]
    wards: re.Pattern[str]
    others: re.Pattern[str]
    he_told: re.Pattern[str]
    she_told: re.Pattern[str]
    patient_people: re.Pattern[str]
    denials: frozenset[str]
    patient_titles: frozenset[str]
    patient_words: frozenset[str]
    mobile: re.Pattern[str]
    phone: re.Pattern[str]
    mail: re.Pattern[str]
    not_phone: re.Pattern[str]
    labels: re.Pattern[str]
    name_label: re.Pattern[str]
    role_label: re.Pattern[str]
    org_label: re.Pattern[str]
    small: Small


def _languages(code: str) -> tuple[Language, ...]:
    """The note's own language first; English too, because trades and offices borrow from it."""
    own = load_language(code)
    return (own,) if code == "en" else (own, load_language("en"))


def _labels(forms: list[FormWords]) -> re.Pattern[str]:
    """A label with its colon, anywhere in the note."""
    lists = [(*each.name, *each.role, *each.org, *each.other) for each in forms]
    words = either(phrase for phrases in lists for phrase in phrases)
    # "She owes me: a photo" is a promise, and its "me" no label.
    free = "(?<!owes )(?<!owe )(?<!told )(?<!asked )"
    return re.compile(rf"{free}{words.pattern}(?=\s*[:=]\s)")


@cache
def ear_for(code: str, others: tuple[str, ...] = ()) -> Ear:
    """The compiled ear of one language; what is private is heard in the others too."""
    heard = [load_language(each) for each in (code, *others)]
    private = [each.private for each in heard]
    told = [each.told for each in heard]
    return replace(
        _open_ear(code),
        secret_before=opening(heard),
        secret_after=closing(heard),
        silence=bare(heard),
        topics=any_of(phrase for each in private for phrase in each.topics),
        themes=themes_in(heard),
        self_words=either(phrase for each in private for phrase in each.self_words),
        states=states_in(heard),
        private_phrases=phrases_in(heard),
        grave=_block(*(each.grave for each in private)),
        work_verbs=_block(*(each.work_verbs for each in private)),
        work_words=_block(*(each.work_words for each in private)),
        family_trouble=_block(*(each.family_trouble for each in private)),
        feelings=any_of(phrase for each in private for phrase in each.feelings),
        self_doubts=any_of(phrase for each in private for phrase in each.self_doubts),
        hearsay=either(phrase for each in private for phrase in each.hearsay),
        patient=any_of(phrase for each in private for phrase in each.patient),
        cases=cases_in(heard),
        no_cases=guards_in(heard),
        about=either(phrase for each in private for phrase in each.cases.about),
        case_people=either(phrase for each in private for phrase in each.cases.who),
        patient_words=_block(*(each.patient_words for each in private)),
        no_secret=any_of(phrase for each in told for phrase in each.open),
        trades=either(phrase for each in told for phrase in each.trades),
        cared=either(phrase for each in told for phrase in each.cared),
        calls=either(phrase for each in told for phrase in each.calls),
        titled=either(phrase for each in told for phrase in each.titled),
        doors=either(phrase for each in told for phrase in each.doors),
        wards=either(phrase for each in told for phrase in each.wards),
        others=either(phrase for each in told for phrase in each.others),
        he_told=either(phrase for each in told for phrase in each.he),
        she_told=either(phrase for each in told for phrase in each.she),
    )


@cache
def _open_ear(code: str) -> Ear:
    """The ear without what is private."""
    all_of = _languages(code)
    own = all_of[0]
    says = [language.says for language in all_of]
    posts = [language.posts for language in all_of]
    people = [language.people for language in all_of]
    marks = [language.marks for language in all_of]
    forms = [language.forms for language in all_of]
    places = [language.places for language in all_of]
    return Ear(
        code=code,
        cues=either(phrase for each in people for phrase in each.cues),
        seized=either(phrase for each in people for phrase in each.seized),
        titles=either(f"{word}\\.?" for each in people for word in each.titles),
        ranks=_block(*(each.ranks for each in people)),
        pronouns=_block(own.people.pronouns),
        me=either(own.people.me),
        stops=_block(*(each.stops for each in people)),
        naming=either(phrase for each in people for phrase in each.naming),
        surnames=_block(*(each.surnames for each in people)),
        particles=_block(*(each.particles for each in people)),
        called=either(phrase for each in people for phrase in each.called),
        nobody=either(phrase for each in people for phrase in each.nobody),
        nameless=either(phrase for each in people for phrase in each.nameless),
        leading=_block(*(each.leading for each in posts)),
        articles=_block(*(each.articles for each in posts)),
        is_a=either(phrase for each in posts for phrase in each.is_a),
        leads=either(phrase for each in posts for phrase in each.leads),
        works=either(phrase for each in posts for phrase in each.works),
        at=either(own.posts.at if code == "en" else (*own.posts.at, "@", "at")),
        endings=tuple(fold(word) for word in own.posts.endings),
        sure_endings=tuple(fold(word) for word in own.posts.sure_endings),
        makers=tuple(fold(word) for word in own.posts.makers),
        field_roles=_block(*(each.field_roles for each in posts)),
        does=either(phrase for each in posts for phrase in each.does),
        kin=either(phrase for each in posts for phrase in each.kin),
        units=_block(*(each.units for each in posts)),
        roles=_block(*(each.roles for each in posts)),
        fields=_block(*(each.fields for each in posts)),
        org_words=_block(*(each.org_words for each in posts)),
        met=either(phrase for each in places for phrase in each.met),
        inside=either(own.places.in_ if code == "en" else (*own.places.in_, "@", "at")),
        event_tails=tuple(fold(tail) for each in places for tail in each.event_tails),
        events=_block(*(each.events for each in places)),
        talk=either(phrase for each in says for phrase in each.talk),
        just_met=either(phrase for each in places for phrase in each.just_met),
        how=either(phrase for each in places for phrase in each.how),
        everyone=_block(*(each.everyone for each in says)),
        joiners=either(own.says.joiners),
        binders=_block(own.says.binders),
        verbs=_block(own.says.verbs),
        my_say=either(phrase for each in says for phrase in each.my_say),
        their_say=either(phrase for each in says for phrase in each.their_say),
        my_promise=either(phrase for each in says for phrase in each.my_promise),
        gives=_block(*(each.gives for each in says)),
        they_give=_block(*(each.they_give for each in says)),
        promised_after=either(phrase for each in says for phrase in each.promised_after),
        told_after=either(phrase for each in says for phrase in each.told_after),
        agreed=either(phrase for each in says for phrase in each.agreed),
        wants=either(phrase for each in says for phrase in each.wants),
        their_promise=either(phrase for each in says for phrase in each.their_promise),
        offer=either(phrase for each in says for phrase in each.offer),
        ask=either(phrase for each in says for phrase in each.ask),
        follow_up=either(phrase for each in says for phrase in each.follow_up),
        nothing=either(phrase for each in says for phrase in each.nothing),
        fillers=either(phrase for each in says for phrase in each.fillers),
        corrections=either(own.days.corrections),
        parts=re.compile(rf"\s+{either(own.days.parts).pattern}"),
        offered_after=either(phrase for each in says for phrase in each.offered_after),
        secret_before=_NOTHING,
        secret_after=_NOTHING,
        silence=_NOTHING,
        topics=_NOTHING,
        themes=_NOTHING,
        self_words=_NEVER,
        states=_NEVER,
        private_phrases=_NOTHING,
        grave=frozenset(),
        work_verbs=frozenset(),
        work_words=frozenset(),
        family=_block(*(language.private.family for language in all_of)),
        family_trouble=frozenset(),
        feelings=_NOTHING,
        self_doubts=_NOTHING,
        hearsay=_NEVER,
        possessives=_block(own.private.possessives),
        tails=either(own.private.tails),
        patient=_NOTHING,
        cases=_NOTHING,
        no_cases=_NEVER,
        about=_NEVER,
        case_people=_NEVER,
        no_secret=_NOTHING,
        trades=_NEVER,
        cared=_NEVER,
        calls=_NEVER,
        titled=_NEVER,
        doors=_NEVER,
        wards=_NEVER,
        others=_NEVER,
        he_told=_NEVER,
        she_told=_NEVER,
        patient_people=either(one for each in all_of for one in each.private.patient_people),
        denials=_block(*(language.private.denials for language in all_of)),
        patient_titles=_block(*(language.private.patient_titles for language in all_of)),
        patient_words=frozenset(),
        mobile=either(phrase for each in marks for phrase in each.mobile),
        phone=either(phrase for each in marks for phrase in each.phone),
        mail=either(phrase for each in marks for phrase in each.mail),
        not_phone=either(phrase for each in marks for phrase in each.not_phone),
        labels=_labels(forms),
        name_label=either(phrase for each in forms for phrase in each.name),
        role_label=either(phrase for each in forms for phrase in each.role),
        org_label=either(phrase for each in forms for phrase in each.org),
        small=small_words(),
    )
