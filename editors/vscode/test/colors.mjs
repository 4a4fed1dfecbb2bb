// Colors a cable as the editor does, and sees that its words have the scopes that they should have.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const oniguruma = require("vscode-oniguruma");
const textmate = require("vscode-textmate");

const wasm = readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm"));
await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
const path = new URL("../syntaxes/cable.tmLanguage.json", import.meta.url);
const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: async () => textmate.parseRawGrammar(readFileSync(path, "utf8"), "cable.tmLanguage.json"),
});
const grammar = await registry.loadGrammar("text.cable");

function colored(text) {
  const found = [];
  let state = textmate.INITIAL;
  for (const line of text.split("\n")) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const token of tokens) {
      found.push([line.slice(token.startIndex, token.endIndex), token.scopes.slice(1).join(" ")]);
    }
  }
  return found;
}

const CABLE = `VZCZCXYZ0042
PP RUEHWR
DE RUEHC #3187 0731412
ZNY CCCCC ZZH
P 141409Z MAR 11
FM SECSTATE WASHDC
TO RUEHWR/AMEMBASSY WARSAW PRIORITY 4410

C O N F I D E N T I A L STATE 023187

NOFORN
SIPDIS

E.O. 13526: DECL: 03/14/2021
TAGS: SENV, PREL, PL
SUBJECT: FERRIES ON THE ODER

REF: A. BERLIN 84

1. (U) This is an action request.  See paragraphs 2-3 and ref A.

2. (C//NF) Begin text:

TO the ferry, and REF nothing.

End text.

3. (U) They are late.
NNNN
VZCZCXYZ0043
TAGS: PREL
`;
const found = colored(CABLE);

function scope(words, nth = 0) {
  const hits = found.filter(([text]) => text.trim() === words);
  assert.ok(hits.length > nth, `"${words}" has no color of its own: ${JSON.stringify(found.filter(([text]) => text.includes(words)))}`);
  return hits[nth][1];
}

const EXPECTED = [
  ["VZCZCXYZ0042", "comment.line.envelope"],
  ["P 141409Z MAR 11", "constant.numeric.date"],
  ["FM", "keyword.other.label"],
  ["RUEHWR", "variable.other.routing-indicator"],
  ["PRIORITY", "constant.language.precedence"],
  ["C O N F I D E N T I A L", "keyword.control.classification"],
  ["NOFORN", "storage.modifier.caption"],
  ["SIPDIS", "storage.modifier.caption"],
  ["E.O. 13526:", "keyword.other.label"],
  ["DECL", "keyword.other.declassification"],
  ["TAGS:", "keyword.other.label"],
  ["SENV", "entity.name.tag"],
  ["PL", "entity.name.tag"],
  ["SUBJECT:", "keyword.other.label"],
  ["FERRIES ON THE ODER", "markup.heading.subject"],
  ["A.", "entity.name.label.reference"],
  ["1", "constant.numeric.paragraph"],
  ["(U)", "storage.type.marking"],
  ["paragraphs 2-3", "markup.underline.link.paragraph"],
  ["ref A", "markup.underline.link.reference"],
  ["(C//NF)", "storage.type.marking"],
  ["Begin text:", "keyword.control.quoted"],
  ["End text.", "keyword.control.quoted"],
  ["NNNN", "comment.line.ending"],
  ["VZCZCXYZ0043", "comment.line.envelope"],
];
for (const [words, expected] of EXPECTED) {
  assert.ok(scope(words).includes(expected), `"${words}" is colored as "${scope(words)}", not as "${expected}"`);
}
const prose = found.find(([text]) => text.includes("the ferry, and"));
assert.equal(prose[1], "", "a line of prose that begins like a label is colored as one");
assert.ok(scope("PREL", 1).includes("entity.name.tag"), "the heading of a second message is not colored");
console.log(`${EXPECTED.length} words are colored as they should be`);
