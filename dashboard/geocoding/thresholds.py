"""Every number that decides what place a name means, with its reason.

Scores are 0-1 and made of a match (how the name is written) plus and minus what the article says.

"UCDP" is what another value does to the names of UCDP's 5,498 events (`tests/evaluation/ucdp.py`):
events more or less right, unresolved and wrong, for names alone; "with governorate" where each name
comes with its own. As they stand, 5,291 are right, 166 unresolved and 41 wrong; with governorate
5,363, 118 and 17. Where nothing is said, no value tried changed a name: such a number rests on its
reason alone.
"""

from types import MappingProxyType

from dashboard.domain.place import PlaceKind as K

# --- How well a name matches: the score a candidate starts with -------------------------------

NAME_SCORE = 1.0
# Below the name itself: of two places, one known by this very name is meant.
# UCDP at 0.95: +5, -13, +8; at 1.0: +11, -15, +4.
ALTERNATE_SCORE = 0.98
# Hardly below an alternate name, so that a homonym in another newsroom's spelling is a tie.
# UCDP at 0.9: +15, -18, +3; at 0.98: -25, +25, 0.
SAME_SOUND_SCORE = 0.955
# Same sounds where a, e and i are one: which of them a newsroom hears is chance. Of 300 new
# spellings (`tests/evaluation/ucdp_years.py`) 73 % were found without it, 82 % with it.
LOOSE_KEY, LOOSE_RATIO, LOOSE_SCORE = 5, 0.6, 0.91
# Asked only where nothing sounds the same: a name with j for g, without its first vowel.
LOOSER_SCORE = 0.88
# Same consonants, and this share of the same letters: Latamneh and Lataminah (0.82) are one name,
# Suwaydan and Saidnaya (0.5) are two.
# UCDP with governorate at 0.65: 0, -1, +1; at 0.85: -4, +6, -2.
SAME_CONSONANTS_RATIO = 0.75
# From 0.855 to 0.88 for such a name: accepted, but never before a sound-alike.
# UCDP with 0.84 for 0.78: +3, -5, +2.
SAME_CONSONANTS_SCORE, SAME_CONSONANTS_LETTERS = 0.78, 0.1
# One word of a name misspelled scores 0.65 to 0.67: below ACCEPT_SCORE unless the article helps.
ONE_SLIP_RATIO = 0.83
ONE_SLIP_SCORE, ONE_SLIP_LETTERS = 0.55, 0.12
# In a shorter word one letter is too much of it.
ONE_SLIP_WORD = 6
# What a place of an added register scores less than the project's own of the same name: more than
# a tie, so that a hamlet does not make the known town doubtful; no more than NEARBY_BONUS, so that
# among other places of the article the hamlet is at least a doubt.
ADDED_COST = 0.06

# --- How long a name must be to be recognised by its sound -------------------------------------

# Shorter keys sound like too many other words.
SOUND_KEY = 4
# In running text, where nothing else says that a word is a place, it must be longer still; in an
# added register too, where a shorter name is too often a word, a person or an abbreviation.
SOUND_KEY_IN_TEXT = ADDED_NAME_IN_TEXT = 6

# --- What the article says for and against a candidate ------------------------------------------

# It lies within a place that is said to hold it. UCDP with governorate at 0: -4, +4, 0.
WITHIN_BONUS = 0.03
# It does not: from a full score this falls below ACCEPT_SCORE. UCDP with governorate at 0.15:
# 13 unresolved events become wrong ones.
OUTSIDE_COST = 0.35
# Abroad, where no place there is named: large places are named by themselves, small ones hardly.
ABROAD_LARGE_COST, ABROAD_COST = 0.08, 0.15
LARGE_POPULATION = 200_000
# Other places of the article close by; falls off with the distance in kilometres.
NEARBY_BONUS = 0.06
NEARBY_KM = 60.0
# Consonants alone fit a village nobody registered as well as the town it is taken for.
# UCDP at 0: +3, -4, +1.
UNSUPPORTED_COST = 0.15
# Neither the spelling nor the kind is right: two doubts are one too many. UCDP at 0: -1, +1, 0.
MISSPELLED_MISFIT_COST = 0.15
# For each factor of ten in population (in thousands): 0.03 for a town of 100,000, so that of
# namesakes in one article the city is meant. UCDP at 0.03: -16, +4, +12.
POPULATION_BONUS = 0.015
# How far from a town "in" or "near" it reaches, beyond its edge, in kilometres.
NEAR_TOWN_KM = 25.0

# --- What the words call the place, and what it is ----------------------------------------------

# A town of this size is not itself a quarter, a suburb or a village. UCDP at 50,000: -6, +6, 0.
CITY_POPULATION = 200_000
# What it costs to be of another kind than the words ask for (None: they say nothing).
MISFIT_COST = MappingProxyType(
    {
        None: {
            K.SITE: 0.03,
            K.AREA: 0.03,
            K.NEIGHBOURHOOD: 0.05,
            K.GOVERNORATE: 0.12,
            K.DISTRICT: 0.2,
        },
        K.TOWN: {K.NEIGHBOURHOOD: 0.06, K.AREA: 0.1, K.SITE: 0.12},
        K.NEIGHBOURHOOD: {K.TOWN: 0.05, K.SITE: 0.1, K.AREA: 0.15},
        K.SITE: {K.NEIGHBOURHOOD: 0.1, K.TOWN: 0.28, K.AREA: 0.2},
        K.AREA: {K.DISTRICT: 0.1, K.GOVERNORATE: 0.1, K.TOWN: 0.28},
        K.DISTRICT: {K.AREA: 0.1, K.NEIGHBOURHOOD: 0.1, K.TOWN: 0.18},
        K.GOVERNORATE: {},
        K.COUNTRY: {},
    }
)
# A kind the words hardly mean, and one they cannot: "Homs province" is never the town.
UNLIKELY_KIND_COST, WRONG_KIND_COST = 0.3, 0.5
# How far from a town its airbase, its countryside or its district may reach, in kilometres.
AROUND_KM = MappingProxyType({K.SITE: 8.0, K.AREA: 12.0, K.DISTRICT: 15.0})

# --- Whether the best candidate is taken ---------------------------------------------------------

# Below this a name is too unlike the place to be put on a map: a wrong pin is worse than none.
# UCDP at 0.65: +8, -9, +1; at 0.85: -77, +77, 0.
ACCEPT_SCORE = 0.75
# Two places closer in score than this are a tie nobody should break by guessing.
# UCDP at 0: +53, -105, +52; at 0.06: -4, +10, -6.
TIE_MARGIN = 0.03
# Of places as likely, one with so many times the events of any other is meant. Even years of UCDP
# 2011-2020 (29,104 events): without it -46, +46, 0; at 20: +16, -21, +5.
OFTEN_NAMED = 40
# A place so spelled to the letter is meant before one of that other spelling, unless the war is so
# many times as often about the other.
LETTER_NAMED = 2
# A village that only the dataset has, with fewer events than this, does not take the name of a
# place that all know. The same events at 2: -126, +153, -27; at 10: +11, -31, +20.
RARELY_NAMED = 5
# A tie between two points this close is none, either serves; in kilometres.
SAME_PLACE_KM = 4.0
# A city abroad of so many times the people of its namesake at home is as likely meant, if it is
# close enough to be in the same news; a place with no known population counts as a village.
OUTSHINES = 10
SAME_NEWS_KM = 500.0
VILLAGE_POPULATION = 1_000

# --- A point seen from a place -------------------------------------------------------------------

# "South of Idlib" with no distance, in kilometres.
UNSTATED_OFFSET_KM = 10.0
# From the middle of Syria to that of its north, south, east or west: most of each is within this.
PART_OF_COUNTRY_KM = 170.0
# Of the distance: a compass word is good to an eighth of a turn, a round distance to a fifth.
OFFSET_SPREAD = 0.3
