// The text with its underlined words: a text area over lines that show the same text in the same places.

import { commonEnds, element } from "./words.js";

const GRAVEST_FIRST = ["error", "warning", "info"];

/** Make the editor of this text area and of the element below it; `changed` is called after each change of the text. */
export function makeEditor(area, below, changed) {
  let shown = [];
  let rows = []; // the element of each line that is shown
  let marks = [];
  const taken = []; // replacements that can be taken back, the last one last

  function put(text) {
    const [start, end] = commonEnds(area.value, text);
    area.value = text;
    area.focus({ preventScroll: true });
    area.setSelectionRange(start, text.length - end);
    draw();
    changed();
  }

  function draw() {
    const lines = area.value.split("\n");
    let start = 0;
    const most = Math.min(lines.length, shown.length);
    while (start < most && lines[start] === shown[start]) start++;
    let end = 0;
    while (end < most - start && lines[lines.length - 1 - end] === shown[shown.length - 1 - end]) end++;
    const fresh = document.createDocumentFragment();
    const added = lines.slice(start, lines.length - end).map((line) => drawLine(line, []));
    added.forEach((row) => fresh.append(row));
    rows.slice(start, rows.length - end).forEach((row) => row.remove());
    rows = rows.slice(0, start).concat(added, rows.slice(rows.length - end));
    below.insertBefore(fresh, rows[start + added.length] ?? null);
    shown = lines;
  }

  function drawMarks() {
    const waiting = [...marks].sort((a, b) => b.start - a.start);
    let here = []; // marks that reach into the line
    let at = 0;
    shown.forEach((line, index) => {
      const end = at + line.length;
      while (waiting.length && waiting.at(-1).start <= end) here.push(waiting.pop());
      const pieces = here.map(({ start, end: stop, severity }) => [
        Math.max(start - at, 0), Math.min(stop, end) - at, severity,
      ]);
      const signature = JSON.stringify(pieces);
      if ((rows[index].dataset.marks ?? "[]") !== signature) {
        const fresh = drawLine(line, pieces);
        fresh.dataset.marks = signature;
        rows[index].replaceWith(fresh);
        rows[index] = fresh;
      }
      at = end + 1;
      here = here.filter((mark) => mark.end > at);
    });
  }

  area.addEventListener("input", () => {
    draw();
    changed();
  });
  draw();

  return {
    get text() {
      return area.value;
    },
    /** Underline these places: each has its start and end in units of the text, and its severity. */
    mark(places) {
      marks = places;
      drawMarks();
    },
    /** Put another text in place of this one. The browser forgets what it could take back, so that is kept here. */
    replace(text) {
      if (text === area.value) return;
      taken.push({ before: area.value, after: text });
      put(text);
    },
    /** Take back the last replacement, if nothing was typed since; return whether it was. */
    undo() {
      if (taken.at(-1)?.after !== area.value) return false;
      put(taken.pop().before);
      return true;
    },
    /** Select a place and show it. */
    goTo(start, end) {
      const number = area.value.slice(0, start).split("\n").length;
      area.focus({ preventScroll: true });
      area.setSelectionRange(start, end);
      below.querySelector(".current")?.classList.remove("current");
      const line = rows[number - 1];
      line.classList.add("current");
      line.scrollIntoView({ block: "center" });
    },
    /** Select a line, counted from 1. */
    goToLine(number) {
      const lines = area.value.split("\n");
      const start = lines.slice(0, number - 1).reduce((sum, line) => sum + line.length + 1, 0);
      this.goTo(start, start + (lines[number - 1] ?? "").length);
    },
  };
}

/** Draw a line, the pieces of it underlined; where two overlap, the graver severity shows. */
function drawLine(line, pieces) {
  const drawn = element("div", { class: "line" });
  const bounds = [...new Set([0, line.length, ...pieces.flatMap(([start, end]) => [start, end])])].sort((a, b) => a - b);
  const severityOf = (fits) => GRAVEST_FIRST.find((severity) => pieces.some((piece) => piece[2] === severity && fits(piece)));
  bounds.forEach((start, index) => {
    const point = severityOf((piece) => piece[0] === start && piece[1] === start);
    if (point) drawn.append(element("mark", { class: `point ${point}` }));
    const end = bounds[index + 1];
    if (end === undefined) return;
    const severity = severityOf((piece) => piece[0] <= start && piece[1] >= end && piece[1] > piece[0]);
    const words = line.slice(start, end);
    drawn.append(severity ? element("mark", { class: severity }, words) : words);
  });
  return drawn;
}
