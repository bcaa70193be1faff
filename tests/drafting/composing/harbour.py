"""Small briefs of our own, and the drafts made from them."""

import re
from datetime import date
from itertools import product
from typing import Any

from drafting.answers import Composition
from drafting.brief import Brief
from drafting.composing import Manner, compose

TODAY = date(2027, 3, 18)
MET = {"where": "the harbour safety evening", "when": "2027-03-09"}

BRIEFS: dict[str, dict[str, Any]] = {
    "told": {
        "sender": {"name": "Ines Marlow", "role": "tug engineer", "org": "Quay Towing"},
        "contact": {"name": "Bram Okafor", "role": "pilot", "org": "Port North"},
        "met": MET,
        "they_said": [
            "she said her crew rehearses every landing on paper first",
            "new hands tie the wrong knot when they are tired",
        ],
        "share": ["we learn our landings by scraping the paint"],
        "offer": "send our knot chart",
        "private": ["his licence was suspended in 2019"],
    },
    "fragments": {
        "sender": {"name": "Tove Lindahl", "role": "school cook"},
        "contact": {"name": "Dr. Marguerite Achebe", "org": "Food Lab"},
        "facts": [
            "met at a kitchen fair in Lund 2027-03-06",
            "she weighs every plate that comes back",
            "I count the bowls instead",
        ],
        "offer": "share our list of the dishes that children leave",
        "note": "her sister is ill, keep that out",
    },
    "thin": {
        "sender": {"name": "Ravi"},
        "contact": {"name": "Anneke"},
        "facts": ["Anneke repaired my bell in the rain"],
    },
    "kept": {
        "sender": {"name": "Odile Brun", "role": "archivist", "org": None},
        "contact": {"name": "Capt. Idris Vaughan"},
        "met": {"where": "the flood archive day", "when": "2026-08-02"},
        "they_said": ["he is drying two hundred letters between blankets"],
        "promises": [
            {"who": "me", "what": "send the blotter address"},
            {"who": "them", "what": "show me the drying room"},
        ],
    },
}
CHANNELS: dict[str, tuple[str, ...]] = {
    "thank_you": ("email", "sms", "whatsapp", "linkedin_note", "linkedin", "spoken"),
    "follow_up": ("email", "sms", "whatsapp", "linkedin_note", "linkedin", "spoken"),
    "check_in": ("email", "sms", "whatsapp", "linkedin"),
    "introduction": ("email", "linkedin_note", "linkedin"),
    "closing": ("spoken", "email", "sms", "whatsapp", "linkedin_note", "linkedin"),
}
CASES = [
    (name, kind, channel)
    for (name, (kind, channels)) in product(BRIEFS, CHANNELS.items())
    for channel in channels
]


def brief(name: str, kind: str, channel: str, **more: Any) -> Brief:
    return Brief.model_validate({**BRIEFS[name], "kind": kind, "channel": channel, **more})


def drafted(case: Brief, seed: int = 0, manner: Manner = "as_is") -> Composition:
    made = compose(case, today=TODAY, seed=seed, manner=manner)
    assert made.status == "draft", made
    return made


def words(text: str) -> str:
    return " ".join(re.findall(r"[\w']+", text.casefold()))


def facts_of(case: Brief) -> list[str]:
    return [*case.facts, *case.they_said, *case.share]
