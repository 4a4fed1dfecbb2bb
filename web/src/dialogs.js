// What opens over the page: a rule's page, and what a change would do. Escape closes each, and the focus goes back.

import { drawDifference } from "./differences.js";
import { element, one } from "./words.js";

/** Open a rule's page, which is the project's own text. */
export function openRule(code, html) {
  const dialog = one("#rule");
  const body = dialog.querySelector(".body");
  body.innerHTML = html ?? "";
  if (!html) body.append(element("p", {}, `${code} has no page.`));
  for (const block of body.querySelectorAll("pre")) block.tabIndex = 0;
  const title = body.querySelector("h1");
  if (title) title.id = "rule-title";
  dialog.showModal();
  body.scrollTop = 0;
}

/** Show what a change would do, and ask; return whether it shall be applied. */
export function confirmChange(title, note, rows) {
  const dialog = one("#change");
  dialog.querySelector("h2").textContent = title;
  dialog.querySelector(".note").textContent = note;
  dialog.querySelector(".body").replaceChildren(drawDifference(rows));
  dialog.returnValue = "";
  dialog.showModal();
  dialog.querySelector("[value=apply]").focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "apply"), { once: true });
  });
}

/** Let every dialog close by its button and by a click beside it. */
export function watchDialogs() {
  for (const dialog of document.querySelectorAll("dialog")) {
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || event.target.closest("[data-close]")) dialog.close(event.target.closest("[value]")?.value ?? "");
    });
  }
}
