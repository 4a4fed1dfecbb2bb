// The worker: it unpacks what the page holds, starts Python, and answers the page's questions. It can connect to nothing.

let python;
let bridge;
let rules; // the page of each rule, once they are there

self.onmessage = async ({ data }) => {
  try {
    self.postMessage({ number: data.number, answer: await answer(data) });
  } catch (error) {
    self.postMessage({ number: data.number, failure: lastLine(error.message) });
  }
};

async function answer({ start, question, bytes, name, rule }) {
  if (start) return begin(start);
  if (bytes) return JSON.parse(bridge.opened(python.toPy(new Uint8Array(bytes)), name));
  if (rule) return (await rules())[rule];
  return JSON.parse(bridge.answer(JSON.stringify(question)));
}

async function begin(parts) {
  say("Unpacking", 0.1);
  const files = Object.fromEntries(Object.entries(parts).map(([part, words]) => [part, unpacked(words)]));
  rules = async () => parsed(await files["rules.json"]);
  self.fetch = (url) => fromPage(files, String(url));
  for (const script of ["pyodide.js", "pyodide.asm.js"]) run(await files[script]);
  say("Starting Python", 0.4);
  python = await loadPyodide({
    indexURL: "page:/",
    stdLibURL: "page:/python_stdlib.zip",
    lockFileContents: parsed(await files["pyodide-lock.json"]),
    packageBaseUrl: "page:/",
    env: { CABLELINT_CACHE_DIR: "/cache", PYTHONDONTWRITEBYTECODE: "1" },
  });
  say("Loading the rules", 0.8);
  write(python.FS, await files.cablelint);
  python.runPython("import sys; sys.path.insert(0, '/app')");
  bridge = python.pyimport("bridge");
  bridge.answer(JSON.stringify({ task: "check", text: "CONFIDENTIAL\n\nSUBJECT: Tea\n\n1. (U) Tea.\n" }));
  return true;
}

function say(progress, share) {
  self.postMessage({ progress, share });
}

async function unpacked(words) {
  const stream = new Blob([fromBase85(words)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;,=>?@^_`{|}~";

/** Return the bytes of words in base 85, five characters for four bytes: less room than base 64 takes. */
function fromBase85(words) {
  const values = new Uint8Array(128);
  for (let value = 0; value < 85; value++) values[DIGITS.charCodeAt(value)] = value;
  const padding = (5 - (words.length % 5)) % 5;
  const padded = words + "~".repeat(padding);
  const bytes = new DataView(new ArrayBuffer((padded.length / 5) * 4));
  for (let from = 0, to = 0; from < padded.length; to += 4) {
    let value = 0;
    for (let stop = from + 5; from < stop; from++) value = value * 85 + values[padded.charCodeAt(from)];
    bytes.setUint32(to, value);
  }
  return bytes.buffer.slice(0, bytes.byteLength - padding);
}

/** Run a script that the page holds. */
function run(script) {
  importScripts(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
}

function parsed(bytes) {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** What Pyodide asks for by its address is in the page. */
async function fromPage(files, url) {
  const name = url.slice(url.lastIndexOf("/") + 1);
  if (!files[name]) throw new Error(`the page does not have ${name}`);
  const type = name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
  return new Response(await files[name], { headers: { "Content-Type": type } });
}

/** Write files into Python's memory: a line of JSON has their names and sizes, and their bytes follow. */
function write(FS, packed) {
  let at = packed.indexOf(10) + 1;
  const folders = new Set();
  for (const [name, size] of parsed(packed.subarray(0, at))) {
    const folder = name.slice(0, name.lastIndexOf("/"));
    if (!folders.has(folder)) FS.mkdirTree(folder);
    folders.add(folder);
    FS.writeFile(name, packed.subarray(at, at + size));
    FS.chmod(name, 0o600);
    at += size;
  }
}

function lastLine(words) {
  return words.trim().split("\n").at(-1);
}
