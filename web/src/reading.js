// "What was read": the cable as a form, so that a drafter sees what the other end will make of it.

import { element } from "./words.js";

const KINDS = { cable: "cable", email: "e-mail", report: "report", telephone: "telephone call", other: "other" };
const NOTHING = "not found";

/** Draw every message of the text; `goToLine` is called with the number of a line. */
export function drawReading(place, messages, goToLine) {
  if (!messages.length) {
    place.replaceChildren(element("p", { class: "empty" }, "Paste a cable, and you see here how cablelint reads it."));
    return;
  }
  place.replaceChildren(...messages.flatMap((message, index) => [
    messages.length > 1 ? element("h3", { class: "message-number" }, `Message ${index + 1} of ${messages.length}`) : "",
    ...drawMessage(message, goToLine),
  ]).filter(Boolean));
}

function drawMessage(cable, goToLine) {
  return [
    section("Heading", heading(cable)),
    section("Tags", table(["Tag", "Meaning", "Kind"], cable.tags.map(tagRow))),
    section("References", table(["", "Reference", "Kind"], cable.references.map(referenceRow))),
    section("Who is asked for what, by when", requests(cable)),
    section("Paragraphs", table(["No.", "Marking", "Begins", "Lines"], cable.paragraphs.map((one) => paragraphRow(one, goToLine)))),
    section("Quoted text", table(["Title", "Lines"], cable.quoted_blocks.map((one) => [one.title, lines(one, goToLine)]))),
  ].filter(Boolean);
}

function heading(cable) {
  const rows = [
    ["Read as", cable.profile],
    ["From", cable.originator],
    ["To", names(cable.action_addressees)],
    ["Info", names(cable.info_addressees)],
    ["Date", moment(cable.date_time_group)],
    ["Precedence", precedences(cable)],
    ["Number", cable.message_reference && (cable.message_reference.id ?? `${cable.message_reference.office} ${cable.message_reference.serial}`)],
    ["Classification", classification(cable.classification)],
    ["Captions", cable.captions.join(", ")],
    ["Executive order", order(cable.executive_order)],
    ["Subject", cable.subject && [cable.subject_marking, cable.subject].filter(Boolean).join(" ")],
    ["Classified by", authority(cable.classified_by)],
    ["Signed", cable.signers.join(", ")],
  ];
  const always = new Set(["From", "To", "Date", "Classification", "Subject"]);
  const shown = rows.filter(([name, value]) => value || always.has(name));
  return element("dl", {}, ...shown.flatMap(([name, value]) => [
    element("dt", {}, name), element("dd", value ? {} : { class: "missing" }, value || NOTHING),
  ]));
}

function names(addressees) {
  return addressees.map(({ name, precedence, exempt }) =>
    name + (precedence ? ` (${precedence})` : "") + (exempt.length ? ` except ${exempt.join(", ")}` : "")).join("; ");
}

function moment(group) {
  if (!group) return "";
  return group.iso ? `${group.text} (${group.iso.slice(0, 10)}, ${group.iso.slice(11, 16)} UTC)` : group.text;
}

function precedences(cable) {
  return (cable.date_time_group?.precedences ?? []).join(", ");
}

function classification(found) {
  return found && [found.level ?? `"${found.text}" (unknown)`, ...found.handling].join(", ");
}

function order(found) {
  if (!found) return "";
  const said = found.declassify_on ? `${found.text} (declassify on ${found.declassify_on})` : found.text;
  return found.order ? `E.O. ${found.order}: ${said}` : said;
}

function authority(found) {
  if (!found) return "";
  const reasons = found.reasons.length ? `reasons ${found.reasons.join(", ")}` : "";
  return [found.names.join(", "), found.title, reasons, found.derived_from && `derived from ${found.derived_from}`].filter(Boolean).join("; ");
}

function tagRow(tag) {
  const written = tag.value === tag.canonical ? tag.value : `${tag.value} (read as ${tag.canonical})`;
  return [element("b", {}, written), tag.name || "not on the list", tag.known ? tag.kind : "unknown"];
}

function referenceRow(reference) {
  return [element("b", {}, reference.label ?? ""), reference.id && reference.id !== reference.text ? `${reference.text} (${reference.id})` : reference.text, KINDS[reference.kind]];
}

function requests(cable) {
  const said = [
    ...cable.action_requests.map((one) => [one.paragraph, "Announced", one.text, one.refers_to.length ? `see paragraph ${one.refers_to.join(", ")}` : ""]),
    ...cable.asks.map((one) => [one.paragraph, "Asked", one.text, one.posts.join(", ")]),
    ...cable.deadlines.map((one) => [one.paragraph, "By when", one.text, one.date ?? ""]),
    ...cable.contacts.map((one) => [one.paragraph, "Contact", one.text, ""]),
  ];
  return table(["Par.", "What", "Words", "Who or when"], said.map(([paragraph, ...rest]) => [String(paragraph ?? ""), ...rest]));
}

function paragraphRow(paragraph, goToLine) {
  const begins = paragraph.heading ?? paragraph.text.split(/\s+/).slice(0, 8).join(" ");
  return [String(paragraph.number ?? "none"), paragraph.marking ?? "none", begins, lines(paragraph, goToLine)];
}

function lines({ start_line: first, end_line: last }, goToLine) {
  const words = first === last ? `${first}` : `${first}–${last}`;
  return element("button", { type: "button", class: "line-link", onclick: () => goToLine(first) },
    element("span", { class: "unseen" }, "Go to line "), words);
}

function section(title, content) {
  return content && element("section", { class: "read" }, element("h3", {}, title), content);
}

function table(columns, rows) {
  if (!rows.length) return null;
  const head = element("tr", {}, ...columns.map((column) => element("th", { scope: "col" }, column || element("span", { class: "unseen" }, "Letter"))));
  const body = rows.map((row) => element("tr", {}, ...row.map((cell) => element("td", {}, cell))));
  return element("div", { class: "scroll" }, element("table", {}, element("thead", {}, head), element("tbody", {}, ...body)));
}
