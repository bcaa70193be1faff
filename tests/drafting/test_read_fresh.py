"""Ordinary notes of ordinary days: ranks with units, small talk, proposals, quotes."""

from datetime import date

from drafting.reading import read_note

TODAY = date(2026, 11, 22)


def test_a_rank_with_a_unit_in_a_bracket_keeps_both() -> None:
    """The rank is the role, and the unit is where one works."""
    reading = read_note("Nurse Milan (A&E, nights). corridor chat. says triage is jazz", TODAY)
    assert (reading.contact.role, reading.contact.org) == ("Nurse", "A&E")
    assert (reading.met.how, reading.they_said) == ("corridor chat", ("triage is jazz",))


def test_a_day_to_come_with_a_question_mark_is_no_meeting_that_was() -> None:
    """As in "coffee sat?": it is asked, and it dates nothing."""
    reading = read_note("Met Milan Novak at the expo on tues. He hums. coffee sat?", TODAY)
    assert (reading.ask, reading.met.on) == ("coffee sat", "2026-11-17")


def test_a_quote_without_a_speaker_is_theirs() -> None:
    """Even where it begins with "we"."""
    reading = read_note(
        'Katya Moss - buyer at Lowry Foods. "we test on fridays". I told her so', TODAY
    )
    assert reading.they_said == ("we test on fridays",)


def test_a_name_in_small_letters_with_its_trade_is_heard_among_capitals() -> None:
    """And so is the apprentice behind the plus, with a post of his own."""
    note = (
        "tues - site visit, rolf okafor foreman + his apprentice Lin Chen. promised rolf the plan"
    )
    reading = read_note(note, TODAY)
    both = (reading, *reading.more)
    assert [each.contact.name for each in both] == ["Rolf Okafor", "Lin Chen"]
    assert [each.contact.role for each in both] == ["foreman", "apprentice"]
    assert [each.what for each in reading.promises] == ["the plan"]


def test_what_was_done_with_my_things_is_no_post() -> None:
    """As in "Gwen at the print shop, rushed my posters"."""
    reading = read_note(
        "Gwen at the print shop, rushed my posters. her crew trains at night", TODAY
    )
    assert reading.contact.role is None


def test_a_word_to_send_by_a_day_is_a_promise_of_mine() -> None:
    """What is sent is what they wished for."""
    reading = read_note("Linda Ko, PM, Orbital. she'd love our template -> send by fri", TODAY)
    promise = reading.promises[0]
    assert (promise.who, promise.what, promise.due) == ("me", "send our template", "2026-11-27")


def test_what_is_called_so_is_nobody() -> None:
    """A band has a name and is not met; a day to come is no day of the meeting."""
    reading = read_note(
        "Dr Okoro on the ferry. her band is called Root Canal. gig fri 4 dec", TODAY
    )
    assert (reading.more, reading.met.where, reading.met.on) == ((), "the ferry", None)


def test_a_name_with_a_colon_says_what_follows() -> None:
    """Of two people the one named speaks, and the name is no house."""
    note = 'Met Yumi Tan & Carl Reuter at the expo. Yumi: "yield is a mood". Carl: all is luck'
    reading = read_note(note, TODAY)
    assert (reading.contact.org, reading.they_said) == (None, ("yield is a mood",))
    assert reading.more[0].they_said == ("all is luck",)


def test_at_last_is_no_place_and_a_gp_surgery_no_operation() -> None:
    """Everyday words are heard as what they are."""
    reading = read_note("Said hi to Ines Costa at last. lunch w her next tues", TODAY)
    assert (reading.met.where, reading.contact.org) == (None, None)
    assert reading.follow_up_on == "2026-11-24"
    reading = read_note("nadia (the new locum at the GP surgery in Frome) sat w me", TODAY)
    assert (reading.contact.name, reading.private) == ("Nadia", ())
    assert read_note("Met Ana Ruiz. she is having surgery in June", TODAY).private


def test_unknown_words_behind_a_rank_are_the_unit() -> None:
    """As in "lt. cmdr. paul reyes, navy dive locker"."""
    contact = read_note("met sgt maria reyes, navy dive locker, at the course", TODAY).contact
    assert (contact.role, contact.org) == ("sgt", "navy dive locker")


def test_who_introduces_is_not_who_was_met() -> None:
    """As in "introduced by Kofi: Leena Rao"; what she runs is her role."""
    reading = read_note("introduced by Kofi: Leena Rao. She runs payroll @ Fjord", TODAY)
    assert (reading.contact.name, reading.contact.org) == ("Leena Rao", "Fjord")
    assert (reading.contact.role, reading.more, reading.met.where) == ("runs payroll", (), None)


def test_small_initials_make_a_name_and_beside_ends_a_trade() -> None:
    """As in "saw mr. k. tran, mechanic next to the mosque"."""
    reading = read_note("saw mr. k. tran, mechanic next to the mosque. pay him by mon", TODAY)
    assert (reading.contact.name, reading.contact.role) == ("K. Tran", "mechanic")
    assert [each.what for each in reading.promises] == ["pay him"]


def test_a_house_of_a_trade_and_a_ward_behind_a_name() -> None:
    """As in "Ashgrove vets" and "4B ortho, QMH"."""
    assert read_note("Vet: Dr Siobhan Kerr, Ashdale vets.", TODAY).contact.org == "Ashdale vets"
    contact = read_note("ward mgr Pat Ndiaye, 5C ortho, QMH. he hums", TODAY).contact
    assert (contact.role, contact.org) == ("ward mgr", "5C ortho, QMH")


def test_a_shift_is_nothing_said_and_a_topic_stands_on_its_own() -> None:
    """As in a bracket with a role and a shift."""
    note = "spoke to Ade (security, night shift) abt the bike rack. the cctv is off at night"
    reading = read_note(note, TODAY)
    assert reading.they_said == ("spoke abt the bike rack", "the cctv is off at night")
    assert reading.private == ()


def test_two_colleagues_are_both_met() -> None:
    """Behind a colon, a plus without spaces, and a trade right behind the name."""
    note = "client lunch: Peter Voss CFO at Oak Finch, plus his no 2, Sunita Bhatt (treasury)"
    reading = read_note(note, TODAY)
    assert [each.contact.name for each in (reading, *reading.more)] == [
        "Peter Voss",
        "Sunita Bhatt",
    ]
    pair = read_note("hannah+joel from the climbing wall. joel reckons holds wear out", TODAY)
    assert [each.contact.name for each in (pair, *pair.more)] == ["Hannah", "Joel"]


def test_short_words_of_consent_are_a_promise() -> None:
    """As in "she wants feedback by 30/11. will do" and "text it 2nite"."""
    reading = read_note(
        "Capt Ify Nwosu RAMC, trauma course. she wants feedback by 30/11. will do", TODAY
    )
    promise = reading.promises[0]
    assert (promise.who, promise.what, promise.due) == ("me", "feedback", "2026-11-30")
    reading = read_note(
        "met Dario Sala, chef. he wants my knife guys number - text it 2nite", TODAY
    )
    assert [each.what for each in reading.promises] == ["text my knife guys number"]


def test_a_number_behind_a_comma_is_a_phone_even_behind_a_job() -> None:
    """As in "plasterer on the Elm St job, 07700 …"; and somebody's teacher has that post."""
    reading = read_note("Matteo Ricci, plasterer on the Elm St job, 07700 900555.", TODAY)
    assert reading.contact.phone == "07700 900555"
    assert read_note("ms lin (daughter's piano teacher)", TODAY).contact.role == "piano teacher"


def test_a_full_name_in_small_letters_before_its_post_opens_a_note() -> None:
    """Even where houses have capitals, and with the capitals that such a name has."""
    note = "kelly-ann brice, ward lead @ St Asaph's. he hums"
    contact = read_note(note, TODAY).contact
    assert (contact.name, contact.role, contact.org) == (
        "Kelly-Ann Brice",
        "ward lead",
        "St Asaph's",
    )
    assert read_note("met o'brien from planning.", TODAY).contact.name == "O'Brien"


def test_a_saints_kitchen_is_a_house_and_what_was_had_is_no_place() -> None:
    """As in "Sister Agnes, St Jude's kitchen" and "gran had a fall tues"."""
    reading = read_note(
        "Sister Agnes, St Jude's kitchen. she needs rice. gran had a fall tues", TODAY
    )
    assert (reading.contact.org, reading.met.where) == ("St Jude's kitchen", None)


def test_a_trade_before_a_second_name_and_an_hour_at_the_end() -> None:
    """As in "ff Amy Cross & probie Luis" and "it dries 6 in an hr. I want the plans"."""
    note = "met ff Amy Cross & probie Luis. Amy built a rack, it dries 6 in an hr. I want the plans"
    reading = read_note(note, TODAY)
    assert [each.contact.name for each in (reading, *reading.more)] == ["Amy Cross", "Luis"]
    assert [each.contact.role for each in (reading, *reading.more)] == ["ff", "probie"]
    assert reading.they_said == ("Amy built a rack, it dries 6 in an hr",)
