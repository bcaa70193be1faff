"""A promise that waits for another's yes: "if he's ok with it" is "once I know that I may"."""

import re

_IF_THEY_AGREE = re.compile(
    r",? (?:if|as long as|provided) (?P<who>he|she|they)(?:'s|'re|s| is| are| says| say)? "
    r"(?:ok|okay|fine|happy|up for|good|game|agreed|agrees?|yes)(?: with| to| about)?"
    r"(?: it| that| this)?$",
    re.IGNORECASE,
)
_OBJECTS = {"he": "him", "she": "her", "they": "them"}


def once_agreed(text: str) -> str:
    """The promise without the "he" that the reader could take for nobody or for themselves."""
    found = _IF_THEY_AGREE.search(text)
    if not found or re.search(rf"\b{_OBJECTS[found['who'].lower()]}\b", text[: found.start()]):
        return text  # "send her the list if she's ok with it": the reader agrees.
    return f"{text[: found.start()]} once I know that I may"
