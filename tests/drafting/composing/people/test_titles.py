"""A title before a name keeps the family name in the greeting, known or told by its shape."""

import pytest

from drafting.brief import Addressee
from drafting.composing.people.names import call, first_name


@pytest.mark.parametrize(
    ("name", "greeting"),
    [
        ("Cllr. Ruth Dean", "Cllr. Dean"),
        ("Cllr Dean", "Cllr Dean"),
        ("Amb. Noor Vale", "Amb. Vale"),
        ("Sqn Ldr Amy Frost", "Sqn Ldr Frost"),
        ("Canon Mary West", "Canon West"),
        ("PC Ruth Dean", "PC Dean"),
        ("Mr. Chen Haoran", "Mr. Chen Haoran"),
        ("Mr. Chen Porter", "Mr. Porter"),
        ("Kemal Bey", "Kemal Bey"),
        ("Wm. Gale", "Wm."),
        ("Ng Wei Ling", "Ng Wei Ling"),
        ("JT Cole", "JT"),
        ("Bryn Hughes", "Bryn"),
        ("Ms. Han So-ra", "Ms. Han"),
        ("Dr. Chew Mei Ling", "Dr. Chew"),
        ("Chew Mei Ling", "Chew Mei Ling"),
        ("Dr. Lee Anne-Marie", "Dr. Lee Anne-Marie"),
        ("U Myint Oo", "U Myint Oo"),
        ("Daw Nilar", "Daw Nilar"),
        ("Ko Zaw Htet", "Ko Zaw Htet"),
        ("Ko Brandt", "Ko"),
        ("刘 洋", "刘洋"),
    ],
)
def test_a_title_never_stands_alone(name: str, greeting: str) -> None:
    assert call(Addressee(name=name), None).greeting == greeting


@pytest.mark.parametrize(
    ("name", "note", "greeting"),
    [
        ("Nagy Réka", "Réka is her given name", "Réka"),
        ("Phạm Thu Trang", "call her Ms. Trang.", "Ms. Trang"),
        ("刘 洋", "family name Liu, Dr.", "Dr. Liu"),
        ("Dr. Ada Roy", "Ada is her first name", "Dr. Roy"),
        ("Phạm Thu Trang", "given name comes last: she is Ms. Trang", "Ms. Trang"),
        ("Vũ Ngọc Lan", None, "Lan"),
        ("Kato Mei", "given name is last", "Mei"),
        ("Ito Kenji", "he is Mr. Ito", "Mr. Ito"),
        ("Ito Kenji", "met his wife, she is Mrs. Ito", "Ito"),
    ],
)
def test_a_note_says_how_somebody_is_called(name: str, note: str | None, greeting: str) -> None:
    assert call(Addressee(name=name), note).greeting == greeting


@pytest.mark.parametrize(
    ("name", "short"),
    [("Miss Eze", "Miss Eze"), ("Sister Joan Pell", "Sister Joan"), ("Dr. Ada Roy", "Ada")],
)
def test_a_sender_known_by_a_title_keeps_it(name: str, short: str) -> None:
    assert first_name(name) == short


def test_an_age_before_a_title_is_left_out_of_the_greeting() -> None:
    called = call(Addressee(name="Old Mr. Tarrant"), None)

    assert called.greeting == "Mr. Tarrant"
