"""The small words that hold in every language, ready to match against folded text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from drafting.everyday import name_words
from prompts.listening import either, fold, load_everywhere


@dataclass(frozen=True, slots=True)
class Small:
    """What prompts/reading/any.toml lists under [small]; that file says what each is for."""

    shorts: frozenset[str]
    shorts_before_numbers: frozenset[str]
    beside: frozenset[str]
    between_names: re.Pattern[str]
    and_whose: re.Pattern[str]
    whose: re.Pattern[str]
    behind_name: re.Pattern[str]
    behind_capital: re.Pattern[str]
    by_size: frozenset[str]
    crews: frozenset[str]
    numbered: frozenset[str]
    never_name: frozenset[str]
    outcries: frozenset[str]
    house_tails: tuple[str, ...]
    perhaps: frozenset[str]
    myself: frozenset[str]
    ever_since: frozenset[str]
    introducing: re.Pattern[str]
    will: frozenset[str]
    doing_it: frozenset[str]
    meant: frozenset[str]
    field_tails: tuple[str, ...]
    named_things: frozenset[str]
    no_scene: frozenset[str]
    adverbs: frozenset[str]
    wishing: frozenset[str]
    thing_words: frozenset[str]
    talked: re.Pattern[str]
    departments: frozenset[str]
    sites: frozenset[str]
    give_back: frozenset[str]
    handed: frozenset[str]
    lent: re.Pattern[str]
    about_links: frozenset[str]
    field_links: frozenset[str]
    no_trades: frozenset[str]
    firm_words: frozenset[str]
    crowd: frozenset[str]
    several: frozenset[str]
    it_was: frozenset[str]
    crowd_links: frozenset[str]
    late: frozenset[str]
    that: frozenset[str]
    loose_links: frozenset[str]
    role_links: frozenset[str]
    event_links: frozenset[str]
    origin_links: frozenset[str]
    no_place: frozenset[str]
    being: frozenset[str]
    objects: frozenset[str]
    beside_address: frozenset[str]
    giving: re.Pattern[str]
    town_tails: tuple[str, ...]
    bodies: frozenset[str]
    delivered: re.Pattern[str]
    house_names: frozenset[str]
    plain_firsts: frozenset[str]
    guessing: re.Pattern[str]
    saints: frozenset[str]
    turns: frozenset[str]
    deadlines: frozenset[str]
    credentials: frozenset[str]
    trailing: frozenset[str]
    people: frozenset[str]
    things: frozenset[str]
    denying: frozenset[str]
    talks: frozenset[str]
    presenting: frozenset[str]
    he: frozenset[str]
    she: frozenset[str]
    his: frozenset[str]
    hers: frozenset[str]
    rates: frozenset[str]
    aboard: frozenset[str]
    from_there: frozenset[str]
    one: frozenset[str]
    mine: frozenset[str]
    fresh: frozenset[str]
    networks: frozenset[str]
    courtesies: frozenset[str]
    given: frozenset[str]
    first_names: frozenset[str]
    first_or_word: frozenset[str]
    habits: tuple[str, ...]
    ways: frozenset[str]
    anyone: frozenset[str]
    days_led: frozenset[str]
    corners: frozenset[str]
    hush_signs: tuple[str, ...]
    may: frozenset[str]
    to_me: frozenset[str]
    seated: frozenset[str]
    pointers: frozenset[str]
    streets: frozenset[str]
    surnames: frozenset[str]
    meals: frozenset[str]
    counted: frozenset[str]
    consent: frozenset[str]
    refusal: frozenset[str]
    speaking: frozenset[str]
    laughs: frozenset[str]
    asking: frozenset[str]
    somebody: frozenset[str]
    reached: frozenset[str]
    burials: frozenset[str]
    hedging: frozenset[str]
    wishes: frozenset[str]
    people_wanted: frozenset[str]
    no_initials: frozenset[str]
    whether: frozenset[str]
    unknown_surnames: frozenset[str]
    shops: frozenset[str]
    origins: frozenset[str]
    outcomes: frozenset[str]


@cache
def small_words() -> Small:
    """The small words of every language."""
    words = load_everywhere().small
    behind = "|".join(re.escape(word) + r"(?!\w)" for word in words.behind_name)
    between = "|".join(map(re.escape, words.between_names))
    firsts = _set(words.first_names) | name_words().first_names
    article = "|".join(map(re.escape, words.behind_capital))
    return Small(
        shorts=_set(words.shorts),
        shorts_before_numbers=_set(words.shorts_before_numbers),
        beside=_set(words.beside),
        between_names=re.compile(
            rf"\s*((?:{between})(?=\s)|[&+](?=\w))\s*(?:{words.whose[0]}\s+\w+\s+)?"
        ),
        and_whose=re.compile(rf"\s({between})\s+{words.whose[0]}\s+\w+\s+"),
        whose=re.compile(rf"{words.whose[0]}\s+\w+\s+"),
        behind_name=re.compile(rf"\s*(?:$|[,.(:;\n\u2013\u2014/!?+-]|{behind})"),
        behind_capital=re.compile(rf"\s+(?:(?:{article})\s+\w|\+?[\d(][\d() .-]{{5,}})"),
        by_size=_set(words.by_size),
        crews=_set(words.crews),
        numbered=_set(words.numbered),
        never_name=_set(words.never_name),
        outcries=_set(words.outcries),
        house_tails=tuple(map(fold, words.house_tails)),
        no_trades=_set(words.no_trades),
        field_links=_set(words.field_links),
        about_links=_set(words.about_links),
        meant=_set(words.meant),
        departments=_set(words.departments),
        sites=_set(words.sites),
        talked=either(words.talked),
        wishing=_set(words.wishing),
        thing_words=_set(words.thing_words),
        adverbs=_set(words.adverbs),
        named_things=_set(words.named_things),
        no_scene=_set(words.no_scene),
        field_tails=tuple(map(fold, words.field_tails)),
        give_back=_set(words.give_back),
        handed=_set(words.handed),
        lent=either(words.lent),
        doing_it=_set(words.doing_it),
        will=_set(words.will),
        introducing=either(words.introducing),
        ever_since=_set(words.ever_since),
        myself=_set(words.myself),
        perhaps=_set(words.perhaps),
        firm_words=_set(words.firm_words),
        crowd=_set(words.crowd),
        it_was=_set(words.it_was),
        several=_set(words.several),
        crowd_links=_set(words.crowd_links),
        late=_set(words.late),
        that=_set(words.that),
        loose_links=_set(words.loose_links),
        role_links=_set(words.role_links),
        event_links=_set(words.event_links),
        origin_links=_set(words.origin_links),
        no_place=_set(words.no_place),
        being=_set(words.being),
        objects=_set(words.objects),
        beside_address=_set(words.beside_address),
        giving=either(words.giving),
        town_tails=tuple(map(fold, words.town_tails)),
        bodies=_set(words.bodies),
        delivered=either(words.delivered),
        house_names=_set(words.house_names),
        plain_firsts=_set(words.plain_firsts),
        guessing=either(words.guessing),
        saints=_set(words.saints),
        turns=_set(words.turns),
        deadlines=_set(words.deadlines),
        credentials=_set(words.credentials),
        trailing=_set(words.trailing),
        people=_set(words.people),
        things=_set(words.things),
        denying=_set(words.denying),
        talks=_set(words.talks),
        presenting=_set(words.presenting),
        he=_set(words.he),
        she=_set(words.she),
        his=_set(words.his),
        hers=_set(words.hers),
        rates=_set(words.rates),
        aboard=_set(words.aboard),
        from_there=_set(words.from_there),
        one=_set(words.one),
        mine=_set(words.mine),
        fresh=_set(words.fresh),
        networks=_set(words.networks),
        courtesies=_set(words.courtesies),
        given=_set(words.given),
        first_names=_set(words.first_names) | (firsts - _set(words.given)),
        first_or_word=firsts | _set(words.given),
        habits=tuple(words.habits),
        ways=_set(words.ways),
        anyone=_set(words.anyone),
        days_led=_set(words.days_led),
        corners=_set(words.corners),
        hush_signs=tuple(words.hush_signs),
        may=_set(words.may),
        to_me=_set(words.to_me),
        seated=_set(words.seated),
        pointers=_set(words.pointers),
        streets=_set(words.streets),
        surnames=_set(words.surnames),
        meals=_set(words.meals),
        counted=_set(words.counted),
        consent=_set(words.consent),
        refusal=_set(words.refusal),
        speaking=_set(words.speaking),
        laughs=_set(words.laughs),
        asking=_set(words.asking),
        somebody=_set(words.somebody),
        reached=_set(words.reached),
        burials=_set(words.burials),
        hedging=_set(words.hedging),
        wishes=_set(words.wishes),
        people_wanted=_set(words.people_wanted),
        no_initials=_set(words.no_initials),
        whether=_set(words.whether),
        unknown_surnames=_set(words.unknown_surnames),
        shops=_set(words.shops),
        origins=_set(words.origins),
        outcomes=_set(words.outcomes),
    )


def _set(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, words))
