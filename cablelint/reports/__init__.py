"""One module an output format: pure functions of findings, or of a cable.

- body_json: the body of a cable as plain JSON values: paragraphs, lists, quoted blocks, and what it asks of whom
- cable_arrow: parsed cables as Arrow values: the types of the columns of `cablelint.reports.shapes`, and the values
  in them
- cable_json: a parsed cable as plain JSON values
- cable_parquet: parsed cables as a Parquet table: a row a cable, its columns those of
  `cablelint.reports.shapes.ParsedCable`
- cable_tree: a parsed cable as an indented outline, for people who want to see how it was read
- concise: one line a finding: `a.cable:12:35: ACT001 error the announcement …`
- explanation: a finding explained at length: the words, why the rule minds them, what set its severity and options,
  and the fix
- findings_csv: a table for people who judge findings: one row each, with the line it is about and two empty columns
  to fill in
- findings_json: for programs: one JSON object a finding, as an array or one a line
- formats: the output formats by name
- full: for people: each finding with the line it is about, and a mark under the very words
- github: for GitHub Actions: workflow commands, which it shows as annotations on the lines of a pull request
- gitlab: for GitLab: a Code Quality report, which it shows in merge requests
- handling_json: what was not the drafter's as plain JSON values: page lines, stamps of a release, who cleared the text,
  the last lines
- heading_json: the heading of a cable as plain JSON values
- html: a page to mail around: every cable with its findings in place, in one file that needs nothing from outside
- inspection_csv: what a collection of cables is like, as one table: a row for each name in each list
- inspection_html: what a collection of cables is like, as one page: a plot, and behind it its table and the cables
  that it counts
- inspection_plots: plots of counts as SVG that a page takes in: it can be read in print, in the dark, and by a screen
  reader
- inspection_text: what a collection of cables is like, for people at a terminal: short tables
- junit: for CI servers that read test results: JUnit XML, a test suite a file and a test case a finding
- markdown: for the summary page of a job, or a comment on a merge request: the findings as a table in Markdown
- report: an output format, as the writer of reports takes it
- rules_json: a rule as plain JSON values, as `cablelint rules` prints it
- sarif: for code scanning services: SARIF 2.1.0, with rule pages, fixes, fingerprints, and what the configuration
  allows
- schemas: the JSON Schemas of what cablelint reads and prints, made from the models that say what may be there
- settings_toml: the configuration in force as TOML, each value with the place that set it
- shapes: the JSON that others build on, as types: what `check`, `parse`, `rules` and `inspect` print, their
  schemas too
- shown: which findings of a file people are shown, and in which order: the most severe first, and a few of each rule
- tally: the counts of a run, and how they are told at its end
"""
