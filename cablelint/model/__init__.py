"""The values that everything passes on: places, a cable, findings and fixes, rules. Frozen, and pure.

- cable: the cable: what the text of a telegram says, as one frozen value with places for all of it
- checked_file: a file with what was found in it
- diagnostics: findings and the edits that would fix them, as frozen values
- document: what was read in a document: its text, where that was in it, and what else it holds
- errors: what can go wrong in a run besides the faults of a cable: as values where a run goes on, else as exceptions
- heading: what is above the first paragraph of a cable, as frozen values with their places
- release: what was added to a message by those who processed, printed or released it, as frozen values without places
- renamed: old names of what plug-ins use, which go on working for one release
- rule: what a rule file is made of: the rule's facts, its examples, and the options its `check` is given
- spans: places in a cable's text
- trivia: what was removed from a text before it was read: page lines, banners, stamps, print blocks; and where it was
- vocabulary: the words of a text, gathered in one pass: whoever looks for one of them sees at once that the text has
  it not
"""
