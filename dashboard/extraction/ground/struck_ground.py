"""Ground that strikes tell of: who a claim says was hit there, and how far a campaign goes."""

from dashboard.domain.event import Claim, Event, Factuality
from dashboard.domain.zone import ZoneBasis, ZoneRelation
from dashboard.extraction.article.speakers import narrator
from dashboard.extraction.article.strikes import ArticleStrikes
from dashboard.extraction.english.lexicon import words_of
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.zone_ledger import ZoneLedger, basis_of
from dashboard.extraction.rules import rule

_RELATIVE = words_of("relative")


def contested_targets(ledger: ZoneLedger, strikes: ArticleStrikes) -> None:
    """Where speakers differ on who was hit, the claim says who is on that ground."""
    for event in strikes.events:
        targets = [c for c in event.claims if c.about == "target"]
        affirmed = {c.value for c in targets if c.stance == "affirms"}
        denied = {c.value for c in targets if c.stance == "denies"}
        contested = denied & affirmed
        if not contested:
            continue
        # Whether they were there at all is just what the speakers differ on.
        ledger.drop_inferred({(actor, event.place.id) for actor in contested if actor})
        deniers = {c.by.lower() for c in targets if c.stance == "denies"}
        for claim in targets:
            if claim.stance != "affirms" or claim.value is None or claim.value in contested:
                continue
            if claim.by.lower() in deniers or _shares_word(claim.by, deniers):
                _infer(ledger, event, claim)


def relative_operations(ledger: ZoneLedger, strikes: ArticleStrikes) -> None:
    """ "They are targeting farther west than X": the ground of their strikes holds it."""
    for facts in strikes.facts:
        for strike in facts.strike_mentions:
            if strike.places or strike.reality != "done" or not _goes_beyond(strike.trigger.head):
                continue
            sentence = facts.read.sentence
            names = strikes.speakers.names(strike.attribution, sentence)
            for event in strikes.events:
                if any(event.actor1 == party.actor for party in strike.attackers):
                    ledger.add(
                        actor=event.actor1,
                        relation=ZoneRelation.OPERATES,
                        place=event.place,
                        by=names or (narrator(sentence),),
                        factuality=event.factuality,
                        basis=basis_of(event.place),
                        citations=(sentence.cite(), *event.citations[:1]),
                    )


def _infer(ledger: ZoneLedger, event: Event, claim: Claim) -> None:
    ledger.add(
        actor=claim.value or "",
        relation=ZoneRelation.PRESENT,
        place=event.place,
        by=(claim.by,),
        factuality=Factuality.ALLEGED if claim.hedged else Factuality.ATTRIBUTED,
        basis=ZoneBasis.INFERRED_FROM_TARGET,
        citations=(claim.citation,),
    )


@rule(
    fires=[
        "Russian jets bombed Ariha. Russian jets are striking farther west, officials said.",
        "Russian jets bombed Ariha. Russian aircraft are bombing deeper than before, an "
        "official said.",
    ],
    near_misses=[
        "Russian jets bombed Ariha. Russian jets are striking harder, officials said.",
        "Russian jets bombed Ariha. Russian aircraft are bombing at night, an official said.",
    ],
    idle=False,
)
def _goes_beyond(strike: Token) -> bool:
    """ "They are striking farther west than X": where they struck before is not all of it."""
    return any(token.lower_ in _RELATIVE for token in strike.subtree)


def _shares_word(name: str, others: set[str]) -> bool:
    """ "Officials" may be the "US officials" of another sentence."""
    last = name.lower().split()[-1]
    return any(other.split()[-1] == last for other in others)
