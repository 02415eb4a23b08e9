"""The numbers that decide how an article is read, with their reasons and what was measured."""

# --- words and names --------------------------------------------------------------------------

LONGEST_SENTENCE = 300
"""Words and punctuation. Longer than any prose: a table, a list of names, noise."""

LONGEST_NUMBER = 8
"""Words of a number with its qualifier; what is longer took in a clause ("12, some of whom").

Measured on 319 texts: 4 changes one of them, 16 none.
"""

SUPPOSITION = 9
"""Words that "believed to have been carried out by Jordan" may have before its deed.

Measured: 4 changes two texts, 18 none.
"""

ACRONYM = 3
"""Letters of a name read only in capitals: "US", "IS", "SAA"; or "us" would bomb.

Measured: 2 changes no text, 6 changes one.
"""

THE_DEAD = 6
"""Words after "killing" within which the dead are named: "at least 16 people waiting for bread".

Measured: 3 changes two texts, 12 none.
"""

FORCE_REACH = 4
"""Words after an adjective within which its force is named: "Russian and Syrian warplanes".

Measured: 2 changes one text, 8 changes five.
"""

POINTER_REACH = 5
"""Sentences back that "the town" may point: beyond, another town has mostly been named.

Measured: 2 changes five texts, 10 changes one.
"""

# --- one sentence -----------------------------------------------------------------------------

# --- the article ------------------------------------------------------------------------------

# --- ground -----------------------------------------------------------------------------------

NO_LONGER_REACH = 6
"""Words between "no longer" and the verb or noun that it ends.

Measured: neither 3 nor 12 changes a text.
"""

SHARED_SUBJECT = 3
"""Verbs up a chain ("took X, held Y and left Z") at which a subject is looked for.

Measured: 1 changes two texts, 6 none.
"""
