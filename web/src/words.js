// Small things that all modules need: elements, words, and places in a text.

/** Make an element: its attributes (`on…` are listeners), and what it holds. Text is never read as HTML. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value != null) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child != null && child !== ""));
  return made;
}

/** Find the one element of the page that fits the selector. */
export function one(selector) {
  return document.querySelector(selector);
}

/** "1 error", "2 errors". */
export function counted(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Say something to those who see the page and to those who hear it. */
export function say(words, kind = "") {
  const status = one("#status");
  status.textContent = words;
  status.dataset.kind = kind;
}

/** Return a function from an offset in characters, as Python counts them, to one in UTF-16 units, as JavaScript does. */
export function unitsOf(text) {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return (offset) => offset;
  const units = [];
  let at = 0;
  for (const character of text) {
    units.push(at);
    at += character.length;
  }
  units.push(at);
  return (offset) => units[Math.min(offset, units.length - 1)];
}

/** Return what two texts begin with and end with in common, as numbers of units. */
export function commonEnds(before, after) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return [start, end];
}
