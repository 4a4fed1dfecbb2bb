"""Titles and offices of those who classify cables, which are the words next to a name that are no part of it."""

from functools import lru_cache

from cablelint.lalr.regexes import compiled
from cablelint.reference import neighbors

_TITLES = frozenset(
    (
        "A.I. A/S ACTG ACTING ADM ADMIN ADMINISTRATIVE ADMIRAL ADVISER ADVISOR AF AFFAIRS AGENCY AGENT AGRICULTURAL "
        "AGRICULTURE AI ALTERNATE AMB AMBASSADOR AMBASSADOR-AT-LARGE AMCONSUL AMEMBASSY AMERICAN ANALYST AND ARMED "
        "ARSO ASSISTANT ASSOCIATE ASST AT ATTACHE BG BRANCH BRIG BRIGADIER BUREAU CA CAO CAPT CAPTAIN CDA CDR CG "
        "CHAIR CHAIRMAN CHARGE CHIEF CHIEF-OF-MISSION CIV CO CODEL COL COLONEL COM COMMANDER COMMERCIAL CONGEN "
        "CONOFF CONSUL CONSUL-GENERAL CONSULAR CONSULATE CONSULS COORD COORDINATOR COUNS COUNSELLOR COUNSELOR "
        "COUNTERTERRORISM COUNTRY CULTURAL D'AFFAIRES DAFFAIRES DAO DAS DATT DCM DEFENSE DEL DELEGATE DELEGATION "
        "DEMOCRACY DEP DEPARTMENT DEPT DEPUTY DESK DEVELOPMENT DIR DIRECTOR DIV DIVISION DOS DPO DR DRL EAP ECMIN "
        "ECON ECONCHIEF ECONCOUNS ECONOFF ECONOMIC EEB EMBASSY EMBOFF EMIN ENERGY ENVIRONMENT ENVIRONMENTAL ENVOY "
        "ESCORT ESTH EUR EXECUTIVE FIRST FOR FORCE FORCES FOREIGN FS FSO GEN GENERAL GLOBAL GROUP HEAD HOM HONORABLE "
        "IN INL INR INTERIM INTERNATIONAL IO IPO ISN LABATT LABOFF LABOR LEADER LEGAL LEGAT LEGATT LIAISON "
        "LIEUTENANT LT LTC LTCOL LTG MAJ MAJOR MANAGEMENT MCOUNSELOR MEMBER MGMT MGT MILITARY MIN MINCOUNS MINISTER "
        "MINISTER-COUNSELOR MISSION MISSIONS MR MRS MS NEA NORTH OES OF OFF OFFICE OFFICER OIC OPERATIONS PAO PDAS "
        "PERM PERMANENT PERMREP POL POL-ECON POL-MIL POL/ECON POLAD POLCHIEF POLCOUNS POLECON POLICY POLITICAL "
        "POLITICAL-ECONOMIC POLITICAL-MILITARY POLITICAL/ECONOMIC POLMIL POLOFF POST PRESS PRINCIPAL PRINOFF PRM "
        "PROF PROGRAM PROVINCIAL PRT PUBLIC RDML REFCOORD REFUGEE REGIONAL REO REP REPORTING REPRESENTATIVE RSO SCA "
        "SCIENCE SECOND SECRETARY SECTION SECURITY SENATOR SENIOR SPECIAL STAFF STATE STATES SUPERVISORY TASK TDY "
        "TEAM TECHNOLOGY THE THIRD TRADE TREASURY U.S U.S. UNDER UNIT UNITED US USCG USDA USG USUN VADM VCI VICE "
        "WATCHER WHA"
    ).split()
)
_PREPOSITIONS = frozenset({"AT", "FOR", "IN", "OF", "ON", "TO", "WITH"})
_FUZZY = tuple(title for title in sorted(_TITLES) if len(title) > 5 and title.isalpha())
_SHORT_LETTERS = 5
_SWAPPED = tuple(title for title in sorted(_TITLES) if len(title) == _SHORT_LETTERS and title.isalpha())
_LONG_LETTERS = 9  # of a title with two slips
_CHARGE = compiled(r"DE?AF{1,2}[AEIR]{3,6}S")  # also by a slip: "d'Affaries"
_JOINED = compiled(
    r"(?:ACTING|AMB|CHIEF|CONS|CONSUL|COM|COUNS(?:ELOR)?|DEP|DEPUTY|DIR|ECON?|GEN|HEAD|MIL|MIN(?:ISTER)?|OFF|POL|PRESS"
    r"|SECTION|-){2,6}"
)


def is_title(word: str) -> bool:
    """Return whether the word is one of a title or an office: "Counselor", "POL/ECON", "d’Affaires"."""
    plain = plain_word(word)
    plain = plain.replace("0", "O") if plain[1:].replace("0", "").isalpha() else plain
    plain = plain.removesuffix("-DESIGNATE").replace(". ", ".")
    return plain in _TITLES or plain.rstrip(".") in _TITLES or "/" in plain or _is_joined(plain) or _is_of_charge(plain)


def is_preposition(word: str) -> bool:
    """Return whether a place or a field follows the word: "Ambassador to Sudan"."""
    return word.upper() in _PREPOSITIONS


@lru_cache(256)
def is_misspelled_title(word: str) -> bool:
    """Return whether the word is a slip or two away from a title: "Ambssador", "Missin", "Minister-Couselor"."""
    plain = plain_word(word).rstrip(".")
    if "-" in plain:
        return all(is_title(part) or is_misspelled_title(part) for part in plain.split("-"))
    if not len(plain) + 1 > 5 or not plain.isalpha():
        return False
    if len(plain) == _SHORT_LETTERS:  # two letters that changed places: "Cheif"
        swapped = (title for title in _SWAPPED if sorted(title) == sorted(plain) and title[0] == plain[0])
        if any(neighbors.slips(plain, title) == 1 for title in swapped):
            return True
    likely = (title for title in _FUZZY if abs(len(title) - len(plain)) <= 2 and title[0] == plain[0])
    return any(neighbors.slips(plain, title) <= 1 + (len(title) >= _LONG_LETTERS) for title in likely)


def plain_word(word: str) -> str:
    """Return the word in capitals, without accents on it and the marks around it."""
    return word.upper().replace("É", "E").translate(_MARKS).strip("()\"'")


_MARKS = str.maketrans("’`´‘", "''''")


def _is_joined(plain: str) -> bool:
    """Return whether the word is several short titles in one: "MIN-COUNS", "ECONMINCOUNS"."""
    return _JOINED.fullmatch(plain) is not None


def _is_of_charge(plain: str) -> bool:
    return _CHARGE.fullmatch("".join(filter(str.isalpha, plain))) is not None
