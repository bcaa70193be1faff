"""How the reader is called: by every title their name is stored with, and by no guess."""

import pytest

from drafting.abroad.naming import call, choose_register
from drafting.brief import Brief
from drafting.checking import check
from prompts.tongues import load_letter
from tests.drafting.abroad.quay import TODAY, make, make_brief


def stored(language: str, name: str, role: str | None = None, **more: object) -> Brief:
    """A brief for somebody who is stored under a name."""
    contact = {"name": name, "role": role}
    return make_brief(language, "titled", "thank_you", "email", contact=contact, **more)


@pytest.mark.parametrize(
    ("language", "name", "role", "called"),
    [
        ("de", "Frau Prof. Dr. Dr. h.c. Osterloh", None, "Frau Prof. Dr. Osterloh"),
        ("de", "Herr Dr. med. Ruben Falk", None, "Herr Dr. Falk"),
        ("de", "Pfarrer Wiedmann", "Pfarrer", "Pfarrer Wiedmann"),
        ("de", "Frau Dr.-Ing. Tesfaye", None, "Frau Dr. Tesfaye"),
        ("fr", "Mme la Directrice Roussin", "directrice", "Madame la Directrice Roussin"),
        ("fr", "Mme la Directrice", None, "Madame la Directrice"),
        ("fr", "M. l'abbé Courtin", None, "Monsieur l\u2019abbé Courtin"),
        ("fr", "le père Vannier", "prêtre", "Père Vannier"),
        ("fr", "Mme Le Guen", None, "Madame Le Guen"),
        ("fr", "Me Sarrault", "avocate", "Maître Sarrault"),
        ("fr", "Dr Marie-Ange Poulain", None, "Docteur Poulain"),
        ("es", "Sra. Dra. Ibáñez", None, "Sra. Dra. Ibáñez"),
        ("es", "Directora Robles", "directora", "Directora Robles"),
        ("es", "Excma. Sra. Rectora Pinto", "rectora", "Sra. Rectora Pinto"),
        ("es", "Sor Remedios", None, "Sor Remedios"),
    ],
)
def test_a_title_is_kept_as_one_is_greeted_by_it(
    language: str, name: str, role: str | None, called: str
) -> None:
    brief = stored(language, name, role)
    found = call(brief, language)
    assert found.whole == called
    assert choose_register(brief, found, load_letter(language), language) == "formal"


@pytest.mark.parametrize(
    ("language", "name", "first"),
    [
        ("de", "Oma Grete", "Oma Grete"),
        ("fr", "Mamie Odette", "Mamie Odette"),
        ("es", "Juan Antonio Rivas", "Juan Antonio"),
        ("es", "Lucía Rivas", "Lucía"),
    ],
)
def test_friends_are_called_by_the_names_they_go_by(language: str, name: str, first: str) -> None:
    brief = stored(language, name)
    found = call(brief, language)
    assert found.first == first
    if found.kin:
        assert choose_register(brief, found, load_letter(language), language) == "familiar"


@pytest.mark.parametrize(
    ("language", "fact", "register"),
    [
        ("de", "unter Lotsen duzt man sich", "familiar"),
        ("de", "per Sie", "formal"),
        ("fr", "on se tutoie depuis le chantier", "familiar"),
        ("fr", "nous nous vouvoyons", "formal"),
        ("es", "en el muelle nos tuteamos", "familiar"),
        ("es", "nos tratamos de usted", "formal"),
    ],
)
def test_how_two_people_address_each_other_is_heeded_and_never_told(
    language: str, fact: str, register: str
) -> None:
    brief = make_brief(language, "first_name", "thank_you", "email")
    brief = brief.model_copy(update={"facts": (*brief.facts, fact)})
    found = call(brief, language)
    assert choose_register(brief, found, load_letter(language), language) == register
    for seed in range(3):
        assert not {"duzt", "tutoie", "vouvoyons", "tuteamos", "tratamos"} & set(
            make(brief, seed=seed).text.split()
        )


@pytest.mark.parametrize(
    ("language", "name", "greeting"),
    [
        ("fr", "Mrs. Whitby", "Bonjour Madame Whitby,"),
        ("es", "Mr. Whitby", "Estimado Sr. Whitby:"),
        ("de", "Ms. Whitby", "Sehr geehrte Frau Whitby,"),
        ("fr", "Dre Poulain", "Bonjour Docteure Poulain,"),
        ("fr", "Pre Poulain", "Bonjour Professeure Poulain,"),
    ],
)
def test_a_title_said_in_the_language_of_the_message_is_the_right_name(
    language: str, name: str, greeting: str
) -> None:
    brief = stored(language, name)
    text = make(brief).text
    assert text.startswith(greeting)
    found = check(brief, text, today=TODAY).findings
    assert "wrong_name" not in {finding.rule for finding in found}
