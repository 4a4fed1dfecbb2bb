"""What is above the first paragraph, a reader for each kind of field.

- addressee: one addressee of a FM, TO or INFO line
- addressees: the addressees of FM, TO and INFO lines: one a line, or several with marks or columns between them
- airgram: airgrams, which went by pouch: "CA-3400", "A-12"
- authority: who classified a cable: the names on an authority line, and the offices that those hold
- authority_words: the words of an authority line, put together where a transmission broke them
- caption_lines: lines of nothing but captions: "SIPDIS", "EXDIS TOSEC 190010", "SENSITIVE, SIPDIS"
- cited_cable: a cable as another one cites it: "STATE 12345", "08 TBILISI 1605", "07TBILISI1605"
- classification: the classification line: level, handling words, section, and the message reference number
- classification_lines: where a classification line ends that a release or a margin broke
- classified_by: who classified a cable, or what its classification is derived from, and for which reasons
- date_time_group: the date-time group line: precedences, moment of origin, operating signals
- dates: dates as people write them on the heading's lines
- declassification: when a cable is declassified: the date, the event or the code after DECL or "Declassify on"
- envelope: the transmission envelope: ACP 127 format lines 1 to 4, above the date-time group
- executive_order: the E.O
- extents: where an element of the heading ends: how many of the lines that follow its first belong to it
- fields: which lines of the heading belong to which of its elements
- kinds: which element of the heading a line begins: by its label, well spelled or not, or by its words where it has
  none
- labels: labels that are misspelled: which element of the heading a line was to begin
- level_words: the words for the levels of classification: which are misspelled, and how they are put back together
- lines_below: lines below a gap that still belong to an element: more TAGS, references and reasons
- mail_header: the header of the mail in which a cable was forwarded
- message_reference: the message reference number of a SMART label: "13 ASHGABAT 250"
- officers: the line below a SUBJECT that says from whom to whom the text is
- other_lines: lines of the heading that belong to no element above them: statements, titles, the lead to a repeated
  message
- passing: passing instructions over several lines: where one goes on in the next line, and where that begins another
- person_tags: the names of persons on the TAGS line: in parentheses, or bare next to a tag that asks for one
- precedence_slips: words that are a precedence but for one slip of the hand, or for what a scan put for its letters
- printed_heading: what an edited volume prints of a telegram's heading, below the title of the document
- reasons: the reasons for which a cable is classified: "1.4 (b) and (d)", "(b) and (d) of section 1.4", "1.5 B/D"
- reference_items: the items of a REF line: which of its words belong together, by labels, marks and ends of lines
- reference_kinds: what a reference is by its words: a cable, a letter by mail, a call, a report
- reference_parts: the words of a REF line, with labels and numbers apart from each other
- references: the references: which cables, letters and calls a REF line names
- shared_lines: elements of the heading that share a line: "SIPDIS E.O
- single_tags: the TAGS one by one: each run-together word as the tags that it is, and a local tag of two words as one
- subject_lines: lines below the first of a SUBJECT: which of them go on with its words, and which are text
- subject_words: the words of a SUBJECT on one line, without what wrapping, transmission and release have left
- tags: the TAGS line: the subjects, countries, organizations, programs and persons that a cable is filed under
- trailing_letters: letters of references that are behind their cables: "STATE 12 (A), OSLO 9 (B)"
- unfinished: whether the words of an element cannot be its last ones: "TALKS WITH THE" can not
- unlabeled_lines: lines of the heading that no label begins: addresses, and to whom the message is passed
- values: what the elements of the heading say, each read by the reader of its kind
"""
