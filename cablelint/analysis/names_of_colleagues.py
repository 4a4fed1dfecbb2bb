"""First names of colleagues, and names of countries, which no colleague has."""

FIRST_NAMES = frozenset(
    "Al Alan Alex Alice Amy Andy Ann Anna Anne Barb Barbara Ben Bert Beth Betsy Betty Bob Bobby Brad Brian Bruce"
    " Carl Carol Cathy Cheryl Chris Chuck Cindy Colin Craig Curt Cynthia Dan Dave David Deb Debbie Debra Denise"
    " Dennis Diane Dick Don Donna Doug Ed Eddie Eileen Elaine Ellen Emily Eric Erin Evan Fran Fred Gail Gary Gene"
    " George Greg Hal Hank Harry Heather Heidi Helen Irene Jack Jake Jan Jane Janet Jason Jay Jeff Jen Jenny Jerry"
    " Jess Jill Jim Jimmy Joan Joanne Joe Joel John Jon Josh Joyce Judith Judy Julie Karen Kate Kathy Katie Keith"
    " Ken Kevin Kim Kirk Larry Laura Lauren Lee Leslie Linda Lisa Liz Lori Louise Lucy Lynn Maggie Marcia Margaret"
    " Maria Martha Marty Mary Matt Meg Megan Mel Melissa Mike Mitch Molly Nancy Nate Neil Nick Nicole Pam Pat"
    " Patty Paul Peg Peggy Pete Peter Phil Rachel Ralph Randy Ray Rebecca Rich Rick Rita Roger Ron Roy Russ Ruth"
    " Sally Sam Sandy Sara Sarah Scott Sean Sharon Sheila Sherry Stacy Stan Steve Steven Stu Sue Susan Tara Ted"
    " Teresa Terry Tim Tina Todd Tom Tony Tracy Vicki Walt Wayne Wendy".split()
)
"""First names of colleagues, none of which is a word, a place or a day as well."""

COUNTRIES = frozenset(
    "Algeria Angola Argentina Australia Austria Belgium Benin Bolivia Brazil Britain Bulgaria Burma Cambodia"
    " Cameroon Canada Chad Chile China Colombia Congo Croatia Cuba Cyprus Denmark Ecuador Egypt England Estonia"
    " Ethiopia Finland France Gabon Gambia Georgia Germany Ghana Greece Guinea Haiti Honduras Hungary Iceland"
    " India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan Kenya Korea Kosovo Laos Latvia Lebanon"
    " Liberia Libya Lithuania Malawi Malaysia Mali Malta Mexico Moldova Mongolia Morocco Mozambique Namibia Nepal"
    " Nicaragua Niger Nigeria Norway Oman Pakistan Panama Paraguay Peru Poland Portugal Qatar Romania Russia"
    " Rwanda Senegal Serbia Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland Syria Taiwan Tanzania"
    " Thailand Togo Tunisia Turkey Uganda Ukraine Uruguay Venezuela Vietnam Yemen Zambia Zimbabwe".split()
)
"""Countries of one word: what they say, or are asked, is no colleague's."""
