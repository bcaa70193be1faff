// Where a message's words come from: one folded line, and a row for each of them.
function drawWhence(data, area, memory) {
  const box = make("div", "whence");
  if (!data.whence.length) return box;
  const fold = make("details");
  fold.open = Boolean(memory.whenceOpen);
  fold.ontoggle = () => { memory.whenceOpen = fold.open; };
  const title = make("summary", "", data.whence_title);
  if (data.whence.some((row) => row.marked)) title.append(make("span", "unnoted", data.whence_doubt));
  fold.append(title);
  const list = make("ul");
  data.whence.forEach((row, at) => list.append(whenceRow(row, at, data, area, memory)));
  fold.append(list);
  box.append(fold);
  return box;
}

function whenceRow(row, at, data, area, memory) {
  const item = make("li", row.marked ? "unnoted" : "");
  const button = make("button", "whence-row");
  const name = row.words + row.place;
  button.type = "button";
  button.append(make("span", "words", row.words), make("span", "hint", row.place));
  const note = make("p", "words note");
  const show = () => {
    const isOpen = memory.whenceRow === name;
    const filled = isOpen && fillNote(note, noteOf(row, at, data));
    if (filled) item.append(note);
    else note.remove();
    button.setAttribute("aria-expanded", String(isOpen));
  };
  button.onclick = () => {
    memory.whenceRow = memory.whenceRow === name ? null : name;
    for (const draw of memory.whenceShown) draw();
    if (memory.whenceRow === name) pointAt(area, row, item);
  };
  memory.whenceShown.push(show);
  show();
  item.append(button);
  if (note.textContent) item.append(note);
  return item;
}

// The note as typed, or what the log kept of it, where there is no note or it is not here yet.
function noteOf(row, at, data) {
  const held = window.reachoutNotes?.get(data.key);
  const passage = held?.mark === data.whence_mark && held.passages.find((one) => one.row === at);
  return passage ? { ...passage, text: held.notes[passage.note] } : { text: row.kept, start: 0, end: 0 };
}

function fillNote(note, { text, start, end }) {
  note.replaceChildren(text.slice(0, start));
  if (end > start) note.append(make("mark", "", text.slice(start, end)));
  note.append(text.slice(Math.max(start, end)));
  return Boolean(text);
}

// The words are chosen where they stand, without a keyboard over the list. What was typed since may
// have moved them: then the nearest place where they stand now.
function pointAt(area, row, item) {
  const at = nearest(area.value, row.words, row.start);
  if (at < 0) return;
  area.inputMode = "none";
  area.focus({ preventScroll: true });
  area.setSelectionRange(at, at + row.words.length);
  area.onpointerdown = () => {
    area.onpointerdown = null;
    area.removeAttribute("inputmode");
    area.blur();
  };
  showBoth(area, at, item);
}

// The screen moves only as far as the words can be seen together with their note.
function showBoth(area, at, item) {
  const top = area.getBoundingClientRect().top + (area.clientHeight * at) / area.value.length;
  const room = window.innerHeight * 0.7 - item.getBoundingClientRect().bottom;
  const up = Math.min(window.innerHeight * 0.15 - top, room);
  if (up > 0) document.querySelector("[data-testid=stMain]")?.scrollBy({ top: -up });
}

function nearest(text, words, start) {
  let best = -1;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best < 0 || Math.abs(at - start) < Math.abs(best - start)) best = at;
  }
  return best;
}

// Nobody knows yet where the words of another text come from.
function shadeWhence(memory, isOther) {
  for (const box of memory.parts.below.querySelectorAll(".whence")) {
    box.classList.toggle("other", isOther);
    box.inert = isOther;
  }
}

// The list follows the notes as they come in; only the latest drawing listens.
function hearNotes(memory) {
  document.removeEventListener("reachout:notes", memory.hearNotes);
  memory.hearNotes = () => { for (const draw of memory.whenceShown) draw(); };
  document.addEventListener("reachout:notes", memory.hearNotes);
}
