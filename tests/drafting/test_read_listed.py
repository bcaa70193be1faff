"""Notes that list: people behind an "=", in a run, behind a sign, and what was told of each."""

from datetime import date

import pytest

from drafting.reading import read_note

TODAY = date(2026, 11, 22)


def test_an_equals_sign_tells_what_each_of_a_list_is() -> None:
    """The plan for both holds for each, and nothing is promised to the first."""
    note = (
        "- glass blowers social, sat\n- Cole Ashby = kiln captain, St Bride's, he hums\n"
        "- Mina Faro = sound engineer, Rill Sound, she whistles\n- nothing for Cole\n"
        "- both again in 10 days"
    )
    cole = read_note(note, TODAY)
    (mina,) = cole.more
    assert (cole.contact.name, cole.contact.role) == ("Cole Ashby", "kiln captain")
    assert (mina.contact.name, mina.contact.role) == ("Mina Faro", "sound engineer")
    assert mina.contact.org == "Rill Sound"
    assert cole.follow_up_on == mina.follow_up_on == "2026-12-02"
    assert not cole.promises


@pytest.mark.parametrize(
    ("note", "name", "said"),
    [
        (
            "sipho 🐝 keeps hens on the barge. tea stall just now",
            "Sipho",
            "keeps hens on the barge",
        ),
        (
            "so me and Emre got stuck in the mill hoist yesterday. he whistles to the cogs",
            "Emre",
            "he whistles to the cogs",
        ),
        (
            "On saturday I sat on the stairs with Ife Okoro at the supper. She knits",
            "Ife Okoro",
            "She knits",
        ),
        (
            "silke tormann getroffen, am sonntag beim lichterfest. zählt jeden kahn mit kreide",
            "Silke Tormann",
            "zählt jeden kahn mit kreide",
        ),
        ("Nguyễn Thị Trâm. pharmacist. she reads aloud", "Nguyễn Thị Trâm", "she reads aloud"),
    ],
)
def test_whoever_was_met_is_named_however_it_is_told(note: str, name: str, said: str) -> None:
    """A sign, a "me and", a place between the two, a verb behind, an accent."""
    reading = read_note(note, TODAY)
    assert reading.contact.name == name
    assert reading.they_said == (said,)


def test_a_day_that_gave_me_people_is_where_we_met() -> None:
    """The sentence behind it says what each is and does."""
    note = (
        "Sunday's plough day gave me two people. Mair Tudor is a smith at Cwm Forge and hums it all"
    )
    reading = read_note(note, TODAY)
    assert (reading.met.where, reading.met.on) == ("plough day", "2026-11-15")
    assert (reading.contact.role, reading.contact.org) == ("smith", "Cwm Forge")
    assert reading.they_said == ("hums it all",)


def test_what_is_mine_and_promised_is_my_promise() -> None:
    """Whoever gets it, and whatever I told before."""
    note = "Ruta, joiner, on sat. Told her I lose mine weekly. She's getting my plane, I promised"
    reading = read_note(note, TODAY)
    assert [(each.who, each.what) for each in reading.promises] == [("me", "my plane")]
    assert reading.share == ("I lose mine weekly",)


def test_a_german_promise_may_stand_behind_a_comma() -> None:
    """What I told before it stays what I told."""
    note = (
        "Heute im Café: Mila Peric, Pflegeleitung. Ich hab ihr gesagt, dass wir tanzen. "
        "Hab versprochen, ihr bis Freitag unser Heft zu bringen."
    )
    reading = read_note(note, TODAY)
    assert [(each.what, each.due) for each in reading.promises] == [
        ("ihr unser Heft zu bringen", "2026-11-27")
    ]
    assert reading.share
