// What is known of a mention, beside it while the pointer or the focus is on it.
const box = byId("details");
let holder = null;
let leaving = 0;

function number(mention) {
  if (mention.value === null) return "";
  const range = [mention.value, mention.valueTo].filter((one) => one !== null);
  return `${range.map((one) => numbers.format(one)).join("–")} ${mention.unit}`.trim();
}

function finders(source) {
  return source
    .split("+")
    .map((one) => words[`source.${one}`] ?? one)
    .join(" + ");
}

function facts(mention) {
  const entry = entries[mention.entry];
  const named = entry.name === mention.canonical ? "" : entry.name;
  return [
    ["detail.ref", [named, entry.code].filter(Boolean).join(" · ")],
    ["detail.english", entry.english],
    ["detail.value", number(mention)],
    ["detail.of", mention.of],
    ["detail.date", mention.date],
    ["detail.score", percents.format(mention.score)],
    ["detail.source", finders(mention.source)],
  ].filter(([, value]) => value);
}

function fill(mention) {
  const list = make("dl");
  for (const [key, value] of facts(mention)) {
    list.append(make("dt", "", words[key]), make("dd", "", value));
  }
  const kind = make("div", "kind", labels[entries[mention.entry].label].name);
  box.replaceChildren(make("div", "head", mention.canonical), kind, list);
}

function place(mark) {
  const [line] = mark.getClientRects();
  const width = document.documentElement.clientWidth;
  const left = Math.max(16, Math.min(line.left, width - box.offsetWidth - 16));
  const below = line.bottom + box.offsetHeight + 12 < window.innerHeight;
  const top = below ? line.bottom + 6 : line.top - box.offsetHeight - 6;
  box.style.left = `${left + window.scrollX}px`;
  box.style.top = `${Math.max(0, top + window.scrollY)}px`;
}

function showDetails(mark) {
  clearTimeout(leaving);
  if (holder === mark) return;
  hideDetails();
  holder = mark;
  mark.setAttribute("aria-describedby", "details");
  fill(mark.mention);
  box.hidden = false;
  place(mark);
}

function hideDetails() {
  clearTimeout(leaving);
  holder?.removeAttribute("aria-describedby");
  holder = null;
  box.hidden = true;
}

// The pointer may cross to the details, to read or copy them.
function leave() {
  clearTimeout(leaving);
  leaving = setTimeout(hideDetails, 200);
}

function startDetails() {
  const texts = byId("texts");
  for (const kind of ["mouseover", "focusin"]) {
    texts.addEventListener(kind, (event) => {
      const mark = event.target.closest("mark[role]");
      if (mark) showDetails(mark);
    });
  }
  texts.addEventListener("mouseout", leave);
  texts.addEventListener("focusout", leave);
  box.addEventListener("mouseenter", () => clearTimeout(leaving));
  box.addEventListener("mouseleave", leave);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hideDetails();
  });
  listeners.push(hideDetails);
}
