// Run the examples of all rules, and the formatter and the fixes on the example cables, in the Python of Pyodide.
// usage: node newest-python.mjs FOLDER, which has Pyodide in package/, cablelint in site/, and examples/
import { pathToFileURL } from "node:url";

const [folder] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${folder}/package/pyodide.mjs`));
const python = await loadPyodide();
python.FS.mkdirTree("/work");
python.FS.mount(python.FS.filesystems.NODEFS, { root: folder }, "/work");
try {
  python.runPython(`
import sys, warnings

sys.path[:0] = ["/work/site"]
warnings.simplefilter("error")
from pathlib import Path

import cablelint
from cablelint.linting.registry import built_in, load
from cablelint.ruledocs.pages import page
from cablelint.testing import cases

texts = [path.read_text("utf-8") for path in sorted(Path("/work/examples").glob("*.cable"))]
for text in texts:
    once = cablelint.format(cablelint.fix(text))
    assert cablelint.format(once) == once
rules = [load(entry) for entry in built_in()]
assert texts and all(map(page, rules))
tried = [case.run() for rule in rules for case in cases(rule)]
print(f"Python {sys.version.split()[0]}: {len(tried)} examples of {len(rules)} rules, {len(texts)} cables")
`);
} catch (error) {
  console.error(error.message); // alone, for Node.js would print the script that raised it: all of Pyodide in one line
  process.exit(1);
}
