// What a change would do to the text, line by line, with the characters that change marked.

import { commonEnds, element } from "./words.js";

/** Draw the lines that differ: rows of a sign and words, as the checker gives them. */
export function drawDifference(rows) {
  const table = element("div", { class: "difference", role: "group", "aria-label": "Lines that change", tabindex: "0" });
  for (let index = 0; index < rows.length; index++) {
    const [sign, words] = rows[index];
    if (sign === "@") {
      table.append(element("p", { class: "gap" }, `Line ${words}`));
      continue;
    }
    if (sign !== "-") {
      table.append(drawRow(sign, [words]));
      continue;
    }
    const removed = run(rows, index, "-");
    const added = run(rows, index + removed.length, "+");
    const pairs = removed.length === added.length;
    removed.forEach((line, at) => table.append(drawRow("-", pairs ? changedWords(line, added[at]) : [line])));
    added.forEach((line, at) => table.append(drawRow("+", pairs ? changedWords(line, removed[at]) : [line])));
    index += removed.length + added.length - 1;
  }
  return table;
}

function run(rows, start, sign) {
  const lines = [];
  for (let index = start; index < rows.length && rows[index][0] === sign; index++) lines.push(rows[index][1]);
  return lines;
}

const SPOKEN = { "-": "removed", "+": "added", " ": "unchanged" };

function drawRow(sign, words) {
  const name = { "-": "del", "+": "ins", " ": "span" }[sign];
  const spoken = element("span", { class: "unseen" }, `${SPOKEN[sign]}: `);
  const mark = element("span", { class: "sign", "aria-hidden": "true" }, sign === "-" ? "−" : sign);
  return element(name, { class: "row" }, mark, spoken, element("code", {}, ...words));
}

/** Return the line, the characters that another one has not marked; spaces among them are shown as dots. */
function changedWords(line, other) {
  const [start, end] = commonEnds(line, other);
  const middle = line.slice(start, line.length - end);
  const shown = middle.trim() ? middle : middle.replaceAll(" ", "·");
  return [line.slice(0, start), shown && element("b", {}, shown), line.slice(line.length - end)];
}
