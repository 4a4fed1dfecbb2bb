"""What a rule may ask of a cable in addition to what was read: computed from the Cable, for several rules.

- action_headings: the headings under which cables ask for action, or set out what is to be delivered
- action_wordings: the wordings in which cables ask for action: "Department requests that posts …", "Post should …",
  "Please advise"
- action_traits: traits that rules on action requests need
- announcements: where the cable says up front that it asks for action, in set forms and in everyday words
- asked_posts: the posts named as those who must act: "Embassies Berlin and Warsaw are instructed", "For Oslo:"
- character_traits: traits that rules on characters need
- citations: where the running text cites the messages of the REF line: "reftel", "ref A", "refs B-D and F"
- cited_letters: the letters of references as the running text cites them: "A", "(B)", "A-C and E", "a/b"
- completeness: whether a text is all of its cable, one section of several, or a piece out of the middle
- contents: what a paragraph holds, as far as a reference may say so: points, a letter, questions
- contacts: whom the cable names to be asked: "Please contact Jane Roe (roej@example.gov)"
- deadlines: by when the cable asks for action: "by COB Monday, October 12", "NLT 15 MAR"
- deliveries: what is to be delivered: quoted text, headed points, lists that a request leads or refers to
- directions: which way the references to paragraphs lead: "paragraph 3 above", and "above in paragraph 3"
- drafting_asides: what drafters and clearers write to one another: "(check the date)", "[to be cleared by L]"
- envelope_traits: traits that rules on the envelope need
- fields_left: names of fields in place of what belongs there: "Signature: NAME", "Cleared By: POL:TBD"
- handling: how a text is to be handled, in words that are not among its captions: "SBU - PROTECT ACCORDINGLY", "GP-3"
- heading_traits: traits that rules on the heading need
- heading_values: what a field of the heading says, where a rule asks of one field what was read from all of them
- named_contents: what a reference says it finds in a paragraph, and which paragraphs plainly have it
- named_matters: the matter that a reference says is in a paragraph: "the port tour in paragraph 9"
- impossible_dates: dates that are no days of the calendar: "on June 31"
- lettered_rests: items of the REF line that only go on with the one above, though they have a letter
- listed_items: lists inside paragraphs: (a) (b) (c), 1) 2) 3), a
- marking_traits: traits that rules on classification need
- memo: questions about a cable that several rules ask and that are answered once
- number_faults: what is wrong with the numbers of paragraphs: each fault once, at the paragraph whose number is to
  blame
- numerals: numbers as a text writes them, in digits or in words
- own_voice: what of a text its writers say themselves, without quotations and notes to drafters
- paragraph_items: the items of the lists inside paragraphs, with their marking and level
- paragraph_traits: traits that rules on paragraphs need
- placeholders: what a drafter leaves to be filled in or removed: "XX", "TBD", "see para XX"
- places: what is at a place of the text: a portion marking, a gap between blocks, given words
- program_leftovers: what a word processor, a spreadsheet, or a web page leaves in a text: "#REF!"
- reference_traits: traits that rules on the REF line need
- reported_speech: what a sentence reports that others said
- requests: which paragraphs ask for action, in which sentences, and which hold what is to be delivered
- section_headings: the headings of the sections of a cable: the first one, and those of later sections, read from
  their own lines
- spill_traits: traits that rules on classified text in a cable need
- tag_traits: traits that rules on TAGS need
- template_words: words of a template that nobody filled in, in brackets or bare: "[POST RESPONSE]", "(blank)"
- terms: terms that count from receipt or from the day of the cable: within five days
- things_due: what is due by a day, in sentences that need not ask: "The count is due June 1"
- traits: all traits of a cable, by their names: what shows at once whether a rule can find anything in it
- unnumbered_text: text of the body that is in no paragraph: above the first number, or between two paragraphs
- unread_heading: a heading that is there and could not be read: its labels are in the middle of lines, or its words are
  glued
- written_dates: the days that a text names, with the weekdays next to them
"""
