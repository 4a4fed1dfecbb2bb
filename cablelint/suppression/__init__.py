"""Which findings are not reported: allowed ones, those of a baseline, those on unchanged lines.

- allow_list: findings that a configuration allows, each with its reason, and the entries that allow nothing any more
- baseline: a baseline: the findings that were there when a team began, which are not reported until they change
- filter: which findings of a run are reported: not those that a configuration allows, a baseline knows, or that are
  old
- fingerprint: what a finding is recognized by when the lines around it have moved: its rule, and the words that it
  was found in
- git_changes: which lines of the files have changed since a revision, as git knows them
"""
