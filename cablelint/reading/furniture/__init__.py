"""What was put around and into a message when it was sent, printed, filed or released, removed before it is read.

- attribute_tables: the archive's tables of attributes, with a title or without one
- banners: which banners are furniture: those next to a page line or a stamp
- double_spacing: texts with an empty line below every line: which of these say nothing
- edition_pages: where a page of a printed edition begins, within the text of a telegram in it: "reac[Page 596]tion"
- emphasis: the asterisks that mail puts around bold words: "*MRN:* 16 LIMA 331"
- footnotes: the notes of an edited volume below a telegram that it prints, of which the first names the source
- frames: the bars that a copy out of a table, or a box drawn around a text, has beside its lines: "| TAGS: PREL |"
- furniture: which lines of a text are furniture: page lines, banners, stamps, print blocks, the archive's attributes
- gaps: the empty lines next to furniture: one stays where no sentence goes on
- inner_pages: page lines within the line of a text whose line breaks were lost
- letter_spacing: the spaces between the letters of what is spread out: "T A G S: PREL", "E N D  S U M M A R Y"
- line_markup: the tags of a web page at both ends of its lines, which are the page's line breaks: "TAGS: PREL, KE<br>"
- line_numbers: the numbers of lines that some prints and copies have in a margin
- logical_text: the text without what was put around and into it: the logical text, of which every line is the message's
  own
- margins: what some copies have in their margins: numbers of the lines, the signs of mail that quotes, bars, a page's
  tags
- message_sets: the sets of a military message, which a slash divides and two end: "MSGID/GENADMIN/USS HALE//"
- print_block: the block above the date-time group of a printed telegram: offices and their copies, drafter, clearances
- publisher_tables: the table that a site of published cables puts above one: its id, subject, origin, time
- quote_marks: the sign in front of each line that mail quotes: "> UNCLAS OSLO 000412"
- release: what the stamps, titles and attributes of a release say
- signs: signs of furniture, of which one is in each text that has some
- strays: captions that a further section left inside the body: SIPDIS between two lines of a sentence, or at the start
  of one
- typed_numbers: the numbers that a typist put at the foot or the head of a page: "- 2 -", each one more than the one
  before
- web_prints: the titles that a browser prints on top of each page, beside the day or "Page 1 of 2"
"""
