"""The steps that the plans of several kinds are made of."""

from dataclasses import replace

from drafting.composing.answers.graceful import graceful
from drafting.composing.english.tokens import lower_start
from drafting.composing.plan import Plan
from drafting.composing.telling.as_it_is import AS_IT_HAPPENS, FORCED, INSET, as_for, fact_ways
from drafting.composing.telling.beside import told_of_again

_TWO, _BREATH = 2, 22


def say(plan: Plan, move: str, *labels: str, fact: bool = False) -> bool:
    """One sentence for a move, by the first of the labels that can be filled."""
    values = plan.values() if fact else plan.common
    for label in labels:
        piece = plan.picker.pick(move, values, labels=(label,))
        if piece:
            plan.pieces.append(piece)
            return True
    return False


def turn(plan: Plan, labels: tuple[str, ...]) -> tuple[str, ...]:
    """The labels with another one first for another seed."""
    at = plan.picker.whim % len(labels)
    return (*labels[at:], *labels[:at])


def tell(plan: Plan, first: str, most: int) -> None:
    """What I have to tell, one sentence each, in the order of the facts."""
    told = 0
    while plan.mine and told < most:
        statement = plan.mine.pop(0)
        ways = fact_ways(statement)
        if plan.material.brief.kind == "reply" and statement.clause:
            plain = [way for way in ways if not (INSET.search(way) or FORCED.search(way))]
            answer = as_for(statement.clause)
            ways = (*plain, *([answer] if answer else []), *graceful(statement.clause.text), *ways)
            # A second thing that I can do is one more, and no surprise.
            ways = tuple(way.replace(" actually ", " also ") for way in ways) if told else ways
        named = " ".join(s.raw for s in plan.material.theirs)
        again = statement.clause and told_of_again(statement.clause, named)
        ways = (again, *ways) if again and plan.told() else ways
        led = not told and statement.whose != "world"
        if any(tells(plan, label, ways) for label in ((first, "more") if led else ("more",))):
            told += 1
            plan.pieces[-1] = replace(plan.pieces[-1], told=(statement,))


def tells(plan: Plan, label: str, ways: tuple[str, ...]) -> bool:
    """One fact in a sentence; a word put in stands only where nothing else leads up to it."""
    easy = tuple(way for way in ways if AS_IT_HAPPENS not in way and not FORCED.search(way))
    free = ways if label == "more" else easy
    plan.look_back()
    values = {**plan.common, "fact": free}
    piece = plan.picker.pick("tell", values, labels=(label,), again=True) if free else None
    if piece:
        plan.pieces.append(piece)
    return piece is not None


def listen(plan: Plan, *, weave: bool = True) -> None:
    """One thing of theirs, beside what I share of it where I do."""
    while plan.theirs and not plan.told():
        told = ("said", "told", "topic") if plan.theirs[0].quoted else ()
        for labels in (told, None) if told else (None,):
            woven = (weave and plan.mine and not plan.lean) or plan.answers_now()
            if woven and plan.add("weave", labels=labels):
                return
            if plan.add("listening", labels=labels):
                return
        plan.theirs.pop(0)


def give(plan: Plan) -> None:
    """What I promised, then what I offer."""
    plan.add("promise", fact=False)
    if not plan.add("offer", labels=("link", "as_promised"), fact=False):
        plan.add("offer", fact=False, but=("link", "as_promised"))


def end(plan: Plan, *labels: str, brisk: bool = False, way: tuple[str, ...] = ()) -> None:
    """A last word, and where there is room a line that asks for nothing before it."""
    if not brisk or plan.material.brief.channel == "email":
        plan.add("way", labels=way or None, fact=False, mine=False)
    say(plan, "closing", *labels, "plain")


def put_question(plan: Plan) -> bool:
    """My question as I noted it, right behind the facts that it is about."""
    piece = plan.picker.pick("ask", plan.common, labels=("on",))
    if piece is not None:
        plan.pieces.append(replace(piece, move="tell"))
    return piece is not None


def join_short(plan: Plan, at: int) -> None:
    """Two short sentences told one after the other, as one: "my job ended, and I start in June"."""
    pair = plan.pieces[at : at + _TWO]
    texts = [piece.text for piece in pair]
    plain = len(pair) == _TWO and not any("," in text or " and " in text for text in texts)
    if not plain or sum(len(text.split()) for text in texts) > _BREATH:
        return
    text = f"{texts[0].rstrip('.')}, and {lower_start(texts[1])}"
    if not plan.picker.copies(text):
        plan.pieces[at : at + _TWO] = [replace(pair[0], text=text)]
