"""The numbers that decide how an article is read, with their reasons and what was measured."""

# --- words and names --------------------------------------------------------------------------

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

TOLL_OF_WAR = 5000
"""Killed; no strike of this war came near, so the number sums up a campaign."""

# --- the article ------------------------------------------------------------------------------

# --- ground -----------------------------------------------------------------------------------
