"""What one is glad about, and what one remembers of somebody who died."""

from datetime import date

import pytest

from drafting.brief import Brief
from drafting.composing.moves.newsworthy import place_good_news
from drafting.desk import write

TODAY = date(2027, 5, 18)


def drafted(kind: str, *facts: str, who: str = "Edda Moor", channel: str = "email") -> str:
    brief = {
        "kind": kind,
        "channel": channel,
        "sender": {"name": "Jonas Falk", "role": "ferryman"},
        "contact": {"name": who, "role": "clock maker"},
        "facts": list(facts),
    }
    draft = write(Brief.model_validate(brief), today=TODAY)
    assert draft.status == "draft"
    assert not [found for found in draft.findings if found.severity == "block"]
    return " ".join(draft.text.split())


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("she's harbour master since 2027-05-04", "she became harbour master on 2027-05-04"),
        ("head of the school since May", "she became head of the school in May"),
        ("she has her pilot's papers since Monday", "she got her pilot's papers on Monday"),
        ("won the regatta", "she won the regatta"),
        ("elected reeve on 3 May", "she was elected reeve on 3 May"),
        ("sailed a summer under her", "I sailed a summer under her"),
        ("she wept on the quay, she told me", "she told me she wept on the quay"),
        ("her son was born in April, his name is Ole", "her son Ole was born in April"),
        ("she had a daughter, Tilda, in April", "she had a daughter called Tilda in April"),
        ("she is retired since May", "she is retired since May"),
        ("she is open since May", "she is open since May"),
    ],
)
def test_news_becomes_a_whole_sentence(fact: str, told: str) -> None:
    brief = Brief.model_validate({"kind": "congratulate", "facts": [fact, "she hums"]})
    assert place_good_news(brief).facts[0] == told


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (("her son graduated on 2027-05-02", "she paid with clocks"), ("your son graduated",)),
        (("her son was born on 2027-05-12",), ("your son was born on 12 May",)),
        (("got the bell contract", "she taught me to wind a spring"), ("contract", "teaching me")),
        (("she's reeve since 2027-05-04", "rowed a year behind her"), ("reeve", "I rowed a year")),
        (("new shop in the square", "she gave us her old lamp"), ("your new shop", "old lamp")),
        (("she passed the exam", "she hums at the bench", "she never rushes"), ("hum", "rush")),
    ],
)
def test_the_news_and_what_is_remembered_are_both_told(
    facts: tuple[str, ...], said: tuple[str, ...]
) -> None:
    text = drafted("congratulate", *facts)
    for words in said:
        assert words in text
    assert "you at" not in text


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (
            (
                "her mother died on 2027-05-09",
                "her mother sold eels",
                "she gave me a coin and said: run",
            ),
            ("sold eels", 'said, "run"'),
        ),
        (
            ("Moss, her goat, died on 8 May", "in March Moss ate my oar rag"),
            ("Moss ate my oar rag",),
        ),
        (("her cat Fia had to be put down", "Fia used to sleep on the tiller"), ("Your cat used",)),
        (("her sister Ruth died", "Ruth and I ran the kiosk for six years"), ("Ruth and I ran",)),
        (
            ("her husband Karl died", "Karl built our jetty", "he would never take a coin for it"),
            ("built our jetty", "he'd never take"),
        ),
        (("her father died", "I never met him", "she said he sang at dawn"), ("he sang at dawn",)),
    ],
)
def test_the_dead_are_remembered_by_what_is_known(
    facts: tuple[str, ...], said: tuple[str, ...]
) -> None:
    text = drafted("condolence", *facts)
    for words in said:
        assert words in text


@pytest.mark.parametrize(
    ("asked", "ends"),
    [
        ("asked me to cover the Monday shift", ("find somebody",)),
        ("invited me to her barbecue in June", ("lovely time", "a good one")),
        ("asked me to speak at the heritage parade", ("goes well", "how it goes", "well with it")),
        ("invited me to lunch on Friday", ("understand", "to be asked")),
    ],
)
def test_a_no_ends_by_what_was_asked(asked: str, ends: tuple[str, ...]) -> None:
    text = drafted("decline", asked, "I am away that week")
    assert any(end in text for end in ends), text


def test_what_was_done_to_a_work_of_theirs_is_news() -> None:
    text = drafted("congratulate", "her first quilt shown in the town hall")
    assert "your first quilt was shown in the town hall" in text


def test_a_guess_whom_somebody_lost_is_asked_about() -> None:
    brief = {
        "kind": "condolence",
        "channel": "email",
        "sender": {"name": "Jonas Falk"},
        "contact": {"name": "Edda Moor"},
        "facts": ["lost somebody in March"],
        "note": "uncle? or his brother",
    }
    assert write(Brief.model_validate(brief), today=TODAY).status == "ask"
