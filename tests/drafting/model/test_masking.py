"""Who is meant leaves as marks, and the draft has the real words: whole, once, and never a mark."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.brief import Brief
from drafting.modelling import ModelDraft, ModelSettings, Piece
from drafting.modelling.chosen import (
    ADDRESS,
    HIDDEN,
    NAME,
    UNMASKED,
    known_people,
    say_all,
    write_as_set,
)
from drafting.modelling.marks import Unmasking, find_raw
from drafting.modelling.masking import Mask, mask_for
from drafting.modelling.naming import split_name
from store import ContactFields, Log, open_log
from tests.fake_model import FakeModel, Reply

TODAY = date(2026, 11, 16)
MARK = re.compile(r"\[[A-Z]+_\d+\]")
DATA: dict[str, Any] = {
    "kind": "thank_you",
    "sender": {
        "name": "Noor Haddad", "role": "boat builder", "org": "Slipway Nine",
        "contact_line": "Noor, 0151 496 0733",
    },
    "contact": {
        "name": "Prof. In\u00e9s van der Ferreira", "preferred_name": "Nes", "role": "tide officer",
        "org": "Harrow Reach Trust", "email": "ines@reach.example", "phone": "+351 900 000 001",
    },
    "met": {"where": "the salt fair", "when": "2026-11-14"},
    "offer": {"what": "show the keel", "as": "link", "link": "https://slip.example/keel"},
}  # fmt: skip
VALUES = (
    "Noor", "Haddad", "boat builder", "Slipway Nine", "0151 496 0733", "In\u00e9s", "Ferreira",
    "Nes",
    "tide officer", "Harrow Reach", "ines@reach.example", "900 000 001", "salt fair",
    "slip.example",
)  # fmt: skip
WAYS = (
    "Ines counts the waves",
    "in\u00e9s's brother sails",
    "the Ferreiras' boat",
    "at the Salt Fair in March",
    "Harrow Reach Trust\u2019s oars",
    "harrow reach is small",
    "HRT pays for it",
    "two tide officers row",
    "mail ines@reach.example or +351 900 000 001",
    "NES sings",
    "Haddad drew it",
    "a boat builder's saw",
)


def brief_with(**more: Any) -> Brief:
    return Brief.model_validate({**DATA, **more})


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Log]:
    monkeypatch.setenv("REACHOUT_DATA", str(tmp_path / "log.db"))
    with open_log() as own:
        yield own


def test_no_value_of_a_field_leaves_however_it_is_bent(
    fake: FakeModel, write: Callable[..., ModelDraft]
) -> None:
    write(brief=brief_with(they_said=list(WAYS), share=["we both know Ferreira's songs"]))

    facts = fake.asked[0].words
    for value in (*VALUES, "Ines", "HRT"):
        assert not re.search(rf"\b{re.escape(value)}", facts, re.IGNORECASE), value
    for left in ("counts the waves", "sails", "show the keel", "Prof."):
        assert left in facts


def test_the_draft_has_the_words_as_they_are_stored(
    fake: FakeModel, write: Callable[..., ModelDraft]
) -> None:
    fake.default = Reply(shape="echo_marks")

    made = write(brief=brief_with(they_said=["ines counts the waves"]))

    assert made.writer == "model:fake-model"
    for value in ("In\u00e9s", "van der Ferreira", "tide officer", "salt fair"):
        assert value in made.text
    assert not MARK.search(made.text + (made.subject or ""))


def test_a_mark_in_pieces_never_shows(fake: FakeModel, write: Callable[..., ModelDraft]) -> None:
    text = (
        "Subject: The [PLACE_12]\n\nHi [NAME_1],\n\nThank you, [NAME_1], for the [PLACE_12]."
        "\n\n[NAME_4]"
    )
    for size in (1, 2, 3, 5):
        fake.reply(Reply(tokens=tuple(text[at : at + size] for at in range(0, len(text), size))))
        heard: list[Piece] = []

        made = write(brief=brief_with(), on_piece=heard.append)

        shown = "".join(piece.text for piece in heard)
        assert made.status == "draft"
        assert made.writer == "model:fake-model"
        assert "Nes" in shown
        assert not re.search(r"[\[\]_]|NAME|PLACE", shown)
        for at in range(len(heard)):
            so_far = "".join(piece.text for piece in heard[:at])
            assert not re.search(r"[\[\]]|\bNA?M?E?$|NAME|PLAC", so_far)


BENT = [
    "[NAME_1]", "[Name_1]", "[name 1]", "[NAME1]", "[NAME-1]", "{{NAME_1}}", "{NAME_1}", "<NAME_1>",
    "[[NAME_1]]", "\\[NAME\\_1\\]", "[NAME_1", "NAME_1", "NAME 1", "[NOMBRE_1]", "[ NAME_1 ]",
    "[NAME_01]", "**[NAME_1]**",
]  # fmt: skip


@pytest.mark.parametrize("bent", BENT)
def test_a_bent_mark_still_finds_its_words(
    fake: FakeModel, write: Callable[..., ModelDraft], bent: str
) -> None:
    fake.reply(Reply(text=f"Hi {bent}, thank you for the waves, and until soon.\n\nNoor"))

    made = write(brief=brief_with())

    assert made.writer == "model:fake-model"
    assert made.text.startswith("Hi Nes, thank you for the waves")


@pytest.mark.parametrize(
    "lost", ["[NAME_77]", "[NAME]", "[Contact's NAME_77]", "[ORG_99]", "NAME_77", "<PLACE>"]
)
def test_a_mark_that_stands_for_nothing_is_repaired_or_gives_way(
    fake: FakeModel, write: Callable[..., ModelDraft], lost: str
) -> None:
    bad = Reply(text=f"Hi [NAME_1], thank you, {lost}, for the waves.\n\nNoor")
    fake.reply(bad, Reply(text="Hi [NAME_1], thank you for the waves.\n\nNoor"), bad, bad)

    mended, given_way = write(brief=brief_with()), write(brief=brief_with())

    assert mended.repaired
    assert mended.text == "Hi Nes, thank you for the waves.\n\nNoor"
    assert (given_way.writer, given_way.fault) == ("built-in", "StillBlocked")


def test_a_mark_that_somebody_typed_into_a_note_stands_for_itself(
    fake: FakeModel, write: Callable[..., ModelDraft]
) -> None:
    told = "she wrote [NAME_1] and [NAME_4] on the wall"
    write(brief=brief_with(they_said=[told]))

    facts = fake.asked[0].words
    assert "she wrote [TERM_" in facts
    assert told not in facts


def test_grammar_around_a_mark_fits_the_word() -> None:
    mask = Mask()
    for value in ("EMS captain", "nurse", "engineer", "unit lead"):
        mask.hide_whole(value, "ROLE")

    told = mask.put_back("a [ROLE_1], an [ROLE_2], A [ROLE_3], an [ROLE_4]. [ROLE_2] again")

    assert told == "an EMS captain, a nurse, An engineer, a unit lead. Nurse again"


def test_the_switch_lets_the_names_leave(
    fake: FakeModel, settings: ModelSettings, write: Callable[..., ModelDraft]
) -> None:
    plain = write(brief=brief_with(), settings=settings.model_copy(update={"masked": False}))
    hidden = write(brief=brief_with())

    first, second = (asked.words for asked in fake.asked)
    assert "Ferreira" in first
    assert "salt fair" in first
    assert not MARK.search(first)
    assert "Ferreira" not in second
    assert plain.prompt_version != hidden.prompt_version


def test_nobody_else_in_the_log_is_named_and_extra_words_can_be_hidden(
    log: Log, fake: FakeModel
) -> None:
    log.people.add(
        ContactFields(name="Zed Quillfeather", org="Brine Works", emails=("z@b.example",))
    )
    log.settings.set(ADDRESS, fake.url)
    log.settings.set(NAME, "m")
    log.settings.set(HIDDEN, ["selkie"])
    said = "she feeds the selkie with zed quillfeather of Brine Works, Quillfeather's idea"

    write_as_set(brief_with(they_said=[said]), today=TODAY)
    log.settings.set(UNMASKED, True)
    write_as_set(brief_with(they_said=[said]), today=TODAY)

    hidden, plain = (asked.words.lower() for asked in fake.asked[:: max(1, len(fake.asked) - 1)])
    for word in ("zed", "quillfeather", "brine", "selkie"):
        assert word not in hidden
        assert word in plain


def test_a_large_log_is_asked_only_for_the_words_of_the_brief(
    log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("drafting.modelling.chosen.FEW_PEOPLE", 1)
    for name in ("Zed Quillfeather", "Bo Tarn", "Mara Skene"):
        log.people.add(ContactFields(name=name))

    people = known_people(log, say_all(brief_with(facts=["Quillfeather rows, skene sings"])))

    assert {person.names[0] for person in people} == {"Zed Quillfeather", "Mara Skene"}


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Ines Ferreira", ["Ines", "Ferreira"]),
        ("Dr. J. van der Berg", ["van der Berg"]),
        ("Ana de la Cruz Vega", ["Ana", "de la Cruz", "Vega"]),
        ("\u674e\u5c0f\u9f8d", ["\u674e\u5c0f\u9f8d"]),
        ("Captain", ["Captain"]),
        ("Siobh\u00e1n O'Brien-Kaya", ["Siobh\u00e1n", "O'Brien-Kaya"]),
    ],
)
def test_a_name_has_parts_that_may_stand_alone(name: str, parts: list[str]) -> None:
    assert split_name(name) == parts


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Will Field", "I will go to the field"),
        ("May Park", "it may be a park"),
        ("Grace Li", "a grace period, she likes it"),
    ],
)
def test_a_name_that_is_a_word_too_is_hidden_with_its_capital_only(name: str, said: str) -> None:
    brief = Brief.model_validate({"kind": "thank_you", "contact": {"name": name}})
    mask = mask_for(brief)

    assert mask.hide(said) == said
    assert mask.put_back(mask.hide(f"then {name} spoke")) == f"then {name} spoke"
    assert name.split(maxsplit=1)[0] not in mask.hide(f"then {name} spoke")


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="NAMEORG_[]{}<>12 abA\\n'", max_size=40), st.data())
def test_however_it_is_cut_the_same_text_comes_back(text: str, data: st.DataObject) -> None:
    values = {1: "Ines", 2: "an inn"}
    whole = Unmasking(values)
    expected = whole.feed(text) + whole.end()
    pieces, at = Unmasking(values), 0
    told = ""
    while at < len(text):
        step = data.draw(st.integers(1, 6))
        told += pieces.feed(text[at : at + step])
        at += step

    assert told + pieces.end() == expected


def test_nothing_of_a_real_sentence_is_taken_for_a_mark() -> None:
    text = "The ORG chart [see 2] and Table 3 show a <b> tag, NAME tags and {1, 2}."

    assert Mask().put_back(text) == text
    assert not list(find_raw("The chart [see 2] and Table 3 show {1, 2}."))
