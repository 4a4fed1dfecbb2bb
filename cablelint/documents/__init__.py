"""Documents that cables are drafted, sent and released in: their text, with what people call each place in it.

Each module that reads a kind has a function `read`, from bytes to `Document`; nothing is written, run or fetched.

- numerals: the numbers of lists as word processors and browsers write them: 4, d, iv, and the like
- package: the parts of a package, as Word writes a document: files in a zip, of which each is unpacked within bounds
- reader: which documents can be read, by their first bytes and their names
- word: Word documents (.docx, .docm): their parts found, and their words read
- word_changes: what drafting left in a Word document: tracked changes, comments, hidden text, forms that nobody
  filled in
- word_numbers: the numbers that Word writes in front of paragraphs, which the document holds as rules only
- word_paragraph: what is in a paragraph of a Word document, as somebody reads it who accepts all changes
- word_styles: the styles of a Word document, as far as they number or hide what is written in them
- word_text: the words of a part of a Word document, paragraph after paragraph, with the numbers that Word writes
- written_lines: the lines of a document as they are found, and the text with places that they make in the end
- xml_tree: XML as a tree of what its reader asks for, with the place of each tag in the bytes; nothing hostile is
  followed
"""
