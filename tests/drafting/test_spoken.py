"""What to say aloud: always something, never a made-up fact, and another one when asked."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from drafting.spoken import drop_my_name, introduce, say_goodbye
from store import Profile, open_log

TODAY = date(2026, 11, 22)
RUTH = Profile(name="Ruth Okello", about="I teach chemistry and go back to school in September")


@pytest.mark.parametrize(
    "me",
    [
        Profile(),
        Profile(name="Ruth Okello"),
        Profile(about="I teach chemistry"),
        Profile(name="Dr. Ana Ruiz", about="I run the night ward"),
        RUTH,
        Profile(name="$name ${about} {0} %s", about="$$$ costs $x and 5 % more"),
        Profile(name="![x](http://127.0.0.1:9/p.png)", about="<b>bold</b>"),
        Profile(name="李小龍", about="Ich leite die Nachtschicht"),
        Profile(name="  ", about="\n"),
    ],
)
def test_there_is_always_a_self_introduction(tmp_path: Path, me: Profile) -> None:
    with open_log(path=tmp_path / "me.db") as log:
        log.profile.save(me)
        for seed in range(3):
            line = introduce(log, today=TODAY, seed=seed)
            assert line.text.strip()
            assert "None" not in line.text


def test_a_self_introduction_from_my_sentence_says_my_name_and_what_i_wrote(
    tmp_path: Path,
) -> None:
    with open_log(path=tmp_path / "me.db") as log:
        log.profile.save(RUTH)
        text = introduce(log, today=TODAY).text
        assert "Ruth" in text
        assert "chemistry" in text


def test_my_name_is_not_said_twice(tmp_path: Path) -> None:
    with open_log(path=tmp_path / "me.db") as log:
        log.profile.save(Profile(name="Ruth Okello", about="I'm Ruth, I teach chemistry"))
        for seed in range(3):
            assert introduce(log, today=TODAY, seed=seed).text.count("Ruth") == 1


@pytest.mark.parametrize(
    ("about", "told"),
    [
        ("I'm Ruth, I teach chemistry", "I teach chemistry"),
        ("Hello, I am Ruth Okello. I teach chemistry", "I teach chemistry"),
        ("My name is Ruth and I teach", "I teach"),
        ("I’m Ruth and teach chemistry", "I teach chemistry"),  # noqa: RUF001 - as phones type it
        ("I'm Ruth, a chemistry teacher", "I'm a chemistry teacher"),
        ("I'm Ruth", "I'm Ruth"),
        ("I'm Ruthless at chess", "I'm Ruthless at chess"),
        ("I teach with Ruth", "I teach with Ruth"),
        ("I'm Ruth, back in September", "I'm Ruth, back in September"),
        ("", ""),
    ],
)
def test_the_sentence_about_me_leaves_out_what_the_greeting_says(about: str, told: str) -> None:
    assert drop_my_name(about, "Ruth Okello") == told
    assert drop_my_name(about, None) == about


def test_another_version_is_another_one(tmp_path: Path) -> None:
    with open_log(path=tmp_path / "me.db") as log:
        log.profile.save(RUTH)
        said = [introduce(log, today=TODAY, seed=seed).text for seed in range(4)]
    assert all(one != other for one, other in pairwise(said))


def test_a_goodbye_needs_nobody_and_the_next_one_is_another(tmp_path: Path) -> None:
    with open_log(path=tmp_path / "me.db") as log:
        said = [say_goodbye(log, today=TODAY, seed=seed).text for seed in range(6)]
    assert len(set(said)) == 6
    assert all(12 <= len(text.split()) <= 50 for text in said)


@pytest.mark.parametrize(
    ("about", "told", "never"),
    [
        ("maths teacher, now between jobs", "I am a maths teacher. Now I am between jobs.", None),
        ("paramedic. off sick since May because of my back", "I am a paramedic.", "sick"),
        ("nurse since 2011, nights mostly", "I have been a nurse since 2011.", None),
    ],
)
def test_a_note_about_me_is_said_in_whole_sentences_without_my_health(
    tmp_path: Path, about: str, told: str, never: str | None
) -> None:
    with open_log(path=tmp_path / "me.db") as log:
        log.profile.save(Profile(name="Ruth Okello", about=about))
        said = [introduce(log, today=TODAY, seed=seed) for seed in range(8)]
    assert any(told in line.text for line in said if line.is_ready_made) or all(
        not line.is_ready_made for line in said
    )
    assert not any(never in line.text for line in said if never)
