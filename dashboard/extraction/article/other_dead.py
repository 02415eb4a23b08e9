"""Dead that are no strike's: of another deed, of men on the ground, of nature."""

from dashboard.extraction.english.lexicon import STRIKE_NOUNS, words_of
from dashboard.extraction.english.parser import lemma
from dashboard.extraction.english.roles import (
    PATIENTS,
    SUBJECTS,
    Role,
    child,
    children,
    conjuncts,
    is_preposition,
    phrases,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.rules import rule
from dashboard.extraction.sentence.other_deeds import turned_to_after
from dashboard.extraction.sentence.place_links import ANSWERS
from dashboard.extraction.sentence.sentence_facts import SentenceFacts
from dashboard.extraction.sentence.toll_mentions import TollMention
from dashboard.extraction.sentence.weapons import is_air_or_shell

_GROUND_FIGHTING = words_of("ground_fighting")
_ASIDE = words_of("aside")
_OTHER_DEEDS = words_of("other_deeds_toll_kind")
_AFTERWARDS = words_of("afterwards")
_FENDING_OFF = words_of("fends_off")
_BY_HAND = words_of("kills_by_hand") | {"sniper", "gunfire"}
_DISASTERS = words_of("disasters")


@rule(
    fires=[
        "In revenge for the attacks in Tehran in which 18 people were killed, Iran fired "
        "missiles at Hajin on Monday.",
        "Iran fired missiles at Hajin after an attack in Ahvaz in which 25 people were killed.",
    ],
    near_misses=[
        "Jets bombed a market in Saraqib, in which 18 people were killed.",
        "An air strike on Saraqib, in which 18 people were killed, came on Monday.",
    ],
    idle=False,
    kept="strikes in revenge are reported with the dead they avenge",
)
def of_another_deed(facts: SentenceFacts, mention: TollMention) -> bool:
    """ "In revenge for the attacks in Tehran, in which 18 were killed": not the strike's dead."""
    clause = relative_clause(mention)
    if clause is None or role(clause.head) is Role.APPOSITION:
        return False
    reported = {i for strike in facts.strike_mentions for i in strike.trigger.core}
    for noun in (clause.head, *clause.head.ancestors):
        if noun.i in reported or noun.pos_ == "VERB":
            return False
        aside = role(noun) is Role.PREPOSITION_OBJECT and noun.head.lower_ in _ASIDE
        if aside and lemma(noun) in _OTHER_DEEDS:
            return True
    return False


@rule(
    fires=[
        "US jets hit Hajin. The strike was a reply to a rocket attack on a base, in which two "
        "soldiers were killed.",
        "US jets struck Hajin in response to a drone attack in Iraq that killed nine soldiers.",
    ],
    near_misses=[
        "US jets struck Hajin in response to an attack in Iraq, in a raid that killed nine men.",
        "US jets hit Hajin. The response to a rocket attack killed two fighters.",
    ],
    idle=False,
)
def of_what_was_answered(facts: SentenceFacts, mention: TollMention) -> bool:
    """ "A reply to an attack on a base, which killed one": not the dead of the reply."""
    verb = next((t for t in (mention.head, *mention.head.ancestors) if t.pos_ == "VERB"), None)
    pronoun = (
        next((t for t in verb.subtree if t.lower_ in {"that", "which"}), None) if verb else None
    )
    if pronoun is None or pronoun.i > mention.first.i:
        return False
    told = (i for strike in facts.strike_mentions for i in strike.trigger.core if i < pronoun.i)
    last = max(told, default=None)
    if last is None:
        return False
    return is_answered(pronoun.doc[last])


def is_answered(attack: Token) -> bool:
    """ "The shelling" of "in retaliation for the shelling of its post"."""
    return is_preposition(attack.head, "to", "for") and lemma(attack.head.head) in ANSWERS


@rule(
    fires=[
        "Jets bombed Saraqib hours after two soldiers were killed.",
        "After ten people were killed, jets bombed Ariha on Tuesday.",
        "Jets bombed Ariha on Tuesday, following the killing of ten soldiers at a checkpoint.",
    ],
    near_misses=[
        "Two soldiers were killed hours after jets bombed Saraqib.",
        "Jets bombed Saraqib and two soldiers were killed.",
    ],
    idle=False,
)
def is_of_before(facts: SentenceFacts, mention: TollMention) -> bool:
    """ "After two soldiers were killed", "following the killing of two": not by what came after."""
    for token in (mention.head, *mention.head.ancestors):
        marked = any(mark.lower_ in _AFTERWARDS for mark in children(token, Role.MARKER))
        if marked or (token == mention.head.head and is_preposition(token, *_AFTERWARDS)):
            inside = {t.i for t in token.subtree}
            return not any(strike.trigger.core & inside for strike in facts.strike_mentions)
    return False


@rule(
    fires=[
        "Jets bombed Saraqib on Tuesday. Clashes near the town killed 14 fighters.",
        "Jets bombed Ariha on Tuesday. Gunmen killed 12 people.",
        "Jets bombed Ariha on Tuesday. Fighting with rebels led to the deaths of 12 people.",
        "Jets bombed Ariha. He said that fighting led to the deaths of 12 civilians.",
        "Jets bombed Ariha on Tuesday. Three soldiers were killed during clashes with rebels.",
        "Jets bombed Ariha on Tuesday. The army repelled an attack, killing 12 fighters.",
        "Jets bombed Ariha on Tuesday. Some 100 fighters died as the army repelled an attack.",
        "Jets bombed Ariha on Tuesday. A man died of wounds; border guards had shot him.",
    ],
    near_misses=[
        "Jets bombed Saraqib on Tuesday. The strikes killed 14 fighters.",
        "Jets bombed Ariha on Tuesday. They killed 12 people.",
        "Jets bombed Ariha on Tuesday. Twelve people died as they hid in a cellar.",
        "Jets bombed Ariha. 14 people were killed, while a sniper shot a man in Hass.",
    ],
    idle=False,
)
def killed_by_others(mention: TollMention) -> bool:
    """ "The gunmen killed 129": killed by men, not by the strike reported before."""
    over = (mention.head, *mention.head.ancestors)
    verb = next((token for token in over if token.pos_ == "VERB"), mention.head.head)
    fights = [*children(verb, *SUBJECTS, Role.CLAUSE_SUBJECT)]
    if not fights:  # "fighting pitting troops against rebels led to 12 deaths"
        fights += (c for c in children(verb, Role.ADVERBIAL_CLAUSE) if c.i < verb.i)
    fights += phrases(verb, "in", "during", "amid")
    if any({lemma(fight), fight.lower_} & _GROUND_FIGHTING for fight in fights):
        return True
    clauses = (c for each in conjuncts(verb) for c in children(each, Role.ADVERBIAL_CLAUSE))
    if any(lemma(deed) in _FENDING_OFF for deed in clauses):
        return True  # "100 were killed and a tank burnt when the army repelled an attack"
    doing = mention.head
    while role(doing) is Role.CONJUNCT and child(doing, Role.SUBJECT, Role.AGENT) is None:
        doing = doing.head  # "its fighters repelled an attack and killed four"
    if role(doing) is Role.ADVERBIAL_CLAUSE:
        above = (doing.head, *children(doing.head, Role.CLAUSE_COMPLEMENT, Role.OPEN_COMPLEMENT))
        if any(lemma(deed) in _FENDING_OFF for deed in above):
            return True  # "helped the army repel an attack, killing 70"
    # In "with ten people killed" the dead are the subject.
    doers = children(doing, Role.SUBJECT, Role.AGENT)
    subjects = [doer for doer in doers if mention.last not in doer.subtree]
    turned = turned_to_after(mention.last)
    by_hand = (word for word in mention.head.sent if _is_by_hand(word))
    if any(word.i not in turned or _is_done_to_them(word) for word in by_hand):
        return True
    if lemma(mention.head) != "kill" or not subjects:
        return False
    if role(mention.head) is Role.PREPOSITION_CLAUSE:
        return False  # "with ten people killed"
    return not any(
        is_air_or_shell(subject) or lemma(subject) in STRIKE_NOUNS or subject.pos_ == "PRON"
        for subject in subjects
    )


def _is_done_to_them(verb: Token) -> bool:
    """ "A man died; guards had shot him"."""
    return any(whom.pos_ == "PRON" for whom in children(verb, *PATIENTS))


def _is_by_hand(word: Token) -> bool:
    """ "Guards had shot him"; what is shot down is no man."""
    down = any(child.lower_ == "down" for child in word.children)
    return lemma(word) in _BY_HAND and not down


@rule(
    fires=[
        "Jets bombed Idlib on Monday, a month after an earthquake that killed 300 people.",
        "Jets bombed Idlib on Monday, where a flood had killed 12 people.",
        "Jets bombed Idlib on Monday. The death toll from flooding has risen to six.",
    ],
    near_misses=[
        "Jets bombed Idlib on Monday, a month after an earthquake, killing 12 people.",
        "Jets bombed Idlib on Monday with a flood of rockets that killed 12 people.",
    ],
    idle=False,
)
def killed_by_nature(mention: TollMention) -> bool:
    """ "An earthquake that killed 300", "floods hit X, killing 12": no strike's dead."""
    for verb in (mention.head, *mention.head.ancestors):
        doers = list(children(verb, Role.SUBJECT, Role.AGENT))
        doers += phrases(verb, "in", "by") if verb == mention.head else ()
        if any(d.lower_ in {"that", "which"} for d in doers) and role(verb) is Role.RELATIVE_CLAUSE:
            doers.append(verb.head)
        if doers:
            counted = (thing for doer in doers for thing in phrases(doer, "from", "in"))
            if any(lemma(thing) in _DISASTERS for thing in counted):
                return True  # "the toll from flooding has risen to six"
            return any(lemma(doer) in _DISASTERS and not any(phrases(doer, "of")) for doer in doers)
    return False


@rule(
    fires=[
        "Jets bombed Saraqib on Tuesday. Attacks on Idlib province killed 40 people.",
        "Jets bombed Azaz on Tuesday. Attacks across Aleppo province left 12 people dead.",
    ],
    near_misses=[
        "Jets bombed Saraqib on Tuesday. The attacks killed 40 people.",
        "Jets bombed Azaz on Tuesday. The attack on the town killed 12 people.",
    ],
    idle=False,
)
def killed_in_other_attacks(mention: TollMention) -> bool:
    """ "Attacks on X province killed 40": attacks of their own, not those told of before."""
    return any(
        doer.pos_ == "NOUN"
        and child(doer, Role.DETERMINER, Role.POSSESSIVE) is None
        and any(phrases(doer, "on", "across", "against"))
        for verb in (mention.head, *mention.head.ancestors)
        for doer in children(verb, Role.SUBJECT)
        if mention.last not in doer.subtree
    )


def relative_clause(mention: TollMention) -> Token | None:
    """The verb of "in which 18 were killed", where the number stands in such a clause."""
    over = (mention.head, *mention.head.ancestors)
    return next((token for token in over if role(token) is Role.RELATIVE_CLAUSE), None)


@rule(
    fires=[
        "Backed by Russian air strikes on Tadmur, the army took the city. The Observatory said "
        "the offensive left 400 militants dead.",
        "Jets bombed Ariha as the army took it. The offensive has killed 40 rebels.",
    ],
    near_misses=[
        "Jets bombed Ariha. The air offensive left nine people dead.",
        "Jets bombed Ariha. The raid left nine people dead.",
    ],
    idle=False,
)
def is_of_offensive(mention: TollMention) -> bool:
    """ "The offensive left 400 dead": of all its fighting, not of the jets that backed it."""
    verb = next((t for t in (mention.head, *mention.head.ancestors) if t.pos_ == "VERB"), None)
    doers = children(verb, Role.SUBJECT) if verb is not None else ()
    return any(
        lemma(doer) == "offensive" and not any(is_air_or_shell(c) for c in doer.children)
        for doer in doers
    )
