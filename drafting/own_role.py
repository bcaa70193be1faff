"""What I do, where my one sentence about me says so in so many words; nothing is guessed."""

import re

from drafting.composing.noting.myself import is_person

_SAYS_SO = re.compile(
    r"\s*(?:i am|i['\u2019]m|i work as) (?:an? )(?P<role>[\w'\u2019-]+(?: [\w'\u2019-]+){0,3}?)"
    r"(?= (?:at|in|on|for|with|and|who|from|near|by)\b|\s*[.,;!]|\s*$)",
    re.IGNORECASE,
)


def role_told(about: str | None) -> str | None:
    """The role of "I'm a ward sister on a surgical ward"; None where no role is named."""
    found = _SAYS_SO.match(about or "")
    if found is None or not is_person(found["role"].lower().split()):
        return None
    return found["role"]
