"""A sentence on ground with its names: which places its phrases mean."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from dashboard.domain.place import PlaceKind
from dashboard.extraction.article.meant_actors import is_subject
from dashboard.extraction.english.lexicon import PLACE_KINDS, words_of
from dashboard.extraction.english.parser import Sentence, lemma
from dashboard.extraction.english.roles import (
    Role,
    child,
    children,
    conjuncts,
    first_conjunct,
    objects,
    phrases,
    preposition_of,
    prepositions,
    role,
)
from dashboard.extraction.english.tokens import Token
from dashboard.extraction.ground.doers import antecedent
from dashboard.extraction.ground.locating_names import (
    counts_from,
    is_around,
    is_of_road,
    is_one_of_many,
    is_set_in,
    is_site_before,
    is_unnamed_before,
    is_where_it_lies,
    only_holds,
    only_locates,
    only_owns,
    only_says_where,
    parts_named,
)
from dashboard.extraction.ground.parties import Parties
from dashboard.extraction.ground.phrases import (
    COMPLEMENTS,
    FoundZone,
    is_land,
    is_some,
    is_way,
    joined_below,
    joined_lands,
    opens_list,
    reaches,
    sides_joined,
    ways_of,
    ways_up,
)
from dashboard.extraction.ground.pointing_phrases import included, is_all_of_it, is_introduced
from dashboard.extraction.names.mentions import PlaceMention, is_contrasted

_LOCATING = words_of("locating")
_LANDS = frozenset({"ground", "land"})
_ABOUT = frozenset({"near", "outside", "around"})
_POSTS = words_of("posts")
_POSITIONS = words_of("positions")
_THERE = frozenset({"present", "active", "base", "station", "deploy"})


@dataclass(frozen=True, slots=True, eq=False)
class GroundContext(Parties):
    """A sentence on ground with its names; places stand by the word that they hang on."""

    sentence: Sentence
    places: dict[int, list[PlaceMention]]

    def places_in(self, phrase: Token) -> Iterator[PlaceMention]:
        """Places that a noun phrase names: itself, "the town of X", and those joined to it."""
        if role(phrase) is Role.APPOSITION:
            if self._is_country(phrase):
                phrase = phrase.head  # "Homs province, Syria, which is held by"
            elif phrase.lower_ == "both":
                phrase = first_conjunct(phrase.head)  # "X and Y, both held by"
        of_it = [part for part in parts_named(phrase) if part.i in self.places]
        if of_it and phrase.i in self.places:
            phrase = of_it[-1]  # "the X quarter of Y, which is held by": X is
        described = self.described_by(phrase)
        if described:
            yield from described
            return
        named = [
            place
            for token in phrase.subtree
            if token.i in self.places and reaches(token, phrase)
            for place in self.places[token.i]
        ]
        if named:
            # "X, the commercial capital": the words after a name only describe it.
            describing = Role.APPOSITION if phrase.i in self.places else None
            meant = [
                place
                for place in named
                if not (
                    is_contrasted(place.span)
                    or only_holds(place)
                    or is_set_in(place)
                    or is_of_road(place)
                    or self._is_of_another(place)
                    or _is_of_posts(place, phrase)
                    or self._only_describes(place.root, phrase)
                )
            ]
            # "Daraa's Nasib crossing": the first only says where the other is.
            finer = [p for p in meant if not only_owns(p, phrase)]
            nearer = [p for p in finer if not is_around(p.root, phrase)]
            meant = nearer or finer or meant  # "the towns of X and Y in Z"
            yield from (p for p in meant if p.root == phrase or role(p.root) is not describing)
        elif phrase.lower_ == "them" or is_all_of_it(phrase):
            yield from self.last_named(phrase)
        elif role(phrase) is Role.ATTRIBUTE:
            for one in children(phrase.head, Role.SUBJECT):
                yield from self.places_in(antecedent(one, phrase.head))
        elif is_land(phrase):
            yield from self._listed_in(phrase)
        yield from self._named_elsewhere(phrase, () if named else included(phrase))

    def _named_elsewhere(self, phrase: Token, grounds: Iterable[Token]) -> Iterator[PlaceMention]:
        """The X of "the areas they hold include X"; "a town" that the next sentence names."""
        for ground in grounds:
            yield from self.places_in(ground)
        place = self.pointing.introduced(phrase) if is_introduced(phrase) else None
        if place is not None:
            yield place

    def _is_of_another(self, place: PlaceMention) -> bool:
        """Y of "X of Y": it only says where X is."""
        named = [p for part in parts_named(place.root) for p in self.places.get(part.i, ())]
        return any(one.stands_for is None for one in named)

    def _only_describes(self, name: Token, phrase: Token) -> bool:
        """ "Idlib" of "Salqin, the last suburb of Idlib": a word on the place named before."""
        at = name
        while at != phrase:
            if role(at) is Role.CONJUNCT and role(at.head) is Role.APPOSITION:
                return False  # "X, its capital, and most of Y"
            described = role(at) is Role.APPOSITION and at != name and at.i not in self.places
            if described and at.tag_ == "NN" and at.head.i in self.places:
                return True
            at = at.head
        return False

    def last_named(self, pointing: Token) -> Iterator[PlaceMention]:
        """The place named last for "it"; for "them" of "seized X and Y, but lost them" the list."""
        named = [m for group in self.places.values() for m in group]
        here = [m for m in named if m.span.end <= pointing.i and not only_locates(m, named)]
        here = [m for m in here if not is_where_it_lies(m, here)]
        if pointing.lower_ == "it" and is_unnamed_before(pointing, here):
            return  # "retook a town north of X, months after others had captured it"
        if pointing.lower_ == "it" and not here and is_site_before(pointing, self.places):
            return
        if pointing.lower_ != "them":
            told_of = [m for m in here if pointing.lower_ == "it" and is_subject(m.root)]
            yield from told_of[-1:] or here[-1:] or self.pointing.before[:1]
        elif here:
            joined = conjuncts(first_conjunct(here[-1].root))
            yield from (place for one in joined for place in self.places.get(one.i, ()))

    def _listed_in(self, phrase: Token) -> Iterator[PlaceMention]:
        """The X and Y of "most of the land east of the river, including X and Y"."""
        for way in phrase.subtree:
            if role(way) is Role.PREPOSITION and opens_list(way):
                for ground in objects(way):
                    yield from self.places_in(ground)

    def _is_country(self, word: Token) -> bool:
        return any(p.kind is PlaceKind.COUNTRY for p in self.places.get(word.i, ()))

    def before_clause(self, verb: Token) -> Token | None:
        """The place before "(controlled by X)", where the grammar hung it on something else."""
        first = verb.left_edge
        opening = first.i if first.text == "(" else first.i - 1
        if opening <= verb.sent.start or verb.doc[opening].text != "(":
            return None
        ends = {place.span.end: place for group in self.places.values() for place in group}
        named = {place.root.i for place in ends.values()}
        for end in (opening, opening - 1):  # "X (...", "the X area (..."
            if end in ends and ends[end].root.i in named:
                return ends[end].root
        return None

    def named_before(self, clause: Token) -> list[PlaceMention]:
        """The place that a clause follows: "in X, divided between"."""
        first = clause.left_edge.i
        end = first - 1 if clause.doc[first - 1].text == "," else first
        return [p for group in self.places.values() for p in group if p.span.end == end]

    def controlled(self, control: Token) -> Iterator[PlaceMention]:
        """ "Control of X", "control over X": the places held."""
        over = list(phrases(control.head, "of", "over")) if role(control) is Role.OBJECT else []
        if role(control) is Role.OBJECT:  # "took control on Monday of X", "Monday of X"
            days = (*phrases(control.head, "on"), *children(control.head, Role.NOUN_ADVERB))
            over += [n for day in days for n in phrases(day, "of")]
        over += phrases(control, "of", "over", "on")
        # "Control of the town of X and the villages of Y", hung on the control
        over += [n for n in children(control, Role.CONJUNCT) if over and lemma(n) in PLACE_KINDS]
        some = any(is_some(thing) for thing in over)  # "control over eight villages in X"
        for thing in (*over, *(() if some else phrases(control, "in"))):
            yield from self.places_in(thing)

    def beside_some(self, thing: Token) -> Iterator[PlaceMention]:
        """The places beside some land: "villages near X", "dozens of towns in X"."""
        for land in (thing, *phrases(thing, "of", "over")):
            if land != thing and not is_some(land):
                yield from self.beside_some(land)
            elif is_some(land) or lemma(land) in _LANDS or is_one_of_many(land):
                for one in conjuncts(land):
                    yield from self.behind(one, "in", "around", "near")

    def located(
        self, *heads: Token, near: bool = False, base: bool = False
    ) -> Iterator[PlaceMention]:
        """The places that a verb or noun puts something in: "are based in X", "base at X".

        `near` takes what is near a place too, `base` also where something starts "from".
        """
        inner = _LOCATING | (_ABOUT if near else set()) | ({"from"} if base else set())
        for head in heads:
            for beside in head.children:
                if only_says_where(beside, self.places):
                    continue
                if role(beside) is Role.PREPOSITION and (
                    beside.lower_ in inner or opens_list(beside)
                ):
                    for way in ways_of(beside, inner):
                        yield from self._within(way, inner)
                elif role(beside) is Role.ADVERB and beside.i in self.places:
                    yield from self.places[beside.i]  # "there", "where"
                elif role(beside) is Role.PREPOSITION and beside.lower_ == "on":
                    posts = (noun for noun in objects(beside) if lemma(noun) in _POSTS)
                    yield from self.located(*posts, near=True)  # "on posts across X"
                elif near and beside.lower_ == "along":
                    yield from self._stretch(head, beside)
                elif near and counts_from(beside, self.places):
                    for ground in phrases(beside, "of"):  # "operating 7 km south of X"
                        yield from self.places_in(ground)
                elif role(beside) in COMPLEMENTS or role(beside) is Role.ADVERB:
                    yield from self.located(beside, near=near, base=base)

    def _stretch(self, head: Token, along: Token) -> Iterator[PlaceMention]:
        """The ends of "along the river from X to Y", "along the road between X and Y"."""
        heads = (head, *objects(along))
        starts = [way for one in heads for way in prepositions(one, "from")]
        ends = [to for one in (*heads, *starts) for to in prepositions(one, "to") if starts]
        between = [way for one in heads for way in prepositions(one, "between")]
        for way in (*starts, *ends, *between):
            for ground in objects(way):
                yield from self.places_in(ground)

    def behind(self, noun: Token, *words: str) -> Iterator[PlaceMention]:
        """The places that stand right behind a noun: "in X", "near X and Y", "south of X".

        The parser often hangs them on the verb instead.
        """
        inside = {token.i for token in noun.subtree}
        ways_in: set[int] = set()  # "in X and Y, and in the towns of Z": one way after another
        listed = () if lemma(noun) in _POSITIONS else children(noun, Role.CONJUNCT)
        joined = next((c.i for c in listed), noun.sent.end)  # but "positions and routes in X"
        heads = (noun, *ways_up(noun))
        for beside in (word for head in heads for word in head.children):
            own = {token.i for token in beside.subtree}
            between = set(range(noun.i + 1, beside.i))
            if lemma(noun.head) in _THERE:
                between.discard(noun.head.i)  # "with troops present in X"
            if ways_in:
                between = {i for i in between if noun.doc[i].text not in {",", "and"}}
            if not noun.i < beside.i < joined or not inside | own | ways_in >= between:
                continue
            if is_way(beside, words, further=bool(ways_in)):
                ways_in |= own
                ways = [way for way in conjuncts(beside) if way.lower_ in words]
                grounds = [ground for way in ways for ground in objects(way)]  # "near X and in Y"
                grounds += [*joined_lands(noun, beside), *sides_joined(beside)]
            elif counts_from(beside, self.places):
                grounds = list(phrases(beside, "of"))
            else:
                continue
            for ground in grounds:
                found = list(self.places_in(ground))
                yield from found or self.located(ground)

    def _within(self, preposition: Token, inner: frozenset[str]) -> Iterator[PlaceMention]:
        for noun in preposition.children:
            if role(noun) is Role.PREPOSITION_OBJECT:
                found = list(self.places_in(noun))
                post = lemma(noun) in _POSTS | _POSITIONS  # "at bases in X and Y", "posts near X"
                yield from found or self.located(*conjuncts(noun), near=post)
                for land in joined_below(noun):
                    yield from self.places_in(land)
            elif role(noun) is Role.CONJUNCT and noun.lower_ in inner:
                yield from self._within(noun, inner)  # "in X and at Y"

    def described_by(self, phrase: Token) -> list[PlaceMention]:
        """The places that a phrase describes: "X and Y, two rebel-held towns near the border"."""
        of = preposition_of(phrase, "of")
        one = of.head if of is not None else phrase
        if one.lower_ == "one" and role(one) is Role.ATTRIBUTE:
            owners = children(one.head, Role.SUBJECT)  # "X is one of the towns they hold"
            return [place for owner in owners for place in self.places_in(owner)]
        if role(phrase) is Role.ATTRIBUTE and lemma(phrase) in _POSTS:  # "X is a US base"
            named = [antecedent(c, phrase.head) for c in children(phrase.head, Role.SUBJECT)]
            return [place for one in named for place in self.places.get(one.i, ())]
        if role(phrase) is Role.APPOSITION and phrase.head.i in self.places:
            return self._named_with(phrase.head, phrase)
        # The same, where the grammar hung the description on something else.
        comma = phrase.left_edge.i - 1
        opens = [c.lower_ for c in children(phrase, Role.DETERMINER)]
        its = child(phrase, Role.POSSESSIVE) is not None
        opening = {"a", "an", "both"} | ({"the"} if role(phrase) is Role.APPOSITION else set())
        if not (its or opening & set(opens)) or comma <= phrase.sent.start:
            return []
        if phrase.doc[comma].text != "," or _does_next(phrase):
            return []  # "... in X, a unit run by Hezbollah said"
        ends = {place.span.end: place for group in self.places.values() for place in group}
        aside = phrase.doc[comma - 1].text == ")"  # "X (Arabic: Y), a rebel-held village"
        opened = [t.i for t in phrase.doc[phrase.sent.start : comma] if t.text == "("]
        end = opened[-1] if aside and opened else comma
        if end in ends:
            return self._named_with(ends[end].root, phrase)
        return self._named_with(phrase.doc[comma - 1], phrase) if phrase.tag_ == "NNS" else []

    def _named_with(self, root: Token, phrase: Token) -> list[PlaceMention]:
        """The place a description follows; those joined to it where the description is plural."""
        if phrase.tag_ != "NNS":
            return self.places.get(root.i, [])
        group = conjuncts(first_conjunct(root))
        return [place for token in group for place in self.places.get(token.i, ())]


GroundRule = Callable[[GroundContext, Token], tuple[FoundZone, ...]]
GroundRules = Mapping[GroundRule, frozenset[str]]
"""Rules of ground with the words, plain or as written, without which they cannot fire."""


def _is_of_posts(place: PlaceMention, phrase: Token) -> bool:
    """ "Positions on hills near the capital, X": X is not what the positions are."""
    posts = phrase.tag_ == "NNS" and lemma(phrase) in _POSTS | _POSITIONS
    return posts and place.root.head == phrase and role(place.root) is Role.APPOSITION


def _does_next(phrase: Token) -> bool:
    """Whether a verb follows whose subject it is: "in X, a few enclaves remain"."""
    verb = phrase.head
    between = phrase.doc[phrase.i : verb.i] if role(phrase) is Role.SUBJECT else ()
    return bool(between) and all(token.text != "," for token in between)
