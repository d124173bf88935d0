// What is looked for: kinds that are off, words in the search box, chosen entities.
const state = { off: new Set(), query: "", chosen: new Set() };
const listeners = [];

function isOn(entry) {
  return !state.off.has(entry.label);
}

function isFound(entry) {
  return isOn(entry) && (!state.query || foldedForms(entry).includes(state.query));
}

// Whether an entity is one of those that are looked for; false where nothing is.
function isHit(entry) {
  if (!isOn(entry)) return false;
  return state.chosen.has(entry.id) || (state.query !== "" && isFound(entry));
}

function isFocused() {
  return state.query !== "" || state.chosen.size > 0;
}

function changed() {
  for (const listener of listeners) listener();
}

function toggle(set, value) {
  if (!set.delete(value)) set.add(value);
}

// Choose entities, or let go of them where all are chosen.
function choose(ids) {
  const all = ids.every((id) => state.chosen.has(id));
  for (const id of ids) all ? state.chosen.delete(id) : state.chosen.add(id);
  changed();
}

function showChosen() {
  const box = byId("chosen");
  const held = box.contains(document.activeElement);
  box.replaceChildren(...[...state.chosen].map((id) => {
    const button = make("button", "", entries[id].name);
    button.type = "button";
    button.setAttribute("aria-label", say("chosen.remove", { name: entries[id].name }));
    button.addEventListener("click", () => choose([id]));
    return button;
  }));
  if (held) (box.firstChild ?? byId("search")).focus();
}

function showFilters() {
  for (const button of document.querySelectorAll(".label")) {
    button.setAttribute("aria-pressed", String(!state.off.has(Number(button.dataset.label))));
  }
  for (const pick of document.querySelectorAll(".pick")) {
    const all = entriesOf(pick).every((id) => state.chosen.has(id));
    pick.setAttribute("aria-pressed", String(all));
  }
  showChosen();
  const clear = byId("clear");
  const held = clear === document.activeElement;
  clear.hidden = !isFocused() && state.off.size === 0;
  if (held && clear.hidden) byId("search").focus();
}

function entriesOf(element) {
  return element.dataset.entries.split(" ").map(Number);
}

function startFilters() {
  const search = byId("search");
  search.value = "";
  search.addEventListener("input", () => {
    state.query = fold(search.value.trim());
    changed();
  });
  for (const button of document.querySelectorAll(".label")) {
    button.addEventListener("click", () => {
      toggle(state.off, Number(button.dataset.label));
      changed();
    });
  }
  byId("all").addEventListener("click", () => { state.off.clear(); changed(); });
  byId("no").addEventListener("click", () => {
    state.off = new Set(labels.keys());
    changed();
  });
  byId("clear").addEventListener("click", () => {
    search.value = state.query = "";
    state.off.clear();
    state.chosen.clear();
    changed();
  });
  document.addEventListener("click", (event) => {
    const pick = event.target.closest("[data-entries]");
    if (pick) choose(entriesOf(pick));
  });
  listeners.push(showFilters);
}
