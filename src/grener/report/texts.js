// Texts: mentions are marked when a text comes near the window, not before.
const articles = [...document.querySelectorAll("article")];
const marked = new Set();
const named = documents.map((mentions) => new Set(mentions.map((mention) => mention.entry)));

function markOf(mention) {
  const { label } = entries[mention.entry];
  const mark = make("mark", labels[label].hue);
  mark.dataset.label = labels[label].tag;
  mark.tabIndex = -1;
  mark.setAttribute("role", "button");
  mark.mention = mention;
  return mark;
}

function markParagraph(paragraph, mentions) {
  const text = paragraph.textContent;
  const parts = [];
  let end = 0;
  for (const mention of mentions) {
    const mark = markOf(mention);
    mark.textContent = text.slice(mention.start, mention.end);
    parts.push(text.slice(end, mention.start), mark);
    end = mention.end;
  }
  paragraph.replaceChildren(...parts, text.slice(end));
}

function markArticle(article) {
  const place = Number(article.dataset.document);
  if (marked.has(place)) return;
  marked.add(place);
  const lines = article.querySelectorAll(".text > p");
  const groups = new Map();
  for (const mention of documents[place]) {
    if (!groups.has(mention.line)) groups.set(mention.line, []);
    groups.get(mention.line).push(mention);
  }
  for (const [line, mentions] of groups) markParagraph(lines[line], mentions);
  showMarks(article);
}

function marksOf(article) {
  return [...article.querySelectorAll("mark:not(.off)")];
}

function showMarks(article) {
  const focused = isFocused();
  let first = true;
  for (const mark of article.querySelectorAll("mark")) {
    const entry = entries[mark.mention.entry];
    const on = isOn(entry);
    mark.classList.toggle("off", !on);
    mark.classList.toggle("hit", isHit(entry));
    mark.classList.toggle("dim", on && focused && !isHit(entry));
    if (on) mark.setAttribute("role", "button");
    else mark.removeAttribute("role");
    if (on) mark.tabIndex = first ? 0 : -1;
    else mark.removeAttribute("tabindex");
    if (on) first = false;
  }
}

function isWanted(place) {
  if (![...state.chosen].every((id) => named[place].has(id))) return false;
  if (!state.query) return true;
  return [...named[place]].some((id) => isFound(entries[id]));
}

function showTexts() {
  let shown = 0;
  for (const [place, article] of articles.entries()) {
    article.hidden = !isWanted(place);
    if (!article.hidden) shown += 1;
    if (marked.has(place)) showMarks(article);
  }
  byId("none").hidden = shown > 0 || articles.length === 0;
  const values = { shown: numbers.format(shown), all: numbers.format(articles.length) };
  byId("status").textContent = say("status", values);
}

// One stop of the Tab key for each text; the arrows move inside it.
function moveFrom(mark, key) {
  const marks = marksOf(mark.closest("article"));
  const place = marks.indexOf(mark);
  const target = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: marks.length - 1 }[key];
  if (target === undefined || !marks[target]) return false;
  mark.tabIndex = -1;
  marks[target].tabIndex = 0;
  marks[target].focus();
  return true;
}

function startTexts() {
  const near = new IntersectionObserver((seen) => {
    for (const one of seen) {
      if (!one.isIntersecting) continue;
      markArticle(one.target);
      near.unobserve(one.target);
    }
  }, { rootMargin: "600px 0px" });
  for (const article of articles) near.observe(article);
  window.addEventListener("beforeprint", () => articles.forEach(markArticle));
  const texts = byId("texts");
  texts.addEventListener("keydown", (event) => {
    const mark = event.target.closest("mark[role]");
    if (!mark) return;
    const pressed = event.key === "Enter" || event.key === " ";
    if (pressed) choose([mark.mention.entry]);
    if (pressed || moveFrom(mark, event.key)) event.preventDefault();
  });
  texts.addEventListener("click", (event) => {
    const mark = event.target.closest("mark[role]");
    if (mark && getSelection().isCollapsed) choose([mark.mention.entry]);
  });
  listeners.push(showTexts);
}
