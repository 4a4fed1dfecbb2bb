"""Readers of the single parts of a cable, which `cablelint.assembly` puts together.

- Kind of text: profile, sections, completeness.
- Envelope and addresses: envelope, date_time_group, addressee, message_reference.
- Which line of the heading is which element: heading_fields, heading_kinds, labels. What they say: heading_values, and
  the readers of one element each: classification, executive_order, declassification, classified_by, dates, tags,
  person_tags, references, cited_cable.
- Paragraphs: number_candidates, numbering, number_faults, paragraphs, headings, marking, entire_text.
- What stands in the running text: titles, quoted_titles, quoted_blocks, pairs, summary, paragraph_references,
  citations, cited_letters, announcements, action_wordings, action_headings; all of them find their words by wording.
- The end: signature.
"""
