"""What single characters of a text are, before any word is read: which can be sent, and what is meant.

- addresses: addresses of pages and mailboxes, and names of files, in which a letter with an accent is another letter
- character_set: the telegraphic character set, and what is written in it for signs that it does not have
- full_width: numbers and portion markings in the wide signs of a keyboard for Chinese, Japanese or Korean: "１．（Ｃ）"
- line_break_tags: the tags that were the line breaks of a page and are all within one line: "UNCLAS SUVA
  121<br>TAGS: EFIS<br>…"
- line_ends: carriage returns that end no line: what two conversions of a file leave, as in CR CR LF
- lost_colons: the colons behind the labels of a SMART message, which a copy of its table loses
- pilcrows: the `¶` that a release puts before the number of a paragraph, and what a wrong decoding leaves of it
- plain_signs: the signs that a cable is read with: plain ones for those that a release, a keyboard or a copy put
  there
- scanned_figures: letters that a scan has for figures, as in "OO1122" for 001122, and figures for capitals
- spaces: the spaces that Unicode has besides the plain one, as a word processor leaves them in a text
- twice_decoded: text that was decoded twice: UTF-8 that a program read as Windows-1252, so that an accented letter
  became two signs
- wording: words for signs that no plain sign equals: proposals, which only the writer can take up
"""
