"""The oracle that fixes and layout are held to: it sees what they may not do, and allows what they are for."""

import pytest

from .oracle import fix_faults, layout_faults

_TEXT = "SUBJECT: TEA\nREF: STATE 1\n\n1. (S/NF) Tea is 7³ tons.\n\n(C) 2. (U) See para 1.\n"


@pytest.mark.parametrize(
    ("was", "now"),
    [("(C) 2.", "2."), ("(S/NF)", "(S)"), ("7³", "73"), ("2. (U)", "3. (U)"), ("para 1", "para 2"), ("Tea is", "Tea"),
     ("STATE 1", "STATE 2"), ("SUBJECT: ", ""), ("See para 1", "para See 1")],
)  # fmt: skip
def test_the_oracle_sees_what_a_layout_may_not_do(was: str, now: str) -> None:
    assert layout_faults(_TEXT, _TEXT) == []
    assert layout_faults(_TEXT, _TEXT.replace(was, now)) != []
    assert fix_faults(_TEXT, _TEXT.replace(was, now), ["TXT003"]) != []


_HEADING = (
    "FM AMEMBASSY OSLO\nTO SECSTATE WASHDC PRIORITI\nINFO AMEMBASSY ROME\nAMEMBASSY BONN\nEO 13526 EO 13526: N/A\n"
    "TAGS: PREL ETRDEINV NO NO\nSUBJECT: TEA & FISH FROM THE NORTH\nREF: A. OSLO 1 B. ROME 2\n"
    "\n1. A <b>tea</b> of $5.\n"
)


@pytest.mark.parametrize(
    ("was", "now", "code"),
    [("FISH", "FIS", "TAG006"), ("PREL ", "", "TAG004"), ("PREL", "PRELS", "TAG006"), ("OSLO 1", "OSLO", "TAG003"),
     ("SUBJECT: ", "", "HDG005"), ("EO 13526 EO 13526", "EO 13526 EO 12958", "HDG005"),
     ("AMEMBASSY BONN\n", "", "HDG007"),
     ("PRIORITI", "ROUTINE", "HDG006"), ("WASHDC", "PRIORITY", "HDG006"),
     ("$5", "5", "TXT008"), ("tea</b>", "", "TXT008"),
     ("A. ", "", "HDG002"), ("FROM", "", "TAG010"), ("& ", "", "TAG010"), ("INFO ", "", "HDG002"),
     ("NO NO", "NO", "TAG006")],
)  # fmt: skip
def test_the_oracle_sees_what_a_rule_is_not_for(was: str, now: str, code: str) -> None:
    assert fix_faults(_HEADING, _HEADING, [code]) == []
    assert fix_faults(_HEADING, _HEADING.replace(was, now), [code]) != []


@pytest.mark.parametrize(
    ("was", "now", "code"),
    [("ETRDEINV", "ETRD EINV", "TAG006"), ("NO NO", "NO", "TAG004"),
     ("EO 13526 EO 13526:", "E.O. 13526:", "HDG005"), ("PRIORITI", "PRIORITY", "HDG006"),
     ("<b>tea</b>", "tea", "TXT008"),
     ("PREL ETRDEINV NO NO", "ETRDEINV NO NO PREL", "TAG011")],
)  # fmt: skip
def test_the_oracle_allows_what_a_rule_is_for(was: str, now: str, code: str) -> None:
    assert fix_faults(_HEADING, _HEADING.replace(was, now), [code]) == []
    assert fix_faults(_HEADING, _HEADING.replace(was, now), ["TXT003"]) != []


@pytest.mark.parametrize(
    ("one", "two"),
    [("(U) 2. Tea.\n", "2. (U) Tea.\n"), ("7/(C) Tea", "7. (C) Tea"), ("7/.(C) Tea", "7. (C) Tea"),
     ("1) Tea\n", "1. Tea\n"), ("1. The “tea”…\n", '1. The "tea"...\n'),
     ("Classified By: Roe\n", "Classified      By: Roe\n"), ("(C)2", "2 (C)"), ("1.¶1", "1. ¶1"),
     ("1. U//FOUO) Tea", "1. (U//FOUO) Tea"),
     ("RNF:BI 1", "REF: BI 1"), ("2.\nEO3526", "2.\nE.O. 3526:"), ("4)\nSUBJECT", "4)\nSUBJECT:"),
     ("1. One AUBJECT:H", "1. One\nAUBJECT:H"), ("1. One\nJECT:IM.", "1. One JECT:IM."),
     ("1. (s/nf) José\n", "1. (S/NF) Jose\n"), ("1. Tea\nis dear.\n", "1. Tea is\ndear.\n")],
)  # fmt: skip
def test_the_oracle_allows_what_a_layout_is_for(one: str, two: str) -> None:
    assert layout_faults(one, two) == []
    assert fix_faults(one, two, ["HDG005"]) == []


@pytest.mark.parametrize(
    ("one", "two", "code"),
    [("REF:A. A.A) OSLO 1", "REF:B. OSLO 1", "HDG005"), ("TAGS:EFIS EFIS", "TAGS:", "TAG004"),
     ("TAGS: EFIS REFS", "TAGS: EFIS", "TAG004"), ("SUB:E TAGS:PFOR", "SUBJECT:E", "TAG003"),
     ("AGS:EO13526\nEO13526\n", "TAGS:\nEO13526\n", "HDG005"),
     ("INFO RUE/AMEMBASSY ROME 77 RUJO/L\nRUE/AMEMBASSY ROME 78", "INFO RUE/AMEMBASSY ROME 77 RUJO/L", "HDG007"),
     ("TAG[KE] SUBJ:#", "TAGS:KE\nSUBJECT:", "TAG010"), ("AN IA\nTAGS: FR SUBJ:OF", "IA\nTAGS: FR\nSUBJ:OF", "TAG011"),
     ("TO ROME, POST OUTINE\nROME, POST ROUTIN\n", "TO ROME, POST ROUTINE\n", "HDG006"),
     ("SUBJ: (U)(U) TEA", "SUBJ: (U) TEA", "HDG005"),
     ("FM\nDerived From: A (C//REL TO USA, NOR)", "FM\nDerived From: A (C//REL TO USA,\nNO)", "TXT005"),
     ("1. A\n\n(C/REL))2. B", "1. A\n\n(C)2. B", "CLS014"),
     ("TAGS: XX", "TAGS: 77", "TAG003"),
     ("EXECUTIVE ORDER 13526: N/A", "13526: N/A", "HDG005")],
)  # fmt: skip
def test_the_oracle_sees_what_is_beside_its_permissions(one: str, two: str, code: str) -> None:
    assert fix_faults(one, two, [code]) != []


def test_the_oracle_allows_the_very_tag_that_a_fix_names() -> None:
    after = _HEADING.replace("PREL", "PFOR")
    assert fix_faults(_HEADING, after, ["TAG003"], {"prel": "pfor"}) == []
    assert fix_faults(_HEADING, after, ["TAG003"], {"prel": "pgov", "no": "pfor"}) != []
    assert fix_faults(_HEADING, after, ["TAG003"]) != []


@pytest.mark.parametrize(
    ("one", "two", "code"),
    [
        ("TAGS: PREL AND KE", "TAGS: PREL, KE", "TAG006"),
        ("TAGS: PREL & KE", "TAGS: PREL KE", "TAG006"),
        ("TAGS: OVIP (ROE, JANE), PREL, PREL", "TAGS: OVIP (ROE, JANE), PREL", "TAG004"),
        ("TAGS: <b>PREL</b> [KE](#)", "TAGS: PREL KE", "TAG010"),
        ("1. a<p>tea", "1. a tea", "TXT008"),
        ("1. a<b>tea</b>", "1. atea", "TXT008"),
        ("1. A\n\n2. (CON) Tea", "1. A\n\n2. (C) Tea", "CLS014"),
        ("TAGS: PREL UNHRC-1 UNHRC-1", "TAGS: PREL UNHRC-1", "TAG004"),
        ("TAGS: PR'EL PRELKE", "TAGS: PR'EL PREL KE", "TAG006"),
        ("INFO RUE/AMEMBASSY PARIS 77\nRUE/AMEMBASSY PARIS 77\n", "INFO RUE/AMEMBASSY PARIS 77\n", "HDG007"),
        ("TO PARIS\nINFO BONN\nFM OSLO\n", "FM OSLO\nTO PARIS\nINFO BONN\n", "HDG002"),
        ("4. (S/N;) Tea", "4. (S/N) Tea", "CLS014"),
    ],
)
def test_the_oracle_allows_no_more_than_is_meant(one: str, two: str, code: str) -> None:
    assert fix_faults(one, two, [code]) == []
    assert fix_faults(one, two, ["TXT003"]) != []


@pytest.mark.parametrize(
    ("one", "two", "code"),
    [
        ("TAGS: OVIP (ROE AND DOE, J)", "TAGS: OVIP (ROE DOE, J)", "TAG006"),
        ("TAGS: PREL AND THE KE", "TAGS: PREL THE KE", "TAG006"),
        ("TAGS: PRELK EINV", "TAGS: PREL KEINV", "TAG006"),
        ("TAGS: PREL KE PREL", "TAGS: KE PREL", "TAG004"),
        ("TAGS: OVIP (ROE, JANE), (ROE, JOHN)", "TAGS: OVIP (ROE, JANE), (JOHN)", "TAG004"),
        ("TAGS: PREL KE", "TAGS: KE PREL", "TAG010"),
        ("TAGS: <s>PREL</s> KE", "TAGS: PREL KE", "TAG010"),
        ("TAGS: ~~PREL~~ KE", "TAGS: PREL KE", "TAG010"),
        ("TAGS: <!-- PREL --> KE", "TAGS: PREL KE", "TAG010"),
        ("TAGS: [PREL](;#) KE", "TAGS: PREL KE", "TAG010"),
        ("1. 10<sup>6</sup> tons", "1. 106 tons", "TXT008"),
        ("1. no <del>tea</del>", "1. no tea", "TXT008"),
        ("1. H<sub>2</sub>O", "1. H2O", "TXT008"),
        ("1. tea <!-- no -->", "1. tea", "TXT008"),
        ("1. a<p>tea", "1. atea", "TXT008"),
        ("1. 4[3](#n)", "1. 43", "TXT008"),
        ("1. (PRO) A\n\n2. (CON) Tea", "1. (PRO) A\n\n2. (C) Tea", "CLS014"),
        ("1. A (CON) Tea", "1. A (C) Tea", "CLS014"),
        ("INFO PARIS\nBONN\nOSLO\nPARIS\n", "INFO BONN\nOSLO\nPARIS\n", "HDG007"),
        ("INFO PARIS\nBONN\n", "INFO BONN\nPARIS\n", "HDG007"),
        ("FM OSLO\nTO PARIS\nINFO BONN\n", "FM PARIS\nTO OSLO\nINFO BONN\n", "HDG002"),
        ("TAGS: KE PREL\nTAGS: UG\n", "TAGS: KE UG\nTAGS: PREL\n", "HDG002"),
        ("FM OSLO\nTO PARIS BONN\n", "FM OSLO BONN\nTO PARIS\n", "HDG002"),
        ("fm OSLO\nTO PARIS\nUNCLAS\n", "UNCLAS\nTO OSLO\nFM PARIS\n", "HDG002"),
        ("fm OSLO\nUNCLAS\n", "UNCLAS\nTO OSLO\n", "HDG002"),
        ("FM OSLO TO PARIS\nUNCLAS\n", "UNCLAS\nFM PARIS TO OSLO\n", "HDG002"),
        ("FM OSLO TO PARIS BONN\nUNCLAS\n", "UNCLAS\nFM OSLO BONN\nTO PARIS\n", "HDG002"),
        ("SUBJECT: MINISTER TO VISIT\nUNCLAS\n", "TO VISIT\nSUBJECT: MINISTER\nUNCLAS\n", "HDG002"),
        ("SUBJECT: HOW E.O. 13526: HELPS\nUNCLAS\n", "E.O. 13526: HELPS\nSUBJECT: HOW\nUNCLAS\n", "HDG002"),
        ("TAG(S/NF\n)", "TAG(S\n)", "CLS014"),
        ("TO\n- INFO RUE/AMEMBASSY ROME 77\nRUE/AMEMBASSY ROME 78\n", "TO\n- INFO RUE/AMEMBASSY ROME 77\n", "HDG007"),
        ("(C/REL .R)2. Tea", "2. (C/REL) Tea", "CLS015"),
        ("FM\nTO\nIN:FO OSLO", "FM\nTO\nINFO ROME", "HDG005"),
        ("FM\nTO\nIN:TO OSLO", "FM\nTO\nINFO OSLO", "HDG005"),
        ("DE RHNR\nEO:1\nUNCLAS\n", "DE RHNR\nUNCLAS\n", "HDG002"),
        ("FM\nTAG INFO\nKE", "FM\nTAGS: KE", "HDG005"),
        ("FM\nTO\nINF.O OSLO", "FM\nTO\nINFO ROME", "HDG005"),
        ("TAGS: <b>KE</b> <UG>", "TAGS: KE", "TAG003"),
        ("TAGS: KE. and fishes UG", "TAGS: KE fishes UG", "TAG006"),
        ("TAGS: KE\nATS: &amp; tea", "TAGS: KE\nATS: tea", "TXT008"),
        ("1. (SBU) (SB:) Tea", "1. (SBU) Tea", "CLS014"),
        ("1. Posts are\nTO", "1. Posts are", "TXT005"),
        ("1. No E.O.\nN/ATAGS: KE", "1. No E.O.\nTAGS: KE", "TXT005"),
        ("EO 12958\nSIPDIS\nEO 12958\n", "EO 12958\nSIPDIS\n", "HDG005"),
        ("EO 12958\nEO 12958\nSUBJECT: TEA\n", "EO 12958\nSUBJECT: TEA\n", "HDG005"),
        ("Classified By: Classified by Roe\n", "Classified By: Roe\n", "HDG002"),
        ("Classified By: Roe, classified by\n", "Classified By: Roe\n", "HDG005"),
        ("SUBJ: EA\nTAGS: ETRDETRD KE\nCONF\n", "CONF\nTAGS: ETRD\nSUBJ: EA\n", "TAG004"),
        ("SUBJ: EA\nTAGS: ETRDEINV\nCONF\n", "CONF\nTAGS: ETRD EINV\nSUBJ: EA\n", "HDG002"),
        ("EO2958A TAS:SNARKCRM", "EO2958A TAS:SNAR", "TAG006"),
        ("UNCL\n( EO 13526 NA", "UNCL\n( E.O. 12958: NA", "HDG005"),
        ("FM\nTO\nIN(O OSLO", "FM\nTO\nINFO ROME", "HDG005"),
        ("TAGS: ETRDFM", "TAGS: ETRD", "TAG006"),
        ("TAGS: ETRDFMFM", "TAGS: ETRD FM", "TAG006"),
        ("1538Z FM OSLO\nTO ROME\nCONF\n", "1538Z\nCONF\nFM ROME\nTO OSLO\n", "HDG002"),
        ("(C/REL A.)2. One\n", "2. (C/REL) One\n", "CLS015"),
        ("REF: 7\n\nBT\nCONFIDENTIAL\nSUBJECT: TEA\n", "BT\nCONFIDENTIAL\nSUBJECT: 7\nREF: TEA\n", "HDG002"),
        ("(\nU/FOUO)", "(U)", "CLS014"),
        ("DtDTG:Mar 4", "MRN:Mar 4", "HDG005"),
        ("DtDTG:Mar 4", "Date/DTG:Mar 5", "HDG005"),
        ("DTG:Mar 4", "Date/DTG:Mar 4", "HDG005"),
        ("Action: Mar 4", "Captions: Mar 4", "HDG005"),
        ("1. (C)(NF) Tea", "1. (C) Tea", "CLS014"),
        ("1. 136,000,\nEO:67,000) HERE", "1. 136,000,\n67,000) HERE", "TXT005"),
        ("SUBJ: EA\nTAGS: VNETRD\nCONF\n", "CONF\nTAGS: ETRD VN\nSUBJ: EA\n", "TAG011"),
        ("to secstate washdc\nUNCL", "UNCL\nTO washdc secstate", "HDG005"),
        ("1. (see (C) ) Tea", "1. (see (S) Tea", "CLS014"),
        ("1. (C)(NF) Tea", "1. (S//NF) Tea", "CLS014"),
        ("1. (C)(SI) Tea", "1. (C//SI) Tea", "CLS014"),
        ("1. (L.O.U.) Tea", "1. (SBU) Tea", "CLS014"),
        ("1. Tea (A.B.C.) Tea", "1. Tea (ABC) Tea", "CLS014"),
        ("TAGS: OVIP (ROE and KE)", "TAGS: OVIP (ROE KE)", "TAG006"),
        ("TAGS: PREL and (KE)", "TAGS: PREL and", "TAG010"),
        ("E: AGS:AC", "E: TAGS:AG", "TAG003"),
        ("FM\nSEE THE PORT\nIN REFTEL. 3", "FM\nSEE THE PORT\nREFTEL. 3", "TXT005"),
        ("TO- INFO RUE/AMEMBASSY ROME 77\nRUE/AMEMBASSY ROME 78", "TO- INFO RUE/AMEMBASSY ROME 77", "HDG007"),
        ("TAG[a](hp:)", "TAGS:a", "TXT008"),
        ("SUBJECT: TEA EO 13526: N/A\nUNCLAS\n", "EO 12958: N/A\nSUBJECT: TEA\nUNCLAS\n", "HDG002"),
        ("TAGS: PR&&KE", "TAGS: PR", "TAG006"),
        ("1. A **fish** b", "1. A b", "TXT008"),
        ("1. A ** fish **", "1. A fish", "TXT008"),
        ("1. A 2**3 or 4**2", "1. A 23 or 42", "TXT008"),
        ("UNCL SECTON 1 OF 2", "UNCL SECTION 2 OF 2", "TRN008"),
        ("UNCL SELECTED 1 OF 2", "UNCL SECTION 1 OF 2", "TRN008"),
        ("EO13526 DCL: 1/1/2030", "E.O. 13526: 1/1/2030", "HDG005"),
        ("EO13526 DCL: 1/1/2030", "E.O. 13526: REASON: 1/1/2030", "HDG005"),
        ("SUBJECT: DEAL: TEA", "SUBJECT: DECL: TEA", "HDG005"),
        ("From:SIPDIS EO13526", "From:SIPDIS", "HDG005"),
        ("TAGS: EFISEFIS", "TAGS:", "TAG006"),
        ("1.\nTAG<p>h", "1.\nh", "TXT008"),
        ("RE:\n\tTO", "RE:", "TXT004"),
        ("(\nu/fouo) One", "(u) One", "CLS014"),
        ("(s/n\n) One", "(s) One", "CLS014"),
        ("UNCL EO13526: N/A", "EO13526: N/A", "HDG005"),
        (" fm OSLO\nsubj:tea\nUNCL\n", " FM tea\nUNCL\nSUBJECT:OSLO\n", "HDG002"),
        ("1. One (U\n\nBACKGROUND )", "1. One (\n\nBACKGROUND )", "CLS014"),
        ("TAGS: KE EO13526", "EO13562\nTAGS: KE", "HDG005"),
        ("TAGS: FM\nA", "TAGS: A", "TAG006"),
        (".2. One", "One", "PAR007"),
        (
            "SUBJECT: THE GROWERS OF THE NORTH ASK THE MINISTRY\nTO ACT",
            "SUBJECT: THE GROWERS OF THE NORTH ASK THE MINISTRY ACT",
            "TXT005",
        ),
        ("SIPDIS E.O13526", "SIPDIS\nE.O. 13562:", "HDG005"),
        ("SIPDIS E.O13526", "E.O. 13526:", "HDG005"),
        ("TAGS: UNHRC-1 UNHRC-2", "TAGS: UNHRC-1", "TAG004"),
        ("TAGS: PREL KE PRELKE", "TAGS: PREL KE PREL", "TAG006"),
        ("1. One of\nJECT: it.", "1. One of it.", "TXT005"),
        ("1. One of SUBJECT: it.", "1. One of\nSUBJECT: it.", "TXT005"),
        ("1. One of it.\nSUBJECT: tea.", "1. One of it. SUBJECT: tea.", "TXT005"),
        ("TAGS: KE\nsubject:ea\n", "TAGS: KE\nea", "HDG005"),
        ("FM D\nby July\n30, 2009.", "FM D\nby July\n2009.", "TXT005"),
        (
            "REF: A\nthe gardens of the north and what was grown\nINFO ROME BONN",
            "REF: A\nthe gardens of the north and what was grown\nINFO ROME",
            "TXT005",
        ),
        ("R 141409Z MAR 11\tFM OSLO\nINFO ROME", "R 141409Z MAR 11 FM OSLO INFO ROME", "TXT004"),
        ("SIPDIS Reference: OSLO 2\nSubject: TEA", "SIPDIS\nSubject: TEA\nReference: OSLO", "HDG002"),
        ("TAGS: PGOV PK Derived From: X", "TAGS: PGOV\nDerived From: X", "TXT005"),
        ("AGS:E Classified By: A eo3526", "TAGS:E\nClassified By: A", "HDG005"),
        ("Classified By: Roe\neason: 1.4", "Classified By: Roe\nDECL: 1.4", "HDG005"),
        ("Classified By: Roe\neason: 1.4", "Classified By: Roe\nReason: 1.5", "HDG005"),
        ("Classified By: Roe\n\nDEAL: TEA", "Classified By: Roe\n\nDECL: TEA", "HDG005"),
        ("Classified By: Roe\nSUBJECT: DEAL: TEA", "Classified By: Roe\nSUBJECT: DECL: TEA", "HDG005"),
        ("4. (S/N;) Tea", "4. (S) Tea", "CLS014"),
        ("TAGS: ETRDTO\nEO2958TAGS: ID\n", "EO2958TAGS: ID\nTAGS: ETRD FM\n", "TAG006"),
        ("Derived From: X\nDeclassify FM: 3/3/2020", "Derived From: X\nDeclassify On: 3/3/2020", "HDG005"),
        ("REF:B). C.OSLO 1", "REF:B). OSLO 1", "HDG005"),
        ("REF:(U)) U).OSLO 1", "REF:(U).OSLO 1", "HDG005"),
        ("REF: (A) OSLO 1\n(C) 95 STATE 39902", "REF: (A) OSLO 1\n(C) 95 STATE 39920", "HDG005"),
        ("REF: (A) OSLO 1\n(C) 95 TONS WERE SOLD", "REF: (A) OSLO 1\n(S) 95 TONS WERE SOLD", "CLS014"),
        ("FM OSLO\nBE EO:67,000", "FM OSLO\nEO:67,000", "TXT005"),
        ("FM OSLO\nALL THE ACTION: TEA", "FM OSLO\nACTION: TEA", "TXT005"),
        (
            "INFO RUE/AMEMBASSY BONN 1 RUJO/AMEMBASSY ROME 2\nRUJO/AMEMBASSY ROME 3\n",
            "INFO RUE/AMEMBASSY BONN 1 RUJO/AMEMBASSY ROME 2\n",
            "HDG007",
        ),
        ("FM OSLO\nTEA Y DERIVED FROM: X", "FM OSLO\nTEA\nDerived From: X", "HDG005"),
        ("FM OSLO\nCOST OF TEA\nso From: gardens", "FM OSLO\nCOST OF TEA\nFrom: gardens", "TXT005"),
        ("REF(S)3 SJECT: TEA", "REF: SJECT: TEA", "HDG005"),
        ("FM OSLO\nall ssified By: Roe", "FM OSLO\nssified By: Roe", "TXT005"),
        ("10/6\nSUB:\nAGS:GEETRD\nDeclass On:10", "10/6\nAGS:GEETRD\nSUB:\nDeclass On:6", "HDG002"),
        ("10/6\nSUB:\nAGS:GEETRD\nDeclass On:10", "6\nAGS:GEETRD\nSUB:\nDeclass On:10", "HDG002"),
        ("TUBJECT:S EO3526", "TUBJECT:S", "HDG005"),
        ("Ñ\x851.s", "Ñ\x851.", "TXT007"),
        ("1. (S) A\n2. (SS) B", "1. (S) A\n2. (C) B", "CLS014"),
        ("1. (U) A\n2. (SS) B", "1. (U) A\n2. (S) B", "CLS014"),
        ("TAGS: KE <UA> PREL", "TAGS: KE PREL", "TAG010"),
        ("TAGS: KE <ROE, JANE>", "TAGS: KE", "TAG010"),
        ("TAGS: PREL KE", "TAGS: PRE LKE", "TAG006"),
        ("TAGS: PREL KE", "TAGS: PRELKE", "TAG006"),
        ("TAGS: PR-ELKE PRELKE", "TAGS: PR-ELKE PREL KA", "TAG006"),
        ("TAGS:\nEO eo", "TAGS:\nEO", "TAG006"),
        ("UNCL) EO13526 2", "UNCL)\nE.O. 13562: 2", "HDG005"),
        ("REF\nREFS: ", "REF:", "TXT003"),
        ("AGS:KE.and\nUK", "TAGS:KE", "TAG006"),
        ("AGS:PR\nand\nKE", "TAGS:PR KE", "TAG011"),
        ("AGS:PR\nand\nKE", "TAGS:PR", "TAG006"),
        ("SUBJECT:PR\nand\nKE", "SUBJECT:PR KE", "TAG006"),
        ("D/classifyOn:", "Declassify By:", "HDG005"),
        ("D/classifyOn: 3/3/2020", "Declassify On: 3/3/2021", "HDG005"),
        (
            "FM OSLO\nTHE DELEGATE SPOKE A POINT OF PARAGRAPH 1\nJECT.JECT.",
            "FM OSLO\nTHE DELEGATE SPOKE A POINT OF",
            "TXT005",
        ),
        ("TUBJECT:S EO3526", "SUBJECT:S\nEO3562", "HDG005"),
        ("SIPDIS S EO3526", "SIPDIS S 3526", "HDG005"),
        ("UBJ:1409Z MAR 11FM OSLO\nTO DC\nUNCLAS", "SUBJECT:1409Z MAR 11FM OSLO DC\nUNCLAS", "HDG005"),
        ("UBJ:1409Z MAR 11FM OSLO\nTO DC\nUNCLAS", "UNCLAS\nSUBJECT:1409Z MAR 11FM OSLO\nDC", "HDG002"),
        (
            "REF:4\nUNCLS FINAL SECTION OF 03 OSLO 000204\nTO EC",
            "REF:4\nUNCLS FINAL SECTION OF 03 OSLO 000204",
            "HDG002",
        ),
        (
            "REF:4\nUNCLS FINAL SECTION OF 03 OSLO 000204\nTO EC",
            "UNCLS FINAL SECTION OF 03 OSLO\nREF:4\nTO EC",
            "HDG002",
        ),
        ("REF:2\nUBJ:TS Classified by 1.4", "SUBJECT:TS\nREF:2\nClassified by 1.5", "HDG002"),
        ("REF:2\nUBJ:TS Classified by 1.4", "SUBJECT:Classified by 1.4\nREF:2\nTS", "HDG002"),
        ("1. A\n\n2. 2.(CON)", "1. A\n\n2. 2.(S)", "CLS014"),
        ("1. A\n\n2. Smith (CON)", "1. A\n\n2. Smith (C)", "CLS014"),
        ("1. A\n\n2.S(CON)", "1. A\n\n2.S(C)", "CLS014"),
        ("Clas2fiedBy:for reaso 1.4", "Clas2fiedBy:for reason 1.5", "HDG005"),
        ("2\n2.\nSold By:reasn 1.4", "2\n2.\nSold By:Reason: 1.4", "HDG005"),
        ("REF\n(S\n)5 DERIVED From:", "REF:\n(S\n)6\nDERIVED From:", "HDG005"),
        ("AGS:\nSUBJ.TEA", "TAGS: SUBJ.TEA", "HDG005"),
        ("JUL09 DECL:7/1/19", "JUL09 DECL:7/1/1919", "CLS008"),
        ("JUL09 DECL:7/1/19", "JUL09 DECL:1/7/2019", "CLS008"),
        ("FM OSLO\nTHE TREATY OF 7/1/19", "FM OSLO\nTHE TREATY OF 7/1/2019", "CLS008"),
        ("1. (C) One.\nDECL: 7/1/19", "1. (C) One.\nDECL: 7/1/2019", "CLS008"),
        ("1. (S) A\n2. (SS) B", "1. (S) A\n2. (S) B", "CLS014"),
        ("1. (S) A\n2. (S//N) B", "1. (S) A\n2. (S//NF) B", "CLS014"),
        ("1. (S//NF) A\n2. (S//N) B", "1. (S//NF) A\n2. (S) B", "CLS014"),
        ("1. (CUI) A\n2. (UCI/QQ) B", "1. (CUI) A\n2. (CUI) B", "CLS014"),
        ("1. (CUI) A\n2. (ICU) B", "1. (CUI) A\n2. (CUI) B", "CLS014"),
        ("JUL16E.O.13526:7/1/26", "JUL16E.O.13526:7/1/2036", "CLS008"),
        ("REF A.TO (U)1", "REF: A.T (U)1", "HDG005"),
        ("REF A.TO ROME", "REF: A.ROME", "HDG005"),
        ("1. (S//NF) A\n2. (C//N) B", "1. (S//NF) A\n2. (C//NF) B", "CLS014"),
        ("1. (S//NF) A\n2. (S-N) B", "1. (S//NF) A\n2. (S//ND) B", "CLS014"),
        ("FM O\nUBJECT:TO 2-56\nINFO A", "FM O\nSUBJECT: TO 2-56 INFO A", "HDG005"),
        ("FM O\nSUBJECT: TO 2-56", "FM O\nSUBJECT: 2-56", "HDG005"),
        (
            "FM O\nTO 2-56, WHERE THE MARINE GUARD WILL TAKE MESSAGES. PLEASE\nINFO A",
            "FM O\nTO 2-56, WHERE THE MARINE GUARD WILL TAKE MESSAGES. PLEASE INFO A",
            "TXT005",
        ),
        ("AGS:\n1.(\nU)(U)", "TAGS:\n1. (U)", "HDG005"),
    ],
)
def test_the_oracle_sees_the_neighbors_of_what_is_meant(one: str, two: str, code: str) -> None:
    assert fix_faults(one, one, [code]) == []
    assert fix_faults(one, two, [code]) != []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("SUBJECT: TEA\nREF: OSLO 1\n", "SUBJECT: OSLO 1\nREF: TEA\n"),
        ("SUBJECT: TEA\nTAGS: KE\n", "TAGS: TEA\nSUBJECT: KE\n"),
        ("FM ROME\nTO BONN\n", "FM BONN\nTO ROME\n"),
        ("TO ROME\nINFO BONN\n", "INFO ROME\nTO BONN\n"),
        ("TO ROME\nINFO BONN\nCAIRO\n", "TO ROME\nBONN\nINFO CAIRO\n"),
        ("SUBJECT: TEA\nFOR TWO\nREF: OSLO 1\n", "SUBJECT: TEA\nREF: FOR TWO OSLO 1\n"),
        ("TUBJECT: TEA\nREF: OSLO 1\n", "REF: TEA\nSUBJECT: OSLO 1\n"),
        ("E.O. 13526: N/A\nTAGS: KE\nSUBJECT: TEA\n", "E.O. 13526: N/A\nSUBJECT: KE\nTAGS: TEA\n"),
        ("SUBJECT: ROADS\n\nTAGS: KE\n", "TAGS: ROADS\n\nSUBJECT: KE\n"),
    ],
)
def test_the_oracle_sees_words_that_came_under_another_label(one: str, two: str) -> None:
    for codes in ([], ["HDG005"], ["HDG002"], ["HDG002", "HDG005", "TAG006", "TAG011"]):
        assert fix_faults(one, one, codes) == []
        assert fix_faults(one, two, codes) != [], codes
    assert layout_faults(one, two) != []
    assert layout_faults(one, one) == []


@pytest.mark.parametrize(
    ("after", "holds"),
    [("TAGS: PREL KE (http://a.gov)", True), ("TAGS: PREL KE", True), ("TAGS: KE (http://a.gov)", False),
     ("TAGS: PREL (http://a.gov)", False), ("TAGS: PREL KE (http://b.gov)", False)],
)  # fmt: skip
def test_the_oracle_reads_the_address_of_a_tag_as_one_rule_or_the_other_leaves_it(after: str, holds: bool) -> None:
    assert (fix_faults("TAGS: PREL [KE](http://a.gov)", after, ["TAG010", "TXT008"]) == []) is holds


def test_the_oracle_compares_message_by_message() -> None:
    text = "SUBJECT: TEA\n1. Tea.\nUNCLAS\nTAGS: KE\nSUBJECT: FISH\n1. Fish.\n"
    assert layout_faults(text, text.replace("TAGS: KE\nSUBJECT: FISH", "SUBJECT: FISH\nTAGS: KE")) == []
    assert layout_faults(text, text.replace("TEA", "0").replace("FISH", "TEA").replace("0", "FISH")) != []
    assert layout_faults(text, text.replace("TAGS: KE\n", "")) != []
    assert layout_faults(text.replace("UNCLAS", "UNCLAS" + 40 * "\n"), text) == []
