"""A title before a name keeps the family name in the greeting, known or told by its shape."""

import pytest

from drafting.brief import Addressee
from drafting.composing.people.names import call


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
    ],
)
def test_a_title_never_stands_alone(name: str, greeting: str) -> None:
    assert call(Addressee(name=name), None).greeting == greeting
