"""The shape of the reader's word files (prompts/reading/*.toml), checked as they are loaded."""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict


def _split(value: object) -> object:
    """A block of words may be written as one text with spaces between them."""
    return tuple(value.split()) if isinstance(value, str) else value


WordBlock = Annotated[tuple[str, ...], BeforeValidator(_split)]
Phrases = tuple[str, ...]


class Listed(BaseModel):
    """A strict, unchanging section of a word file."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class DayWords(Listed):
    """How a language names days."""

    weekdays: tuple[WordBlock, ...]
    months: tuple[WordBlock, ...]
    today: Phrases
    yesterday: Phrases
    before_yesterday: Phrases
    tomorrow: Phrases
    after_tomorrow: Phrases
    last: Phrases
    next: Phrases
    next_in_doubt: Literal["on_sunday", "this_week"]
    coming: Phrases
    this: Phrases
    after_last: Phrases
    after_next: Phrases
    after_coming: Phrases
    in_: Phrases
    ago: Phrases
    before_ago: Phrases
    from_now: Phrases
    units: dict[str, WordBlock]
    numbers: dict[str, int]
    the: Phrases
    ordinals: Phrases
    of: Phrases
    not_before: Phrases
    not_after: Phrases
    weeks_before: dict[str, int]
    weeks_behind: dict[str, int]
    step_links: Phrases
    last_week: Phrases
    next_week: Phrases
    next_month: Phrases
    next_but_one: Phrases
    after_next_but_one: Phrases
    last_but_one: Phrases
    after_last_but_one: Phrases
    nth: tuple[WordBlock, ...]
    nth_of: Phrases
    streets: WordBlock
    on_streets: WordBlock
    day_first: bool
    numbers_after: Phrases
    vague: Phrases
    corrections: Phrases
    parts: Phrases
    feasts: dict[str, str]
    ends: dict[Literal["week", "next_week", "month", "next_month", "year", "of"], Phrases]
    spelled: tuple[WordBlock, ...]


class PeopleWords(Listed):
    """What stands before, in and never inside a name."""

    cues: Phrases
    seized: Phrases
    titles: Phrases
    ranks: Phrases
    pronouns: Phrases
    me: Phrases
    stops: WordBlock
    naming: Phrases
    surnames: WordBlock
    particles: Phrases
    called: Phrases
    nobody: Phrases
    nameless: Phrases


class PostWords(Listed):
    """Roles, trades and places of work."""

    leading: WordBlock
    articles: WordBlock
    is_a: Phrases
    leads: Phrases
    works: Phrases
    at: Phrases
    endings: WordBlock
    sure_endings: WordBlock
    makers: WordBlock
    field_roles: WordBlock
    kin: Phrases
    does: Phrases
    units: WordBlock
    roles: WordBlock
    fields: WordBlock
    org_words: WordBlock


class PlaceWords(Listed):
    """How a note says that two people met, and where."""

    met: Phrases
    in_: Phrases
    event_tails: WordBlock
    events: WordBlock
    just_met: Phrases
    how: Phrases


class SayWords(Listed):
    """Who said, promised, offered or asked what."""

    crumbs: WordBlock
    everyone: WordBlock
    talk: Phrases
    joiners: Phrases
    binders: WordBlock
    verbs: WordBlock
    my_say: Phrases
    their_say: Phrases
    my_promise: Phrases
    gives: WordBlock
    they_give: WordBlock
    promised_after: Phrases
    told_after: Phrases
    offered_after: Phrases
    agreed: Phrases
    wants: Phrases
    their_promise: Phrases
    offer: Phrases
    ask: Phrases
    follow_up: Phrases
    nothing: Phrases
    fillers: Phrases


class Frames(Listed):
    """What has to stand before a word of a theme for it to be said of a person."""

    own: Phrases
    has: Phrases
    be: Phrases
    put: Phrases
    hurt: Phrases


class Theme(Listed):
    """One kind of private matter: why it is one, and its words by the frame they need."""

    name: str
    reason: str
    things: WordBlock = ()
    states: WordBlock = ()
    placed: WordBlock = ()
    body: WordBlock = ()
    phrases: Phrases = ()


class Cases(Listed):
    """Patients without a name: who, with what, what happened to them, and where or when."""

    about: Phrases
    the: Phrases
    who: Phrases
    with_: Phrases
    ails: WordBlock
    happened: Phrases
    incidents: WordBlock
    on: Phrases
    places: Phrases
    when: Phrases
    ours: Phrases
    not_before: Phrases
    work: WordBlock


class PrivateWords(Listed):
    """What stays out of messages: confidences, their topics, and patients."""

    self_words: Phrases
    cases: Cases
    frames: Frames
    themes: tuple[Theme, ...]

    before: Phrases
    after: Phrases
    topics: Phrases
    grave: WordBlock
    work_verbs: WordBlock
    work_words: WordBlock
    family: WordBlock
    family_trouble: WordBlock
    feelings: Phrases
    self_doubts: Phrases
    hearsay: Phrases
    possessives: Phrases
    tails: Phrases
    patient: Phrases
    patient_people: Phrases
    denials: WordBlock
    patient_titles: Phrases
    patient_words: WordBlock


class ToldWords(Listed):
    """What is told of others: what closes or opens a secret, what makes it none, whose it is."""

    closers: Phrases
    openers: Phrases
    open: Phrases
    trades: Phrases
    cared: Phrases
    calls: Phrases
    titled: Phrases
    doors: Phrases
    wards: Phrases
    others: Phrases
    he: Phrases
    she: Phrases


class FormWords(Listed):
    """The labels of a note that is written like a form ("Role: …")."""

    name: Phrases
    role: Phrases
    org: Phrases
    other: Phrases


class MarkWords(Listed):
    """Labels beside numbers and addresses."""

    mobile: Phrases
    phone: Phrases
    mail: Phrases
    not_phone: Phrases


class Language(Listed):
    """All the words of one language."""

    hints: WordBlock
    days: DayWords
    people: PeopleWords
    posts: PostWords
    places: PlaceWords
    says: SayWords
    private: PrivateWords
    told: ToldWords
    marks: MarkWords
    forms: FormWords
