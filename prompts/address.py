"""Formal and familiar address in one sentence: "<Ihnen|dir>" stands for both, formal first."""

import re
from collections.abc import Iterator
from typing import Literal

Address = Literal["formal", "familiar"]
_BOTH = re.compile(r"<([^<>|]*)\|([^<>|]*)>")


def by_address(text: str) -> Iterator[tuple[str, Address | None]]:
    """The sentence in each form of address that it knows; one that knows none comes once.

    Raises:
        ValueError: where a sign of the two stands alone.
    """
    if not _BOTH.search(text):
        ways: tuple[tuple[str, Address | None], ...] = ((text, None),)
    else:
        ways = ((_BOTH.sub(r"\1", text), "formal"), (_BOTH.sub(r"\2", text), "familiar"))
    for said, address in ways:
        if "<" in said or ">" in said:
            raise ValueError(said)
        yield " ".join(said.split()), address
