"""Moves: on until the screen stands, and never against the person."""

from screens.parts.moves import Move

TO_ANA = {"person": "a1", "kind": "thank_you"}


def test_a_move_leads_on_until_its_screen_is_drawn_with_its_parameters() -> None:
    move = Move("write", TO_ANA)

    assert move.leads_on_from("today", {})
    assert move.leads_on_from("today", TO_ANA)
    assert not move.leads_on_from("write", TO_ANA)
    assert move.has_arrived


def test_a_drawing_of_the_old_screen_in_between_does_not_end_it() -> None:
    move = Move("write", TO_ANA)
    move.leads_on_from("today", {})
    move.leads_on_from("write", TO_ANA)

    assert move.leads_on_from("today", TO_ANA)


def test_a_screen_that_was_opened_by_hand_meanwhile_stays() -> None:
    move = Move("write", TO_ANA)
    move.leads_on_from("today", {})

    assert not move.leads_on_from("people", {})
    assert not move.has_arrived


def test_a_screen_may_lead_to_itself_with_other_parameters_and_change_them_then() -> None:
    move = Move("met", {"note": "n1"})

    assert move.leads_on_from("met", {})
    assert not move.leads_on_from("met", {"note": "n1"})
    assert not move.leads_on_from("met", {"note": "n2"})
