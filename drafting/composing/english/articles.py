"""The small word before what somebody is."""


def with_article(role: str) -> str:
    """Gives "an EMS captain" and "a welder"."""
    return f"{_article(role)} {role}"


def _article(text: str) -> str:
    first = text.split(maxsplit=1)[0]
    letters = first.split("-")[0]
    if letters.isupper() and len(letters) > 1:
        return (
            "an" if letters[0] in "AEFHILMNORSX" and not letters.startswith(("NA", "NI")) else "a"
        )
    low = first.lower()
    if low.startswith(("uni", "use", "eu", "one", "ur-")):
        return "a"
    return "an" if low[0] in "aeiou" or low.startswith(("hon", "hour", "heir")) else "a"
