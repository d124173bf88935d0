// The report's data, and small helpers.
const data = JSON.parse(document.getElementById("data").textContent);
const words = data.strings;
const numbers = new Intl.NumberFormat(data.language, { maximumFractionDigits: 6 });
const percents = new Intl.NumberFormat(data.language, { style: "percent" });
const collator = new Intl.Collator(data.language);

const labels = data.labels.map(([name, tag, hue, isValue]) => ({ name, tag, hue, isValue }));
const entries = data.entries.map(([label, name, code, english, mentions, documents, forms], id) =>
  ({ id, label, name, code, english, mentions, documents, forms, folded: null }));
const documents = data.documents.map((rows) => rows.map(
  ([line, start, end, entry, canonical, score, source, value, valueTo, unit, date, of]) =>
    ({ line, start, end, entry, canonical, score, source, value, valueTo, unit, date, of })));

function byId(id) {
  return document.getElementById(id);
}

function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

function say(key, values) {
  return words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

// Lower case without accents, so that a search does not ask for them.
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/ς/g, "σ");
}

function foldedForms(entry) {
  entry.folded ??= fold([entry.name, entry.code, entry.english, ...entry.forms].join("\n"));
  return entry.folded;
}
