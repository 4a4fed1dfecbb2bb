"""Drafts to be filled in, from templates: one for each kind of cable, to which a house adds its own.

- heading: the heading of a draft, from what is known before a word is written
- kinds/: the templates that come with cablelint
- templates: the kinds of drafts that there are, and their templates
- template_text: the text of a draft, with a template's fields in place
"""
