// The page: what a click, a key or a change of the text sets in motion.

import { startChecker } from "./checker.js";
import { confirmChange, openRule, watchDialogs } from "./dialogs.js";
import { makeEditor } from "./editor.js";
import { copy, refusal, save, watchFiles } from "./files.js";
import { byGravity, drawFindings, summary } from "./findings.js";
import { drawReading } from "./reading.js";
import { element, one, say, unitsOf } from "./words.js";

const PAUSE_MILLISECONDS = 150; // after the last key, before a check

const area = one("#text");
const state = { findings: [], name: "draft.cable", newline: "\n", at: -1, ready: false };
const editor = makeEditor(area, one("#lines"), textChanged);
const checker = startChecker(showProgress);

let timer;
function textChanged() {
  delete document.documentElement.dataset.checked;
  clearTimeout(timer);
  timer = setTimeout(check, PAUSE_MILLISECONDS);
}

function showProgress(words, share) {
  one("#progress").value = share;
  say(`${words}…`, "busy");
}

/** Return a question about the text, under the chosen profile and date. */
function question(task, more = {}) {
  return { task, text: editor.text, profile: one("#profile").value, date: one("#date").value, ...more };
}

let checking = false;
let again = false;

/** Check the text; what is typed meanwhile is checked when that is done. */
async function check() {
  if (!state.ready) return;
  again = checking;
  if (checking) return;
  checking = true;
  const asked = question("check");
  try {
    const { findings } = await checker.ask(asked);
    if (asked.text === editor.text) showFindings(findings);
    if (!one("#reading").hidden) await read();
  } catch (error) {
    fail(error);
  }
  checking = false;
  if (again || asked.text !== editor.text) check();
  else document.documentElement.dataset.checked = "";
}

function showFindings(findings) {
  const units = unitsOf(editor.text);
  state.findings = byGravity(findings);
  state.at = -1;
  editor.mark(findings.map(({ start, end, severity }) => ({ start: units(start.offset), end: units(end.offset), severity })));
  drawFindings(one("#list"), state.findings, { go: goTo, explain, fix: fixOne });
  const safe = findings.filter(({ fix }) => fix?.applicability === "safe" && fix.edits.length).length;
  one("#fix").disabled = !safe;
  one("#fix-count").textContent = safe ? ` (${safe})` : "";
  const none = !findings.length;
  one("#nothing").hidden = !none;
  one("#nothing").textContent = editor.text.trim() ? "No findings. cablelint has nothing against this text." : "Paste a cable, drop a file on the page, or try the example.";
  one("#count").textContent = none ? "" : ` (${findings.length})`;
  say(none ? (editor.text.trim() ? "No findings" : "Ready") : summary(findings), none ? "clean" : state.findings[0].severity);
}

function goTo(start, end, finding) {
  const units = unitsOf(editor.text);
  editor.goTo(units(start), units(end));
  if (finding) state.at = state.findings.indexOf(finding);
  const shown = [...document.querySelectorAll(".finding")];
  shown.forEach((item, index) => item.classList.toggle("current", index === state.at));
  shown[state.at]?.scrollIntoView({ block: "nearest" });
}

/** Go to the next finding in the list, or the one before. */
function step(by) {
  const number = state.findings.length;
  if (!number) return;
  const next = state.at < 0 ? (by > 0 ? 0 : number - 1) : (state.at + by + number) % number;
  const finding = state.findings[next];
  goTo(finding.start.offset, finding.end.offset, finding);
  say(`${finding.code}: ${finding.message}`, finding.severity);
}

async function explain(code) {
  openRule(code, await checker.rule(code));
}

async function fixOne({ fix, message }) {
  const note = fix.applicability === "unsafe" ? `${message}. This is a suggestion: apply it only if it says what you mean.` : `${message}.`;
  await change(fix.title, note, question("apply", { edits: fix.edits }));
}

/** Ask for a change of the text, show what it would do, and apply it if the drafter agrees. */
async function change(title, note, asked) {
  try {
    const { text, difference, problem } = await checker.ask(asked);
    if (problem) return say(problem, "error");
    if (text === editor.text) return say("Nothing to change: the text is already like that", "clean");
    if (await confirmChange(title, note, difference)) {
      editor.replace(text);
    }
  } catch (error) {
    fail(error);
  }
}

/** Take back what was applied last. */
function undo() {
  const done = editor.undo();
  if (done) say("Taken back", "clean");
  return done;
}

async function read() {
  const { messages } = await checker.ask(question("read"));
  drawReading(one("#form"), messages, (line) => editor.goToLine(line));
}

async function take(file) {
  const problem = refusal(file);
  if (problem) return say(problem, "error");
  await checker.ready;
  const opened = await checker.open(await file.arrayBuffer(), file.name);
  if (opened.problem) return say(opened.problem, "error");
  state.name = opened.kind ? `${file.name.replace(/\.[^.]*$/, "")}.txt` : file.name;
  state.newline = opened.newline;
  one("#name").textContent = opened.kind ? `${file.name}, the words of ${opened.kind}` : file.name;
  one("#notes").hidden = !opened.notes.length;
  one("#notes").replaceChildren(...opened.notes.map((note) => element("li", {}, note)));
  editor.replace(opened.text);
  area.setSelectionRange(0, 0);
  one(".sheet").scrollTop = 0;
}

function fail(error) {
  say(`cablelint failed: ${error.message}. Please report it.`, "error");
}

/** Show one of the two panels. */
function select(tab) {
  for (const each of document.querySelectorAll("[role=tab]")) {
    const chosen = each === tab;
    each.setAttribute("aria-selected", chosen);
    each.tabIndex = chosen ? 0 : -1;
    one(`#${each.getAttribute("aria-controls")}`).hidden = !chosen;
  }
  if (tab.id === "tab-reading" && state.ready) read().catch(fail);
}

function watchTabs() {
  const tabs = [...document.querySelectorAll("[role=tab]")];
  tabs.forEach((tab, index) => {
    tab.addEventListener("click", () => select(tab));
    tab.addEventListener("keydown", ({ key }) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[key];
      if (!by) return;
      const next = tabs[(index + by + tabs.length) % tabs.length];
      select(next);
      next.focus();
    });
  });
}

function watchKeys() {
  addEventListener("keydown", (event) => {
    if (document.querySelector("dialog[open]")) return;
    const isUndo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (isUndo && !(document.activeElement === area || document.activeElement === document.body)) return;
    if (isUndo) {
      if (!undo()) return; // what was typed, the browser takes back itself
    } else if (event.key === "F8") step(event.shiftKey ? -1 : 1);
    else if (event.key === "F6") (document.activeElement === area ? one(".finding.current .go, .finding .go, [role=tab][tabindex='0']") : area).focus();
    else return;
    event.preventDefault();
  });
}

function watchButtons() {
  const does = {
    "#open": () => one("#file").click(),
    "#example": () => editor.replace(JSON.parse(one("#example-text").textContent)),
    "#fix": () => change("Apply all safe fixes", "A safe fix leaves no doubt about what you meant.", question("fix")),
    "#format": () => change("Format", "No word changes: only spaces, line breaks, and the order and spelling of the labels.", question("format")),
    "#undo": () => undo() || say("There is nothing to take back: the text has changed since", "info"),
    "#copy": async () => {
      await copy(area);
      say("Copied", "clean");
    },
    "#save": () => save(editor.text, state.name, state.newline),
    "#print": () => print(),
    "#help": () => one("#about").showModal(),
  };
  for (const [selector, action] of Object.entries(does)) one(selector).addEventListener("click", action);
  for (const selector of ["#profile", "#date"]) one(selector).addEventListener("change", textChanged);
}

watchButtons();
watchTabs();
watchKeys();
watchDialogs();
watchFiles(one("#file"), (file) => take(file).catch(fail));

checker.ready.then(() => {
  state.ready = true;
  document.documentElement.dataset.ready = Math.round(performance.now());
  one("#progress").hidden = true;
  for (const button of document.querySelectorAll("[data-waits]")) button.disabled = false;
  one("#fix").disabled = true;
  showFindings([]);
  check();
}, (error) => {
  one("#progress").hidden = true;
  fail(error);
});
