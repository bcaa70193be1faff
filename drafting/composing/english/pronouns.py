"""Pronouns turned to the reader: "him" is "you", and in their own words "my" is "your"."""

from collections.abc import Mapping
from types import MappingProxyType

PLAIN: Mapping[str, str] = MappingProxyType(
    {
        "him": "you",
        "them": "you",
        "himself": "yourself",
        "herself": "yourself",
        "themselves": "yourselves",
        "hers": "yours",
        "theirs": "yours",
        "their": "your",
        "he'd": "you'd",
        "she'd": "you'd",
        "they'd": "you'd",
        "he'll": "you'll",
        "she'll": "you'll",
        "they'll": "you'll",
        "they're": "you're",
        "they've": "you've",
    }
)
# Where the note holds their own words.
QUOTED: Mapping[str, str] = MappingProxyType(
    {
        "i": "you",
        "me": "you",
        "my": "your",
        "mine": "yours",
        "myself": "yourself",
        "we": "you",
        "us": "you",
        "our": "your",
        "ours": "yours",
        "ourselves": "yourselves",
        "i'm": "you're",
        "i've": "you've",
        "i'd": "you'd",
        "i'll": "you'll",
        "we're": "you're",
        "we've": "you've",
        "we'd": "you'd",
        "we'll": "you'll",
    }
)
