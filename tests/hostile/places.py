"""Where hostile words may stand in a cable, and signs that are not what they seem."""

FIELDS = (
    "VZCZCXYZ{}",
    "PP {}",
    "DE RUEHC #{} 1911553",
    "DE RUEHC #1234 {}",
    "ZNR {} ZZH",
    "P {}Z JUL 09",
    "P 101538Z JUL {}",
    "FM {}",
    "TO RUEHC/AMEMBASSY {}",
    "INFO {}",
    "XMT {}",
    "UNCLAS {}",
    "UNCLAS SECTION {} OF {} STATE 000123",
    "C O N F I D E N T I A L {} STATE {}",
    "SIPDIS {}",
    "E.O. {}: DECL: {}",
    "E.O. 12958: DECL: {}",
    "TAGS: {}",
    "SUBJECT: {}",
    "SUBJECT: ({}) TEA",
    "REF: {}",
    "REF: A. STATE {}",
    "Classified By: {} for reasons 1.4 ({})",
    "MRN:\t{}",
    "Date/DTG:\t{}",
    "1. See paragraphs {}.",
    "1. This is an action request. See paragraphs 1-{}, {} through {}.",
    "{}. (U) One.",
    "1. ({}) One.",
    "1. Begin {}: One. End {}.",
    "1. Summary: {} End summary.",
    "STATE {}  001.2 OF {}",
    "#{}",
    "{}",
)
"""Lines with a place for a value."""

TEMPLATE = "\n".join(FIELDS[:-1]) + "\n\n2. (U) {}Post,s {} view{}.\n\n{}\nSMITH{}\n#{}\nNNNN{}\n{}"

_CONTROLS = [chr(code) for code in (*range(0x01, 0x20), *range(0x7F, 0xA1)) if chr(code) != "\n"]
_UNSEEN = "\u00ad\u034f\u061c\u115f\u180e\u200b\u200d\u200e\u202a\u202e\u2028\u2029\u2060\u2066\u2069\ufeff\ufffe"
_MARKS = "\u0301\u0345\u1ab0\u20dd"
_HALVES_AND_ENDS = "\ud800\udfff\ufffd\uffff\U0001f4dc\U000e0041\U0010ffff"
_LETTERS = "\u05e9\u0627\u212a\u0130\u0131\u017f\ufb01\u00df\u1e9e\u00e9"
_DIGITS = "\u0661\u0969\uff11\u00b2\u2460\u2163\u2155\U0001d7d9\u4e00\u0f33"
_WORDS = ("e\u0301", "{", "}", "%s", "\\", "\\N", "$", "''", "\0")

SIGNS = (*_CONTROLS, *_UNSEEN, *_MARKS, *_HALVES_AND_ENDS, *_LETTERS, *_DIGITS, *_WORDS)
"""Controls, what cannot be seen, what is another letter in capitals, digits that are no numbers."""
