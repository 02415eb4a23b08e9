"""The numbers that decide how an article is read, with their reasons and what was measured."""

from datetime import timedelta

# --- words and names --------------------------------------------------------------------------

# --- one sentence -----------------------------------------------------------------------------

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

HISTORY = timedelta(days=300)
"""A strike reported so long after is an anniversary or a reminder, not news; nor is a longer span
one strike."""

NEWS = timedelta(days=10)
"""A day that only the words on a strike have ("... it said on Friday") dates the strike itself
where it is so recent; wire reports name days, not dates, within this time."""

TOLL_DAYS = timedelta(days=7)
"""The dead of a strike are counted again in reports of the next days."""

NEAR_KM = 8.0
"""Kilometres added to a place's own uncertainty where a strike was "near" it or in a part of it."""

CITY_KM = 12.0
"""Kilometres. How far from a city's middle its quarters reach: Aleppo's outermost are at 11."""

# --- ground -----------------------------------------------------------------------------------
