"""The data sets of others named in full: what it is, which file, when it came in, which licence."""

from collections.abc import Mapping, Sequence

from dashboard.briefing.text import phrases
from dashboard.layers.data_sets import AboutSet
from dashboard.layers.incident import reports_of
from dashboard.layers.strike import Strike
from dashboard.words import catalogue


def credit(about: AboutSet, language: str, told_by: Sequence[str] = ()) -> str:
    """`UCDP Georeferenced Event Dataset, file ged.csv, imported 30 Sep 2026; CC BY 4.0`.

    `told_by` are those whose data it is, where the user said so.
    """
    said = catalogue(language)
    file = phrases.isolated(about.file, language)
    parts = [
        *(phrases.isolated(each, language) for each in (*told_by, about.title)),
        *([] if about.file in about.title else [said.captions.file.format(file=file)]),
        said.captions.imported.format(day=phrases.day(about.imported, language)),
    ]
    licence = said.captions.licences.get(about.format)
    return said.semicolon.join([said.comma.join(parts), *([licence] if licence else [])])


def tellers(strike: Strike, sets: Mapping[str, AboutSet]) -> list[str]:
    """Whom the rows behind a strike name as their sources; the data set where they name nobody."""
    own = {report.data_set for report in reports_of(strike)} & sets.keys()
    return [sets[each].title if each in own else each for each in strike.sources] if own else []
