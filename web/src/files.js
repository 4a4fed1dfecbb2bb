// Files in and out: opened, dropped, saved, copied. Nothing is sent: a saved file goes from the page to the disk.

import { element } from "./words.js";

const LARGEST_BYTES = 20_000_000;

/** Call `take` with a file that is chosen, or dropped anywhere on the page. */
export function watchFiles(chooser, take) {
  chooser.addEventListener("change", () => {
    if (chooser.files.length) take(chooser.files[0]);
    chooser.value = "";
  });
  const root = document.documentElement;
  addEventListener("dragover", (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    root.classList.add("dropping");
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) root.classList.remove("dropping");
  });
  addEventListener("drop", (event) => {
    root.classList.remove("dropping");
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  });
}

/** Return what is wrong with the file before it is read; nothing, if nothing is. */
export function refusal(file) {
  return file.size > LARGEST_BYTES ? `${file.name} is larger than 20 MB: split it` : "";
}

/** Save the text, with the line ends that it came with. */
export function save(text, name, newline) {
  const url = URL.createObjectURL(new Blob([text.replaceAll("\n", newline)], { type: "text/plain" }));
  element("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Copy the text of the area; the old way serves where a browser grants no clipboard to a file. */
export async function copy(area) {
  try {
    await navigator.clipboard.writeText(area.value);
  } catch {
    area.select();
    document.execCommand("copy");
  }
}
