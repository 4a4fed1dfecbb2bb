// Get the Python of the page ready, in Node.js: usage: node compile.mjs PYODIDE_FOLDER WORK_FOLDER
//
// What a check loads is compiled here, and its expressions are translated, so that no page has to do that when it opens.
// The work folder has the unpacked standard library in std/, cablelint and bridge.py in app/, and prepare.py.
import { pathToFileURL } from "node:url";

const [pyodideFolder, workFolder] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${pyodideFolder}/pyodide.mjs`));
const python = await loadPyodide({ env: { CABLELINT_CACHE_DIR: "/work/cache" } });
python.FS.mkdirTree("/work");
python.FS.mount(python.FS.filesystems.NODEFS, { root: workFolder }, "/work");
try {
  python.runPython("import sys; sys.path[:0] = ['/work', '/work/app']; import prepare; prepare.prepare()");
} catch (error) {
  console.error(error.message); // alone, for Node.js would print the script that raised it: all of Pyodide in one line
  process.exit(1);
}
