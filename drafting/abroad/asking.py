"""My small question as a question of its own: "darf ich Ihnen drei Fragen schicken"."""

import re

_GERMAN = re.compile(r"ob (?P<me>ich|wir) (?P<rest>.+) (?P<verb>darf|dürfte|kann|könnte|dürfen)")
_FRENCH = re.compile(r"si (?P<me>je peux|je pourrais|nous pouvons|nous pourrions) (?P<rest>.+)")
_ASKED = {
    "je peux": "puis-je",
    "je pourrais": "pourrais-je",
    "nous pouvons": "pouvons-nous",
    "nous pourrions": "pourrions-nous",
}
_SPANISH = re.compile(r"si (?P<rest>(?:puedo|podría|podemos|podríamos) .+)")


def ask_german(whether: str) -> str | None:
    """Gives "darf ich Ihnen drei Fragen schicken" of "ob ich Ihnen drei Fragen schicken darf"."""
    found = _GERMAN.fullmatch(whether)
    return f"{found['verb']} {found['me']} {found['rest']}" if found else None


def ask_french(whether: str) -> str | None:
    """Gives "puis-je vous poser trois questions" of "si je peux vous poser trois questions"."""
    found = _FRENCH.fullmatch(whether)
    return f"{_ASKED[found['me']]} {found['rest']}" if found else None


def ask_spanish(whether: str) -> str | None:
    """Gives "puedo hacerle tres preguntas" of "si puedo hacerle tres preguntas"."""
    found = _SPANISH.fullmatch(whether)
    return found["rest"] if found else None


def never(text: str) -> bool:
    """False for every text, in a language whose verbs do not tell who acts."""
    return not text and bool(text)
