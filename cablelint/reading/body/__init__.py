"""Readers of the paragraphs and of what stands in them.

- The paragraphs: number_candidates, numbering, number_faults, paragraphs, headings, marking, entire_text.
- Quoted text and pairs: titles, quoted_titles, quoted_blocks, pairs, summary.
- The running text: paragraph_references, citations, cited_letters, announcements, action_wordings, action_headings.
- The end: signature. Words are found by wording.
"""
