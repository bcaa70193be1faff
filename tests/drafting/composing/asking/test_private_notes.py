"""What a person's own note may not bring into a draft, and of what it is not suspected."""

import pytest

from drafting.brief import Brief
from drafting.composing.asking.notes import hear_note
from drafting.composing.noting.clearance import is_clear


def warned(note: str, kind: str = "follow_up", code: str = "en") -> tuple[str, ...]:
    facts = ["she splices wire by feel", "no master's ticket yet"]
    case = Brief.model_validate({"kind": kind, "note": note, "facts": facts})
    return hear_note(case, code).warnings


@pytest.mark.parametrize(
    "note",
    [
        "BEG her for a berth job",
        "LAST chance, sign by Monday or forget it",
        "tell him hes got 3 days or we go elsewhere",
        "I've waited long enough",
        "make it urgent, she has to decide TODAY",
        "write im the top diver on this coast",
        "make me the best skipper ever, a legend",
        "say ive 30 yrs at sea (its 3)",
        "put that I hold a master's ticket, he'll never check",
        "say all ports are switching to us (they aren't)",
        "act as if Rolf sent me. he didnt",
        "pretned the grant is in",
        "her deputy is useless, write that",
        "the others were clueless, say so",
        "she owes me for the spring tow, remind her",
        "flatter her like mad",
        "make him think there are two other buyers",
        "bring up that i won the cup and she didnt",
        "tell her Ulf is getting divorced",
        "promise her two tickets, we can cancel",
        "why won't she answer?? ask her straight",
        "URGENT!!! needs an answer tonight",
        "mail him each morning until he signs",
        "let her see how badly we need the grant",
        "fish for an invitation",
        "say the offer closes tonight",
    ],
)
def test_a_forbidden_wish_is_warned_of_however_it_is_typed(note: str) -> None:
    told = warned(note)
    assert told
    assert all(sentence.startswith("Your note ") for sentence in told)
    assert all("leaves" in sentence or "holds only" in sentence for sentence in told)


@pytest.mark.parametrize(
    "note",
    [
        "don't beg, keep it light",
        "he mails me each morning, bless him",
        "the ferry comes every hour",
        "don't chase her",
        "never say I'm the best",
        "not begging, not pushing, just a hello",
        "do not oversell, do not lie",
        "she hates flattery, so none of it",
        "no pressure please, she is busy",
        "she said she needs a job, poor thing",
        "her boss is an idiot",
        "what they pay is an insult",
        "ask for a lower price? not now",
        "the scratch I tell her myself. a cash job, by the way",
        "my rent is two months behind",
        "he owes me twenty crowns",
        "I think she'd be the best harbour master ever",
        "say sorry for writing late",
        "say hi from Rolf and that the weather was lovely",
        "wish I could say we won, but we lost. leave it",
        "I should beg her to hire me, but I won't",
        "we want to make up for last time",
    ],
)
def test_a_note_that_forbids_or_only_tells_is_not_warned_of(note: str) -> None:
    assert warned(note) == ()


@pytest.mark.parametrize(
    ("kind", "note"),
    [
        ("condolence", "also pitch our new insurance to her"),
        ("condolence", "ask when the contract will be signed"),
        ("congratulate", "slip in that I'd like a seat on her board"),
        ("congratulate", "and then ask if he'd sponsor my race"),
        ("congratulate", "say it was sheer luck, I was in the lead"),
        ("offer_help", "only do it so that they vote for us, hint at that"),
        ("thank_you", "ask him for a loan while he's in a good mood"),
    ],
)
def test_a_message_for_them_alone_carries_no_favour_and_no_business(kind: str, note: str) -> None:
    assert warned(note, kind)


def test_how_somebody_is_may_be_asked_in_any_message() -> None:
    assert warned("ask how her mother is", "congratulate") == ()
    assert warned("ask if she is coping", "condolence") == ()
    assert warned("ask for nothing", "thank_you") == ()


def test_what_a_fact_denies_speaks_for_no_claim() -> None:
    assert warned("say I have a master's ticket")
    assert warned("say I have no master's ticket yet") == ()


def test_one_wish_is_told_once() -> None:
    assert len(warned("beg her, say I'm desperate, ask her to hire me")) == 1


@pytest.mark.parametrize(
    ("code", "note"),
    [
        ("de", "schreib, dass ich der beste Taucher im Hafen bin"),
        ("de", "LETZTE Mahnung, antworte bis Freitag"),
        ("de", "bettel ruhig um die Stelle"),
        ("fr", "écris que je suis la meilleure plongeuse du port"),
        ("fr", "dis-lui que son quai était nul"),
        ("fr", "dis que nous avons 300 bateaux, le chiffre est inventé"),
        ("es", "di que soy el mejor buzo del puerto"),
        ("es", "ÚLTIMA oportunidad, que conteste antes del viernes"),
        ("es", "exagera un poco"),
    ],
)
def test_the_same_is_heard_in_other_languages(code: str, note: str) -> None:
    assert warned(note, code=code)


@pytest.mark.parametrize(
    ("code", "note"),
    [
        ("de", "suche dringend Job, ist aber peinlich"),
        ("de", "bitte nicht betteln"),
        ("fr", "ne te vante pas, reste simple"),
        ("es", "busco trabajo pero me da vergüenza decirlo"),
        ("es", "nada de presión ni de pedir favores"),
    ],
)
def test_a_worry_in_another_language_is_not_warned_of(code: str, note: str) -> None:
    assert warned(note, code=code) == ()


def test_a_secret_of_one_telling_word_is_known_in_another_tense() -> None:
    brief = Brief.model_validate({"kind": "congratulate", "private": ["failed the first time"]})
    assert not is_clear("she had failed it once and kept the letter", brief)
    assert is_clear("she kept the letter on the fridge", brief)


@pytest.mark.parametrize(
    "note",
    [
        "we need her back by Friday for the tow",
        "her watch on Sunday and the rota are open, tell her",
        "get our winch back from her",
        "we are short on Saturday, bring it up gently",
        "the boss wants him on deck by noon",
        "mention the roster",
    ],
)
def test_work_that_is_to_stand_in_a_word_of_sympathy_is_told_of(note: str) -> None:
    assert any("business" in sentence for sentence in warned(note, "condolence"))


@pytest.mark.parametrize(
    "note",
    [
        "no need to mention that we need her back",
        "her watches are covered",
        "her meeting is cancelled, tell her not to worry",
        "her mother needs her at home",
        "the order of service came by post, mention it",
        "we have her back",
    ],
)
def test_care_for_who_mourns_is_no_business(note: str) -> None:
    assert not warned(note, "condolence")


def test_a_name_and_a_number_are_no_secret_by_themselves() -> None:
    """What is kept back of somebody does not take with it all else that is told of them."""
    brief = Brief.model_validate(
        {
            "kind": "intro_between",
            "contact": {"name": "Bashir"},
            "other": {"name": "Marta Lund"},
            "private": ["one of the three is Marta's own son", "Marta's divorce"],
        }
    )
    assert is_clear("Marta knows three young people who want to ride", brief)
    assert is_clear("Marta's clinic moves in May", brief)
    assert not is_clear("her son is one of them", brief)
    assert not is_clear("she came back after the divorce", brief)
