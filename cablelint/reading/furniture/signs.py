"""Signs of furniture, of which one is in each text that has some."""

_SIGNS_ANYWHERE = ("PAGE ", "eclassified/", "Case No")
_SIGNS_AT_EITHER_END = (
    "Page ",
    "ECLASSIFIED",
    "CASE NO",
    "CASE ID",
    "RELEASED IN",
    "RELEASE IN",
    "Released in",
    "DENIED IN",
    "EXCISE",
    "pproved For Release",
    "pproved for Release",
    "PPROVED FOR RELEASE",
    "REVIEW AUTH",
    "Review Auth",
    "<<",
    "Message Text",
    "Message Attributes",
    "Reference ID",
    "Public Library",
    "partial extract",
    "iewing cable",
    "Cable reference",
    "DRAFTED BY",
    "ORIGIN ",
    "NND ",
    "ATIONAL ARCHIVES",
    "National Archives",
    "hotocopy from",
    "PHOTOCOPY FROM",
    "No Objection",
    "NO OBJECTION",
    "NOT TO BE REPRODUCED",
    "PA/HO",
    "Canonical ID",
    "Film Number",
    "http://",
    "https://",
    "file://",
    "Current Class",
    "Original Class",
    *("day, 0", "day, 1", "day, 2", "day, 3"),  # "Tuesday, 02 June 2009, 13:12"
)
"""One of these is in each text that has furniture, but for the page lines that the structure grammar knows."""

_END_CHARS = 4000


def has_signs(text: str) -> bool:
    """Return whether the text has a sign of furniture, which takes far less time to see than the furniture."""
    ends = text if len(text) < 2 * _END_CHARS else f"{text[:_END_CHARS]}\n{text[-_END_CHARS:]}"
    return any(sign in text for sign in _SIGNS_ANYWHERE) or any(sign in ends for sign in _SIGNS_AT_EITHER_END)
