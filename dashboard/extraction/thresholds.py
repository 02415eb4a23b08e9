"""The numbers that decide how an article is read, with their reasons and what was measured."""

# --- words and names --------------------------------------------------------------------------

LONGEST_SENTENCE = 300
"""Words and punctuation. Longer than any prose: a table, a list of names, noise."""

LONGEST_NUMBER = 8
"""Words of a number with its qualifier; what is longer took in a clause ("12, some of whom")."""

SUPPOSITION = 9
"""Words that "believed to have been carried out by Jordan" may have before its deed."""

ACRONYM = 3
"""Letters of a name read only in capitals: "US", "IS", "SAA"; or "us" would bomb."""

THE_DEAD = 6
"""Words after "killing" within which the dead are named: "at least 16 people waiting for bread"."""

FORCE_REACH = 4
"""Words after an adjective within which its force is named: "Russian and Syrian warplanes"."""

POINTER_REACH = 5
"""Sentences back that "the town" may point: beyond, another town has mostly been named."""

# --- one sentence -----------------------------------------------------------------------------

# --- the article ------------------------------------------------------------------------------

# --- ground -----------------------------------------------------------------------------------

NO_LONGER_REACH = 6
"""Words between "no longer" and the verb or noun that it ends."""

SHARED_SUBJECT = 3
"""Verbs up a chain ("took X, held Y and left Z") at which a subject is looked for."""
