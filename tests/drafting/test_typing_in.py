"""What is typed for one message stays with that message: in its drafts, and in no other."""

from collections.abc import Mapping

import pytest

from drafting import message
from drafting.answers import CheckedDraft
from drafting.particular_doubts import find_doubts
from drafting.sourcing import trace
from drafting.typing_in import ask_fields, doubts_of, retell, say_left_over, type_in
from prompts import load_kinds
from store import ContactFields, Draft, FactFields, InteractionFields, Log, Wording
from tests.drafting.dana import AT, TODAY, see

Typed = Mapping[str, str]
# Each answer holds a word that nothing else in the log holds.
ANSWERS: dict[str, tuple[Typed, str]] = {
    "ask_advice": ({"ask": "how you find volunteers"}, "volunteers"),
    "share": ({"thing": "an article about lighthouses"}, "lighthouse"),
    "offer_help": ({"offer": "lend you our projector"}, "projector"),
    "reply": (
        {"they_wrote": "Is the barn free in May?", "answer": "The barn is free from noon"},
        "noon",
    ),
    "my_news": ({"news": "We are moving the depot to Elmwood"}, "Elmwood"),
    "congratulate": ({"event": "she won the baking prize"}, "baking"),
    "condolence": ({"loss": "her grandmother died"}, "grandmother"),
    "decline": ({"request": "to speak at the regatta"}, "regatta"),
    "intro_between": (
        {"other": "Quentin Ash", "together": "Quentin repairs canoes", "agreed": "yes"},
        "Quentin",
    ),
}
OTHERS = ("thank_you", "follow_up", "check_in", "introduction", "closing")


def begin(log: Log, dana: str, kind: str, typed: Typed) -> Draft | None:
    type_in(log, kind, typed, contact_id=dana, channel="email", today=TODAY)
    draft, _ = message.start(log, kind, contact_id=dana, channel="email", today=TODAY)
    return draft


@pytest.mark.parametrize("kind", ANSWERS)
def test_each_such_kind_is_written_from_what_was_typed(log: Log, dana: str, kind: str) -> None:
    typed, word = ANSWERS[kind]
    draft = begin(log, dana, kind, typed)
    assert draft

    seen = see(log, draft.id)
    assert word in seen.text
    assert seen.may_go
    assert say_left_over(draft, seen.text) == ""
    assert draft.particulars == typed


@pytest.mark.parametrize("kind", ANSWERS)
def test_without_it_nothing_is_written_and_nothing_is_made_up(
    log: Log, dana: str, kind: str
) -> None:
    log.facts.add(dana, FactFields(kind="fact", text="I passed my exam"))
    log.facts.add(dana, FactFields(kind="offer", text="lend our ladder"))

    assert message.start(log, kind, contact_id=dana, channel="email", today=TODAY)[0] is None
    assert log.drafts.waiting() == []


def test_no_other_message_to_anybody_holds_any_of_it_and_nobody_is_known_by_it(
    log: Log, dana: str
) -> None:
    other = log.people.add(ContactFields(name="Ravi Bose")).id
    log.facts.add(other, FactFields(kind="they_said", text="he sharpens skates at night"))
    known = {person: log.facts.of(person) for person in (dana, other)}
    for kind, (typed, _) in ANSWERS.items():
        assert begin(log, dana, kind, typed)

    assert {person: log.facts.of(person) for person in (dana, other)} == known
    words = [word for _, word in ANSWERS.values()]
    for person in (dana, other):
        for kind in OTHERS:
            draft, _ = message.start(log, kind, contact_id=person, channel="email", today=TODAY)
            assert draft
            seen = see(log, draft.id)
            said = seen.text + seen.known.model_dump_json(exclude={"avoid"})
            assert [word for word in words if word.lower() in said.lower()] == []


@pytest.mark.parametrize("kind", ANSWERS)
def test_one_such_kind_sees_nothing_of_another(log: Log, dana: str, kind: str) -> None:
    for other, (typed, _) in ANSWERS.items():
        begin(log, dana, other, typed)
    draft = log.drafts.open_for(dana, kind)
    assert draft

    said = see(log, draft.id).known.model_dump_json(exclude={"avoid"})
    theirs = [word for other, (_, word) in ANSWERS.items() if other != kind]
    assert [word for word in theirs if word.lower() in said.lower()] == []


def test_other_versions_and_other_channels_are_made_of_the_same_words(log: Log, dana: str) -> None:
    draft = begin(log, dana, "share", ANSWERS["share"][0])
    assert draft
    message.reword(log, draft.id, today=TODAY)
    message.reword(log, draft.id, today=TODAY, channel="whatsapp")
    message.reword(log, draft.id, today=TODAY, manner="warmer")

    texts = {version.text for version in log.drafts.versions(draft.id)}
    assert len(texts) > 2
    assert all("lighthouse" in text for text in texts)


@pytest.mark.parametrize(
    ("kind", "typed", "doubts"),
    [
        ("ask_advice", {"ask": "hm"}, ("ask",)),
        ("reply", {"answer": "The barn is free"}, ("they_wrote",)),
        ("reply", {"they_wrote": "Is the barn free?", "answer": "nothing"}, ("answer",)),
        ("intro_between", {"other": "Quentin", "together": "he is tall"}, ("agreed",)),
    ],
)
def test_what_cannot_be_used_is_named_with_a_next_step_and_stays(
    log: Log, dana: str, kind: str, typed: Typed, doubts: tuple[str, ...]
) -> None:
    assert begin(log, dana, kind, typed) is None
    draft = log.drafts.open_for(dana, kind)
    assert draft

    assert doubts_of(log, draft, TODAY) == doubts
    fields = ask_fields(log, load_kinds()[kind], dana, draft.particulars, doubts)
    assert {field.id: field.value for field in fields if field.value} == typed
    assert {field.id for field in fields if field.trouble} == set(doubts)


def test_other_words_write_the_message_anew_and_what_stood_there_stays_below(
    log: Log, dana: str
) -> None:
    draft = begin(log, dana, "my_news", ANSWERS["my_news"][0])
    assert draft
    made, doubts = retell(log, draft.id, {"news": "I start at the mill in May"}, today=TODAY)

    assert (made.status, doubts) == ("draft", ())
    assert "mill" in see(log, draft.id).text
    assert "Elmwood" not in see(log, draft.id).text
    assert "Elmwood" in log.drafts.versions(draft.id)[0].text


def test_other_words_that_cannot_be_used_leave_the_message_as_it_is(log: Log, dana: str) -> None:
    draft = begin(log, dana, "ask_advice", ANSWERS["ask_advice"][0])
    assert draft
    before = see(log, draft.id).text

    assert retell(log, draft.id, {"ask": "hm"}, today=TODAY)[1] == ("ask",)
    assert see(log, draft.id).text == before
    assert log.drafts.get(draft.id).particulars == draft.particulars


def test_a_piece_that_found_no_place_is_named(log: Log, dana: str) -> None:
    draft = begin(log, dana, "my_news", ANSWERS["my_news"][0])
    assert draft
    typed = {"news": "We are moving the depot to Elmwood, near the weir"}
    told = draft.model_copy(update={"particulars": typed})

    assert "near the weir" in say_left_over(told, "We are moving the depot to Elmwood.")
    assert say_left_over(told, "The depot moves to Elmwood near the old weir.") == ""


def test_what_they_answered_and_what_i_noted_is_proposed_and_not_taken(log: Log, dana: str) -> None:
    log.timeline.add(dana, InteractionFields(kind="answered", summary="Can I have the plan?"))
    log.facts.add(dana, FactFields(kind="offer", text="lend our ladder"))

    def value(kind: str, field: str) -> str:
        fields = ask_fields(log, load_kinds()[kind], dana, {})
        return next(asked.value for asked in fields if asked.id == field)

    assert value("reply", "they_wrote") == "Can I have the plan?"
    assert value("offer_help", "offer") == "lend our ladder"
    assert value("share", "thing") == ""


def test_a_message_says_that_it_comes_from_what_was_typed_for_it(log: Log, dana: str) -> None:
    draft = begin(log, dana, "my_news", ANSWERS["my_news"][0])
    assert draft
    origins = trace(log, see(log, draft.id), today=TODAY)

    found = [one.source.place for one in origins if one.source and "Elmwood" in one.text]
    assert found == ["message"]


def test_a_draft_from_before_there_were_fields_stays_where_it_was_begun(
    log: Log, dana: str
) -> None:
    own = message.begin_alone(
        log, "my_news", "Dana, I moved. Sam", contact_id=dana, channel="email", today=TODAY, at=AT
    )
    there, _ = message.start(log, "my_news", contact_id=dana, channel="email", today=TODAY)

    assert there
    assert there.id == own.id
    assert see(log, own.id).text == "Dana, I moved. Sam"


def test_one_that_was_only_looked_at_then_gives_way(log: Log, dana: str) -> None:
    fields = message.begin_alone(log, "share", "", contact_id=None, channel="email", today=TODAY)
    old = fields.model_copy(update={"contact_id": dana})
    seen = log.drafts.start(old, Wording(text="Hi Dana, a song list."), begun=False)
    draft = begin(log, dana, "share", ANSWERS["share"][0])

    assert draft
    assert draft.id != seen.id
    assert "lighthouse" in see(log, draft.id).text


def test_somebody_of_that_name_in_the_log_is_brought_in_with_their_work_alone(
    log: Log, dana: str
) -> None:
    quentin = log.people.add(
        ContactFields(name="Quentin Ash", role="boat builder", emails=("q@example.org",))
    )
    log.facts.add(quentin.id, FactFields(kind="they_said", text="he sleeps badly"))
    draft = begin(log, dana, "intro_between", ANSWERS["intro_between"][0])
    assert draft

    seen = see(log, draft.id)
    assert "boat builder" in seen.text
    assert "sleeps" not in seen.known.model_dump_json()
    assert "q@example.org" not in seen.known.model_dump_json()


@pytest.mark.parametrize(
    ("kind", "typed", "said"),
    [
        ("congratulate", {"event": "the choir won the county cup"}, "the choir winning"),
        ("congratulate", {"event": "bakery passed the audit"}, "the bakery"),
        ("congratulate", {"event": "passed her sailing test"}, "your sailing test"),
        ("condolence", {"loss": "she and mark are splitting up"}, "you and Mark are splitting up"),
        ("condolence", {"loss": "his divorce"}, "about your divorce"),
        ("condolence", {"loss": "a storm took their barn"}, "your barn"),
        ("condolence", {"loss": "miscarriage"}, "about the miscarriage"),
        ("condolence", {"loss": "mum passed away"}, "your mum"),
    ],
)
def test_plain_words_are_taken_as_they_were_typed_and_no_old_fact_stands_in(
    log: Log, dana: str, kind: str, typed: Typed, said: str
) -> None:
    log.facts.add(dana, FactFields(kind="they_said", text="she runs the choir and the bakery"))
    draft = begin(log, dana, kind, typed)
    assert draft
    text = see(log, draft.id).text
    assert said in text
    assert "you run the choir" not in text


def test_who_got_asked_was_asked(log: Log, dana: str) -> None:
    draft = begin(log, dana, "my_news", {"news": "I got invited to run the night desk"})
    assert draft
    assert "'ve got invited" not in see(log, draft.id).text


def test_no_field_is_blamed_for_a_question_that_is_about_none_of_them() -> None:
    kind = load_kinds()["offer_help"]
    made = CheckedDraft(status="ask", questions=("Which of the two is called Dana?",))

    def ask_for_the_offer(typed: Mapping[str, str]) -> CheckedDraft:
        told = typed.get("offer", "")
        questions = ("What could you do?",) if told in ("", "hm") else made.questions
        return CheckedDraft(status="ask", questions=questions)

    missed = CheckedDraft(status="ask", questions=("What could you do?",))
    assert find_doubts(kind, {"offer": "lend our ladder"}, made, ask_for_the_offer) == ()
    assert find_doubts(kind, {"offer": "hm"}, missed, ask_for_the_offer) == ("offer",)
