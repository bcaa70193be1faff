"""Notes typed in haste, in German, French and Spanish, are told whole, plainly or not at all."""

from datetime import date
from typing import Any

import pytest

from drafting.abroad.german_capitals import with_nouns
from drafting.abroad.naming import call, choose_register
from drafting.abroad.terse import say_whole
from drafting.abroad.told import Told, Voice
from drafting.abroad.tongue import TONGUES
from drafting.answers import Composition
from drafting.brief import Brief
from drafting.checking import check
from drafting.composing import compose
from prompts.tongues import load_letter
from tests.drafting.abroad.quay import TODAY

FORMAL = Voice("formal")


def write(language: str, facts: list[str], **more: Any) -> Composition:
    """The draft of a small brief."""
    given: dict[str, Any] = {
        "kind": "follow_up",
        "channel": "email",
        "language": language,
        "sender": {"name": "Tove Lindahl", "role": None},
        "contact": {
            "name": {"de": "Frau Vaughan", "fr": "Mme Vaughan", "es": "Sra. Vaughan"}[language]
        },
        "facts": facts,
        "today": TODAY.isoformat(),
    }
    return compose(Brief.model_validate(given | more), today=TODAY)


def told(language: str, fact: str) -> Told:
    """What a fact says of the reader."""
    found = TONGUES[language].turn(say_whole(fact, language), FORMAL)
    assert found is not None, fact
    return found


@pytest.mark.parametrize(
    ("language", "noted", "whole"),
    [
        ("de", "zuletzt gesehen auf der Mole, Mai 2026", "getroffen auf der Mole, Mai 2026"),
        ("de", "Kajenfest war am 2027-03-09", "Kajenfest am 2027-03-09"),
        ("de", "haben seither zwei Bojen mehr", "wir haben seither zwei Bojen mehr"),
        ("de", "seinen Bericht gelesen (Heft 2)", "ich habe seinen Bericht gelesen"),
        ("fr", "lu son carnet de bord", "j'ai lu son carnet de bord"),
        ("fr", "promis de lui prêter la gaffe", "j'ai promis de lui prêter la gaffe"),
        ("fr", "venu réparer la drisse mardi", "est venu réparer la drisse mardi"),
        ("fr", "vus pour la dernière fois au chantier", "rencontrés au chantier"),
        ("es", "nos vimos por última vez en el muelle", "nos vimos en el muelle"),
        (
            "es",
            "la oí en la radio el 2027-03-02",
            "escuché su intervención en la radio el 2027-03-02",
        ),
    ],
)
def test_what_a_native_leaves_out_is_put_in(language: str, noted: str, whole: str) -> None:
    assert say_whole(noted, language) == whole


@pytest.mark.parametrize(
    ("fact", "that"),
    [
        ("sie sammelt Anker, über hundert Stück", "Sie Anker sammeln, über hundert Stück"),
        (
            "er hat einen Kompass dabei, in dem Sand rieselt",
            "Sie einen Kompass dabei haben, in dem Sand rieselt",
        ),
        ("hat gelacht über den Hafenkater", "Sie über den Hafenkater gelacht haben"),
        ("sie teert zuerst den Bug, dann das Heck", "Sie zuerst den Bug teeren, dann das Heck"),
    ],
)
def test_a_german_clause_ends_before_what_only_adds_to_it(fact: str, that: str) -> None:
    assert told("de", fact).that == that


def test_a_second_german_sentence_behind_a_comma_is_no_part_of_the_first() -> None:
    found = told("de", "der Kran quietscht nicht mehr, die Möwen schlafen wieder")
    assert found.said == "der Kran nicht mehr quietscht"


@pytest.mark.parametrize(
    ("noted", "written"),
    [
        (
            "sie lässt ihre boote bis ostern im schuppen",
            "sie lässt ihre Boote bis Ostern im Schuppen",
        ),
        ("sie malt im alten speicher", "sie malt im alten Speicher"),
        ("bei uns schafft das keiner", "bei uns schafft das keiner"),
        ("Boote, die alle mögen", "Boote, die alle mögen"),
    ],
)
def test_german_nouns_typed_small_get_their_capitals_back(noted: str, written: str) -> None:
    assert with_nouns(noted) == written


@pytest.mark.parametrize(
    ("language", "fact", "behind"),
    [
        (
            "fr",
            "au port on a trois phoques maintenant",
            "au port nous avons trois phoques maintenant",
        ),
        (
            "fr",
            "je navigue avec des marins sourds",
            "c\u2019est avec des marins sourds que je navigue",
        ),
        ("fr", "de mon côté j'ai rangé la barre au hangar", "j\u2019ai rangé la barre au hangar"),
        ("es", "trabajo con patrones que no oyen", "estoy trabajando con patrones que no oyen"),
        ("es", "el martes lo usé con dos grumetes", "lo usé el martes con dos grumetes"),
        ("es", "remendé su vela con mi primo", "remendé con mi primo su vela"),
    ],
)
def test_mine_is_told_in_an_order_of_its_own_and_without_an_aside(
    language: str, fact: str, behind: str
) -> None:
    found = TONGUES[language].turn_mine(fact, FORMAL)
    assert found is not None
    assert found.mine_that == behind


@pytest.mark.parametrize(
    ("language", "facts"),
    [
        ("de", ["Fest auf der Mole 2027-03-09", "wir haben über irgendwas geredet"]),
        ("fr", ["fête du quai 2027-03-09", "on avait parlé d'un truc"]),
        ("es", ["fiesta del muelle 2027-03-09", "hablamos de algo"]),
    ],
)
def test_notes_that_tell_nothing_are_asked_about(language: str, facts: list[str]) -> None:
    assert write(language, facts).status == "ask"


@pytest.mark.parametrize(
    ("language", "facts", "note"),
    [
        ("de", ["Besuch auf dem Kutter", "sie zeigte mir die Werft"], "war das Kutter oder Werft?"),
        ("fr", ["visite du phare", "elle m'a montré le cargo"], "phare ou cargo ?"),
        ("es", ["visita al faro", "me enseñó el carguero"], "¿era faro o carguero?"),
    ],
)
def test_what_the_private_note_asks_itself_is_asked(
    language: str, facts: list[str], note: str
) -> None:
    made = write(language, facts, note=note)
    assert made.status == "ask"
    assert made.questions[0].startswith("Which is right")


def test_thanks_that_went_already_are_no_second_meeting() -> None:
    made = write(
        "de",
        [
            "Führung durch die Werft 2027-02-27",
            "habe ihr 2027-03-02 schon gedankt",
            "sie malt jeden Mast",
        ],
    )
    assert made.status == "draft"


@pytest.mark.parametrize(
    ("language", "name", "channel", "register"),
    [
        ("de", "Malik Okafor", "sms", "formal"),
        ("fr", "Malik Okafor", "whatsapp", "formal"),
        ("es", "Malik Okafor", "linkedin", "formal"),
        ("de", "Malik", "sms", "familiar"),
        ("de", "Cousine Wanja", "email", "familiar"),
    ],
)
def test_a_stranger_is_addressed_politely_on_every_channel(
    language: str, name: str, channel: str, register: str
) -> None:
    brief = Brief.model_validate(
        {"kind": "follow_up", "channel": channel, "language": language, "contact": {"name": name}}
    )
    called = call(brief, language)
    assert choose_register(brief, called, load_letter(language), language) == register


def test_another_person_of_the_notes_is_not_taken_for_the_reader() -> None:
    made = write(
        "es",
        ["pesca con sedal de seda", "cada noche llamo a mi vecina", "ella huele la niebla"],
        contact={"name": "Sr. Vaughan", "role": "patrón"},
    )
    assert "niebla" not in (made.text or "")


def test_two_facts_that_have_nothing_to_do_with_each_other_are_not_tied_by_a_reason() -> None:
    for seed in range(6):
        brief = Brief.model_validate(
            {
                "kind": "follow_up",
                "channel": "email",
                "language": "de",
                "sender": {"name": "Tove Lindahl"},
                "contact": {"name": "Frau Vaughan"},
                "facts": ["sie teert jeden Mast zweimal", "ich habe ihr eine Muschel versprochen"],
            }
        )
        made = compose(brief, today=TODAY, seed=seed)
        assert " weil " not in (made.text or "")


@pytest.mark.parametrize(
    ("language", "fact", "quoted"),
    [
        ("de", "sie sagte: „Nebel ist nur müdes Wasser.“", "„Nebel ist nur müdes Wasser“"),
        (
            "fr",
            "elle a dit : « la brume est une eau fatiguée »",
            "« la brume est une eau fatiguée »",
        ),
        ("es", 'dijo: "la niebla es agua cansada"', "«la niebla es agua cansada»"),
    ],
)
def test_their_very_words_are_told_as_theirs(language: str, fact: str, quoted: str) -> None:
    made = write(language, [fact])
    assert quoted in (made.text or "")


def test_what_they_told_me_in_spanish_is_theirs_for_the_checks() -> None:
    brief = Brief.model_validate(
        {
            "kind": "check_in",
            "channel": "email",
            "language": "es",
            "sender": {"name": "Tove Lindahl"},
            "contact": {"name": "Sr. Vaughan"},
            "facts": ["me dijo que la brea buena canta"],
        }
    )
    text = "Estimado Sr. Vaughan:\n\nEntonces me contó que la brea buena canta.\n\nTove Lindahl"
    found = check(brief, text, today=TODAY).findings
    assert not [finding for finding in found if finding.rule == "invented_fact"]


def test_my_own_deadline_is_no_pressure_where_the_facts_hold_it() -> None:
    brief = Brief.model_validate(
        {
            "kind": "follow_up",
            "channel": "email",
            "language": "de",
            "sender": {"name": "Tove Lindahl"},
            "contact": {"name": "Frau Vaughan"},
            "facts": ["sie zählt Möwen", "ich schicke ihr bis Freitag die Seekarte"],
        }
    )
    made = compose(brief, today=TODAY)
    assert "bis Freitag" in (made.text or "")
    rules = {finding.rule for finding in check(brief, made.text or "", today=TODAY).findings}
    assert "pressure" not in rules


def test_an_english_trade_is_left_out_of_a_german_letter() -> None:
    made = write("de", ["sie zählt Möwen"], sender={"name": "Tove Lindahl", "role": "ICU nurse"})
    assert "nurse" not in (made.text or "").lower()
    assert "Tove Lindahl" in (made.text or "")


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_a_goodbye_can_be_written_as_well(language: str) -> None:
    fact = {
        "de": "sie teert jeden Mast zweimal",
        "fr": "elle goudronne chaque mât",
        "es": "pinta cada mástil",
    }
    made = write(language, [fact[language]], kind="closing")
    assert made.status == "draft"


def test_the_day_of_my_own_promise_is_no_pressure() -> None:
    brief = Brief.model_validate(
        {
            "kind": "thank_you",
            "language": "de",
            "contact": {"name": "Ilse Brandl"},
            "promises": [{"who": "me", "what": "unseren Plan", "due": "2026-11-27"}],
        }
    )
    today = date(2026, 11, 22)
    mine = "Wie versprochen werde ich Ihnen bis Freitag unseren Plan schicken."
    theirs = "Ich brauche Ihre Antwort bis Freitag."
    assert "pressure" not in {f.rule for f in check(brief, mine, today=today).findings}
    assert "pressure" in {f.rule for f in check(brief, theirs, today=today).findings}
