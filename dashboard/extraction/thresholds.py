"""The numbers that decide how an article is read, with their reasons and what was measured."""

from datetime import date, timedelta

# --- words and names --------------------------------------------------------------------------

LONGEST_SENTENCE = 300
"""Words and punctuation. Longer than any prose: a table, a list of names, noise."""

LONGEST_NUMBER = 8
"""Words of a number with its qualifier; what is longer took in a clause ("12, some of whom").

Measured on 319 texts: 4 changes one of them, 16 none.
"""

HEADLINE_WORDS = 4
"""Letters from which a word of a headline has a capital where all have: not "in", "the", "and"."""

HEADLINE_CAPITALS = 0.75
"""Of a headline's longer words, how many have a capital where the line is in capitals."""

ACRONYM = 3
"""Letters of a name read only in capitals: "US", "IS", "SAA"; or "us" would bomb.

Measured: 2 changes no text, 6 changes one.
"""

SHORT_NAME = 6
"""Letters of the longest short name that an article gives in brackets."""

LAST_SPEAKER = 14
"""Words from a sentence's last comma to its "said", and from there to its end."""

FORCE_REACH = 4
"""Words after an adjective within which its force is named: "Russian and Syrian warplanes".

Measured: 2 changes one text, 8 changes five.
"""

POINTER_REACH = 5
"""Sentences back that "the town" may point: beyond, another town has mostly been named.

Measured: 2 changes five texts, 10 changes one.
"""

FOE_WITHIN = 6
"""Words between "against" and the name of a foe: "against the extremist group of Islamic State"."""

OR_WITHIN = 4
"""Words between two parties of whom one struck: "Russia or perhaps the Syrian army"."""

# --- one sentence -----------------------------------------------------------------------------

SUBJECT_WITHIN = 4
"""Verbs up a chain ("took off, turned and began to bomb X") at which a subject is looked for.

Of 318 texts 12 are read otherwise with 1, and 2 with 2.
"""

CONTRAST_WITHIN = 4
"""Words before a name in which "rather than the" sets it against another."""

HOLDER_WITHIN = 14
"""Words between a place and the one it lies in: "X, in the southern countryside of Y"."""

OFFSET_WITHIN = 14
"""Words before a name in which "30 km (18 miles) to the east of the town of" stands."""

PLACE_WITHIN = 14
"""Words after a strike in which a place is its own where the grammar hangs it elsewhere.

Of 318 texts 8 are read otherwise with 7, 3 with 10, and 2 with 20.
"""

SPEAKER_WITHIN = 3
"""Verbs up a chain ("met, warned and said") at which a speaker is looked for."""

OPENING = 8
"""Words in which a sentence may open with "In the far north-east of the country,"."""

TOLL_OF_WAR = 5000
"""Killed; no strike of this war came near, so the number sums up a campaign."""

AFTER_WITHIN = 4
"""Words between "after" and the strike it names: "a day after a deadly air strike"."""

OWNER_WITHIN = 4
"""Words from "affiliated" to whose the aircraft are: "affiliated to the Syrian regime"."""

# --- the article ------------------------------------------------------------------------------

REACH_OF_A_STRIKE = 2
"""Sentences. "The strike", or a strike without a place, may go on from one reported so long ago."""

REACH_OF_A_TOLL = 3
"""Sentences. A bare number of killed still counts the strike reported last; a toll trails further
behind its strike than another word on it does."""

REACH_OF_A_WEAK_WORD = 1
"""Sentences. "Fire", "an attack" report a strike only next to a sentence that surely does."""

REACH_OF_FORCES = 40
"""Sentences. "The helicopters" are whose they were when last named; no wire report is longer, and
digests of a whole month begin anew in less."""

DAYS_TAKEN_OVER = timedelta(days=3)
"""A strike of the day named before is not one of a day said so much earlier: reports date the
news once, and what they recall beside it by itself."""

HISTORY = timedelta(days=300)
"""A strike reported so long after is an anniversary or a reminder, not news; nor is a longer span
one strike."""

WAR_BEGAN = date(2011, 3, 15)
"""A day dated in full since then is a strike of this war, however late it is told of."""

LINE_OF_A_DAY = 60
"""Characters before a line's first sentence that may be its dateline or day, not prose."""

NEWS = timedelta(days=10)
"""A day that only the words on a strike have ("... it said on Friday") dates the strike itself
where it is so recent; wire reports name days, not dates, within this time."""

COUNTED_WITHIN = 7
"""Words between "wounded" and its number: "30 other people, some seriously, were wounded"."""

NIGHT = timedelta(days=1)
"""A strike of the night is told of as one of the day before, or of the day after."""

TOLL_DAYS = timedelta(days=7)
"""The dead of a strike are counted again in reports of the next days."""

NEAR_KM = 8.0
"""Kilometres added to a place's own uncertainty where a strike was "near" it or in a part of it."""

LONGEST_ROAD_KM = 100.0
"""Between the ends of a road. The middle of a longer one is nowhere: from Aleppo to Damascus."""

SEEN_FROM_KM = 100.0
"""How far from Y "X, west of Y" may be: a village is told by the next town, and farther off its
name means another place."""

ROAD_FACTOR = 1.2
"""How much farther than the crow flies a distance may be that is told in kilometres: by road."""

CITY_REACH = 2
"""Sentences. How far back the city may be named whose "district of X" is struck."""

SMALL_TOWN = 20_000
"""People. A town with fewer is no district that an article names without its province."""

LARGEST_VILLAGE = 60_000
"""People. What has more is called a town, by whoever reports from it."""

FAR_FROM_CITY_KM = 25.0
"""Kilometres. Farther than this no quarter of a city is, nor a suburb called one."""

SAME_NEWS_KM = 60.0
"""Kilometres. A namesake this close to another place that an article names is in its news."""

SUBURBS_KM = 30.0
"""Kilometres. How far from a city the towns lie that "its suburbs", "around it" may mean."""

CITY_KM = 12.0
"""Kilometres. How far from a city's middle its quarters reach: Aleppo's outermost are at 11."""

# --- ground -----------------------------------------------------------------------------------

GROUP_REACH = 3
"""Sentences back in which "the group", "the militias" may have been named: as for any pronoun."""

SHARED_SUBJECT = 4
"""Verbs up a chain ("took X, held Y and left Z") at which a subject is looked for.

Measured: 1 changes two texts, 6 none.
"""
HISTORY_DAYS = 365
"""Days after which "they took X", in the simple past, is history: who has X now is not said.

Sieges and stalemates of this war lasted months; a report that looks back further says "has held".
"""
STANDS_IN_REACH = 5
"""Words between a place and its region: "X town, in Idlib province", "X in the land of Y"."""

CITY_POPULATION = 150_000
"""People of a place from which "a district of X" is one of many; "the suburb of Douma" is Douma."""

SIDES_REACH = 8
"""Words from "clashes" to the "between" that names the sides: "clashes broke out in X between"."""
