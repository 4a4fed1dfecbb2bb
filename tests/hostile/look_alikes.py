"""Texts of other kinds with labels, levels and numbers of a cable, which stay as they are, and odd drafts."""

OTHERS = {
    "court paper 1": (
        "IN THE HIGH COURT OF KESTREL\nCIVIL DIVISION\nREF: 12/2012\n"
        "SUBJECT: APPLICATION FOR LEAVE TO APPEAL\n\nBETWEEN\n\nMARA OLSEN            APPLICANT\n- and -\n"
        "HARBOR BOARD          RESPONDENT\n\n1.  The applicant’s notice was lodged on 3 March 2012.\n"
        "2.  The respondent  was served on 5 March.\n3)  Leave is refused.\t\n\nSO ORDERED.\n"
    ),
    "court paper 2": (
        "UNITED STATES DISTRICT COURT\nDISTRICT OF WESTMARK\n\nCase No. 11-cv-00418\nCONFIDENTIAL\n"
        "FILED UNDER SEAL\n\nRef: Docket 44\n\n1. Plaintiff moves to compel.\n"
        "2. Defendant objects – see Exhibit B.\n 3. The motion is granted in part.\n"
    ),
    "police note 1": (
        "KESTREL POLICE DEPARTMENT\nINCIDENT REPORT\nDATE: 04/11/2009\nFROM: Sgt. Paul Dorn\n"
        "TO: Watch Commander\nSUBJECT: Theft of bicycle\nREF: CASE 09-1182\n\n"
        "1. At 1430 I was called to 14 Mill Lane.\n2. The owner, Ms. Reed, said “it was locked”.\n"
        "3) No suspects.\n"
    ),
    "police note 2": (
        "CONFIDENTIAL\nINFORMANT REPORT\n\nSUBJ: source 14 meets buyer\n\n"
        "1. Source met the buyer at the quay.\n2.  The price was 400.\n2. He will call on Monday.\n"
    ),
    "life 1": (
        "JUNE HALVORSEN\n12 Birch Row, Kestrel\nTel: 555-0142\n\nOBJECTIVE: a post in the harbor office\n"
        "Clearance: SECRET\n\nEXPERIENCE\n1. Harbor clerk, 2004–2009\n2. Deputy harbor master, 2009—2012\n\n"
        "REFERENCES: on request\n"
    ),
    "life 2": (
        "Name: Tom Reed\nSECRET clearance, active\nTOP SECRET/SCI eligible\n\nSUMMARY\n"
        "1) Ten years’ service as analyst.\n2) Three tours abroad.\n"
    ),
    "minutes 1": (
        "MINUTES OF THE PARISH COUNCIL\nPresent: Mrs. Dorn, Mr. Reed\nApologies: none\n\n"
        "1. The minutes of the last meeting were read.\n2. The clerk reported on drains;  no action.\n"
        "3) Any other business.\n"
    ),
    "minutes 2": (
        "Weekly meeting 4 May\nSubject: drains\nRef: last week's notes\n\n1. Drains are bad.\n"
        "2. Action: Reed to call the plumber.\n4. Next meeting 11 May.\n"
    ),
    "memo 1": (
        "FROM: Director, Harbor Office\nTO: All staff\nSUBJECT: Parking\n\n"
        "1. Staff  will park behind the shed.\n2. Visitors’ spaces are for visitors.\n4. See paragraph 3.\n"
    ),
    "memo 2": (
        "MEMORANDUM\n\nTO:\tThe Board\nFROM:\tThe Treasurer\nRE:\tBudget\nDATE:\t1 June\n\nCONFIDENTIAL\n\n"
        "1. The budget is short by $40,000.\n2. We should cut travel.\n"
    ),
    "memo 3": (
        "DEPARTMENT OF THE NAVY\n                                        1000\n"
        "                                        Ser 01/44\n"
        "                                        12 Mar 09\nFrom: Commanding Officer, Depot Kestrel\n"
        "To:   Chief of Supply\nVia:  Commander, Group Two\n\nSubj: REQUEST FOR PAINT\n\n"
        "Ref:  (a) SUPINST 4400.1\n      (b) Your ltr of 3 Mar 09\n\nEncl: (1) List of paint\n\n"
        "1.  Per reference (a), paint is requested.\n\n2.  The list in enclosure (1) shows  what is short.\n"
        "\n                         J. R. DORN\n"
    ),
    "mail 1": ("From: Ann Reed <ann@example.org>\nTo: Bo Dorn\nSubject: lunch\n\nHi Bo,\n1. soup\n2. bread\nAnn\n"),
    "mail 2": (
        "Subject: Re: your paper\n\nDear Dr. Holm,\n\nThank you for the paper. My notes:\n"
        "1. The “model” is thin.\n2. Table 3 is wrong.\n\nBest,\nLena\n"
    ),
    "press release 1": (
        "PRESS RELEASE\nFOR IMMEDIATE RELEASE\nSubject: New ferry opens\n\n"
        "KESTREL, 3 May – The new ferry opened today.\n1. It carries 40 cars.\n2. It runs hourly.\n"
    ),
    "press release 2": (
        "Office of the Spokesperson\nFor Immediate Release\nTAGS: Ferry, Harbor\n\nRemarks at the opening\n"
        "MR. DORN: Thank you.  It’s good to be here.\nQUESTION: What about reftels?\n"
    ),
    "poem 1": ("1.\nThe sea is  a drum,\nthe drum is a sea;\n2.\nThe gull is a  crumb\nin the mouth of the lee.\n"),
    "poem 2": ("SUBJECT: LOVE\n\nI. The harbor light\n     turns   and turns\nand nothing  burns\n\nII. (C) the sea\n"),
    "recipe 1": (
        "Subject: Bread\nTags: baking, yeast\n\n1. Mix  500 g flour and 7 g yeast.\n"
        "2. Knead for 10 min – rest.\n3) Bake at 230°.\n"
    ),
    "recipe 2": "FISH SOUP\n1. Boil the heads.\n2. Strain.\n3. Add cream  and dill.\n",
    "source code 1": ("      SUBROUTINE CABLE(X)\nC     TAGS: PREL\nC     SECRET ROUTINE\n      X = X + 1\n\tEND\n"),
    "source code 2": 'REF = "12"\nSUBJECT = \'x\'\ndef main():\n\tprint("1. (S) text")\n',
    "source code 3": (".model small\n.data\nmsg db 'UNCLAS', 0\n.code\nstart:\n  mov ax, @data\t; 1. (U) load\n"),
    "configuration 1": "# settings\nsubject: test\nref: 12\ntags: [a, b]\n1. not yaml\n",
    "configuration 2": "subject: deploy\ntags: PROD, EU\nref: main\nsteps:\n  - run: make\t\n",
    "configuration 3": "REF:refs/heads/main\nTAGS:v1,v2\nSUBJECT:release\n",
    "table 1": 'number,marking,subject\n1,(S),tea\n2,(U),"coffee, black"\n',
    "table 2": "Subject;Ref;Tags\ntea;12;PREL\ncoffee;13;ECON\n",
    "log 1": (
        "Jun  3 10:11:12 host sshd[41]: Accepted\nJun  3 10:11:13 host kernel: SECRET NOFORN  loaded\t\n"
        "Jun  3 10:11:14 host app: subject: x\n"
    ),
    "log 2": "[10:11:12] INFO  start\n[10:11:13] WARN  ref: 12 missing\n1. retry\n2. retry\n",
    "man page 1": (
        "CABLE(1)                 User Commands                 CABLE(1)\n\nNAME\n"
        "       cable - read  cables\n\nOPTIONS\n       -s     (S) secret\n       1. first\n"
        "       2. second\nREFERENCES\n       tags(5)\n"
    ),
    "change log 1": ("CHANGES\n1.2  (2009-01-02)\n  1. Fixed  the tags.\n  2. (U) removed\n1.1\n  1) Added “refs”.\n"),
    "change log 2": "Version 2.0\nTAGS: v2.0\nRef: #12\n\n1. New parser\n2. New  writer\n",
    "contract 1": (
        "LEASE\nbetween Ann Reed and Bo Dorn\n\n1. TERM. The term is  one year.\n"
        "2. RENT. The rent is 400 a month.\n3) DEPOSIT. The tenant pays one month’s rent.\n"
        "IN WITNESS WHEREOF\n"
    ),
    "contract 2": (
        "REF: 2012/44\nSUBJECT: Supply of paint\n\n1. The Supplier shall deliver the Goods by 1 May.\n"
        "2. The Buyer shall pay within 30 days.\n4. This Agreement is governed by the law of Kestrel.\n"
    ),
    "exam 1": (
        "SUBJECT: PHYSICS\nCLASS: 10 (C)\nTime: 2 hours\n\n1. State Newton’s laws.\n"
        "2. A body of mass  2 kg …\n   (a) find v\n   (c) find a\n4. Define work.\n"
    ),
    "screenplay 1": (
        "FADE IN:\n\nINT. EMBASSY – NIGHT\n\nAMBASSADOR\n(whispering)\n1. Never write it down.\n\n"
        "SECRET AGENT\nIt’s   classified.\n"
    ),
    "subtitles 1": (
        "1\n00:00:01,000 --> 00:00:02,000\nThe embassy’s cable.\n\n2\n00:00:03,000 --> 00:00:04,000\nSECRET.\n"
    ),
    "bill 1": (
        "KESTREL TELECOM\nREF: 4411/2012\nSUBJECT: YOUR BILL\n1. Line rental       12.00\n"
        "2. Calls              4.10\n3. Tax\t              1.20\n"
    ),
    "medical letter 1": (
        "CONFIDENTIAL\n\nDr. H. Olm\nRe: Mr. T. Reed, born 1950\n\n1. He has a cough (C).\n"
        "2. His chest is clear – no fever.\n"
    ),
    "medical letter 2": (
        "CONFIDENTIAL\nRef: 44/12\nSubject: discharge of Mrs. Dorn\n\n1. Admitted 3 May.\n"
        "2. Discharged 7 May on aspirin 75 mg.\n"
    ),
    "weather bulletin 1": (
        "FXUS61 KEST 031420\nAFDKST\nAREA FORECAST DISCUSSION\n1. SYNOPSIS. Low over the sea…\n"
        "2. NEAR TERM.  Rain.\n$$\n"
    ),
    "NOTAM 1": (
        "A1234/09 NOTAMN\nQ) EKDK/QMRLC/IV/NBO/A/000/999\nA) EKCH B) 0906011200 C) 0906011800\n"
        "E) RWY 04L/22R CLSD  DUE WIP\n"
    ),
    "METAR 1": ("METAR EKCH 031420Z 24012KT 9999 FEW030 15/08 Q1013\nTAF EKCH 031130Z 0312/0412 24012KT\nSECRET\n"),
    "radio log 1": (
        "SHIP'S RADIO LOG\n031420Z FM SS GULL TO KESTREL RADIO\nR 031425Z MAY 09\nPOSITION 55N  012E\n"
        "1. ENGINE STOPPED.\n"
    ),
    "radio log 2": "DE KST\nSOS RECEIVED 0312Z\nOO KESTREL RADIO\nPOSN  55N\n",
    "patent 1": (
        "CLAIMS\n1. A cable having  a core and a sheath.\n"
        "2. The cable of claim 1, wherein the core is copper.\n3) The cable of claim 2.\nTAGS: C08L\n"
    ),
    "thesis 1": (
        "Abstract\n\nSUBJECT: diplomacy and  cables\n\n1. Introduction\n"
        "The reftel is a document. The Department of State…\n2. Method\n3. Results\n"
    ),
    "sermon 1": (
        "Sermon notes\nRef: John 3:16\nSubject: Grace\n\n1. We are lost.\n2. We are  found – rejoice.\n"
        "4. See paragraph 3 above.\n"
    ),
    "menu 1": "MENU\n1) Soup  ….. 4.00\n2) Fish  ….. 9.00\n3) Cake  ….. 3.50\n",
    "invoice 1": (
        "INVOICE\nREF: INV 12/2012\nSUBJECT: PAINT\n1. 10 tins of paint   100.00\n2. Carriage            12.00\n"
    ),
    "list 1": "- [ ] buy milk\n- [x] call  embassy\n1. (U) one\n2. two\n* see #tags\n",
    "list 2": ("Tags: todo\n\n* (S) small shirts\n* (M) medium shirts\n1. (S) small\n2. (M) medium\n3. (L) large\n"),
    "scanned book 1": (
        "CHAPTER I\nTHE CABLE\n\n“CONFIDENTIAL,” he read.\nSECRET, it said  below.\n"
        "The ambassador folded it—\nand wept.\nTELEGRAM\nAMEMBASSY PARIS TO SECSTATE\n"
    ),
    "scanned book 2": (
        "12                 THE GREAT GAME\n\nbegin. The telegram ran:\n   SECRET. \n   FM AMBASSADOR PARIS\n"
        "1. The prince  is dead.\n2. Send money.\nHe laid it down.\n"
    ),
    "army paper 1": (
        "SECRET\nHEADQUARTERS, 4TH BRIGADE\nOPERATION ORDER 4\n\nReferences: Map sheet 12.\n"
        "1. SITUATION. Enemy  holds the ridge.\n2. MISSION. We attack.\n"
    ),
    "army paper 2": ("UNCLASSIFIED\nTRAINING NOTE\nSUBJECT: Boots\n\n1. Boots are to be clean.\n2. Laces, too  .\n"),
    "resolution 1": (
        "S/RES/9999 (2012)\nResolution 9999 (2012)\nThe Security Council,\nRecalling  its resolutions…\n"
        "1. Decides to extend the mandate;\n2. Requests the Secretary-General;\n"
    ),
    "FAQ 1": (
        "Q: What are TAGS?\nA: Traffic analysis by geography and subject.\n1. See the handbook.\n"
        "2. Ask  post.\nSUBJECT: must be given\n"
    ),
    "chat 1": "[12:01] ann: S//NF?\n[12:02] bo: (U) lol\n[12:03] ann: 1. (SBU) ok\n",
    "sizes 1": "SIZES\n1. (S) red\n2. (C) blue\n3. (U) green\n",
    "dictionary 1": ("cable, n.  1. (C) a rope. 2. (U) a message.\nsecret, a.  1. hidden.\nSECRET (n.)\n"),
    "handbook 1": (
        "5 FAH-1 H-211 CABLES\na. The classification line reads:\nSECRET SECTION 01 OF 02\n"
        "E.O. 13526: DECL: 05/01/2030\nb. TAGS: see 5 FAH-3.\n"
    ),
    "game 1": "1. e4 e5\n2. Nf3 Nc6\n3. Bb5 a6\n",
    "specification 1": ("SPECIFICATION\n1.  Cable (C) shall be red.\n2.  Sheath (U) shall be  blue.\n2.1 Test\n"),
    "news 1": (
        "TAGS: PREL, KE\nOur correspondent in Kestrel writes that the ferry is late.\nThe minister said “no”.\n"
    ),
    "debate 1": (
        "SUBJECT: Ferry\nThe Minister (Mr. Dorn): 1. I thank the member.\nMr. Reed: 2.  Shame!\nSECRET BALLOT\n"
    ),
    "French letter 1": (
        "Ref: 12\nObjet: le port\n\n1. Le port est fermé – voir le § 3.\n2. Les navires «attendent».\n"
    ),
    "court paper 3": (
        "SUPREME COURT OF KESTREL\nAPPEAL NO. 14 OF 2012\nSUBJECT: Bail\nREF: CRL/14/2012\n\n"
        "1. The bail is refused – with costs.\n2. The appellant  is to surrender.\n"
    ),
    "court paper 4": "CONFIDENTIAL\n\nR v REED\n\n1. The jury is out.\n2.The judge is in…\n",
    "court paper 5": "Ref: [2012] KEHC 44\n1. I have read the papers.  \n3. The claim fails.\n",
    "police note 4": (
        "CASE REF: 12-441\nOFFICER: Dorn\nSUBJECT: Paul Reed, DOB 1/2/70\n\n"
        "1. Subject was seen at the quay  at noon.\n2. Subject ran.\n4. Subject was lost.\n"
    ),
    "life 3": (
        "ANN REED\nCLEARANCE: TS/SCI\nREFERENCES: A. Dorn, 555-1234\n\n"
        "1. AMEMBASSY NAIROBI, clerk – 2001 to 2004\n2. AMCONSUL ROME, clerk\n"
    ),
    "life 4": (
        "Foreign service officer with ten years of service.\n\nAMEMBASSY NAIROBI 2001\nAMEMBASSY LAGOS 2004\n"
        "Wrote reftels and demarches…\n"
    ),
    "minutes 3": (
        "Board meeting of 3 May\nSUBJECT: Budget\nRef: BM/12\n\n1. Budget approved – 5 votes.\n3. Meeting closed.\n"
    ),
    "memo 4": ("TO: ALL STAFF\nSUBJECT: COFFEE ROOM\n\n1. CLEAN YOUR CUPS – PLEASE.\n3. THANKS.\n"),
    "memo 5": (
        "INTEROFFICE MEMO\nDate: May 3\nSubject: Coffee\nREF: my memo of April 2\n\n1. Clean your cups…\n2.Thanks.\n"
    ),
    "memo 6": (
        "SENSITIVE BUT UNCLASSIFIED\nMEMORANDUM FOR THE SECRETARY\nFROM: EUR – Ann Reed\nSUBJECT: Lunch\n\n"
        "1. Lunch is at noon –\n2.Bring a coat.\n"
    ),
    "mail 3": "> From: ann\n> Subject: tea\n> 1. yes\n1.no – never\n",
    "mail 4": ("Hi all,\nTAGS: PREL, KE is what we should use – right?\nSECRET/NOFORN is not.\nAnn\n"),
    "mail 5": ("To: ann@example.org\nSubject: FW: UNCLAS NAIROBI 12\n\nUNCLAS is what it says…\n1.ok\n"),
    "press release 3": (
        "The White House\nOffice of the Press Secretary\nSubject: visit\n1. The visit – long planned – is on.\n"
    ),
    "poem 3": "1.(S) he sells\n2.(C) she shells\n“on the shore”\n",
    "poem 4": "SECRET\nI keep a secret\nin the well –\n1. it sank\n2. it fell\n",
    "recipe 3": "CONFIDENTIAL\nGrandma's cake\n\n1. Take two eggs –\n2. Beat them.\n",
    "recipe 4": "Serves 4\n1. Take a fish.\n2. Comment: fresh  is best.\n3. Summary: fry it –\n",
    "source code 4": (
        "* UNCLAS COBOL\n       IDENTIFICATION DIVISION.\n       PROGRAM-ID. CABLE.\n      * 1. (S) note – x\n"
    ),
    "source code 5": "% SECRET//X\nfunction y = f(x)\ny = x;  % 1. (U) ok –\n",
    "source code 6": "; SECRET/1 asm\nSIPDIS:  mov r1, r2\t; “x”\n        ret\n",
    "configuration 4": "SECRET/key: abc  \nTAGS: AB, CD\nREF: x\n",
    "configuration 5": "server:\n  port: 80  \nTAGS: PREL\n",
    "configuration 6": "Host kestrel\n    User ann  \n    # SECRET/x\nTAGS: AB\n",
    "table 3": "SUBJECT:,TAGS:,REF:\ntea,PREL ,12\n1. (S),b,c  \n",
    "table 4": '"UNCLAS",1,"tea –"\n"SECRET",2,"x"\n',
    "log 3": "2009-06-03T10:11:12Z app SECRET/x  \n2009-06-03T10:11:13Z app SUBJECT: –\n",
    "log 4": ("031420Z SHIP LEFT PORT  \nR 031425Z MAY 09 heard on 500 kHz – weak\n031430Z NIL\n"),
    "man page 2": (
        "NAME\n     tags - list  tags\nSYNOPSIS\n     tags [-s]\nDESCRIPTION\n     1. (U) – first\n"
        "     E.O. 13526: see order(7)\n"
    ),
    "change log 3": ("v1.2 - 3 May\nSUBJECT: line parser fixed –\nREF: #441\n1. TAGS: AB parser\n2.done\n"),
    "contract 3": (
        "THIS AGREEMENT is made on 3 May between:\n\n1. ANN REED (the Seller); and\n2.BO DORN (the Buyer) –\n"
        "\nCONFIDENTIAL\n"
    ),
    "contract 4": "Subject to contract\nREF: AR/BD/12\n1. Price: 400 –\n2.Date: May\n",
    "exam 3": ("SUBJECT: CHEMISTRY\nPAPER: 2\nREF: CH/2/2012\n\n1. Define “mole”.\n2.Balance: H2 + O2 –\n"),
    "exam 4": "Name: ______\nSubject: History\n\n1. When was the war?\n2.Who won –\n",
    "screenplay 2": "SCENE 1\nSECRET/AGENT office. NIGHT.\nBOND\n   UNCLAS? Never –\n",
    "bill 2": "STATE ELECTRIC 12345\nSUBJECT: BILL\n1. kWh  120\n2. due – May\n",
    "medical letter 3": ("Pt: T. Reed\nRef: GP 12345\nSubject: chest pain\n\n1. ECG normal –\n2.Troponin (C) low.\n"),
    "medical letter 4": "DEAR COLLEAGUE\nSUBJ: MRS DORN, WARD 4\n\n1. SHE IS WELL –\n2.SHE IS HOME.\n",
    "weather bulletin 2": "ZCZC\nWSUS31 KKCI 031455\nCONVECTIVE SIGMET 1C\nTO 031655Z  \n1. TOPS – FL450\n",
    "NOTAM 2": "(A0441/09 NOTAMN\nSECRET/AREA 12\nR 0906011200 – 0906011800\n1. RWY CLSD)\n",
    "radio log 3": "MV GULL\nRADIO LOG\n1200Z DE RUGBY RADIO QSL –\n1215Z nil  heard\n",
    "patent 2": (
        "What is claimed is:\n1. A (C) clamp having a body and a long arm of steel – hinged.\n"
        "2. (C) A clamp as in claim 1 wherein the arm is long.\n"
    ),
    "thesis 2": (
        "Chapter 2. The telegram\n\n"
        "The Department sent the reftel to AMEMBASSY NAIROBI, and a demarche followed.\n\n1. Sources\n"
        "2.Method –\n"
    ),
    "thesis 3": (
        "A cable reads like this:\n\nUNCLAS NAIROBI 12\n\nand the rest is prose – as we shall see.\n1. Method\n"
    ),
    "menu 2": (
        "SPECIALS\n1. (C) Chicken with rice and beans and a salad – 9.00\n"
        "2. (S) Salmon with rice and beans and a salad – 9.50\n"
    ),
    "invoice 2": ("Kestrel Paints Ltd\nREF: 2012/441\nSUBJECT: Order of 3 May\n\n1. Paint – 10 tins\n2.Brushes\n"),
    "scanned book 3": (
        "He opened the envelope. It said:\n\nSECRET NOFORN\nThe fleet has sailed –\n\nand he sat down.\n"
    ),
    "scanned book 4": ("Page 12\n\nSUBJECT: THE FLEET\nREF: MY 441\n\n“The fleet has sailed,” he wrote –\n"),
    "order 1": ("GENERAL ORDERS NO. 12\nSUBJECT: Boots\n\n1. Boots shall be black –\n2.Laces too.\n"),
    "quiz 1": "1. What is a reftel?\n2.What is a septel –\nA) SECRET/X\n",
    "letter of a fraud 1": (
        "CONFIDENTIAL BUSINESS PROPOSAL\nREF: 419/2012\nSUBJECT: FUNDS TRANSFER\n\n1. I AM A BANKER –\n"
        "2.YOU ARE A FRIEND.\n"
    ),
    "song 1": "FM RADIO SONG\nTO ALL THE GIRLS\nINFO “none”\n",
    "sources 1": ("Further reading\nREFS: Dorn 2012, Reed 2014\n1. Dorn – On tea\n2.Reed – On ferries\n"),
    "syllabus 1": "HIST 441: Diplomacy\nTAGS: HIST, DIPL\n1. Week one – cables\n2.Week two\n",
    "other 1": (
        "EXECUTIVE SUMMARY\nThe survey found – as expected – little.\n\n"
        "1. Summary of findings. The port is full.\n\n2. Comment on method. It is sound.\n"
    ),
    "other 2": "TO: THE TENANTS\nFROM: THE LANDLORD\nSUBJECT: RENT\n\n1. RENT IS DUE –\n",
    "other 3": (
        "KESTREL SAILING CLUB\nSubject: Regatta\nTags: boats\n\n1. Boats start at noon –\n\n2.Boats end at two.\n"
    ),
    "other 4": ("TAGS: NATO, EU, UN\nTitle: Blog about Brussels\n\nWe – my wife and I – went to Brussels.\n"),
    "other 5": "SECRET SANTA 2012\n1. Draw a name –\n2. Buy a gift.\n",
    "other 6": ("CONFIDENTIAL\nPersonnel file\nRef: HR 2012\n\n1. Late on Monday –\n\n2.Late on Friday.\n"),
    "other 7": "ARTICLE 1\n1. The Parties shall – by 1 May – meet.\n2. (U) reserved.\n",
    "other 10": ("REF FILE 12\nE.O. 12958 was signed in 1995 – by the President.\n1. It was amended.\n"),
    "other 11": "FAQ\nSubject: declassification\n\n1. What does E.O. 13526 say –\n2.Much.\n",
    "other 12": ("The cable: a history\n\nCONFIDENTIAL\n\n1. In 1866 a cable was laid –\n\n2.It broke.\n"),
    "other 13": ("Case Study\nSUBJECT: Acme\nREF: HBS 9-312\n\n1. Acme makes paint –\n\n2.It fails.\n"),
    "other 14": "Patient: Reed\nSUBJECTIVE: cough –\nOBJECTIVE: clear\n1. rest\n",
    "other 15": "Sent from my phone\nRE: lunch\n1. yes –\n2.no\n",
    "other 16": "INFO ALL CLEAR\nTO GO: coffee –\n1. espresso\n",
    "other 17": "P 031425Z kayak race – start\n1. go\n",
    "other 18": "DECL: noun, masculine –\nREF: Latin\n1. rosa\n",
    "other 19": (
        "SUBJECT: Subject line A/B test\nREF: A/B 12\n\n1. “Open me” – 12 percent.\n\n2.“Read me” – 9 percent.\n"
    ),
    "other 20": ("Chapter the First\n“UNCLAS,” said the clerk –\nUNCLAS NAIROBI 12 was the reference\nhe gave.\n"),
    "other 21": (
        "INSTRUCTIONS TO BIDDERS\nSUBJECT: Supply of cable\nREF: TENDER 12/2012\n\n1. Bids close at noon –\n"
        "\n2.Late bids are returned.\n"
    ),
    "other 23": "SITREP\nREF: FLOOD 12\n1. Water – up.\n\n2.Pumps – on.\n",
    "other 24": "Draft cable television schedule\n1. News –\n2.Weather\n",
    "other 25": "VERSION 2\nSIPDIS = no\n# note – x\n",
}
"""Each with something that a fix or the layout would change."""

DRAFTS = (
    (
        "1. (SBU) Summary: The ferry talks broke down on Monday – again.\n\n"
        "2. (SBU) The minister said he would not return.\n"
    ),
    ("SUBJECT: FERRY TALKS STALL\n\n1. The talks broke down on Monday.\n\n2.The minister said he would not return –\n"),
    (
        "Post requests that the Department instruct us on the ferry talks.\n\n"
        "1. Summary. The talks broke down – again.\n\n2. AMEMBASSY KESTREL will report.\n"
    ),
    (
        "FROM: AMEMBASSY NAIROBI\nTO: SECSTATE WASHDC\nSUBJECT: Ferry talks\n\n1. The talks broke down.\n"
        "2.The minister left – angry.\n"
    ),
    (
        "R 141030Z MAR 74\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC 1234\nUNCLAS NAIROBI 1771\n"
        "E.O. 11652: N/A\nTAGS: ETRD, KE\nSUBJ: TEA PRICES\n\n1. TEA IS UP.\n2.COFFEE IS DOWN –\n"
    ),
    ("UNCLAS NAIROBI 1771\n\nTAGS: ETRD, KE\nSUBJ: TEA PRICES\n\nTEA IS UP – AND COFFEE IS DOWN.\nMARSHALL\n"),
    (
        "MRN: 15 NAIROBI 1771\nDate/DTG: Mar 14, 2015 / 141030Z MAR 15\nFrom: AMEMBASSY NAIROBI\n"
        "Action: WASHDC, SECSTATE ROUTINE\nE.O.: 13526\nTAGS: ETRD, KE\nSubject: Tea prices\n\n"
        "1. Tea is up –\n"
    ),
    (
        "(U) Ferry talks\n\n1. (U) The ferry talks ended without a result on Monday evening – as expected.\n"
        "2.(U) The next round is in May.\n"
    ),
    (
        "1. (C) The ferry talks ended without a result on Monday evening – as expected.\n\n"
        "2.(C) Comment: He will be back.\n"
    ),
    "S E C R E T NAIROBI 001771\n\nSUBJECT: TEA\n\n1.(S) Tea…\n",
    (
        "MEMORANDUM FOR THE FILE: DRAFT CABLE TO NAIROBI\n\nUNCLAS\nSUBJECT: DEMARCHE ON FERRIES\n"
        "REF: STATE 12345\n\n1. This is an action request. See para 2.\n2.Please deliver the points –\n"
    ),
    (
        "DRAFT\n\nTO: ALL AFRICAN DIPLOMATIC POSTS\nSUBJECT: Demarche request: ferries\n\n"
        "1. (SBU) ACTION REQUEST: Posts are requested to deliver the points below.\n2.(SBU) Begin points –\n"
    ),
    "E.O. 13526: N/A\nTAGS: ETRD, KE\nSUBJECT: Tea\n\nTea is up –\n",
    "1. SUMMARY: TEA IS UP. END SUMMARY.\n\n2.COFFEE IS DOWN –\n",
    "SENSITIVE\nSIPDIS\n\nSUBJECT: Tea\n\n1. (SBU) Tea is up –\n",
    (
        "UNCLASSIFIED\n\nSUBJECT: Tea week\n\n"
        "1. Tea week opened on Monday with a speech by the Ambassador –\n\n2.It closed on Friday.\n"
    ),
    "CONFIDENTIAL\n\nSUBJECT: TEA\n\n1. Tea is up –\n\n2.It is dear.\n",
    "SECRET\n\n1. Tea is up this year, by all accounts –\n\n2.It is dear.\n",
    (
        "NAIROBI 00001771  001.2 OF 002\n\n2. (SBU) The minister left the room at noon and did not return –\n"
        "\n3.(SBU) Comment. He meant it.\n"
    ),
    ("Cleared by: ECON: JDoe\nDrafted by: POL: RRoe\n\nSUBJECT: TEA\nTAGS: ETRD, KE\n\n1. Tea is up –\n"),
    ("To: Department\nFrom: Nairobi\nSubject: Tea (SBU)\nTags: ETRD, KE\n\n1. (SBU) Tea is up –\n"),
    (
        "ACTION REQUEST\n\n1. This is an action request. Please see paragraph 2.\n\n"
        "2.Department is requested to approve the visit of CODEL Smith –\n"
    ),
    (
        "PAGE 01        NAIROB 01771  141050Z\nACTION AF-10\nINFO OCT-01 ISO-00\nR 141030Z MAR 75\n"
        "FM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC 1234\nLIMITED OFFICIAL USE NAIROBI 1771\n1. TEA IS UP –\n"
    ),
    ("SUBJECT: TEA\nREF: A) STATE 12345 B) NAIROBI 1771\n\n1. Tea is up –\n\n2.It is dear.\n"),
    ("subject: tea prices in mombasa\ntags: ETRD, KE\nref: nairobi 1771\n\n1. tea is up –\n\n2.it is dear.\n"),
    (
        "Begin cable text:\n\n1. (U) Embassy officers met the traders on Monday at the auction house –\n\n"
        "2.(U) They spoke.\n"
    ),
    ("OFFICIAL INFORMAL NO. 12\nFOR AF/E FROM DCM\n\n1. THANKS FOR YOUR O-I. TEA IS UP –\n\n2.WE WILL REPORT.\n"),
    (
        "For Ambassador from Assistant Secretary\n\nSUBJECT: Tea\nREF: Nairobi 1771\n\n"
        "1. Thanks for your message –\n\n2.Keep at it.\n"
    ),
    (
        "SUBJECT: Meeting of the tea board: minutes and agenda\nTAGS: ETRD, KE\n\n"
        "1. Present: the minister, and the board –\n\n2.Apologies: none.\n"
    ),
    "UNCLAS SECTION 01 OF 02 NAIROBI 001771\n\nTEA –\n",
    ("¶1. (C) SUMMARY: The minister told Emboffs on Monday that tea was up – at last.\n\n¶2.(C) He left.\n"),
    "1. Embassy appreciates the guidance in reftel –\n\n2.We will report.\n",
    "FM SECSTATE WASHDC\nTO ALL DIPLOMATIC AND CONSULAR POSTS\nBT\nTEA IS UP –\nBT\n",
    "TO: SECSTATE WASHDC\nSUBJECT: TEA\n\nTEA IS UP –\n",
    "Zagreb 1771\nSUBJECT: Tea\n\n1. (SBU) Tea is up –\n",
    "ACTION MEMO CABLE DRAFT\nSUBJECT: TEA\nTAGS: ETRD, KE\n\n1. Tea –\n",
    "UNCLASSIFIED\n\n1. Tea –\n\n2.Fish.\n",
    "SECRET NOFORN\nSUBJECT: (S) TEA\n\n1. (S/NF) TEA –\n",
    "Tea in Mombasa\n\nE.O. 12958: N/A\nTAGS: ETRD, KE\n\n1. Tea –\n",
    (
        "Viewing cable 09NAIROBI1771, TEA PRICES\n"
        "If you are new to these pages, please read the introduction.\n\nVZCZCXYZ0001\nRR RUEHC\n"
        "DE RUEHNR #1771 0731030\nZNR UUUUU ZZH\nR 141030Z MAR 09\nFM AMEMBASSY NAIROBI\n"
        "UNCLAS NAIROBI 001771\nSUBJECT: TEA\n1. Tea –\n"
    ),
    "SUBJECT: TEA PRICES IN MOMBASA AND THE\nNEIGHBORING PORTS\n\n1. Tea is up –\n",
    "FM USMISSION GENEVA\nSUBJECT: TEA\n1. TEA –\n",
    "SENSITIVE BUT UNCLASSIFIED\n\nSUBJECT: TEA\n\n(SBU) Tea is up –\n",
    "CONFIDENTIAL\n\nREF: STATE 12345\n\n1. Tea is up –\n",
    "C O N F I D E N T I A L\n\nTea –\n",
    (
        "Cable draft for clearance, please return by noon today to Ann.\n\nSUBJECT: TEA\nREF: NAIROBI 12\n\n"
        "1. Tea is up –\n"
    ),
    "SBU\n\nSubject: Tea\nTags: ETRD, KE\n\nTea –\n",
    "(SBU) Tea is up –\n",
    "¶1. TEA IS UP –\n\n¶2. FISH IS NOT.\n",
    "1.SUMMARY: TEA IS UP –\n\n2.FISH IS NOT.\n",
    "SUBJECT: TEA\n\nTEA IS UP –\n\n1. FIRST.\n2. SECOND.\n",
    "NODIS\nSECRET\nSUBJECT: TEA\n\n1. TEA –\n",
    ("FOR: AF/E - REED\nFROM: NAIROBI\nSUBJECT: TEA\nREF: TELCON REED/DORN\n\n1. TEA –\n"),
    "R 141030Z MAR 75\nFM CDR USFORCES\nTO JCS WASHINGTON DC\nSUBJ: TEA\n1. TEA –\n",
    "ROUTINE\nUNCLASSIFIED\nSUBJ: TEA\n\n1. TEA –\n",
    "Date: March 14, 2009\nSUBJECT: TEA\nREF: 09 STATE 12345\n\n1. (U) Tea –\n",
    "Action Request: please see para 2\n\n1. (SBU) Tea –\n",
    "SUBJECT: TEA\nSUMMARY: TEA IS UP.\n\n1. Tea –\n",
    "UNCLAS E F T O NAIROBI 1771\nSUBJ: TEA\n1. TEA –\n",
    ("CONFIDENTIAL NAIROBI 1771\nEXDIS\nEO 11652: GDS\nTAGS: PFOR\nSUBJECT: TEA\nTEA –\n"),
    "TALKING POINTS CABLE\n1. (SBU) This is an action request –\n",
    "SUBJECT: VISIT OF CODEL SMITH\n\nREF: EMAIL ROE/DOE OF MAY 4\n\n1. Welcome –\n",
    "Embassy Nairobi daily cable\nSUBJECT: Tea\nTAGS: ECON, KE\n\nTea –\n",
    "1. Post thanks Department for its help on tea –\n\n2. Post will report.\n",
    "LIMITED OFFICIAL USE\nSUBJECT: TEA\n1. TEA –\n",
    "SUBJECT:  TEA\nE.O. 12356: DECL: OADR\n1. C - ENTIRE TEXT –\n",
    "INFO: AMEMBASSY KAMPALA\nSUBJECT: TEA\n1. TEA –\n",
    "SECRET/NODIS\nTEA –\n",
    ("O 141030Z MAR 03\nFM SECSTATE WASHDC\nTO AMEMBASSY NAIROBI IMMEDIATE\nSECRET STATE 123456\n1. TEA –\n"),
    "Summary\n-------\n\n1. (C) Tea is up this year –\n",
)
"""Drafts with little of a heading, an unusual one, or none."""
