"""What a word may be to its head, and which of a parser's labels says so.

The one table of labels is the parser's; another parser needs another table and nothing else.
Source: the ClearNLP labels that spaCy's English models use.
"""

from enum import StrEnum


class Role(StrEnum):
    """A word's relation to its head."""

    ROOT = "root"
    SUBJECT = "subject"
    PASSIVE_SUBJECT = "passive subject"
    CLAUSE_SUBJECT = "clause as subject"
    PASSIVE_CLAUSE_SUBJECT = "clause as passive subject"
    OBJECT = "object"
    INDIRECT_OBJECT = "indirect object"
    AGENT = "agent"  # the "by" of a passive; the doer is its object
    PREPOSITION = "preposition"
    PREPOSITION_OBJECT = "object of a preposition"
    PREPOSITION_CLAUSE = "clause of a preposition"
    CONJUNCT = "conjunct"
    CONJUNCTION = "conjunction"
    PRECONJUNCTION = "preconjunction"  # "both", "either"
    APPOSITION = "apposition"
    COMPOUND = "compound"
    ADJECTIVE = "adjective"
    NOUN_MODIFIER = "noun modifier"
    POSSESSIVE = "possessive"
    POSSESSIVE_MARK = "possessive mark"
    NUMBER = "number"
    NUMBER_MODIFIER = "number modifier"  # "at least"
    DETERMINER = "determiner"
    PREDETERMINER = "predeterminer"
    RELATIVE_CLAUSE = "relative clause"
    PARTICIPLE_CLAUSE = "participle clause"  # "jets flown by Russia"
    ADVERBIAL_CLAUSE = "adverbial clause"
    ADVERB = "adverb"
    NOUN_ADVERB = "noun as adverb"  # "30 km" of "30 km east", "Tuesday" of "hit X Tuesday"
    OPEN_COMPLEMENT = "open complement"  # "began to bomb"
    CLAUSE_COMPLEMENT = "clause complement"  # "said that jets bombed X"
    PARATAXIS = "parataxis"  # "jets, he said, bombed X"
    ATTRIBUTE = "attribute"  # "they were army jets"
    ADJECTIVE_COMPLEMENT = "adjective complement"
    OBJECT_PREDICATE = "object predicate"
    NEGATION = "negation"
    AUXILIARY = "auxiliary"
    PASSIVE_AUXILIARY = "passive auxiliary"
    MARKER = "marker"  # "if", "that"
    PARTICLE = "particle"
    PUNCTUATION = "punctuation"
    EXPLETIVE = "expletive"  # "there" of "there are rebels in X"
    OTHER = "other"


_CLEARNLP: dict[str, Role] = {
    "ROOT": Role.ROOT,
    "nsubj": Role.SUBJECT,
    "nsubjpass": Role.PASSIVE_SUBJECT,
    "csubj": Role.CLAUSE_SUBJECT,
    "csubjpass": Role.PASSIVE_CLAUSE_SUBJECT,
    "dobj": Role.OBJECT,
    "dative": Role.INDIRECT_OBJECT,
    "agent": Role.AGENT,
    "prep": Role.PREPOSITION,
    "pobj": Role.PREPOSITION_OBJECT,
    "pcomp": Role.PREPOSITION_CLAUSE,
    "conj": Role.CONJUNCT,
    "cc": Role.CONJUNCTION,
    "preconj": Role.PRECONJUNCTION,
    "appos": Role.APPOSITION,
    "compound": Role.COMPOUND,
    "amod": Role.ADJECTIVE,
    "nmod": Role.NOUN_MODIFIER,
    "poss": Role.POSSESSIVE,
    "case": Role.POSSESSIVE_MARK,
    "nummod": Role.NUMBER,
    "quantmod": Role.NUMBER_MODIFIER,
    "det": Role.DETERMINER,
    "predet": Role.PREDETERMINER,
    "relcl": Role.RELATIVE_CLAUSE,
    "acl": Role.PARTICIPLE_CLAUSE,
    "advcl": Role.ADVERBIAL_CLAUSE,
    "advmod": Role.ADVERB,
    "npadvmod": Role.NOUN_ADVERB,
    "xcomp": Role.OPEN_COMPLEMENT,
    "ccomp": Role.CLAUSE_COMPLEMENT,
    "parataxis": Role.PARATAXIS,
    "attr": Role.ATTRIBUTE,
    "acomp": Role.ADJECTIVE_COMPLEMENT,
    "oprd": Role.OBJECT_PREDICATE,
    "neg": Role.NEGATION,
    "aux": Role.AUXILIARY,
    "auxpass": Role.PASSIVE_AUXILIARY,
    "mark": Role.MARKER,
    "prt": Role.PARTICLE,
    "punct": Role.PUNCTUATION,
    "expl": Role.EXPLETIVE,
}


def role_of(label: str) -> Role:
    """What one of the parser's labels says a word is."""
    return _CLEARNLP.get(label, Role.OTHER)
