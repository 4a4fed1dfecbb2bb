"""Texts of other kinds than a cable, and drafts that have little of one, each with something to change."""

TEXTS = {
    "json": ('{\n  "subject": "Tea",  \n  "tags": ["PREL", "UK"],\n  "note": "the minister ,too, wrote “soon”"\t\n}\n'),
    "json lines": '{"id": 1, "SUBJECT": "Tea ,too"}  \n{"id": 2, "SUBJECT": "Pier"}\t\n',
    "json list": '[\n  1,\n  2,  \n  "Post,s view"\t\n]\n',
    "csv": ("id,date,subject,place\n1,2009-03-01,Tea ,too,Oslo  \n2,2009-03-02,“Pier”,Bergen\t\n"),
    "csv of secrets": "SECRET,3,Tea  \nCONFIDENTIAL,4,“Pier”\t\nSECRET,5,Quay\n",
    "tab separated": "SUBJECT\tTAGS\tDATE  \nTea\tPREL\t2009\nPier ,too\tECON\t2010\n",
    "python": ('"""Tools."""\n\nimport re  \n\nSUBJECT = "Tea ,too"\t\n\n\ndef tea() -> str:\n    return SUBJECT  \n'),
    "python with a cable": (
        "import pier\n\nTEXT = '''\\\nUNCLASSIFIED\nE.O. 12958: N/A\nTAGS: PREL,UK\nSUBJECT: TEA  \n\n"
        "1. Post,s view.\t\n\n3. The end.\n'''\n"
    ),
    "c": ("/* Harbor,s tools. */  \n#include <stdio.h>\n\nint main(void)\n{\n\treturn 0;  \n}\n"),
    "rust": ("//! Harbor,s tools.  \nuse std::io;\n\nfn main() {\n    let subject = 1;\t\n}\n"),
    "shell": '#!/bin/sh\nset -e  \nSUBJECT=tea\t\necho "1. One ,too"\n',
    "toml": "[project]  \nname = 'pier'\ntags = ['a','b']\t\n",
    "ini": "[mail]\nsubject: tea  \nref: 2009\t\nfrom: ann\n",
    "yaml of signs": "---\nSUBJECT: tea ,too  \nTAGS: [a, b]\nREF: 2009\t\n",
    "markdown": ("# Harbor  \n\nSubject: tea\n\n1. Build it ,too.\t\n2. Post,s view.\n\n## Next\n\n3. Sail.\n"),
    "markdown with a cable": (
        "# How a cable looks\n\nLike this:\n\n```\nUNCLASSIFIED\nE.O. 12958: N/A\nTAGS: PREL,UK\n"
        "SUBJECT: TEA  \n\n1. Post,s view.\t\n\n3. The end.\n```\n"
    ),
    "rst": ("Harbor\n======\n\n:Subject: Tea  \n\n1. Build it ,too.\t\n\n2. Post,s view.\n\n.. note:: Sail.\n"),
    "license text": (
        "                         Harbor License\n\n   1. Definitions.\n\n"
        '      "License" shall mean the terms ,too.  \n\n'
        "   2. Grant of License. Licensor grants You a license.\t\n\n   9. Limitation of Liability.\n"
    ),
    "terms": (
        '1. The software is provided "as is" ,without warranty of any kind.  \n\n'
        "3. The authors are not liable for damages,even if advised.\t\n"
    ),
    "memo": (
        "MEMORANDUM\n\nTO:      All staff  \nFROM:    Ann Lee\nDATE:    March 3, 2009\nSUBJECT: Tea ,too\t\n\n"
        "Please come at nine,o'clock.  \n\n1. Bring tea.\n2. Bring cups.\n"
    ),
    "plain memo": "TO: All staff\nFROM: Ann Lee\nSUBJECT: Tea  \n\nPost,s view is “soon” .\t\n",
    "memo of an army": (
        "MEMORANDUM FOR RECORD\n\nSUBJECT: Tea in the harbor  \n\n1. The purpose is tea ,too.\t\n\n"
        "3. Point of contact is Ann.\n"
    ),
    "mail of two headers": "From: Ann Lee\nSubject: Tea  \n\nBo,\n\nPost,s view is “soon”.\t\n\nAnn\n",
    "mail in capitals": ("FROM: ANN LEE\nTO: BO RAY\nCC: CAY\nSUBJECT: TEA  \n\n1. COME.\n\n3. BRING TEA ,TOO.\t\n"),
    "letter": (
        "March 3, 2009\n\nREF: 2009/14\nSUBJECT: Tea  \n\nDear Sir,\n\nPost,s view is “soon”.\t\n\nYours truly,\nAnn\n"
    ),
    "invoice": ("INVOICE\nDATE: 3 MAR 09\nREF: 4471  \n\n1. Tea      20.00\n2. Cups ,too 5.00\t\n\nTOTAL: 25.00\n"),
    "minutes": (
        "Minutes of the harbor board\n\nPresent: Ann, Bo  \n\n1. Minutes of the last meeting ,too.\t\n\n"
        "3. Any other business.\n"
    ),
    "minutes under a subject": (
        "Subject: Minutes of the Harbor Board\nDate: 3 March 2009\nReference: HB/12  \n\n1) Opening\n\n"
        "2) Finance (see para 5) ,too\t\n"
    ),
    "letter about a request": (
        "UNCLASSIFIED\n\nCase No. 2009-01234\nDear Ms. Lee:\n\nWe have your request.  \n\n1.One document is free.\t\n"
    ),
    "operation order": (
        "OPERATION ORDER 12-09\nReferences: Map  \nTime Zone: ZULU\n\n1. SITUATION.\n a. Enemy.\t\n3.EXECUTION.\n"
    ),
    "page with tags": "TAGS: food, tea\nSUBJECT: Questions  \n\n1. What is tea?\t\n3. What is coffee ,then?\n",
    "resume with tags": "ANN LEE\nTags: economist, writer\nReferences: on request  \n\n1. Education\t\n3. Work\n",
    "syllabus": "Subject: HIST 101\nTags: none  \n\n1) The harbor ,too\t\n3) Exam\n",
    "agreement": (
        "CONFIDENTIAL\n\nNON-DISCLOSURE AGREEMENT\n\n1. Subject matter. Tea.  \n\n3. Term. See paragraph 9 ,too.\t\n"
    ),
    "screenplay": "INT. HARBOR - NIGHT\n\nANN\n(reading)\nSECRET. FROM BO.  \n\nBO\nSUBJECT?\t\n",
    "log": (
        "2009-03-01 10:00:00 INFO start ,too  \n2009-03-01 10:00:01 WARN SUBJECT: tea\t\n2009-03-01 10:00:02 INFO end\n"
    ),
    "log of a server": (
        '10.0.0.1 - - [01/Mar/2009:10:00:00 +0000] "GET / HTTP/1.1" 200 5  \n10.0.0.2 - - [01/Mar/2009] "-" 4\t\n'
    ),
    "patch": (
        "diff --git a/x.cable b/x.cable\n--- a/x.cable\n+++ b/x.cable\n@@ -1,4 +1,4 @@\n UNCLASSIFIED\n"
        " E.O. 12958: N/A\n-TAGS: PREL,UK  \n+TAGS: PREL, UK\t\n SUBJECT: TEA\n"
    ),
    "sql": ("-- harbor  \nCREATE TABLE tea (subject TEXT ,too TEXT);\t\nINSERT INTO tea VALUES (1,2);\n"),
    "makefile": "SUBJECT := tea  \n\nall:\n\techo $(SUBJECT)\t\n",
    "dockerfile": 'FROM python:3.11  \nRUN pip install pier\t\nCMD ["pier"]\n',
    "environment": 'SECRET=abc  \nSUBJECT="tea"\t\nCONFIDENTIAL=1\n',
    "prose": "The harbor was built in 1931 ,too.  \n\nThe minister wrote “soon”.\t\n",
    "recipe": ("Tea for two\n\nIngredients:  \n- tea\n- water\n\n1. Boil the water ,too.\t\n2. Pour it.\n"),
    "things to do": "1. Buy tea  \n2. Post,s view\t\n3. Cups\n",
    "questions": "FAQ\n\n1. What is tea?  \n\nA drink ,too.\t\n\n2. Who drinks it?\n\nAll.\n",
    "change log": "## 1.2.0 - 2009-03-01\n\n- Tea ,too  \n\n## 1.1.0\n\n- Cups\t\n",
    "policy": ("Records policy  \n\nExecutive Order 13526 prescribes how records are kept ,too.\t\n\n1. Keep them.\n"),
    "calendar": "BEGIN:VCALENDAR\nVERSION:2.0  \nSUMMARY:Tea ,too\t\nEND:VCALENDAR\n",
    "subtitles": ("1\n00:00:01,000 --> 00:00:02,000\nTea ,too  \n\n2\n00:00:03,000 --> 00:00:04,000\nCups\t\n"),
    "contract": (
        "CONTRACT FOR SERVICES\n\nThis agreement is made by Ann and Bo.  \n\n"
        "1. SERVICES. The Provider shall pour tea ,too.\t\n\n3. CONFIDENTIALITY. Each party keeps it.\n"
    ),
    "css": "body {  \n  color: red;\t\n}\n.subject { margin: 1,5px }\n",
    "javascript": "const subject = 'tea';  \n\n/* 1. One ,too */\nexport default subject;\t\n",
    "go test with a cable": (
        "package pier\n\nconst text = `\nUNCLASSIFIED\nTAGS: PREL,UK\nSUBJECT: TEA  \n\n1. (U) Post,s view.\t\n`\n"
    ),
    "perl": "use strict;  \nmy $subject = 'tea ,too';\t\n1;\n",
    "r": "library(pier)  \nx <- c(1,2,3)\t\nSUBJECT <- 'tea'\n",
    "asciidoc": "= Harbor  \n\n. Build it ,too.\n. Sail.\t\n\n== Next\n\n1. Tea.\n",
    "org": "#+TITLE: Harbor  \n* Tea\n1. Build it ,too.\t\n2. Sail.\n",
    "bibtex": "@book{tea,\n  title = {Tea ,too},  \n  year = 2009\t\n}\n",
    "vcard": "BEGIN:VCARD\nFN:Ann Lee  \nTEL:1,2\t\nEND:VCARD\n",
    "po": 'msgid "Subject"  \nmsgstr "Sujet ,oui"\t\n',
    "http": "GET /tea HTTP/1.1\nHost: example.org  \nReferer: pier ,too\t\n\n",
    "debian change log": (
        "pier (1.2) unstable; urgency=low  \n\n  * Tea ,too.\t\n\n -- Ann <ann@example.org>  Sun, 01 Mar 2009\n"
    ),
    "judgment": (
        "JUDGMENT\n\n1. The appellant ,a firm, seeks damages.  \n\n2. The court below refused.\t\n\n"
        "4. Appeal dismissed.\n"
    ),
    "resolution": (
        "The General Assembly,\n\nRecalling its resolution,  \n\n1. Decides to meet ,too;\t\n\n2. Requests a report.\n"
    ),
    "contract that is secret": (
        "CONFIDENTIAL\n\nSERVICES AGREEMENT\n\n1. SERVICES. The Contractor shall pour tea ,too.  \n\n"
        "2. TERM. One year.\t\n"
    ),
    "mail with a disclaimer": (
        "From: Ann Lee\nTo: Bo Ray\nSubject: Tea\n\nPost,s view.  \n\nCONFIDENTIAL: this mail is for Bo alone.\t\n"
    ),
    "memo that is secret": ("CONFIDENTIAL\n\nTO: Staff\nFROM: Ann  \nSUBJECT: Tea ,too\t\n\n1. Come.\n\n3. Drink.\n"),
    "resume": "Ann Lee\n\nEXPERIENCE  \n\n1. Clerk, Harbor board ,2001\t\n2. Pilot\n\nREFERENCES: on request\n",
    "poem": "The harbor sleeps ,  \n the gulls are still\t\nand “tea” is cold.\n",
    "hcl": 'resource "pier" "tea" {  \n  tags = ["PREL","UK"]\t\n}\n',
    "kubernetes": "apiVersion: v1  \nkind: Secret\nmetadata:\n  name: tea ,too\t\n",
    "xml without a prolog": "<cable>  \n<subject>Tea ,too</subject>\t\n1. One.\n</cable>\n",
    "lua": "-- Harbor,s tools  \nlocal subject = 1\t\nreturn subject\n",
    "readme": "Harbor\n\nTo install:  \n\n  1. Run make ,too.\t\n  2. Run make install.\n\nReferences: none.\n",
    "agenda": "Agenda for Monday  \n\n1. Tea ,too\t\n2. Cups\n3. Any other business\n",
    "csv with spaces": "id, date, subject, place\n1, 2009, Tea ,too, Oslo  \n2, 2009, “Pier”, Bergen\t\n",
    "semicolon table": "id;SUBJECT;TAGS;DATE\n1;Tea ,too;PREL;2009  \n2;Pier;ECON;2010\t\n",
    "git ignore": "# Harbor  \n*.cable\t\n!x.cable\n",
    "jupyter": '{\n "cells": [{"source": ["1. One ,too  "]}]\t\n}\n',
    "front matter with codes": "---\ntitle: Tea\nTAGS: PREL, UK\n---\n\nThe pier ,too.  \n\n1. One.\n",
    "blog tags": "Title: Tea  \nDate: 2009-03-01\nTags: SQL, API\n\nThe pier ,too, is long.\t\n",
    "manual page": "TEA(1)\n\nNAME\n       tea - make tea ,too  \n\nSEE ALSO\n       pier(1)\t\n",
    "act of a parliament": (
        "An Act to regulate tea.\n\n1. Short title ,and start.  \n\n2. In this Act—\n\n"
        "(a) “tea” means tea;\t\n(b) “cup” means cup.\n"
    ),
    "treaty letter": (
        "Excellency,\n\nI have the honor to refer to talks on tea.  \n\n1. The parties agree ,too.\t\n\n"
        "3. It enters into force today.\n"
    ),
    "traceback": ('Traceback (most recent call last):  \n  File "x.py", line 1, in <module>\nValueError: 1,2\t\n'),
    "python starting with a name": (
        'TEXT = """\nUNCLASSIFIED\nTAGS: PREL,UK\nSUBJECT: TEA  \n\n1. (U) Post,s view.\t\n"""\n'
    ),
    "javascript with a cable": ("export const cable = `\nUNCLASSIFIED\nTAGS: PREL,UK\n\n1. (U) Post,s view.  \n`;\n"),
    "yaml with a cable": ("cable: |\n  UNCLASSIFIED\n  TAGS: PREL,UK\n  SUBJECT: TEA  \n\n  1. (U) Post,s view.\t\n"),
    "json with a long cable": '{"a": "\nUNCLASSIFIED\n1. (U) One ,too.  \n"}\n',
    "markdown about cables": (
        "A cable has these lines:\n\n- E.O. 12958\n- TAGS: PREL  \n\n```\nTAGS: PREL,UK\nSUBJECT: TEA\t\n```\n"
    ),
}
"""Texts that are no cables."""

DRAFTS = {
    "two paragraphs": "1. One.  \n\n2. Two.\n",
    "marked paragraphs": "1. (U) One.  \n\n2. (SBU) Two.\n",
    "one paragraph": "1. The minister sailed to Oslo on Friday.  \n",
    "a subject and paragraphs": "SUBJECT: TEA IN OSLO\n\n1. The minister came.  \n\n2. He left.\n",
    "a subject in small letters": "Subject: Tea in Oslo\n\n1. The minister came.  \n\n2. He left.\n",
    "tags alone": "TAGS: PREL, NO  \nSUBJECT: TEA\n\nThe minister came.\n",
    "tags without a colon": "TAGS PREL, NO  \nSUBJECT: TEA\n\nThe minister came.\n",
    "an order alone": "E.O. 13526: N/A  \n\nThe minister came.\n",
    "a level and paragraphs": "CONFIDENTIAL\n\n1. The minister came.  \n\n2. He left.\n",
    "a level and a subject": "SECRET\n\nSUBJECT: TEA  \n\nThe minister came.\n",
    "unclassified": "UNCLASSIFIED  \n\nThe minister came.\n",
    "spaced letters": "C O N F I D E N T I A L OSLO 000123  \n\nThe minister came.\n",
    "an envelope alone": ("R 031200Z MAR 09\nFM AMEMBASSY OSLO  \nTO SECSTATE WASHDC\n\nThe minister came.\n"),
    "under a title": "Tea in Oslo\n\n1. SUMMARY: The minister came.  \n\n2. See reftel.\n",
    "from and to in words": (
        "From: AMEMBASSY OSLO\nTo: SECSTATE WASHDC\nSubject: Tea  \n\n1. (U) The minister came.\n"
    ),
    "a memo of a talk": ("UNCLAS OSLO 000123\n\nSUBJECT: MEMORANDUM OF CONVERSATION  \n\n1. PARTICIPANTS: ANN, BO.\n"),
    "on a license": ("SUBJECT: LICENSE FOR A FERRY\n\n1. The ministry gave the license.  \n\n2. Post will report.\n"),
    "on a contract": ("UNCLAS OSLO 000124\n\n1. THE CONTRACT WITH THE LICENSEE IS SIGNED.  \n\n2. POST WILL REPORT.\n"),
    "with a typed line": "SUBJECT: TEA\n\nSUMMARY\n-------\n\n1. The minister came.  \n\n2. He left.\n",
    "with a letter in it": (
        "1. (U) Text follows:\n\nDear Ann,\n\nPlease come.  \n\nYours,\nBo\n\n2. (U) End of text.\n"
    ),
    "spaces of a word processor": "1.\u00a0One.  \n\n2.\u2003Two.\n",
    "line breaks of an old computer": "SUBJECT: TEA\r\r1. One.  \r\r2. Two.\r",
    "line breaks of a web page": "SUBJECT: TEA\u2028\u20281. (U) One.  \u2028\u20282. (U) Two.\n",
    "a reference": "REF: 08 OSLO 123\n\n1. The minister came.  \n\n2. He left.\n",
}
"""Drafts that have little of a cable, each with spaces at the end of a line."""
