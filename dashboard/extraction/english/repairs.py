"""Repairs of the trees that the parser is known to get wrong in news of strikes."""

from dashboard.extraction.english.aside_repairs import other_name
from dashboard.extraction.english.clause_repairs import (
    answering_deed,
    doer_after,
    doer_in_aside,
    lost_result,
    opening_participle,
    parted_clause,
    second_doer,
    second_verb,
    struck_before_clause,
    struck_before_doer,
)
from dashboard.extraction.english.count_repairs import (
    counted_between,
    counted_thing,
    number_of_dead,
    reported_killed,
)
from dashboard.extraction.english.deed_repairs import (
    deed_accused_of,
    deed_after_day,
    deed_before_semicolon,
    deed_with_arms,
    doer_after_hour,
    killing_deed,
    strike_by_bearing,
    struck_after_arms,
)
from dashboard.extraction.english.ground_repairs import (
    clause_after_opening,
    deed_after_name,
    described_last,
    held_ground,
    loyal_forces,
)
from dashboard.extraction.english.headline_repairs import headline_deed
from dashboard.extraction.english.missile_repairs import (
    killing_of_theirs,
    lost_aim,
    lost_participle,
    reduced_relative,
    surface_missile,
)
from dashboard.extraction.english.noun_repairs import (
    broken_list,
    deed_on_areas,
    doing_participle,
    joined_to_deed,
    part_at_place,
    parted_strikes,
    parts_of_struck,
    shared_noun,
)
from dashboard.extraction.english.shelling_repairs import (
    deed_done_by_them,
    deed_going_on,
    deed_gone_on_with,
    opening_bombardment,
    opening_shelling,
    owned_shelling,
    shelling_noun,
    shelling_of_theirs,
    shelling_suffered,
    verbal_noun,
)
from dashboard.extraction.english.speaker_repairs import (
    demanding_noun,
    last_speaker,
    quoted_statement,
)
from dashboard.extraction.english.supposed_repairs import (
    blamed_by_one_on_another,
    supposed_by_somebody,
    supposed_of_a_nation,
)
from dashboard.extraction.english.tokens import Doc


def repair(doc: Doc) -> Doc:
    """A parsed text, repaired in place; no further than a repair that leaves no tree.

    Where words hang on each other in a circle, the next rule would go round in it for ever.
    """
    for token in doc:
        if verbal_noun(token) and not is_tree(doc):
            return doc
        for rule in _REPAIRS:
            if rule(token) and not is_tree(doc):
                return doc
    return doc


def is_tree(doc: Doc) -> bool:
    """Whether every token leads to a root."""
    heads = [token.head.i for token in doc]
    rooted = {i for i, head in enumerate(heads) if head == i}
    for start in range(len(heads)):
        path: list[int] = []
        at = start
        while at not in rooted and len(path) <= len(heads):
            path.append(at)
            at = heads[at]
        if at not in rooted:
            return False
        rooted.update(path)
    return True


_REPAIRS = (
    headline_deed,
    number_of_dead,
    counted_between,
    reported_killed,
    shelling_suffered,
    other_name,
    opening_shelling,
    opening_bombardment,
    owned_shelling,
    supposed_by_somebody,
    supposed_of_a_nation,
    blamed_by_one_on_another,
    broken_list,
    parts_of_struck,
    part_at_place,
    parted_strikes,
    shelling_noun,
    shelling_of_theirs,
    deed_gone_on_with,
    deed_done_by_them,
    deed_going_on,
    counted_thing,
    shared_noun,
    doing_participle,
    deed_on_areas,
    joined_to_deed,
    killing_deed,
    struck_after_arms,
    deed_after_day,
    deed_with_arms,
    deed_before_semicolon,
    strike_by_bearing,
    doer_after_hour,
    deed_accused_of,
    parted_clause,
    doer_after,
    doer_in_aside,
    second_verb,
    second_doer,
    struck_before_clause,
    struck_before_doer,
    opening_participle,
    answering_deed,
    killing_of_theirs,
    reduced_relative,
    lost_result,
    lost_participle,
    surface_missile,
    lost_aim,
    last_speaker,
    quoted_statement,
    clause_after_opening,
    described_last,
    loyal_forces,
    deed_after_name,
    held_ground,
    demanding_noun,
)
