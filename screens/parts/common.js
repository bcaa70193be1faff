// Shared by every part. Text is always set as text, never as markup.
const memories = new WeakMap();

function memoryOf(parentElement) {
  if (!memories.has(parentElement)) memories.set(parentElement, {});
  return memories.get(parentElement);
}

function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined && text !== null) element.textContent = text;
  return element;
}

function paintScheme(root) {
  const ground = getComputedStyle(root).getPropertyValue("--st-background-color").trim();
  if (root.dataset.ground === ground) return;
  root.dataset.ground = ground;
  const probe = make("span");
  probe.style.color = ground;
  root.append(probe);
  const [red, green, blue] = (getComputedStyle(probe).color.match(/[\d.]+/g) || [255, 255, 255]).map(Number);
  probe.remove();
  root.classList.toggle("dark", red * 0.3 + green * 0.59 + blue * 0.11 < 128);
}

// A tap that leads to another screen makes Streamlit write two steps into the history: the new
// parameters under the old address, then the address. The way back must not stop between them.
function mendHistory() {
  if (history.mended) return;
  history.mended = true;
  const push = history.pushState.bind(history);
  let halfway = "";
  let at = 0;
  history.pushState = (state, unused, url) => {
    const to = new URL(url ?? "", location.href);
    const stays = to.pathname === location.pathname;
    const second = !stays && location.href === halfway && to.search === location.search;
    // A new note names itself in the address: a step back from it must not lead to its own start.
    // Under another address the name is the first of two steps, and that address must stay.
    const names = stays && to.pathname.endsWith("/met") && !location.search.includes("note=") && to.searchParams.has("note")
      && !to.searchParams.has("step");
    if (names || (second && Date.now() - at < 1500)) history.replaceState(state, unused, url);
    else push(state, unused, url);
    halfway = stays ? to.href : "";
    at = Date.now();
  };
}

// A server that was started anew knows nothing of this page, and answers nothing of what it sends.
// Then the page is loaded again: what was typed is kept on this phone.
const DEAF_AFTER = 6000;
const SILENT_AFTER = 2500;
const UNHEARD = "The computer that runs Reachout does not answer just now. What you typed is kept on this phone.";

function isRunning() {
  return document.querySelector("[data-testid=stApp]")?.dataset.testScriptState === "running";
}

async function reviveWhenDeaf(root) {
  const isEmpty = !document.querySelector("[data-testid=stApp] h1");
  if ((!root.isConnected && !isEmpty) || isRunning()) return;
  try {
    const last = Number(sessionStorage.getItem("reachout:revived") || 0);
    if (Date.now() - last < 3 * DEAF_AFTER) return;
    const answer = await fetch(location.origin + "/_stcore/health", { cache: "no-store" });
    if (!answer.ok) return;
    sessionStorage.setItem("reachout:revived", Date.now());
    location.reload();
  } catch {
    if (!root.querySelector(".deaf")) root.append(make("p", "hint deaf", UNHEARD));
  }
}

// What the page knows of its line: ``isOld`` after a break until all is drawn anew.
function lineOf() {
  return (window.reachoutLine ??= { isOld: false, held: [] });
}

function isConnected() {
  const state = document.querySelector("[data-testid=stApp]")?.dataset.testConnectionState;
  return !state || state === "CONNECTED";
}

// A thumb that goes on tapping at one place means what it meant first. A tap that falls on something
// else there, because the screen has changed under it, is not wanted. Nobody reads a screen so fast.
const TOO_SOON = 400;
const ONE_PLACE = 20;

function calmThumb() {
  if (window.reachoutThumb) return;
  const thumb = (window.reachoutThumb = { at: -TOO_SOON, x: 0, y: 0, meant: null });
  document.addEventListener("click", (event) => {
    if (event.pointerType !== "touch") return;
    const goesOn = event.timeStamp - thumb.at < TOO_SOON
      && Math.hypot(event.clientX - thumb.x, event.clientY - thumb.y) < ONE_PLACE;
    const button = event.composedPath().find((node) => node.matches?.("button, a, summary, label, [role=button]"));
    const meant = button ? button.dataset.action || button.textContent : null;
    Object.assign(thumb, { at: event.timeStamp, x: event.clientX, y: event.clientY });
    if (!goesOn) thumb.meant = meant;
    else if (meant && meant !== thumb.meant) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, { capture: true });
}

// A tap names the turn it belongs to: the server lets each (turn, card, action) through once,
// so a nervous thumb or a line that repeats itself has one effect.
function tapper(root, memory, turn, setTriggerValue) {
  mendHistory();
  calmThumb();
  for (const note of root.querySelectorAll(".deaf")) note.remove();
  if (memory.turn !== turn) {
    memory.turn = turn;
    root.classList.remove("busy");
    for (const button of root.querySelectorAll(".act")) button.disabled = false;
    clearTimeout(memory.waiting);
    clearTimeout(memory.silent);
  }
  memory.send = (tapped) => setTriggerValue("tap", { turn, ...tapped });
  return (card, action, more = {}) => {
    if (root.classList.contains("busy")) return;
    const button = root.getRootNode().activeElement || root.querySelector(`[data-action="${CSS.escape(action)}"]`);
    const place = button?.closest?.(".row");
    root.classList.add("busy");
    for (const button of root.querySelectorAll(".act")) button.disabled = true;
    const free = () => {
      memory.held = null;
      root.classList.remove("busy");
      for (const button of root.querySelectorAll(".act")) button.disabled = false;
    };
    const sayUnheard = () => {
      free();
      if (root.querySelector(".deaf")) return;
      const note = make("p", "hint deaf", UNHEARD);
      if (place && root.contains(place)) place.after(note);
      else root.append(note);
    };
    clearTimeout(memory.waiting);
    clearTimeout(memory.silent);
    const isHeard = isConnected();
    memory.waiting = setTimeout(function giveUp() {
      // A tap that waits for the new drawing is not lost while a slow computer still draws.
      if (memory.held && isConnected() && isRunning()) {
        memory.waiting = setTimeout(giveUp, DEAF_AFTER);
        return;
      }
      free();
      if (isHeard || !isConnected()) reviveWhenDeaf(root);
    }, DEAF_AFTER);
    if (!isHeard) {
      sayUnheard();
      return;
    }
    const tapped = { card, action, ...more };
    if (lineOf().isOld) {
      memory.held = tapped;
      lineOf().held.push(() => memory.held === tapped && memory.send(tapped));
      return;
    }
    memory.silent = setTimeout(() => {
      // A script that runs has heard the tap, however long it takes.
      if (!isRunning()) sayUnheard();
    }, SILENT_AFTER);
    memory.send(tapped);
  };
}

// What a tap did or why it could not, at the buttons: in sight where the thumb is.
function saidAtThumb(sentence, tone) {
  if (!sentence) return [];
  const note = make("p", "said " + (tone || ""), sentence);
  note.setAttribute("role", "status");
  requestAnimationFrame(() => {
    const { top, bottom } = note.getBoundingClientRect();
    const bar = document.querySelector("[data-testid=stBottom]")?.getBoundingClientRect().top ?? innerHeight;
    if (top < 0 || bottom > bar) note.scrollIntoView({ block: "center" });
  });
  return [note];
}

// A link or a copy that the log has already agreed to needs no way round by the server.
function readyButton(action, className) {
  if (action.url) {
    const link = make("a", "button " + className, action.label);
    link.href = action.url;
    link.dataset.action = action.id;
    if (action.url.startsWith("https:")) { link.target = "_blank"; link.rel = "noreferrer"; }
    return link;
  }
  const button = make("button", className, action.label);
  button.type = "button";
  button.dataset.action = action.id;
  if (action.shares) {
    button.hidden = !navigator.share;
    button.style.display = navigator.share ? "" : "none";
    button.onclick = () => navigator.share({ text: action.shares }).catch(() => {});
    return button;
  }
  button.onclick = async () => {
    button.textContent = (await copyText(action.copies)) ? "Copied" : "Press and hold the text to copy it";
  };
  return button;
}

async function copyText(text) {
  try {
    if (window.isSecureContext && navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch { /* the older way below still may */ }
  const carrier = make("textarea");
  carrier.value = text;
  carrier.style.cssText = "position:fixed;top:0;opacity:0";
  document.body.append(carrier);
  carrier.select();
  const ok = document.execCommand("copy");
  carrier.remove();
  return ok;
}

function actionButton(action, onTap) {
  const kinds = ["primary", "chosen", "danger", "text", "wide"].filter((kind) => action[kind]);
  if (action.url || action.copies || action.shares) return readyButton(action, kinds.join(" "));
  if (typeof action.switched === "boolean") return switchOf(action, onTap);
  const button = make("button", ["act", ...kinds].join(" "), action.label);
  button.type = "button";
  button.dataset.action = action.id;
  if (action.chosen) button.setAttribute("aria-pressed", "true");
  let asked = !action.confirm;
  button.onclick = () => {
    if (!asked) {
      button.textContent = action.confirm;
      // The second half of a double tap must not answer what it has not read.
      setTimeout(() => { asked = true; }, 600);
      return;
    }
    onTap(action);
  };
  return button;
}

function switchOf(action, onTap) {
  const label = make("label", "switch");
  const input = make("input", "act");
  input.type = "checkbox";
  input.setAttribute("role", "switch");
  input.dataset.action = action.id;
  input.checked = action.switched;
  input.onchange = () => onTap(action);
  label.append(input, make("span", "", action.label));
  return label;
}

function readLocal(key) {
  try {
    return JSON.parse(localStorage.getItem("reachout:" + key) || "null");
  } catch {
    return null;
  }
}

// A log was deleted on another phone or computer: what this one kept for it goes, before any of it
// could be read into the log that came after.
function keepToLog(life) {
  if (!life || readLocal("log") === life) return;
  if (readLocal("log")) forgetLocal();
  writeLocal("log", life);
}

// Whoever was deleted, and a note that was filed, is not kept on a phone either. Each of their
// copies here has the name of what it belongs to in its own.
function forgetGone(gone) {
  if (!gone || !gone.length) return;
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith("reachout:") && gone.some((name) => key.includes("-" + name))) localStorage.removeItem(key);
    }
  } catch { /* a browser that keeps nothing has nothing to forget */ }
}

function forgetLocal() {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith("reachout:")) localStorage.removeItem(key);
  } catch { /* a browser that keeps nothing has nothing to forget */ }
}

function writeLocal(key, value) {
  try {
    if (value === null) localStorage.removeItem("reachout:" + key);
    else localStorage.setItem("reachout:" + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
