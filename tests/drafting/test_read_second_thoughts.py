"""Notes typed in a hurry: second thoughts, places put right, shifts, and news that is no secret."""

from datetime import date

import pytest

from drafting.answers import Reading
from drafting.reading import read_note

TODAY = date(2026, 11, 23)


def _read(note: str) -> Reading:
    return read_note(note, TODAY)


@pytest.mark.parametrize(
    ("told", "deed"),
    [
        ("told her id write her a ref havent yet", "write her a ref"),
        ("said id post her the pattern still not done it", "post her the pattern"),
        ("said id ring her abt the kiln must not forget", "ring her abt the kiln"),
        ("i said id drop the pram round its in the shed", "drop the pram round"),
        ("said id send her the minutes shes secretary now", "send her the minutes"),
        ("told her id bake scones for the fete she loves them", "bake scones for the fete"),
        ("i did say id come dig the pond", "come dig the pond"),
    ],
)
def test_a_promise_ends_before_what_i_only_tell_myself(told: str, deed: str) -> None:
    reading = _read(f"met Ana Vale at the mill fri. {told}")
    assert [(each.who, each.what) for each in reading.promises] == [("me", deed)]


def test_what_she_wants_is_part_of_what_i_send() -> None:
    (promise,) = _read("met Ana Vale fri. said id send her the book she wants").promises
    assert promise.what == "send her the book she wants"


@pytest.mark.parametrize("hope", ["hope it went ok", "fingers crossed", "wish i could go"])
def test_my_hope_is_nothing_that_they_said(hope: str) -> None:
    reading = _read(f"rang Ana Vale weds, her band plays the mill sat {hope}")
    assert any("band plays" in each for each in reading.they_said)
    assert not any(hope in each for each in reading.they_said)
    assert any(hope in each for each in reading.left_over)


@pytest.mark.parametrize(
    "opening", ["brain like a sieve", "forgettin names again", "gawd what a week"]
)
def test_what_i_mutter_before_the_note_begins_is_nobodys_saying(opening: str) -> None:
    reading = _read(f"{opening}. ran into Ana Vale at the mill tues, she has a spare loom")
    assert reading.they_said == ("she has a spare loom",)


@pytest.mark.parametrize(
    ("told", "where"),
    [
        ("met Ana Vale at the cafe no wait the launderette on fri", "the launderette"),
        ("met Ana Vale at the chapel or rather the hall, sun", "the hall"),
        ("lunch w Ana Vale at the docks, no the marina, 20/11", "the marina"),
    ],
)
def test_a_place_taken_back_is_not_where_we_met(told: str, where: str) -> None:
    assert _read(told).met.where == where


@pytest.mark.parametrize(
    "told",
    [
        "coffee with Ana Vale 19/11 on earlies all week",
        "coffee with Ana Vale mon after lates",
        "Ana Vale looked at my cv properly mon",
        "talked w Ana Vale weds, she went thru my lease line by line",
    ],
)
def test_a_shift_and_a_thing_gone_through_are_no_place(told: str) -> None:
    assert _read(told).met.where is None


def test_what_we_met_for_is_how_and_no_house() -> None:
    reading = _read("met Ana Vale 4 a walk fri after college got the lead post starts in may")
    assert (reading.contact.org, reading.met.how) == (None, "walk")
    assert reading.met.where == "college"
    assert reading.they_said == ("got the lead post starts in may",)


def test_where_somebody_came_to_see_me_is_where_we_met() -> None:
    reading = _read("guy from the union, came 2 the depot mon 16th talked me thru the rota")
    assert (reading.met.where, reading.met.on) == ("the depot", "2026-11-16")
    assert reading.they_said == ("talked me thru the rota",)


@pytest.mark.parametrize(
    ("told", "on"),
    [
        ("saw Ana Vale sat wk ago 14/11 at the mill", "2026-11-14"),
        ("met Ana Vale sun 2 wks ago at the rink", "2026-11-08"),
        ("saw Ana Vale thurs 19th november at the mill", "2026-11-19"),
    ],
)
def test_a_weekday_beside_its_own_date_is_one_day(told: str, on: str) -> None:
    reading = _read(told)
    assert (reading.met.on, reading.unsure) == (on, ())


def test_a_weekday_that_is_not_that_dates_is_asked_about() -> None:
    assert _read("met Ana Vale sat 15/11 at the mill").unsure


def test_the_day_of_a_shift_stays_with_the_shift() -> None:
    reading = _read("lunch w Ana Vale mon, she did my sun shift in july never asked for it back")
    assert reading.they_said == ("she did my sun shift in july never asked for it back",)
    assert reading.met.on == "2026-11-16"


@pytest.mark.parametrize(
    "news",
    [
        "her son starts at big school in september",
        "his girl plays goalie",
        "her lad had grade 3 drums sat",
        "charged half of what the others wanted",
    ],
)
def test_a_childs_school_and_a_price_are_no_secret(news: str) -> None:
    reading = _read(f"spoke to Ana Vale thurs. {news}")
    assert not reading.private
    assert news in reading.they_said


@pytest.mark.parametrize(
    "news",
    [
        "her son got excluded from school",
        "his lad is failing maths and wont go in",
        "her daughter started at the unit for eating",
        "her boy starts at college after rehab",
        "charged with affray",
        "her papers are still w the home office",
        "bad hip",
    ],
)
def test_trouble_at_home_stays_apart(news: str) -> None:
    reading = _read(f"spoke to Ana Vale thurs. {news}")
    assert news in reading.private
    assert news not in reading.they_said


def test_a_secret_begins_at_its_own_sentence() -> None:
    reading = _read(
        "met Ana Vale mon, she lent me her loom for a whole hr. retiring in march but hasnt told "
        "staff so keep that quiet"
    )
    assert reading.they_said == ("she lent me her loom for a whole hr",)
    assert reading.private == ("retiring in march but hasnt told staff so keep that quiet",)


def test_what_i_think_of_them_is_what_the_plea_is_about() -> None:
    reading = _read(
        "tea w Ana Vale fri. i think memory is getting worse, she as good as said so, "
        "asked me not to tell the others"
    )
    (private,) = reading.private
    assert private.startswith("i think memory")
    assert not reading.share


@pytest.mark.parametrize("plan", ["take her round some soup", "get her a card or something"])
def test_what_i_mean_to_bring_somebody_is_promised_to_nobody(plan: str) -> None:
    reading = _read(f"had tea w Ana Vale thurs. {plan}")
    assert not reading.promises
    assert plan in reading.left_over


def test_who_offers_me_something_is_promised_nothing_by_my_yes() -> None:
    reading = _read("met Ana Vale at swimming tues. she offered lifts on thursdays. said yes")
    assert not reading.promises
    assert reading.they_said == ("she offered lifts on thursdays",)


def test_a_job_with_the_health_service_is_no_patient() -> None:
    reading = _read("met Ana Vale sun. nhs stores job its the 26th")
    assert not reading.patient


@pytest.mark.parametrize(
    ("note", "where"),
    [
        ("job club today, lady called Farida read my letter twice", "job club"),
        ("science fair 18/11 spoke to mrs Okafor abt volcanoes", "science fair"),
        ("station bench w Ignatius 21/11, gave me his paper", "station bench"),
    ],
)
def test_a_note_may_open_with_the_place(note: str, where: str) -> None:
    assert _read(note).met.where == where


def test_a_pay_band_is_what_somebody_is_and_the_ward_where() -> None:
    contact = _read("coffee w Ana Vale thurs, band 6 on the burns ward now").contact
    assert (contact.role, contact.org) == ("band 6", "burns ward")


@pytest.mark.parametrize(
    "news", ["his wife was rushed in w her chest", "gran is failing fast", "she was really upset"]
)
def test_how_ill_or_low_somebody_is_stays_apart(news: str) -> None:
    reading = _read(f"rang Ana Vale weds. she mended our van. {news}")
    assert reading.private == (news,)
    assert reading.they_said == ("she mended our van",)


def test_who_came_to_stay_says_nothing_of_where_we_met() -> None:
    reading = _read("walked the dog w Ana Vale sun. sister over from the coast til thurs")
    assert (reading.met.where, reading.met.on) == (None, "2026-11-22")


def test_parents_evening_is_an_occasion_and_no_family_matter() -> None:
    assert _read("met Ana Vale. Parents evening, thurs").met.where == "Parents evening"


def test_where_they_go_next_neither_dates_nor_places_our_meeting() -> None:
    reading = _read("met Ana Vale tues, off to skye sat hope the weather holds")
    assert (reading.met.where, reading.met.on) == (None, "2026-11-17")
    assert not any("weather" in each for each in reading.they_said)
