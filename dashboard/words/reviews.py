"""Why something was not placed, and what speaks for a place, as a reader is told."""

from collections.abc import Callable
from typing import assert_never

from babel import Locale

from dashboard.domain.place import (
    DoubtfulPlace,
    MatchEvidence,
    PlaceLabel,
    SharedName,
    UnknownName,
)
from dashboard.domain.review import (
    AreaTotal,
    ForeignArticle,
    MalformedAnswer,
    MoreRefusedRows,
    ReaderDifference,
    RefusedRow,
    ReviewReason,
    StrikesAbroad,
    UnaskedArticle,
    UnnamedGround,
    UnplacedStrike,
    UnprovenWords,
    UnreadableArticle,
    UnreadHarm,
)
from dashboard.words.fields import Catalogue

Naming = Callable[[str], str]
"""What is written for a name: of a place, by its English name, or as an article has it."""


def reason(why: ReviewReason, said: Catalogue, named: Naming = str) -> str:
    """Why something was not placed."""
    texts = said.review
    match why:
        case UnknownName(name=name):
            return texts.unknown_name.format(name=named(name))
        case DoubtfulPlace(place=place, evidence=evidence):
            return texts.doubtful_place.format(
                place=_label(place, said, named), why=why_match(evidence, said, named)
            )
        case SharedName(places=shared):
            labels = said.semicolon.join(_label(place, said, named) for place in shared)
            return texts.shared_name.format(places=labels)
        case UnplacedStrike() | UnreadHarm() | UnnamedGround():
            plain: str = getattr(texts, why.code)
            return plain
        case AreaTotal(place=place):
            return texts.area_total.format(place=named(place))
        case StrikesAbroad(places=places):
            return texts.strikes_abroad.format(places=said.comma.join(map(named, places)))
        case UnreadableArticle(fault=fault):
            return texts.unreadable_article.format(fault=named(fault))
        case ForeignArticle(language=code):
            known = {**Locale.parse(said.locale).languages, "und": texts.another_language}
            name = str(known.get(code, texts.another_language))
            return texts.foreign_article.format(language=name)
        case RefusedRow(file=file, line=line, column=column, fault=fault):
            refused = texts.refused_row if column else texts.refused_line
            return refused.format(
                file=named(file), line=line, column=named(column), fault=texts.row_faults[fault]
            )
        case MoreRefusedRows(number=number, file=file):
            return texts.more_refused_rows.format(number=number, file=named(file))
        case _:
            return _of_model(why, said, named)


def _of_model(
    why: UnprovenWords | MalformedAnswer | ReaderDifference | UnaskedArticle,
    said: Catalogue,
    named: Naming,
) -> str:
    """What a model's reading left for review."""
    texts = said.review
    match why:
        case UnprovenWords(field=field, said=words, fault=fault):
            return texts.unproven_words.format(
                field=texts.proven_fields[field], said=named(words), fault=texts.faults[fault]
            )
        case MalformedAnswer(number=number):
            return texts.malformed_answer.format(number=number)
        case ReaderDifference(field=field, rules=rules, model=model):
            return texts.reader_difference.format(
                field=texts.proven_fields[field], rules=named(rules), model=named(model)
            )
        case UnaskedArticle(model=model, why=reason):
            return texts.unasked_article.format(model=named(model), why=texts.unasked[reason])
        case _:
            assert_never(why)


def why_match(evidence: MatchEvidence, said: Catalogue, named: Naming = str) -> str:
    """What speaks for and against a place: `spelling, not in Hama`."""
    texts = said.review
    parts = [texts.matches[evidence.match]]
    if evidence.kind:
        parts.append(texts.is_a.format(kind=texts.kinds[evidence.kind]))
    if evidence.within:
        parts.append(texts.within.format(place=named(evidence.within)))
    if evidence.outside:
        places = said.comma.join(map(named, evidence.outside))
        parts.append(texts.outside.format(places=places))
    if evidence.abroad:
        parts.append(texts.abroad.format(country=named(evidence.abroad)))
    if evidence.near_others:
        parts.append(texts.near_others)
    if evidence.unsupported:
        parts.append(texts.unsupported)
    return said.comma.join(parts)


def _label(place: PlaceLabel, said: Catalogue, named: Naming) -> str:
    texts = said.review
    name = texts.place.format(name=named(place.name), kind=texts.kinds[place.kind])
    around = [named(part) for part in (place.admin1, place.country) if part]
    return said.comma.join([name, *around])
