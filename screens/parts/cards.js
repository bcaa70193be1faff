// Groups of cards: who, why now, and what one tap can do.
function drawCard(card, memory, tap) {
  // A card that opens shows the beginning of each line: what it opens has the rest.
  const box = make("div", "card " + (card.tone || "") + (card.opens ? " brief" : ""));
  box.dataset.card = card.id;
  const head = card.opens ? make("button", "open act") : make("div");
  if (card.opens) {
    head.type = "button";
    head.dataset.action = card.opens;
    head.onclick = () => tap(card.id, card.opens);
  }
  if (card.title) head.append(make("p", "title", card.title));
  if (card.when) head.append(make("p", "when", card.when));
  for (const line of card.lines || []) head.append(make("p", "line", line));
  if (card.words) head.append(make("p", "words", card.words));
  if (card.hint) head.append(make("p", "hint", card.hint));
  box.append(head);
  if (card.folded) box.append(drawFolded(card, memory));
  if (card.actions.length || card.folds.length || card.more.length) box.append(drawActions(card, memory, tap));
  for (const other of card.also || []) {
    const also = drawCard(other, memory, tap);
    also.className = "also";
    box.append(also);
  }
  return box;
}

// A longer text that unfolds in place, and stays unfolded when the cards are drawn again.
function drawFolded(card, memory) {
  const unfolded = memory.unfolded || (memory.unfolded = new Set());
  const fold = make("details");
  fold.open = unfolded.has(card.id);
  fold.ontoggle = () => (fold.open ? unfolded.add(card.id) : unfolded.delete(card.id));
  fold.append(make("summary", "", card.fold_label), make("p", "words", card.folded));
  return fold;
}

// A button that shows and hides what stands below the row, and stays as it was when drawn again.
// Opening one closes the others of its card: two at once push what matters off a small screen.
function unfolder(id, label, rest, memory, beside) {
  const opened = memory.opened || (memory.opened = new Set());
  const button = make("button", "text fold", label);
  button.type = "button";
  const show = (open) => {
    rest.hidden = !open;
    rest.style.display = open ? "" : "none";
    button.setAttribute("aria-expanded", String(open));
  };
  button.onclick = () => {
    const opens = !opened.has(id);
    for (const other of beside) other.close();
    if (opens) opened.add(id);
    show(opens);
  };
  const fold = { close: () => { opened.delete(id); show(false); } };
  beside.push(fold);
  memory.folds.push(fold);
  show(opened.has(id));
  return button;
}

function drawActions(card, memory, tap) {
  const row = make("div", "row");
  for (const action of card.actions) row.append(actionButton(action, () => tap(card.id, action.id)));
  const both = make("div");
  both.append(row);
  const more = { id: card.id, label: card.more_label, rows: [card.more], apart: card.apart, apart_label: card.apart_label };
  const beside = [];
  for (const fold of [...(card.more.length || card.apart.length ? [more] : []), ...card.folds]) {
    both.append(drawRest(fold, row, memory, tap, beside));
  }
  return both.childElementCount > 1 ? both : row;
}

// What a quiet button in the row unfolds. Once something is chosen it folds again: what the choice
// leads to must not lie below all of it.
function drawRest(fold, row, memory, tap, beside) {
  const rest = make("div");
  rest.dataset.fold = fold.id;
  if (fold.title) rest.append(make("p", "hint", fold.title));
  const choose = (id) => { memory.opened.delete(fold.id); tap(fold.id, id); };
  for (const actions of [...fold.rows, fold.apart]) {
    if (!actions.length) continue;
    if (actions === fold.apart) rest.append(make("p", "hint", fold.apart_label));
    const line = make("div", fold.apart.length ? "row even" : "row");
    for (const action of actions) line.append(actionButton(action, () => choose(action.id)));
    rest.append(line);
  }
  row.append(unfolder(fold.id, fold.label, rest, memory, beside));
  return rest;
}

export default function ({ data: [data], parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".part");
  const memory = memoryOf(parentElement);
  paintScheme(root);
  keepToLog(data.life);
  forgetGone(data.gone);
  const tap = tapper(root, memory, data.turn, setTriggerValue);
  const shown = JSON.stringify(data);
  if (memory.shown === shown) return;
  memory.shown = shown;
  // Once a message is on its way, what stands open above it has had its turn.
  if (!memory.hears) window.addEventListener("reachout:gone", () => memory.folds.forEach((fold) => fold.close()));
  memory.hears = true;
  memory.folds = [];
  root.replaceChildren();
  for (const group of data.groups) {
    if (group.title) root.append(make("h2", "", group.title));
    if (group.hint) root.append(make("p", "hint", group.hint));
    for (const card of group.cards) root.append(drawCard(card, memory, tap));
  }
}
