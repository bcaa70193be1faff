"""What is noted of a death: the loss by itself, without how and when I came to hear of it."""

import re

from drafting.brief import Brief

_DAY = r"\d{4}-\d{2}-\d{2}"
_WHEN = rf"(?:(?: on| in| last| this)? (?:{_DAY}|\w+day|yesterday|week|month|\w+ber|today))?"
_TIDINGS = r"(?:heard|learned|learnt|found out|was told|were told|read|saw|just heard|have heard)"
# "I read that her uncle, the ferryman, died"
_HEARD_FIRST = re.compile(
    rf"^(?:(?:I|we|I've|we've) )?(?:only |just |have )?{_TIDINGS}(?: about it)?{_WHEN}"
    r"(?: (?:from|by|through) [\w' -]{2,20}?)?,?:? that (?=\w)",
    re.IGNORECASE,
)
# "his brother died, heard it on Monday", "… is dead, told by Ivo"
_HEARD_LAST = re.compile(
    rf"\s*[,;(-]\s*(?:(?:and |as )?(?:I|we) )?(?:only |just )?{_TIDINGS}"
    rf"(?: (?:it|so|this|of it|about it))?"
    rf"(?: (?:from|by|through) [A-Z][\w'-]+)?{_WHEN}\)?$"
    r"|\s*[,;(-]\s*(?:told (?:me )?(?:by|on) |from |says |said )[A-Z]?[\w'-]+(?: told me)?"
    rf"{_WHEN}\)?$",
)
_DEATH = re.compile(r"\b(?:died|dead|passed|killed|drowned|gone|lost|funeral|buried|death)\b")


def place_loss(brief: Brief) -> Brief:
    """The brief with each death told by itself: "her aunt died", not how I came to hear of it."""
    facts = tuple(_alone(text) if _DEATH.search(text) else text for text in brief.facts)
    return brief if facts == brief.facts else brief.model_copy(update={"facts": facts})


def _alone(text: str) -> str:
    return _HEARD_FIRST.sub("", _HEARD_LAST.sub("", text)).strip()
