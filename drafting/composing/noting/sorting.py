"""What a kind makes of the facts before it is written: each kind by its own theme."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from drafting.composing.answers.asked import sort_decline
from drafting.composing.answers.replying import sort_reply
from drafting.composing.giving.passing import sort_ask_advice, sort_offer_help, sort_share
from drafting.composing.material import Material
from drafting.composing.moves.between import sort_intro_between
from drafting.composing.moves.gladness import sort_congratulate, sort_my_news
from drafting.composing.moves.grief import sort_condolence
from drafting.composing.moves.leaving import sort_closing

_SORTS: Mapping[str, Callable[[Material], Material]] = MappingProxyType(
    {
        "share": sort_share,
        "offer_help": sort_offer_help,
        "ask_advice": sort_ask_advice,
        "reply": sort_reply,
        "my_news": sort_my_news,
        "intro_between": sort_intro_between,
        "congratulate": sort_congratulate,
        "condolence": sort_condolence,
        "decline": sort_decline,
        "closing": sort_closing,
    }
)


def sort_for_kind(material: Material) -> Material:
    """The material with what its kind needs to be said; most kinds need nothing more."""
    sort = _SORTS.get(material.brief.kind)
    return sort(material) if sort else material
