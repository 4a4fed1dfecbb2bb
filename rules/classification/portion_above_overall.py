"""Something is marked higher than the cable is classified: a paragraph, the SUBJECT, an item, a line, a table cell.

Every marking counts, in quoted text too: a portion marking at the beginning of a paragraph, of an item or of a line,
in the text, at its end, in a heading or a table; a line such as SECRET//NOFORN; the words "SECRET:" before a portion,
"BEGIN SECRET" and "this paragraph is SECRET"; a marking of NATO or of another government. If most marked portions are
above the cable, or the heading of an unclassified cable says until when and by whom it is classified, the
classification line is probably wrong, and there is one finding, at that line.

In an unclassified cable the controls of classified text count too: (NODIS), "EXDIS:" before a portion or in the
SUBJECT, ORCON on a line by itself, (U//REL TO USA, GBR). NOFORN and REL TO may be on text that is sensitive but
unclassified. CLS012 reports captions. A level next to a message on the REF line is a warning.

A marking that is part of a statement on the entire text, "(S) Entire text.", is checked as that statement (CLS005). In
a classified cable, a SUBJECT marked above it is reported here, not by HDG010.

## Why it matters
The cable is sent, stored and shown by its overall classification: a portion marked higher is disclosed to everyone who
may read the rest. (E.O. 13526 section 1.6(a) and (c); 32 CFR 2001.21(b) and (c); 5 FAH-1 H-246.2.)

## What to do
Raise the classification of the cable, or correct the marking.
"""

from collections.abc import Iterator, Sequence

from cablelint import Cable, Diagnostic, Invalid, Level, Options, Related, Rule, Span, Valid
from cablelint.rules.classification._classified_signs import ClassifiedSign, level_of
from cablelint.rules.classification._markings import is_line_too_low, is_sensitive, overall, portions, rank
from cablelint.rules.classification._reference_signs import reference_signs
from cablelint.rules.classification._signs_above import barred_controls, portions_above, signs_above

RULE = Rule(
    code="CLS002",
    name="portion-above-overall",
    severity="error",
    summary="a paragraph, an item, a line or another portion is marked above the cable",
    authority="E.O. 13526 1.6; 32 CFR 2001.21; 5 FAH-1 H-246.2",
    needs=("classification", "may_spill"),
)
_MOST_RELATED = 10
_HEADING = "E.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA GROWERS ASK FOR DELAY\n\n"
VALID = (
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. Among them: Med. Imp. (S) LLC, Hap Seng Bros. (S) Pte Ltd, "
        "and Golden Co. (S) Bhd.\n\n2. He is Maj. (S) Tun. One play is called: (S)He Pays.\n\n"
        "3. State the firm (S) in the case, and the port.\n\nTHE SHIPPER OR FIRM (S):\n",
        note="part of a name, or a plural",
    ),
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. These two texts are confidential to the board.\n\n"
        "ANNEX: CONFIDENTIAL TALKS\n\n2. SECRET ANNEXES of the pact came out.\n",
        note="what others keep secret",
    ),
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. Posts use INA 212(a)(3)\n(C) of that act, and 101(a)(15)\n(S) visas.\n",
        note="a law's paragraph, over the end of a line",
    ),
    Valid(f"UNCLAS NAIROBI 204\n\n{_HEADING}1. (U) One.\n\n2. (SBU) Two.\n"),
    Valid(f"SECRET NAIROBI 204\n\n{_HEADING}1. (C) One.\n\n2. (S//NF) Two.\n", note="at its level and below"),
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. The draft has three articles:\n\n(A) Aims.\n\n(B) Bodies.\n\n(C) Costs.\n",
        note="items of a list",
    ),
    Valid(f"UNCLAS NAIROBI 204\n\n{_HEADING}1. (S/he agreed.) Fine.\n", note="no marking"),
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. None of them needs a clearance above (S).\n", note="a level that is named"
    ),
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. Units:\n\n4 Bde (C)     Port     450\n2 Bn (S)      Hill     200\n",
        note="kinds of units in a table",
    ),
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. Votes:\n\n  Oslo (S)\n\n  (S) = spoke.\n\n(S), (C) and (R) are marks.\n",
        note="letters that a line explains, or that open a sentence on them",
    ),
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. (U) Members (S = signed; C = against):\n  Ann Roe (S)\n  Jon Doe (C)\n",
        note="a legend without brackets",
    ),
    Valid(f"CONFIDENTIAL NAIROBI 204\n\n{_HEADING}1. (S) Entire text.\n", note="a statement on the entire text"),
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. See subsection (S), the text(s), (C) 2008 and vitamin (C) (ref C).\n\n"
        "(R) One\n(S) Two\n(T) Three\n",
        note="letters that are not markings",
    ),
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. They met:\n\nAnn Roe (S)\nJon Doe (M)\nEva Low (C)\n\n"
        "2. Codes:\n(P) private\n(S) state\n\n3. Seats:\n| Left | (L) | 4 |\n| Center | (C) | 5 |\n",
        note="letters of parties, or of a list",
    ),
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. The form (S) went to site (C) and class (C) visas of the"
        " social party (S) wing.\n\n2. THEY MET THE LEADER OF THE SOCIAL PARTY (S).\n",
        note="letters that name or abbreviate",
    ),
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. Leader of the Center Party (C)\nsaid no. The sign on the door read\n"
        "SECRET\nand rule 4\n(C) of the statute bans it.\n\n2. As sections\n5. (C) and\n7 (S) of the act say.\n",
        note="within a sentence",
    ),
    Valid(f"{_HEADING}1. (S) One.\n\n2. (S) Two.\n", note="no classification line"),
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. Secret talks failed. Confidential: 4 cases. He saw the office (S/PR),\n"
        "the desk (C-REL), members (USA-S), page 44 (S) 123 and rule 4. (C) of the act.\n\n2. Secret ballots: 4.\n\n"
        "3. The file was marked SECRET.\n\n4. Seats:\n1. (S) Socialists 20\n2. (L) Liberals 8\n\n(C) 2009 Tea Board\n",
        note="words and letters that mark nothing",
    ),
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. They begin secret talks in May; this letter is confidential, he wrote.\n"
        "It is 40 degrees (C). Jon Doe (C). See Accra 12 (S) and the cable (SECRET). Key: (S) state, (P) private.\n",
        note="among other words",
    ),
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. The member for Port Bell (S), Ann Roe (C), and the Tropical Storm (TS),\n"
        "which passed Terminal (C), then 40 degrees (C).\n\n| Socialists (S) | 22 |\n",
        note="letters of parties, or of the words before them",
    ),
    Valid(
        f'UNCLAS NAIROBI 204\n\n{_HEADING}1. Who signed: (S) Ann Roe; (S) Jon Doe. "(S)" is ours for "seen to sign."\n',
        note="a letter that the text explains",
    ),
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. HE WRITES:\n\nPLEASE ACCEPT MY CONSIDERATION.\n\n(S) ANN ROE\nMINISTER\n",
        note="how a letter is signed",
    ),
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. Our marks are (A) done, (C) not done, and (S) slipped back.\n\n"
        "2. Prisons: (S).\n\n3. Courts: (C). The judges are late.\n",
        note="marks that the text gives",
    ),
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. The EXDIS caption was not used. The National Front (NF) won.\n\n"
        "2. We will report by NODIS channel.\n",
        note="controls that are talked about",
    ),
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. They need (a) tea, (b) rum. (c) The coal is late. See section 3 (c).\n"
        "Article 5. (C) The state may act. The S/P staff left.\n\n(c) 2009 Tea Board\n\n"
        "2. It weighs four ton(s). The photo is old. (c) Reuters 2009. Heat it to 40 (C). The gas (s) rose.\n",
        note="items, laws, and copyrights",
    ),
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. Rooms: (S) single, (C) cabin. Ann Roe, (S) of Port Bell, left.\n"
        "Act 4; (C) of the statute bans it. We heard:\n\n- the Socialists, 22 (S);\n\n- the price of coal (C);\n",
        note="letters that begin a clause, or end an item, and are explained",
    ),
    Valid(
        f"UNCLAS NAIROBI 204\n\nSENSITIVE\nNOFORN\n\n{_HEADING}1. (SBU/NOFORN) One.\n\n"
        "2. (SBU//REL TO USA, GBR) Two.\n",
        note="controls of sensitive text",
    ),
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. As article 15. (C) of the law says, tea is tea. He asked. Secret.\n\n"
        "2. Seats:\n\nRoe     41   left wing (C)\nDoe     12   right wing (L)\n\n3. (C) 2004 Tea Board\n",
        note="a law's item, a word, parties, and a copyright",
    ),
    *(
        Valid(f"UNCLAS NAIROBI 204\n\nSUBJECT: {words}\n\n1. Ships wait.\n", note="words of the SUBJECT itself")
        for words in (
            "HOW TO KEEP A SECRET",
            "NEW LAW ON FILES: PUBLIC, CONFIDENTIAL, TOP SECRET",
            "BALLOT OPEN/SECRET",
            "OPERATION SECRET-KEEPER",
            "TEA PRICES - CONFIDENTIAL TALKS",
            "C/S PORTS - TEA",
        )
    ),
)
INVALID = (
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. We need (a) ⟦(C)⟧ a list of firms. The clause (a) (C) counts.\n",
        note="an item behind a word of a sentence",
        message="(C) is above the classification of the cable, UNCLASSIFIED",
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. His letter follows.\n\nBegin text of letter ⟦(S)⟧:\n\nThe mill is shut."
        "\n\nEnd text of letter.\n\n2. Two.\n\nBegin main points of the note ⟦(C)⟧\n\nThe mill opens.\n\nEnd points.\n",
        note="where a quoted text begins",
        message=(
            "(S) is above the classification of the cable, UNCLASSIFIED",
            "(C) is above the classification of the cable, UNCLASSIFIED",
        ),
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. The mill closed. ⟦(S)⟧ LLC owners met him. ⟦(S)⟧He left. "
        "He has the firm. ⟦(S)⟧ Ltd. owes him.\n\n2. It shut in May. ⟦(S)⟧ Company men stayed. He met IBM. ⟦(S)⟧ "
        "Golden Star Ltd. fell.\n\n3. He named the officer ⟦(S)⟧.\n",
        note="behind a sentence",
        message=("(S) is above the classification of the cable, UNCLASSIFIED",) * 6,
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. The mill closed on May 3. ⟦(C)⟧ (Note: He lied.) It opens in June. ⟦(S)⟧"
        " (NOTE: HE LIED AGAIN.)\n\n2. ⟦Confidential⟧. He left.\n",
        note="before a note in brackets, and a word right behind the number",
        message=(
            "(C) is above the classification of the cable, UNCLASSIFIED",
            "(S) is above the classification of the cable, UNCLASSIFIED",
            "Confidential is above the classification of the cable, UNCLASSIFIED",
        ),
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. Sales:\n\n| Year | Tons |\n|---|---|\n| ⟦(C)⟧ 2014 | 3 |\n| 2015 | 4 |\n\n"
        "2. Mills:\n\nMill     Men   Marks\nKitale   41    scar on left knee ⟦(C)⟧\nThika    12    none\n",
        note="a year in a cell, and the end of a row",
        message=(
            "(C) is above the classification of the cable, UNCLASSIFIED",
            "(C) is above the classification of the cable, UNCLASSIFIED",
        ),
    ),
    Invalid(
        f"SECRET NAIROBI 204\n\n{_HEADING}1. One.\n\n⟦TOP SECRET UMBRA⟧\n\n2. Two.\n\n"
        "⟦TOP SECRET RUFF ZARF⟧\n\n3. Three.\n",
        note="code words",
        message=(
            "TOP SECRET UMBRA is above the classification of the cable, SECRET",
            "TOP SECRET RUFF ZARF is above the classification of the cable, SECRET",
        ),
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. Schedule:\n\n⟦(S)⟧ 0900  Call on him\n1030-1100 ⟦(C)⟧ Briefing\n"
        "- b. ⟦(C)⟧ Dinner\n\n2. Two.\n",
        note="next to an hour, or an item behind a hyphen",
        message=(
            "(S) is above the classification of the cable, UNCLASSIFIED",
            "(C) is above the classification of the cable, UNCLASSIFIED",
            "(C) is above the classification of the cable, UNCLASSIFIED",
        ),
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. One.\n\nHow the tea was bought again ⟦(S)⟧\n---------\n\n2. Two.\n",
        note="behind an underlined heading",
        message="(S) is above the classification of the cable, UNCLASSIFIED",
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. One.\n\n2. Two.\n⟦CONFIDENTIAL⟧\n",
        note="in place of the name",
        message="CONFIDENTIAL is above the classification of the cable, UNCLASSIFIED",
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. Tea rose (ref B) ⟦(S)⟧, and fell (para 2) ⟦(C)⟧. It is late.\n\n"
        "2. Inventory ⟦(SECRET)⟧. Each mill counts its tea.\n",
        note="behind a reference, and a word behind what heads a paragraph",
        message=(
            "(S) is above the classification of the cable, UNCLASSIFIED",
            "(C) is above the classification of the cable, UNCLASSIFIED",
            "(SECRET) is above the classification of the cable, UNCLASSIFIED",
        ),
    ),
    *(
        Invalid(
            f"UNCLAS NAIROBI 204\n\nSUBJECT: {words}\n\n1. Ships wait.\n",
            note="set off in the SUBJECT",
            message=f"{sign} is above the classification of the cable, UNCLASSIFIED",
        )
        for words, sign in (
            ("TEA PRICES - ⟦CONFIDENTIAL⟧", "CONFIDENTIAL"),
            ("TEA PRICES // ⟦SECRET//NOFORN⟧", "SECRET//NOFORN"),
            ("TEA PRICES ⟦[SECRET]⟧", "[SECRET]"),
            ("⟦S/NF⟧ - TEA PRICES", "S/NF"),
        )
    ),
    Invalid(
        "UNCLAS NAIROBI 204\n\nSUBJECT: TEA\n\n1. Ships wait. ⟦SECRET//NOFORN⟧\n\n"
        "2. The port closed. ⟦CONFIDENTIAL⟧.\n",
        note="in words behind a sentence",
        message=(
            "SECRET//NOFORN is above the classification of the cable, UNCLASSIFIED",
            "CONFIDENTIAL is above the classification of the cable, UNCLASSIFIED",
        ),
    ),
    Invalid(
        "UNCLAS NAIROBI 204\n\nSUBJECT: TEA\n\n1. (U) One.\n\n//COMMENT ⟦(S)⟧//\n\n2. (U) Two.\n",
        note="a heading between slashes",
        message="(S) is above the classification of the cable, UNCLASSIFIED",
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. One. Note: the following two paragraphs are ⟦CONFIDENTIAL⟧.\n\n2. Two.\n\n"
        "⟦SECRET//NOFORN ATTACHMENT A:⟧\n\n3. Three.\n\n⟦ANNEX B - SECRET⟧\n\n4. Four.\n",
        note="words on paragraphs below, and titles",
        message=(
            "CONFIDENTIAL is above the classification of the cable, UNCLASSIFIED",
            "SECRET//NOFORN ATTACHMENT A: is above the classification of the cable, UNCLASSIFIED",
            "ANNEX B - SECRET is above the classification of the cable, UNCLASSIFIED",
        ),
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. The growers will hold. - ⟦(S)⟧ The broker lied. The mill will hold.\n"
        "⟦(s)⟧ He met them. All will hold. ⟦(C)⟧The price fell. They hold. *⟦(C)⟧* He knew.\n\n"
        ">> ⟦(S)⟧ quoted from his letter.\n\n⟦S//NF⟧: he lied again ⟦(s//nf)⟧.\n\n"
        "2. They hold. ⟦(COSMIC TOP SECRET)⟧ He left. The ⟦C O N F I D E N T I A L⟧ ANNEX follows.\n",
        note="behind a sentence and a hyphen, in small letters, without spaces, quoted, spaced",
        message=(
            "(S) is above the classification of the cable, UNCLASSIFIED",
            "(s) is above the classification of the cable, UNCLASSIFIED",
            "(C) is above the classification of the cable, UNCLASSIFIED",
            "(C) is above the classification of the cable, UNCLASSIFIED",
            "(S) is above the classification of the cable, UNCLASSIFIED",
            "S//NF is above the classification of the cable, UNCLASSIFIED",
            "(s//nf) is above the classification of the cable, UNCLASSIFIED",
            "(COSMIC TOP SECRET) is above the classification of the cable, UNCLASSIFIED",
            "CONFIDENTIAL is above the classification of the cable, UNCLASSIFIED",
        ),
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. (U) One.\n\n2. ⟦(S)⟧ Two.\n\n3. (U) Three.\n",
        message="(S) is above the classification of the cable, UNCLASSIFIED",
    ),
    Invalid(
        f"⟦UNCLAS⟧ NAIROBI 204\n\n{_HEADING}1. (U) One.\n\n2. (S) Two.\n\n3. (C/NF) Three.\n\n4. (C) Four.\n",
        note="most of them: the line may be what is wrong",
        message=("the cable is UNCLASSIFIED, but 3 of its 4 marked portions are above that; the highest is (S)"),
    ),
    Invalid(
        f"⟦UNCLAS⟧ NAIROBI 204\n\n{_HEADING.replace('N/A', 'DECL: 03/14/2021')}Classified By: DCM Jane Roe\n\n"
        "1. (U) One.\n\n2. (C) Two.\n",
        note="the heading says so too",
        message="the cable is UNCLASSIFIED, but one of its marked portions is above that; the highest is (C)",
    ),
    Invalid(
        "CONFIDENTIAL NAIROBI 204\n\nE.O. 13526: DECL: 03/14/2021\nTAGS: ETRD KE\nSUBJECT: ⟦(S)⟧ TEA\n\n1. (C) One.\n",
        note="the SUBJECT",
        message="(S) is above the classification of the cable, CONFIDENTIAL",
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}⟦(C)⟧ SUMMARY: Tea is late.\n\n1. (U) One.\n",
        note="above paragraph 1",
        message="(C) is above the classification of the cable, UNCLASSIFIED",
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. (U) The river board ⟦(S)⟧ met. He left.\n\n2. (U) Summary"
        " ⟦(C)⟧. THE PRICE ROSE\nIN MAY ⟦(SECRET)⟧.\n\nA. ⟦(C)⟧ ONE.\nB. TWO.\n",
        note="behind a word, a heading, and in items that have letters",
        message=(
            "(S) is above the classification of the cable, UNCLASSIFIED",
            "(C) is above the classification of the cable, UNCLASSIFIED",
            "(SECRET) is above the classification of the cable, UNCLASSIFIED",
            "(C) is above the classification of the cable, UNCLASSIFIED",
        ),
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING[:-1]}REF: A. STATE 114902 ⟦(S)⟧\nB. ⟦(C//NF)⟧ ACCRA 12\n\n1. Refs A, B.\n",
        note="on the REF line",
        message=(
            "(S) is above the classification of the cable, UNCLASSIFIED",
            "(C//NF) is above the classification of the cable, UNCLASSIFIED",
        ),
    ),
    Invalid(
        f"S E C R E T NAIROBI 204\n\n{_HEADING}1. (S) One.\n\n2. ⟦[TS]⟧ Two.\n",
        note="in other brackets",
        message="[TS] is above the classification of the cable, SECRET",
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. We heard:\n\na. ⟦(S)⟧ One.\n(2) ⟦(C)⟧ Two.\n- ⟦(S//NF)⟧ Three.\n",
        note="items of a list",
        message=(
            "(S) is above the classification of the cable, UNCLASSIFIED",
            "(C) is above the classification of the cable, UNCLASSIFIED",
            "(S//NF) is above the classification of the cable, UNCLASSIFIED",
        ),
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. The minister ⟦(S//NF)⟧ said no. Note: ⟦(C//REL UK)⟧ he left.\n\n"
        "2. He is ill. ⟦(S)⟧\n\nOutlook ⟦(C)⟧\n\n3. Who knows?\n\n| tea | ⟦(S)⟧ | 4 |\n\n⟦SECRET//NOFORN⟧\n",
        note="in the text, at its end, in a heading, a table, a line by itself",
        message=(
            "(S//NF) is above the classification of the cable, UNCLASSIFIED",
            "(C//REL UK) is above the classification of the cable, UNCLASSIFIED",
            "(S) is above the classification of the cable, UNCLASSIFIED",
            "(C) is above the classification of the cable, UNCLASSIFIED",
            "(S) is above the classification of the cable, UNCLASSIFIED",
            "SECRET//NOFORN is above the classification of the cable, UNCLASSIFIED",
        ),
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. Ships from Kisumu ⟦(TS)⟧, and from near Port Bell ⟦(S)⟧, are late.\n\n"
        "2. The growers ⟦(C)⟧, who met in May, gave three reasons ⟦(S)⟧:\n\n- tea\n\n| north hall ⟦(TS)⟧ | 22 |\n",
        note="behind names and other words, and in a cell",
        message=(
            "(TS) is above the classification of the cable, UNCLASSIFIED",
            "(S) is above the classification of the cable, UNCLASSIFIED",
            "(C) is above the classification of the cable, UNCLASSIFIED",
            "(S) is above the classification of the cable, UNCLASSIFIED",
            "(TS) is above the classification of the cable, UNCLASSIFIED",
        ),
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. Of the mine ⟦(S//FRD)⟧ and the mill ⟦(C/RD)⟧.\n\nItem 2: ⟦(C)⟧ Three.\n\n"
        "⟦SECRET NOFORN⟧\n",
        note="atomic controls, a numbered heading, a line without a slash",
        message=(
            "(S//FRD) is above the classification of the cable, UNCLASSIFIED",
            "(C/RD) is above the classification of the cable, UNCLASSIFIED",
            "(C) is above the classification of the cable, UNCLASSIFIED",
            "SECRET NOFORN is above the classification of the cable, UNCLASSIFIED",
        ),
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. Begin text:\n\n⟦(S)⟧ One.\n\nEnd text.\n\n"
        "2. They say ⟦(//GBR C)⟧ no, ⟦(NATO-S)⟧.\n",
        note="in quoted text, and markings of others",
        message=(
            "(S) is above the classification of the cable, UNCLASSIFIED",
            "(//GBR C) is above the classification of the cable, UNCLASSIFIED",
            "(NATO-S) is above the classification of the cable, UNCLASSIFIED",
        ),
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. ⟦SECRET⟧ - One.\n\n2. ⟦Confidential⟧: Two. The end. ⟦(S)⟧ Three.\n\n"
        "3. COMMENT ⟦(C)⟧: Four is ready ⟦(S)⟧.\n\n4. ⟦<S>⟧ Five.\n\n5. ⟦S⟧ - Six.\n\n"
        "6. (U) Seven.\n\n7. (U) Eight.\n\n8. (U) Nine.\n\n9. (U) Ten.\n",
        note="words before a portion; behind a sentence and a heading; in angle brackets",
        message=(
            "SECRET is above the classification of the cable, UNCLASSIFIED",
            "Confidential is above the classification of the cable, UNCLASSIFIED",
            "(S) is above the classification of the cable, UNCLASSIFIED",
            "(C) is above the classification of the cable, UNCLASSIFIED",
            "(S) is above the classification of the cable, UNCLASSIFIED",
            "<S> is above the classification of the cable, UNCLASSIFIED",
            "S is above the classification of the cable, UNCLASSIFIED",
        ),
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. One.\n\nBEGIN ⟦SECRET⟧\n\nTwo.\n\nEND SECRET\n\n2. This paragraph is\n"
        "classified ⟦Secret⟧. Begin ⟦confidential⟧ text: three.\n\n⟦NATO SECRET⟧\n\n⟦*** CONFIDENTIAL ***⟧\n",
        note="words that open or name a portion, and other lines",
        message=(
            "SECRET is above the classification of the cable, UNCLASSIFIED",
            "Secret is above the classification of the cable, UNCLASSIFIED",
            "confidential is above the classification of the cable, UNCLASSIFIED",
            "NATO SECRET is above the classification of the cable, UNCLASSIFIED",
            "*** CONFIDENTIAL *** is above the classification of the cable, UNCLASSIFIED",
        ),
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING.replace('TEA', '⟦EXDIS⟧: TEA')}1. ⟦(NODIS)⟧ One.\n\n2. ⟦NOFORN⟧ - Two.\n\n"
        "⟦ORCON⟧\n\n3. ⟦(U//REL TO USA, GBR)⟧ Three.\n\n4. Four. ⟦(ORCON)⟧ Five. This message is ⟦NODIS⟧.\n",
        note="controls of classified text",
        message=(
            "EXDIS cannot be used in a cable that is UNCLASSIFIED; remove it or classify the cable",
            "(NODIS) cannot be used in a cable that is UNCLASSIFIED; remove it or classify the cable",
            "NOFORN cannot be used in a cable that is UNCLASSIFIED; remove it or classify the cable",
            "ORCON cannot be used in a cable that is UNCLASSIFIED; remove it or classify the cable",
            ("(U//REL TO USA, GBR) cannot be used in a cable that is UNCLASSIFIED; remove it or classify the cable"),
            "(ORCON) cannot be used in a cable that is UNCLASSIFIED; remove it or classify the cable",
            "NODIS cannot be used in a cable that is UNCLASSIFIED; remove it or classify the cable",
        ),
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\nSENSITIVE\n\n{_HEADING}1. ⟦(SBU/NODIS)⟧ One.\n\n2. ⟦(XD)⟧ Two.\n",
        note="in a sensitive cable",
        message=(
            (
                "(SBU/NODIS) cannot be used in a cable that is sensitive but unclassified; remove it or "
                "classify the cable"
            ),
            ("(XD) cannot be used in a cable that is sensitive but unclassified; remove it or classify the cable"),
        ),
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. The mills pay late; ⟦(S)⟧ the rest would rust. He paid in cash, ⟦(C)⟧\n"
        "for years, and ⟦(S)⟧ he lied. The mill is shut ⟦(C)⟧. He left. We heard:\n\n-- one mill is closed ⟦(S)⟧;\n"
        "-- another pays late ⟦(C)⟧; and\n-- the last is for sale.\n",
        note="before a clause, and at the end of a sentence or an item",
        message=(
            "(S) is above the classification of the cable, UNCLASSIFIED",
            "(C) is above the classification of the cable, UNCLASSIFIED",
            "(S) is above the classification of the cable, UNCLASSIFIED",
            "(C) is above the classification of the cable, UNCLASSIFIED",
            "(S) is above the classification of the cable, UNCLASSIFIED",
            "(C) is above the classification of the cable, UNCLASSIFIED",
        ),
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. (U) One.\n\n2. (U) Comment ⟦(S)⟧: Two.\n\n3. ⟦(S)(NF)⟧ Three.\n\n"
        "4. (U) ⟦NODIS⟧. Four. ⟦SECRET⟧: Five. The following is ⟦SECRET⟧: six. ⟦(C - entire paragraph)⟧ Seven.\n\n"
        "5. (U) Eight.\n\n6. **⟦(S)⟧** Nine (see annex). ⟦(s)⟧ He left.\n\n⟦S//NF⟧\n",
        note="behind another marking, as two, in words, and in bold",
        message=(
            "(S) is above the classification of the cable, UNCLASSIFIED",
            "(S)(NF) is above the classification of the cable, UNCLASSIFIED",
            "NODIS cannot be used in a cable that is UNCLASSIFIED; remove it or classify the cable",
            "SECRET is above the classification of the cable, UNCLASSIFIED",
            "SECRET is above the classification of the cable, UNCLASSIFIED",
            "(C - entire paragraph) is above the classification of the cable, UNCLASSIFIED",
            "(S) is above the classification of the cable, UNCLASSIFIED",
            "(s) is above the classification of the cable, UNCLASSIFIED",
            "S//NF is above the classification of the cable, UNCLASSIFIED",
        ),
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield a finding for each sign, or one at the classification line where most portions are above it."""
    level = overall(cable)
    if level is None or cable.classification is None:
        return
    above = portions_above(cable, level)
    if above and is_line_too_low(cable):
        yield _of_the_line(cable, cable.classification.span, level, above)
        return
    line = Related(cable.classification.span, f"the cable is {level}")
    signs = sorted({*above, *signs_above(cable, level)})
    for sign in signs:
        yield RULE.diagnostic(sign.span, _is_above(cable, sign.span, level), related=(line,))
    yield from _on_references(cable, level, line)
    if level == "UNCLASSIFIED":
        yield from _of_controls(cable, [sign.span for sign in signs], line)


def _of_the_line(cable: Cable, line: Span, level: Level, above: Sequence[ClassifiedSign]) -> Diagnostic:
    """Return the finding on a classification line that is itself what is wrong."""
    highest, count = max(above, key=lambda sign: rank(sign.level)), len(portions(cable))
    some = "one of its marked portions is" if len(above) == 1 else f"{len(above)} of its {count} marked portions are"
    message = f"the cable is {level}, but {some} above that; the highest is {_shown(cable, highest.span)}"
    related = tuple(Related(sign.span, "this one") for sign in above[:_MOST_RELATED])
    return RULE.diagnostic(line, message, related=related)


def _on_references(cable: Cable, level: Level, line: Related) -> Iterator[Diagnostic]:
    """Yield warnings at levels on the REF line, which may only say how the other message is classified."""
    for span, words in reference_signs(cable):
        if rank(level_of(words)) > rank(level):
            yield RULE.diagnostic(span, _is_above(cable, span, level), related=(line,), severity="warning")


def _of_controls(cable: Cable, reported: Sequence[Span], line: Related) -> Iterator[Diagnostic]:
    """Yield a finding for each control that a cable of this kind cannot have."""
    kind = "sensitive but unclassified" if is_sensitive(cable) else "UNCLASSIFIED"
    for span in barred_controls(cable, reported):
        fault = f"{_shown(cable, span)} cannot be used in a cable that is {kind}"
        yield RULE.diagnostic(span, f"{fault}; remove it or classify the cable", related=(line,))


def _is_above(cable: Cable, span: Span, level: Level) -> str:
    return f"{_shown(cable, span)} is above the classification of the cable, {level}"


def _shown(cable: Cable, span: Span) -> str:
    words = cable.text_at(span).split()
    spaced = all(len(word) == 1 for word in words)  # C O N F I D E N T I A L
    return ("" if spaced else " ").join(words)
