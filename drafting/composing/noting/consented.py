"""Another's yes: "who agreed" has agreed to it, "if he's ok" is "once I know that I may"."""

import re

_IF_THEY_AGREE = re.compile(
    r",? (?:if|as long as|provided) (?P<who>he|she|they)(?:'s|'re|s| is| are| says| say)? "
    r"(?:ok|okay|fine|happy|up for|good|game|agreed|agrees?|yes)(?: with| to| about)?"
    r"(?: it| that| this)?$",
    re.IGNORECASE,
)
_WHO_AGREED = re.compile(r"\bwho(?: has)? agreed$|\bwho is (?:fine|ok|happy) with it$")
_OBJECTS = {"he": "him", "she": "her", "they": "them"}


def has_agreed(text: str) -> str:
    """Gives "Ada Roy, who has agreed to it" for "Ada Roy, who agreed": to what, must be said."""
    return _WHO_AGREED.sub("who has agreed to it", text)


def once_agreed(text: str) -> str:
    """The promise without the "he" that the reader could take for nobody or for themselves."""
    found = _IF_THEY_AGREE.search(text)
    if not found or re.search(rf"\b{_OBJECTS[found['who'].lower()]}\b", text[: found.start()]):
        return text  # "send her the list if she's ok with it": the reader agrees.
    return f"{text[: found.start()]} once I know that I may"
