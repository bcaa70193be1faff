"""The shape of the words that hold in every language (prompts/reading/any.toml)."""

from prompts.wordlists import Listed, Phrases, WordBlock


class SmallWords(Listed):
    """Small words that hold in every language."""

    shorts: WordBlock
    shorts_before_numbers: WordBlock
    beside: WordBlock
    between_names: WordBlock
    behind_name: WordBlock
    behind_capital: WordBlock
    by_size: WordBlock
    crews: WordBlock
    numbered: WordBlock
    never_name: WordBlock
    outcries: WordBlock
    house_tails: WordBlock
    perhaps: WordBlock
    myself: WordBlock
    ever_since: WordBlock
    introducing: Phrases
    will: WordBlock
    doing_it: WordBlock
    meant: WordBlock
    field_tails: WordBlock
    named_things: WordBlock
    no_scene: WordBlock
    adverbs: WordBlock
    wishing: WordBlock
    thing_words: WordBlock
    talked: Phrases
    departments: WordBlock
    sites: WordBlock
    give_back: WordBlock
    handed: WordBlock
    lent: Phrases
    about_links: WordBlock
    field_links: WordBlock
    no_trades: WordBlock
    firm_words: WordBlock
    crowd: WordBlock
    several: WordBlock
    it_was: WordBlock
    crowd_links: WordBlock
    late: WordBlock
    that: WordBlock
    loose_links: Phrases
    role_links: WordBlock
    event_links: WordBlock
    origin_links: Phrases
    no_place: WordBlock
    being: WordBlock
    objects: WordBlock
    beside_address: WordBlock
    giving: Phrases
    town_tails: WordBlock
    bodies: WordBlock
    delivered: Phrases
    house_names: WordBlock
    plain_firsts: WordBlock
    guessing: Phrases
    disowned: Phrases
    whose: Phrases
    saints: WordBlock
    pointers: WordBlock
    streets: WordBlock
    surnames: WordBlock
    meals: WordBlock
    speaking: WordBlock
    asking: WordBlock
    somebody: WordBlock
    reached: WordBlock
    burials: WordBlock
    hedging: WordBlock
    wishes: WordBlock
    people_wanted: WordBlock
    laughs: WordBlock
    no_initials: WordBlock
    whether: WordBlock
    counted: WordBlock
    consent: WordBlock
    refusal: WordBlock
    outcomes: WordBlock
    origins: WordBlock
    shops: WordBlock
    unknown_surnames: WordBlock
    turns: WordBlock
    deadlines: WordBlock
    credentials: WordBlock
    trailing: WordBlock
    people: WordBlock
    things: WordBlock
    denying: WordBlock
    talks: WordBlock
    presenting: WordBlock
    he: WordBlock
    she: WordBlock
    his: WordBlock
    hers: WordBlock
    rates: WordBlock
    aboard: WordBlock
    from_there: WordBlock
    one: WordBlock
    mine: WordBlock
    fresh: WordBlock
    networks: WordBlock
    courtesies: WordBlock
    given: WordBlock
    first_names: WordBlock
    habits: Phrases
    ways: WordBlock
    anyone: WordBlock
    days_led: WordBlock
    corners: WordBlock
    hush_signs: WordBlock
    may: WordBlock
    to_me: WordBlock
    seated: WordBlock


class SpokenWords(Listed):
    """What a dictated or shouted note holds that nobody would type."""

    sure: dict[str, Phrases]
    perhaps: dict[str, Phrases]
    nouns: WordBlock
    tags: WordBlock
    hesitations: WordBlock
    back: Phrases
    spelled: Phrases
    short_forms: WordBlock


class Everywhere(Listed):
    """What holds in any language: sentences aimed at the program, and small words."""

    orders: Phrases
    machine_marks: Phrases
    small: SmallWords
    spoken: SpokenWords
    typos: dict[str, WordBlock]
