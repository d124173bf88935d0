// The table of entities: names before values, sorted by a column, cut after the first rows.
const FIRST_ROWS = 20;
const order = { column: "mentions", falling: true, all: false };
const columns = {
  name: (entry) => entry.name,
  label: (entry) => labels[entry.label].name,
  english: (entry) => entry.english,
  mentions: (entry) => entry.mentions,
  documents: (entry) => entry.documents,
};

function compare(one, other) {
  const kinds = labels[one.label].isValue - labels[other.label].isValue;
  if (kinds) return kinds;
  const value = columns[order.column];
  const [left, right] = [value(one), value(other)];
  const sign = typeof left === "number" ? left - right : collator.compare(left, right);
  return (order.falling ? -sign : sign) || one.id - other.id;
}

function nameCell(entry) {
  const cell = make("td");
  const pick = make("button", "pick");
  pick.type = "button";
  pick.dataset.entries = entry.id;
  pick.setAttribute("aria-pressed", String(state.chosen.has(entry.id)));
  pick.append(make("span", "name", entry.name));
  cell.append(pick);
  if (entry.code) cell.append(make("span", "code", entry.code));
  return cell;
}

function row(entry) {
  const line = make("tr");
  const label = make("td", labels[entry.label].hue);
  const swatch = make("span", "swatch");
  swatch.setAttribute("aria-hidden", "true");
  label.append(swatch, labels[entry.label].name);
  line.append(
    nameCell(entry), label, make("td", "", entry.english),
    make("td", "number", numbers.format(entry.mentions)),
    make("td", "number", numbers.format(entry.documents)),
  );
  return line;
}

function showTable() {
  const held = document.activeElement.closest?.("tbody .pick")?.dataset.entries;
  const found = entries.filter(isFound).sort(compare);
  const rows = order.all ? found : found.slice(0, FIRST_ROWS);
  const body = document.querySelector("tbody");
  body.replaceChildren(...rows.map(row));
  if (held) body.querySelector(`[data-entries="${held}"]`)?.focus();
  const more = byId("more");
  more.hidden = rows.length === found.length;
  more.textContent = say("table.all", { count: numbers.format(found.length) });
}

function sortBy(column) {
  const isNumber = column === "mentions" || column === "documents";
  order.falling = order.column === column ? !order.falling : isNumber;
  order.column = column;
  for (const button of document.querySelectorAll(".sort")) {
    const direction = order.falling ? "descending" : "ascending";
    const sorted = button.dataset.column === column ? direction : "none";
    button.closest("th").setAttribute("aria-sort", sorted);
  }
  showTable();
}

function startTable() {
  for (const button of document.querySelectorAll(".sort")) {
    button.addEventListener("click", () => sortBy(button.dataset.column));
  }
  byId("more").addEventListener("click", () => {
    order.all = true;
    showTable();
    document.querySelectorAll("tbody .pick")[FIRST_ROWS]?.focus();
  });
  listeners.push(showTable);
}
