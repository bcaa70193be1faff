"""Less of a brief: what can still be said where nothing sound comes of all of it."""

from collections.abc import Iterator

from drafting.brief import Brief

LEFT_OUT = (
    "I left this out, because I could not say it well: \u201c{}\u201d. Add it in your own words "
    "if it matters."
)
LEFT_ALL_OUT = (
    "I left out what they said, because I could not say it well. Add it in your own words if it "
    "matters."
)


def lessen(brief: Brief) -> Iterator[tuple[Brief, str]]:
    """The brief with one thing less each, and a sentence that says what; at last with none of theirs.

    What weighs least goes first: what is beside the point, then what they said, the latest of it
    first, and only then what was offered, asked or promised.
    """  # noqa: E501
    for field in ("facts", "share", "they_said"):
        texts: tuple[str, ...] = getattr(brief, field)
        for at in reversed(range(len(texts))):
            less = (*texts[:at], *texts[at + 1 :])
            yield brief.model_copy(update={field: less}), LEFT_OUT.format(texts[at])
    if brief.met.where or brief.met.how:
        told = brief.met.where or brief.met.how or ""
        met = brief.met.model_copy(update={"where": None, "how": None})
        yield brief.model_copy(update={"met": met}), LEFT_OUT.format(told)
    if brief.ask:
        yield brief.model_copy(update={"ask": None}), LEFT_OUT.format(brief.ask)
    if brief.offer:
        yield brief.model_copy(update={"offer": None}), LEFT_OUT.format(brief.offer.what)
    for at, promise in enumerate(brief.promises):
        less_promised = (*brief.promises[:at], *brief.promises[at + 1 :])
        yield brief.model_copy(update={"promises": less_promised}), LEFT_OUT.format(promise.what)
    if brief.they_said or brief.facts:
        bare = {"they_said": ("I don't remember",), "share": (), "facts": ()}
        yield brief.model_copy(update=bare), LEFT_ALL_OUT
