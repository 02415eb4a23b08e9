"""The geocoder's numbers keep the order that their reasons give."""

from dashboard.geocoding import thresholds as t


def test_a_better_match_scores_more() -> None:
    consonants = t.SAME_CONSONANTS_SCORE + t.SAME_CONSONANTS_LETTERS
    slip = t.ONE_SLIP_SCORE + t.ONE_SLIP_LETTERS
    assert t.NAME_SCORE > t.ALTERNATE_SCORE > t.SAME_SOUND_SCORE > consonants > slip


def test_a_slip_alone_is_not_accepted_and_a_sound_is() -> None:
    assert t.ONE_SLIP_SCORE + t.ONE_SLIP_LETTERS < t.ACCEPT_SCORE < t.SAME_SOUND_SCORE


def test_a_homonym_in_another_spelling_is_a_tie() -> None:
    assert t.ALTERNATE_SCORE - t.SAME_SOUND_SCORE < t.TIE_MARGIN


def test_outside_of_what_is_said_to_hold_it_no_name_is_accepted() -> None:
    assert t.NAME_SCORE + t.NEARBY_BONUS - t.OUTSIDE_COST < t.ACCEPT_SCORE


def test_an_added_place_is_below_a_tie_and_within_reach_of_the_article() -> None:
    assert t.TIE_MARGIN < t.ADDED_COST <= t.NEARBY_BONUS
