"""Drafts in German, Spanish and French are whole, true, in one form of address, and pass."""

import re
from itertools import product

import pytest

from drafting.checking import check
from drafting.composing import compose
from drafting.composing.dressing.room import room
from drafting.composing.english.tokens import bare
from drafting.composing.proof import copied_facts
from drafting.desk import whole_text
from tests.drafting.abroad.quay import BRIEFS, CHANNELS, TODAY, make, make_brief

CASES = [
    (language, name, kind, channel)
    for language, name, kind in product(BRIEFS, ("titled", "first_name", "old"), CHANNELS)
    for channel in CHANNELS[kind]
]
FAMILIAR = {
    "de": r"\b(?:du|dir|dich|dein\w*)\b",
    "es": r"\b(?:tú|te|ti|contigo|tus?|\w+(?:arte|erte|irte))\b",
    "fr": r"\b(?:tu|te|toi|ton|ta|tes)\b|\bt\u2019",
}
FORMAL = {
    "de": r"(?<![.?!\n] )(?<!\n)\b(?:Sie|Ihnen|Ihre?[nmrs]?)\b",
    "es": r"\b(?:usted|le|\w+(?:arle|erle|irle))\b",
    "fr": r"\b(?:vous|votre|vos)\b",
}


@pytest.mark.parametrize(("language", "name", "kind", "channel"), CASES)
def test_a_draft_is_whole_and_passes_our_own_checks(
    language: str, name: str, kind: str, channel: str
) -> None:
    brief = make_brief(language, name, kind, channel)
    for seed in range(2):
        made = make(brief, seed=seed)
        assert made.status == "draft", made.questions
        whole = whole_text(made.subject, made.text)
        verdict = check(brief, whole, today=TODAY)
        assert verdict.verdict == "good", (whole, verdict.findings)
        assert not re.search(r"\d{4}-\d{2}|\$|[<>|]", whole)
        assert not any(fact in f" {bare(made.text)} " for fact in copied_facts(brief))
        _, chars = room(brief)
        assert chars is None or len(made.text) <= chars
        if channel == "email":
            assert 35 <= len(made.text.split()) <= 120
            assert 3 <= len((made.subject or "").split()) <= 5
        if channel != "spoken":
            assert (brief.sender.name or "").split()[0] in made.text


@pytest.mark.parametrize(
    ("language", "name", "kind", "channel"),
    [case for case in CASES if case[1] != "old" and case[3] in {"email", "sms", "spoken"}],
)
def test_one_draft_never_mixes_two_forms_of_address(
    language: str, name: str, kind: str, channel: str
) -> None:
    for register, stranger in (("formal", FAMILIAR), ("familiar", FORMAL)):
        brief = make_brief(language, name, kind, channel, register=register)
        text = make(brief).text
        assert not re.search(stranger[language], text), text


@pytest.mark.parametrize(
    ("language", "greeting"),
    [
        ("de", "Sehr geehrte Frau Dr. Okafor,"),
        ("es", "Estimada Sra. Ocampo:"),
        ("fr", "Bonjour Madame Okafor,"),
    ],
)
def test_a_title_is_greeted_formally(language: str, greeting: str) -> None:
    assert make(make_brief(language, "titled", "thank_you", "email")).text.startswith(greeting)


@pytest.mark.parametrize("language", BRIEFS)
def test_a_first_name_tells_neither_woman_nor_man(language: str) -> None:
    brief = make_brief(language, "titled", "thank_you", "email", contact={"name": "Andrea Rossi"})
    first = make(brief.model_copy(update={"register_": "formal"})).text.split("\n")[0]
    assert not re.search(r"geehrt|Lieb|Estimad|Querid|Ch[eè]r|Frau|Herr|Sr|Mme|Madame", first)


@pytest.mark.parametrize("language", BRIEFS)
def test_what_is_private_is_never_said(language: str) -> None:
    private = BRIEFS[language]["titled"]["private"][0]
    brief = make_brief(language, "titled", "thank_you", "email", facts=[private])
    for seed in range(4):
        assert private not in make(brief, seed=seed).text


@pytest.mark.parametrize("language", BRIEFS)
def test_versions_differ_and_a_seed_gives_the_same_words_again(language: str) -> None:
    brief = make_brief(language, "titled", "thank_you", "email")
    made = [make(brief, seed=seed).text for seed in range(5)]
    assert len(set(made)) == len(made)
    assert made[2] == make(brief, seed=2).text


@pytest.mark.parametrize("language", BRIEFS)
def test_each_manner_has_words_of_its_own(language: str) -> None:
    brief = make_brief(language, "titled", "thank_you", "email")
    plain = make(brief).text
    assert len(make(brief, manner="shorter").text.split()) < len(plain.split())
    for manner in ("warmer", "formal"):
        assert make(brief, manner=manner).text != plain


@pytest.mark.parametrize("language", BRIEFS)
def test_a_file_is_called_attached_only_where_one_goes_along(language: str) -> None:
    attached = r"Anhang|hängt an|adjunto|pièce jointe"
    offer = {"what": BRIEFS[language]["titled"]["offer"], "as": "file"}
    by_mail = make_brief(language, "titled", "follow_up", "email", offer=offer)
    assert re.search(attached, make(by_mail).text)
    plain = make_brief(language, "titled", "follow_up", "email")
    by_sms = make_brief(language, "titled", "follow_up", "sms", offer=offer)
    for brief in (plain, by_sms):
        assert not any(re.search(attached, make(brief, seed=seed).text) for seed in range(4))


@pytest.mark.parametrize("language", BRIEFS)
def test_notes_in_english_alone_are_asked_about(language: str) -> None:
    english = ["she counts every knot aloud before she lets go"]
    brief = make_brief(language, "titled", "thank_you", "email", they_said=english, share=[])
    made = make(brief)
    assert made.status == "ask"
    assert "language of the message" in made.questions[0]


@pytest.mark.parametrize("language", BRIEFS)
def test_two_days_for_one_meeting_are_asked_about(language: str) -> None:
    brief = make_brief(language, "first_name", "thank_you", "email", met={"when": "2027-03-01"})
    assert make(brief).status == "ask"


@pytest.mark.parametrize("language", BRIEFS)
def test_a_country_behind_the_language_changes_nothing(language: str) -> None:
    brief = make_brief(language, "titled", "thank_you", "email")
    other = brief.model_copy(update={"language": f"{language}-CH"})
    assert make(other).text == make(brief).text


def test_a_language_without_sentences_says_so() -> None:
    brief = make_brief("de", "titled", "thank_you", "email")
    made = compose(brief.model_copy(update={"language": "nl"}), today=TODAY)
    assert made.status == "unavailable"
    assert "language" in (made.reason or "")
