"""What is below the heading: paragraphs, their numbers and markings, references, quoted text.

- abbreviations: periods that end no sentence: behind titles and initials of persons, months, and words before a number
- announcements: announcements of action requests: "This is an action request
- begin_end_markers: titles of what "Begin …" opens and "End …" closes: "Begin text of letter:", "END SUMMARY.", "End
  of quote"
- begin_end_pairs: summaries, comments and notes: what opens with a heading word and closes with "End summary"
- below_signature: lines below a signature: banners, words that the message ends, and the site of the post
- bracketed_lists: lists in parentheses, "(1)", "(2)", "(3)", in paragraphs whose numbers have none: "1.", "2."
- closing: the communicator's closing lines at the end of a cable: its serial, and NNNN
- contents_lists: lists of contents, "1. Iran", "2. Trade", whose numbers and titles are those of paragraphs or headings
  below
- countdowns: lists that count down, "10. Hove", "9. Watford", to the first of a ranking: no number of theirs opens a
  paragraph
- entire_text: statements that classify a cable as a whole: "The entire text of this cable is SECRET", "(SBU) Entire
  text."
- first_number: the number of paragraph 1 that a scan misread or that lost its mark: "l. FOUR BOATS", "1 FOUR BOATS"
  above 2
- headings: the headings that are on lines of their own above a paragraph: "COMMENT", underlined with hyphens or not
- last_numbers: paragraphs at the end whose numbers are damaged: "13; The port closed.", "#13 The port closed." below
  paragraph 12
- lead_titles: the words that head a paragraph in its own first line: "SUMMARY:", "Background on the workshop:"
- marking: portion markings: `(U)`, `(SBU)`, `(C//NF)`, well written or not
- marking_content: what a portion marking says: its level and controls, and the form in which both should be written
- notices: the notice of a station's pages that some put below all their texts
- number_candidates: the lines that begin with a number, each with what it is worth as the opening of a paragraph
- numbering: which lines that begin with a number open a paragraph
- opening_marking: markings that open a paragraph in an unusual place or form: below its heading, or damaged
- other_documents: whether a reference to a paragraph is to one of another text: "reftel para 3", "the treaty, in its
  paragraph 9"
- paragraph_candidates: the lines with a number that may open paragraphs: not the items of lists, titles, and words of
  sentences
- paragraph_references: references to paragraphs in the running text: "see paragraphs 4-5, 7 and 9 through 11 below"
- paragraphs: the paragraphs: where each numbered one begins and ends, its marking and its heading
- quoted_blocks: quoted text: the letters, notes and points that are between "Begin text" and "End text"
- quoted_items: the items of a quotation that opens with a number, which are no paragraphs
- quoted_titles: the words that begin and end quoted text: "Begin text:" and "End text", "Text follows:", QUOTE and
  UNQUOTE
- reference_nouns: the nouns before the number of a paragraph: "paragraph", "par.", "pgh", "¶", and misspelled ones
- roman_numbers: paragraphs that Roman numbers count, in a body in which no others do: "I. (U) The committee met.", "II.
  (U) ..."
- run_in: paragraphs that begin in the middle of a line: "He sold his nets
- signature: who signed a cable, and where its signature begins
- signer_names: the names of those who sign, on lines of their own or run into the last sentence
- summary: the cable's summary: the words between "Summary" and "End summary", or the paragraph headed so
- text_search: finding words in running text cheaply, before anything is read closely
- tight_lists: lists of close lines, below which the numbers of the paragraphs go on as if they were not there
- wrapped_numbers: numbers that begin a line because a sentence was wrapped there, in a list that counts on
"""
