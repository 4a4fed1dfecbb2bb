// The list of findings, errors first: each goes to its place, opens its rule's page, and offers its fix.

import { counted, element } from "./words.js";

const SEVERITIES = ["error", "warning", "info"];
const MOST_LISTED = 500;
const TITLES = { error: "error", warning: "warning", info: "note" };

/** Return the findings, the gravest first, each severity in the order of the text. */
export function byGravity(findings) {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/** "2 errors, 1 warning"; "No findings." */
export function summary(findings) {
  const counts = SEVERITIES.map((severity) => [findings.filter((finding) => finding.severity === severity).length, severity]);
  return counts.filter(([number]) => number).map(([number, severity]) => counted(number, TITLES[severity])).join(", ");
}

/** Draw the list into the element; `does` has what to do: go(start, end), explain(code), fix(finding). */
export function drawFindings(list, findings, does) {
  const listed = new Set(findings.slice(0, MOST_LISTED));
  const groups = SEVERITIES.map((severity) => [severity, findings.filter((finding) => finding.severity === severity)]);
  list.replaceChildren(
    ...groups.filter(([, members]) => members.length).map(([severity, members]) =>
      element("section", { class: severity },
        element("h3", {}, counted(members.length, TITLES[severity])),
        element("ol", {}, ...members.filter((one) => listed.has(one)).map((finding) => drawFinding(finding, does))))),
    findings.length > MOST_LISTED ? element("p", { class: "empty" }, `Only the first ${MOST_LISTED} are listed.`) : "",
  );
}

function drawFinding(finding, does) {
  const { code, name, severity, start, end, message, fix, related } = finding;
  const go = element("button", { class: "go", type: "button", onclick: () => does.go(start.offset, end.offset, finding) },
    element("span", { class: "where" }, `Line ${start.line}`), " ", element("span", { class: "message" }, message));
  const also = related.map((other) => element("button",
    { class: "also", type: "button", onclick: () => does.go(other.start.offset, other.end.offset) },
    `Line ${other.start.line}: ${other.message}`));
  const why = element("button", { class: "why", type: "button", title: `Why ${code} matters, with examples`, onclick: () => does.explain(code) },
    element("b", {}, code), ` ${name.replaceAll("-", " ")}`);
  return element("li",
    { class: "finding", "data-code": code, "data-severity": severity, "data-start": start.offset, "data-end": end.offset },
    go, ...also, element("p", { class: "about" }, why, fix && fix.edits.length ? drawFix(finding, does) : ""));
}

function drawFix(finding, does) {
  const { title, applicability } = finding.fix;
  const unsure = applicability === "unsafe";
  return element("button", { class: `fix ${applicability}`, type: "button", onclick: () => does.fix(finding) },
    `${unsure ? "Suggestion" : "Fix"}: ${title}`, unsure ? element("span", { class: "unseen" }, " (look at it before you apply it)") : "");
}
