"use strict";
// Shows the findings of the chosen severities and rule; the list of rules is made from the findings themselves.
const form = document.querySelector("form");
const findings = [...document.querySelectorAll(".finding")];
const rules = new Set(findings.map((finding) => finding.dataset.rule));
for (const rule of [...rules].sort()) form.rule.append(new Option(rule, rule));

function filter() {
  const severities = new Set([...form.querySelectorAll("input:checked")].map((box) => box.value));
  const rule = form.rule.value;
  for (const finding of findings) {
    const wanted = severities.has(finding.dataset.severity) && (!rule || rule === finding.dataset.rule);
    finding.hidden = !wanted;
  }
  const shown = findings.filter((finding) => !finding.hidden).length;
  form.querySelector("output").textContent = `${shown} of ${findings.length} findings`;
}

form.addEventListener("change", filter);
filter();
