"""Review: what blocks stands in the way until it is mended or confirmed, word for word."""

from drafting.answers import Finding, Severity, Verdict
from drafting.authorship import typed_spans
from drafting.review import in_the_way, to_show, token_of


def finding(rule: str, severity: Severity, quote: str = "words", start: int = 0) -> Finding:
    return Finding(
        rule=rule, severity=severity, start=start, end=start + len(quote), quote=quote, why="Why."
    )


BLOCK = finding("invented_fact", "block", "the award")
WARN = finding("begging", "warn", "please hire me")
HINT = finding("no_offer", "hint", "")


def test_only_what_blocks_stands_in_the_way() -> None:
    assert in_the_way(Verdict(findings=(WARN, HINT, BLOCK)), ()) == (BLOCK,)


def test_a_confirmed_span_no_longer_stands_in_the_way() -> None:
    assert in_the_way(Verdict(findings=(BLOCK,)), {token_of(BLOCK)}) == ()


def test_a_confirmation_is_for_these_very_words_alone() -> None:
    other = finding("invented_fact", "block", "the prize")

    assert in_the_way(Verdict(findings=(other,)), {token_of(BLOCK)}) == (other,)


def test_a_check_that_did_not_run_cannot_be_confirmed_away() -> None:
    """Checks never fail open."""
    failed = finding("check_failed", "block", "")

    assert in_the_way(Verdict(findings=(failed,)), {token_of(failed)}) == (failed,)


def test_what_is_graver_is_shown_first() -> None:
    assert to_show(Verdict(findings=(HINT, WARN, BLOCK)), ()) == (BLOCK, WARN, HINT)


def test_an_untouched_text_has_no_words_of_the_person() -> None:
    assert typed_spans("Hi Dana, thanks.", "Hi Dana, thanks.") == ()


def test_the_words_that_were_typed_are_found() -> None:
    text = "Hi Dana, thanks for Tuesday. Sam"
    (span,) = typed_spans("Hi Dana, thanks. Sam", text)

    assert text[span.start : span.end].strip() == "for Tuesday"


def test_a_text_begun_alone_is_all_the_persons_own() -> None:
    (span,) = typed_spans("", "My own words")

    assert (span.start, span.end) == (0, 12)
