"""The numbers that decide how an article is read, with their reasons and what was measured."""

# --- words and names --------------------------------------------------------------------------

# --- one sentence -----------------------------------------------------------------------------

SUBJECT_WITHIN = 4
"""Verbs up a chain ("took off, turned and began to bomb X") at which a subject is looked for."""

CONTRAST_WITHIN = 4
"""Words before a name in which "rather than the" sets it against another."""

SPEAKER_WITHIN = 3
"""Verbs up a chain ("met, warned and said") at which a speaker is looked for."""

SUPPOSED_WITHIN = 10
"""Words after a noun in which "believed to belong to the Syrian army" says whose it is."""

# --- the article ------------------------------------------------------------------------------

# --- ground -----------------------------------------------------------------------------------
