"""What is typed for one message alone comes into its brief as the writer can use it."""

import pytest

from drafting.brief import Addressee, Brief, Offer, Promise
from drafting.particulars import FORGOTTEN, take_in
from prompts import load_kinds

KNOWN = Brief(
    kind="check_in",
    contact=Addressee(name="Ilse Brandt"),
    they_said=("she prunes her plum trees in June", "she wants me to judge the jam show"),
    facts=("we both like trains",),
    share=("my shed leaks",),
    ask="whether she sells grafts",
    offer=Offer(what="lend my ladder"),
    promises=(Promise(who="me", what="judge the jam show"),),
    private=("her husband left", "her brother drinks"),
)


def taken(kind: str, *, whole: bool = False, **typed: str) -> Brief:
    known = KNOWN.model_copy(update={"kind": kind})
    return take_in(known, load_kinds()[kind], typed, None, whole=whole)


@pytest.mark.parametrize(
    ("typed", "ask"),
    [
        ("how you keep the wasps away", "how you keep the wasps away"),
        ("How do you keep the wasps away?", "how you keep the wasps away"),
        ("Which saw should I buy", "which saw I should buy"),
        ("whether plums freeze well?", "whether plums freeze well"),
    ],
)
def test_a_question_is_asked_as_it_was_meant(typed: str, ask: str) -> None:
    assert taken("ask_advice", ask=typed).ask == ask


@pytest.mark.parametrize(
    ("typed", "told", "offer"),
    [
        ({"thing": "Article about plum moths"}, "I came across an article about plum moths", None),
        ({"thing": "The town plants plums now"}, "The town plants plums now", None),
        (
            {"thing": "a plum map", "link": "example.org/map"},
            None,
            ("a plum map", "https://example.org/map"),
        ),
        (
            {"thing": "A plum map: https://example.org/map."},
            None,
            ("a plum map", "https://example.org/map"),
        ),
        ({"thing": "https://example.org/map"}, None, ("this page", "https://example.org/map")),
        ({"link": "https://example.org/map"}, None, ("this page", "https://example.org/map")),
    ],
)
def test_a_title_a_link_or_a_sentence_can_be_passed_on(
    typed: dict[str, str], told: str | None, offer: tuple[str, str] | None
) -> None:
    known = KNOWN.model_copy(update={"kind": "share"})
    brief = take_in(known, load_kinds()["share"], typed, None, whole=False)

    assert brief.facts == ((told,) if told else ())
    assert (brief.offer and (brief.offer.what, brief.offer.link)) == offer


@pytest.mark.parametrize(
    ("typed", "fact"),
    [
        ("to judge the jam show", "asked me to judge the jam show"),
        ("judge the jam show", "asked me to judge the jam show"),
        ("a loan", "asked me for a loan"),
        ("for a loan", "asked me for a loan"),
        ("whether I can lend the barn", "asked me whether I can lend the barn"),
        ("she asked me to come on Sunday", "she asked me to come on Sunday"),
    ],
)
def test_what_they_asked_for_is_told_as_asked(typed: str, fact: str) -> None:
    assert taken("decline", request=typed).facts == (fact,)


def test_a_no_holds_the_reason_and_neither_my_promise_nor_their_wish() -> None:
    brief = taken("decline", request="to judge the jam show", because="because I am in Oslo")

    assert brief.facts == ("asked me to judge the jam show", "I am in Oslo")
    assert (brief.promises, brief.they_said, brief.offer) == ((), (), None)


def test_an_answer_is_said_to_what_they_wrote_and_to_nothing_they_said_before() -> None:
    brief = taken("reply", they_wrote="Is the ladder free?", answer="No, it is at the mill.")

    assert brief.they_wrote == "Is the ladder free?"
    assert brief.facts == ()
    assert brief.answer == "No, it is at the mill."
    assert brief.they_said == ()


def test_a_sentence_about_what_they_wrote_is_no_letter_of_theirs() -> None:
    brief = taken("reply", they_wrote="She asked whether the ladder is free", answer="It is")

    assert brief.they_wrote is None
    assert brief.they_said == ("She asked whether the ladder is free",)


def test_a_loss_stands_alone_and_may_be_named_though_it_was_told_in_confidence() -> None:
    brief = taken("condolence", loss="her brother died", memory="he sang")

    assert brief.facts == ("her brother died", "he sang")
    assert (brief.they_said, brief.offer, brief.promises, brief.ask) == ((), None, (), None)
    assert brief.private == ("her husband left",)


def test_of_what_they_said_only_what_has_to_do_with_the_good_news_goes_along() -> None:
    assert taken("congratulate", event="her plum jam won").they_said == KNOWN.they_said[:1]
    assert taken("congratulate", event="she has a new job").they_said == ()


@pytest.mark.parametrize(("agreed", "both"), [("", None), ("yes", True)])
def test_two_people_come_together_only_with_a_yes_of_both(agreed: str, both: bool | None) -> None:
    typed = {"other": "Tom", "together": "Tom grafts pears", "agreed": agreed}
    known = KNOWN.model_copy(update={"kind": "intro_between"})
    tom = Addressee(name="Tom Reed")
    brief = take_in(known, load_kinds()["intro_between"], typed, tom, whole=False)

    assert (brief.other, brief.both_agreed) == (tom, both)
    assert brief.facts == ("Tom grafts pears",)


def test_where_nothing_is_remembered_nothing_is_asked_about_it() -> None:
    bare = KNOWN.model_copy(update={"kind": "offer_help", "they_said": ()})
    brief = take_in(bare, load_kinds()["offer_help"], {"offer": "lend my saw"}, None, whole=False)

    assert brief.facts == (FORGOTTEN,)


def test_the_whole_keeps_all_that_is_known_to_check_against() -> None:
    brief = taken("my_news", whole=True, news="I have a new ladder")

    assert brief.facts == ("I have a new ladder", *KNOWN.facts)
    assert (brief.they_said, brief.promises) == (KNOWN.they_said, KNOWN.promises)


@pytest.mark.parametrize(
    ("thing", "told"),
    [
        ("the allotment waiting list", "I came across the allotment waiting list"),
        ("the parish's new planting plans", "I came across the parish's new planting plans"),
        ("marchs frost figures as a table", "I came across marchs frost figures as a table"),
        ("octobers frost figures", "I came across October's frost figures"),
        ("my old grafting notes", "I have my old grafting notes here"),
        ("our spray calendar", "I have our spray calendar here"),
        ("3 spare pear crates", "I have 3 spare pear crates here"),
        ("the club runs a course on grafting", "the club runs a course on grafting"),
        ("the nursery opens on Sundays", "the nursery opens on Sundays"),
    ],
)
def test_a_thing_is_passed_on_as_a_thing_and_what_is_mine_was_not_found(
    thing: str, told: str
) -> None:
    brief = taken("share", thing=thing)
    assert brief.facts[0].lower() == told.lower()


@pytest.mark.parametrize(
    ("typed", "fact"),
    [
        ("Ive got the mill lease", "I've got the mill lease"),
        ("were moving the press in May", "we're moving the press in May"),
        ("ill be at the mill from June", "I'll be at the mill from June"),
        (
            "I applied for the orchard post, interview on 9 December",
            "I applied for the orchard post.",
        ),
    ],
)
def test_news_typed_without_apostrophes_is_read_as_it_is_meant(typed: str, fact: str) -> None:
    assert taken("my_news", news=typed).facts[0] == fact


@pytest.mark.parametrize(
    ("typed", "fact"),
    [
        ("do the pruning talk on the 5th", "asked me to do the pruning talk on the 5th"),
        ("covering the stall", "asked me to cover the stall"),
    ],
)
def test_a_deed_that_begins_like_a_question_is_still_what_they_asked_for(
    typed: str, fact: str
) -> None:
    assert taken("decline", request=typed).facts == (fact,)


def test_the_names_of_the_two_are_known_in_small_letters() -> None:
    typed = {"other": "Tom", "together": "because tom grafts pears", "agreed": "yes"}
    known = KNOWN.model_copy(update={"kind": "intro_between"})
    tom = Addressee(name="Tom Reed")
    brief = take_in(known, load_kinds()["intro_between"], typed, tom, whole=False)
    assert brief.facts == ("Tom grafts pears",)


def test_what_they_said_goes_along_only_where_it_bears_on_what_is_typed_and_says_more() -> None:
    assert taken("ask_advice", ask="how you prune plum trees in June").they_said == ()
    assert taken("ask_advice", ask="how you prune old trees").they_said == KNOWN.they_said[:1]
    assert taken("my_news", news="I have a new ladder").they_said == ()
