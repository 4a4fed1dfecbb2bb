"""Documents that cables are drafted, sent and released in: their text, with what people call each place in it.

Each module that reads a kind has a function `read`, from bytes to `Document`; nothing is written, run or fetched.

- extra: the libraries of the extra `documents`, imported when a document needs one
- html: HTML pages and the HTML of e-mail: their words in lines, with the numbers of lists, as a browser shows them
- html_tags: the tags and words of an HTML page, in the order of its characters
- mail: e-mail messages as they are saved (.eml, .mht): the words of the message, without its headers
- numerals: the numbers of lists as word processors and browsers write them: 4, d, iv, and the like
- outlook: messages as Outlook saves them (.msg): the body, in plain text or else in HTML
- package: the parts of a package, as Word writes a document: files in a zip, of which each is unpacked within bounds
- pdf: PDF documents: the words of their pages, in the order in which a library finds them on the page
- reader: which documents can be read, by their first bytes and their names
- rtf: rich text (.rtf, and what word processors save as .doc): the words, with the numbers that are written in it
- rtf_words: the words of rich text behind a backslash: signs, what ends a line, and groups that are set apart
- word: Word documents (.docx, .docm): their parts found, and their words read
- word_changes: what drafting left in a Word document: tracked changes, comments, hidden text, forms that nobody
  filled in
- word_comments: a copy of a Word document with comments at given places of its text; nothing else in it changes
- word_numbers: the numbers that Word writes in front of paragraphs, which the document holds as rules only
- word_paragraph: what is in a paragraph of a Word document, as somebody reads it who accepts all changes
- word_styles: the styles of a Word document, as far as they number or hide what is written in them
- word_text: the words of a part of a Word document, paragraph after paragraph, with the numbers that Word writes
- written_lines: the lines of a document as they are found, and the text with places that they make in the end
- xml_tree: XML as a tree of what its reader asks for, with the place of each tag in the bytes; nothing hostile is
  followed
"""
