"""Articles to layers: every seed read, corrected, and written together."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dashboard.domain.actor import ActorRegistry
from dashboard.domain.article import Article
from dashboard.domain.event import Event
from dashboard.domain.review import ReviewItem
from dashboard.domain.zone import ActorZone
from dashboard.errors import ArticleError
from dashboard.extraction.articles import read_article, seed_paths
from dashboard.extraction.corrections import Corrections, read_corrections
from dashboard.extraction.pipeline import Extractor
from dashboard.extraction.resources import load_resources
from dashboard.geocoding.gazetteer import Gazetteer
from dashboard.layers.footprints import load_footprints
from dashboard.layers.geojson import write_layers


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What a build read and wrote; `problems` are one line each."""

    articles: int
    events: int
    zones: int
    unplaced: int
    problems: tuple[str, ...]


def build(
    seeds: Path, data_dir: Path, on_article: Callable[[int, int], None] | None = None
) -> BuildReport:
    """Read every article of `seeds` and write `data_dir/layers`, whole or not at all.

    A bad article is reported and the rest goes on. `on_article` is told how many are done, of how
    many. Raises DashboardError where nothing can be built.
    """
    tell = on_article or (lambda _done, _of: None)
    registry, gazetteer = load_resources(data_dir)
    footprints = load_footprints(data_dir)
    corrections, problems = _corrections(data_dir, registry, gazetteer)
    extractor = Extractor(registry, gazetteer)
    paths = seed_paths(seeds)
    articles: list[Article] = []
    events: list[Event] = []
    zones: list[ActorZone] = []
    review: list[ReviewItem] = []
    for number, path in enumerate(paths):
        tell(number, len(paths))
        try:
            article = read_article(path)
        except ArticleError as error:
            problems.append(str(error))
            review.append(ReviewItem(kind="row", text=path.name, reason=str(error)))
            continue
        extraction = extractor.extract(article, corrections.pins_for(article))
        articles.append(article)
        events += corrections.apply(extraction.events)
        zones += extraction.zones
        review += extraction.review
    tell(len(paths), len(paths))
    if not articles:
        raise ArticleError(
            "\n".join([*problems, f"{seeds}: no article could be read. The old layers stand."])
        )
    write_layers(
        data_dir / "layers",
        events=events,
        zones=zones,
        review=review,
        articles=articles,
        footprints=footprints,
    )
    return BuildReport(
        articles=len(articles),
        events=len(events),
        zones=len(zones),
        unplaced=len(review),
        problems=(*problems, *corrections.unused()),
    )


def _corrections(
    data_dir: Path, registry: ActorRegistry, gazetteer: Gazetteer
) -> tuple[Corrections, list[str]]:
    path = data_dir / "gazetteer" / "corrections.toml"
    if not path.exists():
        return Corrections(), []
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return Corrections(), ["corrections.toml: not UTF-8 text. Save it as UTF-8; none applied."]
    return read_corrections(text, registry, gazetteer)
