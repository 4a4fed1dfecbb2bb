"""A sample of texts with accidents through fixes and layout, and the oracle that they are held to."""

from collections import Counter
from itertools import islice

import pytest

import cablelint
from cablelint.fixes.fixer import FixResult

from . import mutated
from .drafts import drafts
from .oracle import fix_faults, layout_faults
from .said import keeps_prose, said

_SAMPLE = 150  # texts, about three seconds; many more are for `python -m tests.hostile.mutated`
_FOUND = (  # once a word, a number, a sign, a label or a finding was lost in each
    "TAGS: ETRD KE\n2. Two.\n",
    "AGS:\n2.",
    "EO3526\n2.",
    "TAGS: ETRD KE\nSUBJ4CT: (U) TEA\n",
    "TAGS: ETRD KE\n6SUBJ: (U) TEA\n",
    "TAGS: ETRD KE\nSUBJECT6: TEA\n",
    "E.O. 12958:\nT2AGS: ETRD KE\nSUBJECT: TEA\n",
    "TAGS:BJECT: TEA",
    "AGS: SUBJECT: TEA",
    "SUBJ CT: TEA",
    "AGS:<",
    "TAG&a;",
    "TAGS: KE&nb²sp;UK\nSUBJECT: TEA\n",
    "TAGS: ETRD KE\n> SUBJECT: TEA\n",
    "TAGS:\nSUBJECT½: TEA\n",
    "TAGS:\nSUBJEÃ¼CT: TEA\n",
    "F±M AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n",
    "R 141409Z MAR 11\nFM SECSTATE WASHDC\nTO AMEMBASSY NAIROBI PR\u0338IORITY 1204\n",
    "UNCLAS\n\nFrom:3526: 13526: N/A\nTAGS: ETRD KE\n",
    "E.O. 135226: N/A\nTAGS: KE\n",
    "1. The Ministryâ€™s view, saidÂ\xa0JosÃ.",
    "SUBJECT: TEA\n\n1 (C\nTea",
    "1.(S 2\nTea\n",
    "2 (S\n",
    "1. The Ministry of Fisheries welcomes the draft of the port that is to be\n"
    "SUBJECT: guidelines and asks to keep them out of the press until\nits own review ends in June.\n",
    "TAGS: PREL KE\n      [prel](#)€€ KE\nSUBJECT: TEA\n",
    "TAGS: MARR MOPS ≮IT MARR MOPS IT\nSUBJECT: TEA\n",
    "TAGS: ETRD KE\nClassified By:\n2. See para 3.\n",
    "TAGS: ETRD K The growers of the port\nSUBJECT: TEA\n",
    "(S//REL TO USA, NOR/NF) 1. ACTION REQUESTED IN PARAS 2 AND 3.\n\n2. He saw the urgency of our request.\n\n"
    "3. Request embassy ask again.\n",
    "UNCLAS N1) one\n2) two\n4) three\nSUBJ: TEA\n\nTAGS: ETRD KE KE\nSUBJECT:",
    "\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TALKS TURN\nSENSITIVE\n\nÂ\xa01. One.\n"
    "\tUNCLAS NAIROBI 204\n2. Two.\n",
    "REF:\nSUBJECT:\nref B",
    "NCLAS\n(S)(U)\n1. (S)(U)",
    "TAG<<",
    "TAGS: PREL KE\r\r\n      [prel](#) KE\r\r\nSUBJECT: TEA\r\n",
    "TAG[X]1",
    "1. “O JosÃ© said â€œnoâ€\x9d to 5 kmÂ²\nAMANHÃ”É TARDE.\n",
    "１.(",
    "TAG< >",
    "TAGS: PREL [KE](#PAGE 02  NAIROBI  01204\n)\n",
    "TAGS: KE [X](0)\n",
    "UNCLAS\tSECTION\t02\tOF\t02\tNAIROBI\t204\n\nTAGS: ETRD KE\nSUBJECT: TEA\n\n5. (U) Five.\n",
    "e\n4)\nref:",
    "1. Courts now hear civil and\nrom: counterfeiting cases together.",
    "(SB)3(SBU)",
    "2. (SBU) It is full.\n\n3. (SB\r) Ships wait.\n",
    "2. (SBU) It is full.\n\n3. (SBÃ¼U) Ships wait.\n",
    "2 (SB\x0cU)",
    "2 (SB\x0c)",
    "TAGS:PGOV\nTA5S:PGOV",
    "TAGS:SU.",
    "FM\nC ONF\n6. a late harvest would cost the growers more than(S//REL TO USA, NOR/NF)",
    "REF\n3: Tea\n",
    "SUBJ 1. Tea",
    "SUBJ:\n4(C )",
    "SUBJ:\r[U]1",
    "e\n2)\nUBJ:EA TGS:",
    "4(u )\nSUBJEAS:",
    "4\n(U)1\nSUB:A\n\nSIPDIS",
    "4\n(S/)2\nSUBJ S:",
    "REFTEL:Z\nSUBJECT\n(SNF)1",
    "EO3526\nT4GS:",
    "EO0204\nEO1352\u03016",
    "EO0204\nEO352\u03016",
    "TAG:0\ufeffPP",
    "L¿\ufeffKE",
    "TAG¿S:AG:",
    "AGS:9[E]()",
    "TAG<*",
    "TAG<e\n=>",
    "s\n7)\nTAG:2)",
    "LIMITE\nREF\n4.\nLIMITEDOFFICIALUSE",
    "1.\tBegin\tsummary",
    "TAGS:OVIP JAÃ\xa0NE PREL",
    "TAGS:A¶T\u200bOTRA",
    "1.Ã©HÉ\xa0",
    "1.â€œ\nJÂ°\u3000",
    "1. (C ",
    "3.S) ",
    "3. U) ",
    "1(C\n(C)2)",
    "I\xa0\x85TO\x85CONFD",
    "1409Z\n2)\nTO C PIORITY",
    "4\r2)\rUBJ:A\rAGS:K",
    "TAG[E](0#)",
    "1.<a\n=>T",
    "OE13526",
    "E012958",
    "4\n(S)(U)2)\nSUBJ S:",
    "1——",
    "AGS:ETRDEINV1C",
    "1.<ﬁ><b>",
    "AGS:KE,SUBJECT:",
    "SUBJSTC:",
    "EO13526 EO13526:",
    "TAGS:UN PRELSUBJECT:",
    "1(CUI)",
    "EO13526EO13526:",
    "ed Classified By:",
    "> Classified By:",
    "s\ufeff¶he",
    "<S/N>2.",
    ")Classified By:",
    "1—",
    "TO I\naction\trequest\tforNairobi\t",
    "E.O. 12958: E.O. 13526: N/A\nTAGS: KE\n",
    "1230Z 4E.O.12958:",
    "DECL:ADRTAGS:KE",
    "E012958EO13526:",
    "4\n2 )\nSUB:A\nAGS:D",
    "FM\nTO\n1. The growers of the north met on the first of May to ask that all the\n"
    "Classified By: broad roads be built again before the rains of the long\n"
    "season come to the gardens and to the port of the town that is near them.\n",
    "e\n4)\nSubject:A REF:",
    "From:\nTo:\ne message: UNCLAS NAIROBI 1204 E.O. 12958: N/A TAGS: EAGR, KE SUBJECT:",
    "FM\nTAG KE\nÂ\xa0SUBJECT:",
    "FM\nSUBJECT:\nabout the rains and the harvest of tea and coffee by\n"
    "first cable was on the port and on its long piers, whileFrom: Roe, Jane\nTo:",
    "TAGS:P KE\nKE UBJECT:",
    "1.\n(u)1",
    "4)Classified By\n \n2",
    "(SSBU)2.",
    "2.\nEO13526â€”:",
    "4\n(SB)2\nSUECT:\nTAG",
    "AGS:OVIP \nBJECT:",
    "1(SBU)(SSBU)",
    "E—.O3526",
    "FM\nSub:te\nified By:",
    "1.\n(C/OR)2009.\n(U)3.",
    "REF A 1 bB.3",
    "1—.",
    "1â€”)",
    "REF:\nSUBJECT:\n2)Ref b",
    "sÃ‘© â€œ",
    "AGS:0<a>P",
    "1. ESPAÃ‘A said “no”.\n",
    "4\n2)h\nSJECT:A\nAGS:T",
    "1\n5.Ⅳ\nSJECT:A\nAGS:E",
    "1 (SB]\n(SBU)",
    "FM\nO C â€œRIORITY",
    "FM\nSJECT:\n(2) (X) ON A., THE GROWERS ASKED FOR 41 CENTS A BAG. ON B. AND ON C.,\nN",
    "1.\n1. (s)\n\n2(S)",
    "1-.(S)",
    "4-(S/",
    "0erivedFrom: X",
    "bEF:BE 0",
    "1.Â\xa0“HÃ”",
    "FM\n1.ACTIONREQUEST:\ufeffDepartmentrequeststhatEmbassyKampaladelive\x0crthenote.",
    "FM\nTAG pp\n2.\nATGS: 3.(U) Action request: Posts are requested to liquidate all open",
    "1409Z\n7. (SBU) Post asks that the Department set free USD\n(C ) 50,000 under the fund for floods in the "
    "tea gardens, which is now\ne",
    "1. para2-3\n\n3.\n1)\n2)\n4.",
    "1538Z\nTAG:I\n\tTO",
    "1538Z\nTAG I\n\tTO",
    "SUB:lassified DECL:",
    "1 (T\xa0S/SI) ",
    "EO13526 EO 13526:",
    "REF 6 DECL:0\nAGS:KE",
    "REF:3 DECL:0\nAGS:D K",
    "DECL:\n> AGS:KE\nSUECT:",
    "TO\nE0 12958: AMEMBASSY DAR ES SALAAM\nE0 12958: AMEMBASSY DAR ES SALAAM",
    "AGS:OVIP Q\nJECT:E",
    "1538Z\nTAG I\n\tTO",
    "1.\n1. (U\n)\n2.",
    "[0(S)",
    "[4(S) Tea.\n\n5. (U) Fish.",
    "SUB:x\nlassified DECL: 1",
    "3. (U) Farmers first saw the caterpillars on January 9 near Belefanai.\nTAGE: villages reported them (reftel). "
    "Streams are\nf",
    "AGS:R\nEO3526\n4-(\n",
    "AGS:R\nEO3526\n4-(",
    "AGS:E O;",
    "EO3526\nified By:",
    "ZNR\nAGS:1\n\tFM WASHD",
    "TO I\nEmbassies\tNairobi\tand\tLusaka\tare\tto\tr",
    " AMEMBASSY AIROBI SECSTATE\u2001WASHDC N/A\u205fTAGS: EAGR, KE SUBJECT: TEA 1. One. 2. Two.",
    "EF:A NAIROBI 12 B.rh NAIROBI12",
    "REF:STOCKHOLM97 STOCKHOLM97\nd reftel w i",
    "REF:A. (A)I",
    "1 (CON)(C)",
    "AGS:ETRDEINV\nSIPDIS\nUBJCT:",
    "TO\nDate/DTG:",
    "AGS: TAG:",
    "TAG&amp;",
    "TAG> SUBJECT:EA",
    "REF:A. A.A)",
    "TAG XX",
    "TAG&am\n",
    "TAG(S\nBU)",
    "TAG(S\nU)",
    "SUBJ(S/\nO)sw",
    "FM\nTO\nIN,O P",
    "AGS:JECT:OPRC OPRC",
    "TO/E RUEHKM/AMEMBASSY KAMPALA 77\nRUEHKM/AMEMBASSY KAMPALA 77",
    "REF:(U) U)P",
    "AGS:KE&",
    "(SB\nU)",
    "1.e\n\n(C/REL ))2 ",
    "7/(C)",
    "1(S/[]()[a](http:a))",
    "Classifiey: Classified by",
    "FM\nDerived From: Multiple Sources: 16 STATE 204; (C//REL TO USA, NOR) (2)",
    "2.\nR\t141409Z\t\nUNCL\nTAG\nSUBJECT",
    "4:\n141409Z\t\nTO\nUNCL\nTAG\nSUBJECT",
    "e AGS:GR",
    "FM\nTO\nNFO RUEHKM/AMEMBASSY KAMPALA 77\nRUEHKM/AMEMBASSY KAMPALA 77",
    "EO3526L: AGS:KE KE",
    "AGS:OVP TAGS:PR",
    "TO/ RUEHKM/AMEMBASSY KAMPALA 77\nRUEHKM/AMEMBASSY KAMPALA 77",
    "Action:WASHDC, SECSTATE OUTINE\nWASHDC, SECSTATE ROUTIN",
    "EO1352\nUBJCT:\n(u)(U)e",
    "AGS:KE TAGS:GR,",
    "AGS:R\n\nSU",
    "TAG TAG:",
    "EO3526ATAGS:KE KE",
    "AGS:EFIS EFIS",
    "DE12958",
    "UP12958",
    "FM13526",
    "KE 13526\nTA:KE",
    "SUB:E AGS:PFOR",
    "AGS:EO13526\nEO13526\n",
    "(U)CLASSIFIED BY",
    "(U)CLASIFIED BY: ROE",
    "1.\n(u) 1",
    "INFO RUEHKM/AMEMBASSY KAMPALA 77 RUJO/L\nRUEHKM/AMEMBASSY KAMPALA 77",
    "AGS:PREL,(U),PREL",
    "TAG[KE] SUBJ:#",
    "AGS:\nSUBJ[PREL](#)",
    "SUBJ<b>PREL</b>\n",
    "TAGS:UBJ\n1.\n2.\nUNCL\nTAG\nUBJCT:\n1.\n\n2.",
    "TAG\n1.\n2.\nUNCL\nTAG\nUBJCT:\n1.c\n2.t\n2.UBJ",
    "Date:TAGubject:\n1.\n2.\nMRN:\nDate:\nFrom:ubject:\n1\n2.",
    "2.\nUNCL\nREF:5\nTAG\nUBJCT:A\n1.TAGUBJ",
    "2.\nUNCL\nTAG UBJ\nUBJCT:\n1.TAG",
    "EO3526A SUBJ:\nUBJ:",
    "SUB:\nFM REFS:2",
    "1.\n2.\n1. p\n2. \nU. \n2. C",
    "FM A\nE.O. is an action request. See paragraphs 4-5.  12958: DECL: 07/10/201",
    "AGS:OVIP ROE JANE Q PR ROE JANE Q",
    "OF IA\nTAG FRPTER SUBJECT:OF",
    "S E SJECT:",
    "SE SJECT:",
    "DE REHC\nSJECT:\nBT\nUNCLAS\n\nNNNN",
    "EXECUTIVE ORDER 13526: N/A",
    "FM\n3.(U) Farmers first saw the caterpillars on January 9 near Belefanai.\n"
    "E02958: eighty reported them (reftel). Streams are\nul",
    "AGS:PREL [prel](;#)",
    "AG:PRELKE\nAGS:PRELKE",
    "2(S//FGI//NFa. two cranes;\n b. a road; and\n) 3.(S/N",
    "AGS:JECT:PGOV and KE",
    "FM\nTO\nIN/O A",
    "REFTEL\nTE\nUNCL",
    "TAG To:Do\n\nSECRET\nVISAS DY\nVISAS",
    "TAG:To:Do",
    "FM\nUBJCT:EA\nUNCLAS\nUBJECT:report the results by October 12. Replies are due by October 9",
    "TAG:8\n\nCONFIDENTIAL\nEO3526\nAGS:ETRDKE\nSUBJ",
    "REFTEL:3 DECL:1\nTAG\nSUBJ",
    "1/.(S)",
    "O<p>h",
    "1.e<p>h",
    "EO13526[L](#)",
    "TAGS: PREL & KE\nSUBJECT: TEA\n",
    "SUBJ EA\nUNCLAS",
    "EO3526\nSECRET 204",
    "FM D\nNODIS\n\nST ID 351",
    "FM\nSUBJECT:  THE GROWERS SPEND a good deal of what their Handbook allows and no\n"
    "ministry asked about it last year. (Note: They are entitled",
    "fm NBI\nEO1352\nCONFIDENTIAL",
    "NCLAS\nE: AGS:AC ",
    "REF:\nFM C TO AMEMBASSY \nUNCL",
    "(\nU/FOUO)",
    "SUBJ:\nUBJ:IS EO13526",
    "1(C)(CON)",
    "TAGS: PREL and (KE)\nSUBJECT: TEA\n",
    "TAGS: PREL and [KE](#)\nSUBJECT: TEA\n",
    "FM\nSUBJECT\nSENSITIVE BUT UNCLIFIED tea\nINFO Fce",
    "FM AMEMBASSY OSLO\nTO\nSECSTATE WASHDC\n\nUNCLAS\nEO1352\nSUBJECT: TEA",
    "EO3526:\nTO C INFO AMEMBASSY 3\nUNCLAS\nSIPDIS",
    "TAG(S/NF\n)",
    "TAG(S/F\n)",
    "(S/NF\n)",
    "(S/N\n)",
    "UNCLAS\nSUBJECT: TEA EO 13526: N/A\nREF: A",
    "TO- INFO RUEHKM/AMEMBASSY KAMPALA 77\nRUEHKM/AMEMBASSY KAMPALA 77\nUNCL",
    "fm OBI\nubj:ea\nUNCLAS",
    "FM\nto RURO/\nSuect:ea\nUNCLAS",
    "ubject:\n2.\nMRN:\nFrom:\nAction:\nTAG F Subject:",
    "UNCL\nC EO 13526 NA",
    "FM\neo2958\nSENSITIVE BUT UNCLASSIFIED Kosovo celebrated the second anniversary of\nfrom L",
    "FM\nUBJ:5\nEO2958\nUBJECT:DILI: HOURS, NUMBERS AND HOLIDAYS 1. Post's numbers, good from Oc",
    "TAG(UB)and KE",
    "AGS:PR AND DOE",
    "TAG(B)and KE",
    "FM\nUBJ:5\nEO2958\nUBJECT:DILI: HOURS, NUMBERS AND HOLIDAYS 1. Post's numbers, good from 1",
    "TO\n- INFO RUEHKM/AMEMBASSY KAMPALA 77\nRUEHKM/AMEMBASSY KAMPALA 77\nUNCL",
    "AGS:OVP AND DE",
    "(C/REL .R)2.",
    "1.\n(C/REL .R)2.",
    "<p>The<p>The\ufeff<b></b>p",
    "TAGUBJ\n2.\nDE RHNR\nEO:\nFM\nUNCLAS\nTAG\nUBJCT:",
    "TAGUBJ\n2.\nDE RHNR\nEO:1\nFM\nUNCLAS\nTAG\nSUBJECT",
    "ubject:\n2.\nMRN:\nFrom:\nAction:\nTAG FSubject:",
    "FM\nREF 2\nUBJCT:EY\nREF FAM 932.2, (B) STATE 201440, (C) KINGSTON 5980 1. PURSUANT TO REF OR",
    "FM\nTO\nIN:FO U",
    "UNCL\n) EO 13526 NA",
    "FM\neo2958\nSENSITIVE BUT UNCLASSIFIED Kosovo celebrated the second anniversary of\nrom e",
    "AGS:(O)AND Ca",
    "eo2958\nrom ",
    "AGS:()AND Ca",
    "FM\nTAG INFO\nA",
    "FM\nREF 2\nUBJCT:EY\nREF FM .2, (B) STATE 201440, (C) KINGSTON 5980 1. PURSUANT TO REF WOR",
    "FM\nREF\n3.\nN PARA 4 BELOW. USUN SHOULD INFORM SECRETARIAT. BOTH POSTS ARE TO",
    "TAG< er>",
    "TGS:[]\nATS:&amp;",
    "AGS:KE.and KE",
    "E——.O2958",
    "1(SBU)(SB:)",
    "FM\nUBJ:COCOA MARKETING BOARD ANNOUNCED OCTOBER 9 THAT BUYERS MUST PAY\n>2.",
    "1230Z\n1.(U//FOUO)NAIROBITO SECSTATE WASHDCUNCLAS NAIROBI 1204E.O. N/ATAGS:",
    "FM\nTO\nI:FO U",
    "FM\rTO\rINF.O A",
    "E012958\nSIPDIS\nEO12958\nUBJCT:",
    "lassifiedBy: Classified by",
    "â€œ\nClassifiedy: Classified by",
    "SUB:EA\n\nEO3526\nAGS:ETRDETRD\nUNCLAS",
    "SUB:EA\n\nEO3526\nAGS:ETRDEINV\nCONFIDENTIAL",
    "EO2958A TAS:SNAR\u200bKCRM",
    "TAG<p>&m;",
    "FM\nTO\nIN(O K",
    "UNCL\n( EO 13526 NA",
    "AGS:ETRDFM",
    "TAG JECT: AC",
    "TAGS: TO: PREL KE\nSUBJECT: TEA\n",
    "FM\n3(U)Hotel: Radisson Blu Latvija, Elizabetes 55, tel. 371-6777-2222,\nJECT:w).",
    "FM\nTO\nIN.O A",
    "<p>The\ufeff<p>The\ufeff&mp;e\ufeffp",
    "T①AGS:[KX](#)",
    "AGS:PREL [\nprel](#)",
    "REF:7\n\nBT\nC O N F\nTA:\nSUECT:",
    "REF:\nFM\nBT\nC O N F\nTAG\nSJECT:",
    "1538Z FM AMEMBASSY \ntag:e\n\nCONFD\nEO2958",
    "(C/REL .)2.",
    "ubject:\n2.\nMRN:\nFrom:\nAction:\nTAG Subject:",
    "REF: 7\n\nBT\nCONFIDENTIAL OSLO 12\nTAGS: KE\nSUBJECT: TEA\n\n1. One\n\n2. Two",
    "NÂ\xa0\ufeffRÂ\xa0",
    "1. One caféÂ\xa0 \nand fish.\n\n2. TwoÃ\xa0 \n",
    "AGS:\n\rETRDETRD\n\n\r\n",
    "REF:AO\nSUBJ BFR:",
    "FOM AMEMBASSY\nREF 2\nUNCL",
    "FOM AMEMBASSY\nSUB:EA\nEO3526",
    "fm\u2002secstate\nREF:DC\nSUBJ\u202f2",
    "FM Y\nREFERS TO THE PENAL CODE. (ARTICLES 11-14 ARE DISCUSSED IN REFTEL.) 3.",
    "[a](http:a)\nTAG[a](hp:)",
    "FM\n2 (C)Crowds cheered. Checkpoint commanders at Bridges 1 and(U//FOUO) 2",
    "FM\n2(C)rowds cheered. Checkpoint commanders at Bridges 1 and (U//FOUO)2",
    "(CNF) )2",
    "ÃÂ\xa0Â\xa0",
    "1.Ã©[a](http:b)",
    "1. Ã©[tea](http://b.gov) Tea, Ã“[tea](http://b.gov)Ã¼",
    "SUB:EA\n\nEO3526\nAGS:VNETRD\nCONFIDENTIAL",
    "REFTEL:\nto secstate washdc\nUNCL",
    "TAG< =>L</>",
    "TAGS: KE PREL\nSUB1. <U> The harvest is late.\nJECT: TEA\n",
    "1.¿1",
    "r\ufeff¿1",
    "1.r\ufeff¿1",
    "Ã\ufeff¿",
    "1. DiÃ\u200b¡logo Ã\ufeff\ufeff©, ¿1 (¡no!) 2.¡3",
    "MFN:14 RS 2",
    "AGS:\nEO.",
    "TAGS:\nE.O. â€”11652: GDS\nSUBJECT: TEA\n",
    "FM\n1. SUMMARY. 3,100 ARRIVALS 140,400 (UNHCR 136,000,\nEO:67,000). BLACE'S \"FIELD CAMP 8 (CEGRANE) OPENED "
    "ON THE END SUMMARY.",
    "Dat0DTG:Jly 4",
    "DtDTG:Mar 4",
    "MRN:4\nCptio\u0421s:ITVE",
    "MRN:.\nCaptio\u0421s:PDIS\nEO3526",
    "RN:16 BI 0",
    "MNR: 11 NAIROBI 204\nDateDTG: Mar 14, 2011 / 141409Z MAR 11\nCaption: NODIS\nSUBJECT: TEA\n",
    "3 (L.O.U)",
    "3.(L.O.U)",
    "3.(S)(NF)",
    "1(C)(NF)",
    "1. (S) (C.U.I.) Tea.\n\n2. (C)//(NF) Fish.\n\n3. (C)(OC) Ships.\n",
    "AGS:E\r\r\n[a](http:a)",
    "TAGS: KE\r\r\n[KE](#) and [tea](http://example.gov/tea)\nSUBJECT: TEA\n",
    'FM\nSUBJECT\n\n\nESK, WITH PARAGRAPH UNDERLINED. BRUSSELS HAD REPLY\nTO TS LETTER "BEFORE REPLYING (C) COMMENT. '
    "SHE WILL SIGN. END COMMENT.",
    "FM\nREF(A) STATE 258812 PAZ 8990 (C) LA PAZ 8871 1. (C - ENTIRE TEXT). 2.",
    "1.(T\nS)",
    "SIPDIS E.O13526",
    "UNCLAS OSLO 1\n\nSIPDIS NOFORN EO13526: N/A\nTAGS: PREL NO\nSUBJECT: TEA\n",
    "1. (SB\nU) Tea.\n\n2. (SBU) Fish.\n",
    "AGS:UNHRC-1 UNHRC-1",
    "TAGS: PREL G-8 KE G-8\nSUBJECT: TEA\n",
    "1.ÃÂ\xa0wÂ\xa0Ã©",
    "1. Tea ÃÂ is dear, saidÂ\xa0JosÃ©.\n",
    "TAGS:PR‘EL PRELKE",
    "TAG(R,[PREL]())[PREL]()",
    "TAGS: OVIP (ROE,[PREL]()) PREL\nSUBJECT: TEA\n",
    "REFTEL:2\nTAG E subject:ea\nECT:",
    'FM\n\n2.RA PARA 190 (RECOMMENDATIONS) "GOES BEYOND PARAGRAPH 1 OF AUBJECT:H',
    'FM\nAG:Ã±\n2.SET DELEGATE SPOKE ON A POINT OF "GOES BEYOND PARAGRAPH 1 OTUBJECT:',
    'FM Ã±\n\n2.SOVIET DELEGATE SPOKE ON A POINT OF "GOES BEYOND PARAGRAPH 1 OF ANY\nJECT:IM.',
    'FM\n\n2.AID PARA PARA 190 (RECOMMENDATIONS) "GOES BEYOND PARAGRAPH 1 OF ANY\nJECT:.',
)

TEXT = "SUBJECT: TEA\nREF: STATE 1\n\n1. (S/NF) Tea is 7³ tons.\n\n(C) 2. (U) See para 1.\n"


@pytest.mark.parametrize("seed", range(2))
def test_texts_with_accidents_keep_what_they_say(seed: int) -> None:
    for text in islice(mutated.texts(seed, drafts()), _SAMPLE):
        assert mutated.faults(text.text) == [], (text.name, text.text)


@pytest.mark.parametrize("text", _FOUND)
def test_what_was_lost_once_is_kept(text: str) -> None:
    assert mutated.faults(text) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [("1.(S 2\nTea\n", "(S 2\n"), ("E012958: N/A\nTAGS: KE\n", "E.O. 12958: N/A"),
     ("SUBJECT: FISH\n1. TEA\n2 (S Tea is\n", "2 (S Tea"), ("AGS:<\n", "<"),
     ("TAGS: ETRD KE\nSUBJECT6: TEA\n", "SUBJECT6: TEA"), ("TAGS: KE\nSUBJECT½: TEA\n", "½:"),
     ("E.O. 135226: N/A\nTAGS: KE\n", "135226: N/A"), ("TAGS: KE, THE, THE PORT\nSUBJECT: TEA\n", "THE, THE"),
     ("FM NAIROBI\nTO SECSTATE WASHDC PR≠IORITY 12\n", "PR≠IORITY"), ("TAGS: KE &fish; UG\n", "&fish;"),
     ("TAGS: ETRD KE\n2. Two.\n", "\n2. Two.\n"), ("TAGS: ETRD, U.S. KE\nSUBJECT: TEA\n", "U.S. KE"),
     ("1) Tea\n2) Fish\nSUBJ: TEA\nTAGS: ETRD KE\n", "TEA\nTAGS"), ("TAGS: KE <<\nSUBJECT: TEA\n", "<<"),
     ("UNCLAS\n(S)\n1. (S) One.\n\n2. Two.\n", "(S)\n1. (S)"),
     ("REF: OSLO 1\nSUBJECT: TEA\nAND FISH.\n\n1. a", "OSLO 1\n"),
     ("TAGS: PREL [PREL](;#) KE\nSUBJECT: TEA\n", "(;#)"), ("TAGS: PREL TO:KE\nSUBJECT: TEA\n", "TO:KE"),
     ("TAGS:JECT:PGOV and KE\nREF: A. B\n", "PGOV and KE"),
     ("1. (T\nS) Tea.\n\n2. (S) Fish.\n", "(T\nS)"), ("1. (SB\nU) Tea.\n\n2. (SBU) Fish.\n", "(SB\nU)"),
     ("1. ÃÂ\xa0wÂ\xa0Ã©, she said.\n", "ÃÂ\xa0wÂ\xa0Ã©"), ("TAGS: OVIP (ROE, [PREL]()) PREL\nREF: A. B\n", ") PREL"),
     ("TAGS: KE\nUNCLAS\nSIPDIS\nNOFORN\n\n1. a\n", "SIPDIS\nNOFORN")],
)  # fmt: skip
def test_neither_a_fix_nor_the_layout_guesses(text: str, kept: str) -> None:
    assert kept in cablelint.fix(text)
    assert kept in cablelint.format(text)


@pytest.mark.parametrize(
    ("was", "now"),
    [("(C) 2.", "2."), ("(S/NF)", "(S)"), ("7³", "73"), ("2. (U)", "3. (U)"), ("para 1", "para 2"), ("Tea is", "Tea"),
     ("STATE 1", "STATE 2"), ("SUBJECT: ", ""), ("See para 1", "para See 1")],
)  # fmt: skip
def test_the_oracle_sees_what_a_layout_may_not_do(was: str, now: str) -> None:
    assert layout_faults(TEXT, TEXT) == []
    assert layout_faults(TEXT, TEXT.replace(was, now)) != []
    assert fix_faults(TEXT, TEXT.replace(was, now), ["TXT003"]) != []


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
    assert said(one).body == said(two).body or keeps_prose(said(one), said(two))


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
        ("SIPDIS E.O13526", "SIPDIS\nE.O. 13562:", "HDG005"),
        ("SIPDIS E.O13526", "E.O. 13526:", "HDG005"),
        ("TAGS: UNHRC-1 UNHRC-2", "TAGS: UNHRC-1", "TAG004"),
        ("TAGS: PREL KE PRELKE", "TAGS: PREL KE PREL", "TAG006"),
        ("1. One of\nJECT: it.", "1. One of it.", "TXT005"),
        ("1. One of SUBJECT: it.", "1. One of\nSUBJECT: it.", "TXT005"),
        ("1. One of it.\nSUBJECT: tea.", "1. One of it. SUBJECT: tea.", "TXT005"),
        ("TAGS: KE\nsubject:ea\n", "TAGS: KE\nea", "HDG005"),
    ],
)
def test_the_oracle_sees_the_neighbors_of_what_is_meant(one: str, two: str, code: str) -> None:
    assert fix_faults(one, one, [code]) == []
    assert fix_faults(one, two, [code]) != []


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
    assert layout_faults(text, text.replace("TAGS: KE\n", "")) == ["messages"]


@pytest.mark.parametrize(("step", "lost"), [("fix", "words"), ("format", "letters")])
def test_what_a_step_loses_is_a_fault(monkeypatch: pytest.MonkeyPatch, step: str, lost: str) -> None:
    after = TEXT.replace("Tea is", "Tea")
    monkeypatch.setattr(mutated, "fix_source", lambda source, _: FixResult(source._replace(text=after), Counter(), ()))
    monkeypatch.setattr(mutated, "format_text", lambda *_, **__: after)
    assert f"{step}: {lost}" in {fault.kind for fault in mutated.faults(TEXT)}


def test_the_same_texts_every_time() -> None:
    assert list(islice(mutated.texts(3), 20)) == list(islice(mutated.texts(3), 20))
