"""The list of checks, and the one door through which a text is checked."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from drafting.answers import Claim, Finding, Span, Verdict
from drafting.brief import Brief
from drafting.checking import (
    abroad,
    afterword,
    alleged,
    apart,
    asked,
    being,
    belonging,
    boasting,
    conditions,
    consents,
    courtesy,
    crossed,
    cues,
    days,
    deeds,
    density,
    excuses,
    firsthand,
    form,
    frames,
    gifts,
    greeting,
    grounding,
    intrusion,
    invited,
    known_patients,
    language,
    meanings,
    mourning,
    names,
    note_only,
    numbers,
    oblique,
    offers,
    orders,
    ordinals,
    ours,
    overdue,
    patient_details,
    people,
    pleas,
    privacy,
    proportions,
    reactions,
    requests,
    rivals,
    said,
    seconds,
    signature,
    signs,
    spread,
    strengthened,
    swapped_owner,
    swaps,
    talk_time,
    theirs,
    together,
    tone,
    tried,
    turned,
)
from drafting.checking.context import Context
from drafting.checking.merging import merge
from drafting.checking.weighing import GUESSED, MADE_UP, weigh
from prompts import load_kinds
from prompts.phrases import load_table, load_theme

# What the person wrote is theirs to say, a link of their own too.
OWN_RIGHT = MADE_UP | {"injection_followed"}


class Check(NamedTuple):
    """One check: its name and the function that yields what it finds."""

    name: str
    find: Callable[[Context], Iterable[Finding | Claim]]


CHECKS: tuple[Check, ...] = (
    Check("greeting", greeting.check_greeting),
    Check("signature", signature.check_signature),
    Check("names", names.check_names),
    Check("days", days.check_days),
    Check("days ahead", days.check_ahead),
    Check("overdue", overdue.check_overdue),
    Check("numbers", numbers.check_numbers),
    Check("talk time", talk_time.check_talk_time),
    Check("belonging", belonging.check_belonging),
    Check("proportions", proportions.check_proportions),
    Check("plans", strengthened.check_plans),
    Check("stand-ins", strengthened.check_stand_ins),
    Check("some as all", strengthened.check_some_as_all),
    Check("ordinals", ordinals.check_ordinals),
    Check("said", said.check_said),
    Check("asked", asked.check_asked),
    Check("alleged", alleged.check_alleged),
    Check("quotes", said.check_quotes),
    Check("together", together.check_together),
    Check("invited", invited.check_invited),
    Check("apart", apart.check_apart),
    Check("gifts", gifts.check_gifts),
    Check("congratulations", gifts.check_congratulations),
    Check("claims", together.check_claims),
    Check("own deeds", deeds.check_own_deeds),
    Check("second deeds", seconds.check_second_deeds),
    Check("deeds abroad", abroad.check_deeds_abroad),
    Check("people abroad", abroad.check_people_abroad),
    Check("swaps", swaps.check_swaps),
    Check("tried", tried.check_tried),
    Check("outcomes", tried.check_outcomes),
    Check("ours", ours.check_ours),
    Check("cures", ours.check_cures),
    Check("new deeds", firsthand.check_new_deeds),
    Check("new people", firsthand.check_new_people),
    Check("company", firsthand.check_company),
    Check("spread", spread.check_spread),
    Check("turned", turned.check_turned),
    Check("done together", turned.check_done_together),
    Check("shared", turned.check_shared),
    Check("frames", frames.check_frames),
    Check("crossed", crossed.check_crossed),
    Check("directions", crossed.check_directions),
    Check("my deeds as theirs", crossed.check_my_deeds_as_theirs),
    Check("owner", swapped_owner.check_owner),
    Check("inflected names", crossed.check_inflected_names),
    Check("effects", deeds.check_effects),
    Check("who", being.check_who),
    Check("being", being.check_being),
    Check("as a", being.check_as_a),
    Check("own people", people.check_own_people),
    Check("their people", people.check_their_people),
    Check("hearsay", people.check_hearsay),
    Check("their things", theirs.check_their_things),
    Check("their past", theirs.check_their_past),
    Check("their deeds", theirs.check_their_deeds),
    Check("kind deeds", theirs.check_kind_deeds),
    Check("memories", theirs.check_memories),
    Check("others", theirs.check_others),
    Check("reactions", reactions.check_reactions),
    Check("density", density.check_density),
    Check("grounding", grounding.check_grounding),
    Check("excuses", excuses.check_excuses),
    Check("offers", offers.check_offers),
    Check("promised purse", offers.check_promised_purse),
    Check("places", offers.check_places),
    Check("private", privacy.check_private),
    Check("patients", patient_details.check_patients),
    Check("known patients", known_patients.check_known_patients),
    Check("note", note_only.check_note),
    Check("consent", consents.check_consent),
    Check("placeholders", intrusion.check_placeholders),
    Check("chatter", intrusion.check_chatter),
    Check("afterword", afterword.check_afterword),
    Check("injection", intrusion.check_injection),
    Check("orders", orders.check_orders),
    Check("traps", orders.check_traps),
    Check("attachments", intrusion.check_attachments),
    Check("limits", form.check_limits),
    Check("length", form.check_length),
    Check("language", language.check_language),
    Check("register", language.check_register),
    Check("begging", tone.check_begging),
    Check("hidden agenda", tone.check_hidden_agenda),
    Check("pressure", tone.check_pressure),
    Check("self-serving", tone.check_self_serving),
    Check("bragging", tone.check_bragging),
    Check("boasts", boasting.check_boasts),
    Check("stacked honours", boasting.check_stacked_honours),
    Check("rude", tone.check_rude),
    Check("insensitive", mourning.check_insensitive),
    Check("soft ask", tone.check_soft_ask),
    Check("meanings", meanings.check_meanings),
    Check("cues", cues.check_cues),
    Check("conditions", conditions.check_conditions),
    Check("oblique", oblique.check_oblique),
    Check("rivals", rivals.check_rivals),
    Check("contrast", rivals.check_contrast),
    Check("career asks", requests.check_career_asks),
    Check("taking", requests.check_taking),
    Check("pleas", pleas.check_pleas),
    Check("signs", signs.check_signs),
    Check("thanks", courtesy.check_thanks),
    Check("listening", courtesy.check_listening),
    Check("intro", courtesy.check_intro),
    Check("offer", courtesy.check_offer),
    Check("generic", courtesy.check_generic),
)


def check(
    brief: Brief,
    text: str,
    *,
    today: date,
    typed: Sequence[Span] = (),
    checks: Sequence[Check] = CHECKS,
) -> Verdict:
    """Give every finding and claim of one text against one brief."""
    context = Context(brief, text, today, typed)
    findings: list[tuple[str, Finding]] = []
    claims: list[Claim] = []
    for one in checks:
        for found in _run(one, context):
            if isinstance(found, Finding):
                findings.append((one.name, found))
            else:
                claims.append(found)
    return Verdict(findings=_settle(context, weigh(findings, context)), claims=_tidy(claims))


def _run(one: Check, context: Context) -> list[Finding | Claim]:
    """Run one check; whatever it raises becomes a finding that stands in the way."""
    try:
        return list(one.find(context))
    except Exception:  # noqa: BLE001  a check that breaks must take no other with it
        why = load_table("rules")["why"]["check_failed"]
        return [Finding(rule="check_failed", severity="block", start=0, end=0, quote="", why=why)]


def _settle(context: Context, findings: list[Finding]) -> tuple[Finding, ...]:
    """Give the findings with the kind's severities, the person's own facts and doubles left out."""
    kind = load_kinds().get(context.brief.kind)
    severities = dict(kind.severities) if kind else {}
    kept: dict[tuple[str, int, int], Finding] = {}
    leaks = [found for found in findings if found.rule == "leak_private"]
    for found in findings:
        if found.rule in OWN_RIGHT and context.is_typed(found.start, found.end):
            continue
        if found.rule == "stale_day" and _is_their_news(context, found):
            continue
        if found.rule in MADE_UP and any(
            leak.start <= found.start and found.end <= leak.end for leak in leaks
        ):
            continue
        wanted = severities.get(found.rule)
        if wanted and not (found.rule in {"generic", GUESSED} and found.severity == "hint"):
            found = found.model_copy(update={"severity": wanted})  # noqa: PLW2901
        if found.rule in MADE_UP and _is_disclosed(context, found):
            found = found.model_copy(update={"severity": "hint"})  # noqa: PLW2901
        kept.setdefault((found.rule, found.start, found.end), found)
    merged = merge(kept.values(), context.text)
    return tuple(sorted(merged, key=lambda one: (one.start, one.end, one.rule)))


def _is_their_news(context: Context, found: Finding) -> bool:
    """Tell whether a day stands in a sentence of the person's own that tells of no fact."""
    if not context.is_typed(found.start, found.end):
        return False
    sentence = context.sentence_at(found.start)
    words = context.content(sentence.start, sentence.end)
    days = set(context.words_in(found.start, found.end))
    return not any(word.stem in context.book.all_stems for word in words if word not in days)


def _is_disclosed(context: Context, found: Finding) -> bool:
    """Tell whether a finding lies in the sender's plain words on their own plans."""
    clause = context.clause_at(found.start)
    theme = load_theme("disclosures")
    return any(
        clause.start <= hit.start < clause.end for hit in theme.find(context.beginnings)
    ) and not any(char.isdigit() for char in found.quote)


def _tidy(claims: list[Claim]) -> tuple[Claim, ...]:
    """Give the claims in order, each place once."""
    kept: dict[tuple[int, int], Claim] = {}
    for claim in claims:
        before = kept.get((claim.start, claim.end))
        if before is None or before.status == "verified":
            kept[claim.start, claim.end] = claim
    return tuple(sorted(kept.values(), key=lambda one: (one.start, one.end)))
