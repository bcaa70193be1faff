"""What the shape of a draft hangs on, so that no two people's drafts are alike."""

from zlib import crc32

from drafting.brief import Brief


def key_of(brief: Brief, attempt: int) -> int:
    """A number by which sentences are shuffled: another one for each sender and each try."""
    return crc32(f"{_writer(brief)}|{brief.channel}|{attempt}".encode("utf-8", "replace"))


def _writer(brief: Brief) -> str:
    """Who writes to whom, by which two people's drafts of the same facts are kept apart."""
    me = brief.sender
    return f"{brief.salt or ''}|{me.name}|{me.role}|{me.org}|{brief.contact.name}|{brief.kind}"


def bent_of(brief: Brief) -> int:
    """A number that the shape of a draft hangs on: the sender's, and what the facts are."""
    told = "|".join((*brief.they_said, *brief.facts))
    return crc32(f"{_writer(brief)}|{told}".encode("utf-8", "replace"))


def way_of_sender(brief: Brief) -> int:
    """A number for what a sender does in all their messages, such as how they end one."""
    me = brief.sender
    return crc32(f"{brief.salt or ''}|{me.name}|{me.org}".encode("utf-8", "replace"))
