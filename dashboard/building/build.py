"""Articles to layers: every seed read, corrected, and written together."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from dashboard.articles.seeds import passed_over, read_article, seed_paths, shown
from dashboard.articles.sidecars import strange_keys, without_article
from dashboard.building.batch import fingerprint
from dashboard.building.batch.cache import ResultCache
from dashboard.building.batch.work import (
    ArticleResult,
    Failure,
    Runner,
    Task,
    decode,
    pack,
    read_here,
)
from dashboard.building.corrections import Corrections, read_corrections
from dashboard.building.incidents import joined, report_of
from dashboard.building.joining import join_data_sets
from dashboard.building.model_answers import (
    AskedTasks,
    ModelReading,
    missing_item,
    missing_lines,
    some_of,
    with_answers,
)
from dashboard.domain.actor import ActorRegistry
from dashboard.domain.article import Article
from dashboard.domain.event import Event
from dashboard.domain.review import ReviewItem, UnreadableArticle
from dashboard.domain.zone import ActorZone
from dashboard.errors import ArticleError
from dashboard.extraction.resources import load_resources
from dashboard.geocoding.gazetteer import Gazetteer
from dashboard.layers.footprints import load_footprints
from dashboard.layers.geojson import review_record, write_layers
from dashboard.readers.chat import NOTHING_ASKED, Usage
from dashboard.reading import read_text

_UNPLACED = ("place", "event", "zone")
"""Of what is to be reviewed, by its kind: the rest are files, and readers that differ."""

Progress = Callable[[int, int], None]
"""Called with how many articles are read, of how many that need reading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What a build read and wrote; `problems` are one line each.

    `unchanged` of the `articles` were read by an earlier build and not again. `events` are what
    they report, of `strikes` strikes; `unread` are files that should be articles and are none.
    """

    articles: int
    unchanged: int
    events: int
    strikes: int
    zones: int
    unplaced: int
    unread: int
    problems: tuple[str, ...]
    usage: Usage = NOTHING_ASKED


def build(
    seeds: Path,
    data_dir: Path,
    on_article: Progress | None = None,
    run: Runner = read_here,
    model: ModelReading | None = None,
) -> BuildReport:
    """Read every article of `seeds` and write `data_dir/layers`, whole or not at all.

    A bad article is reported and the rest goes on. `run` reads those that are new or changed; the
    others come from `data_dir/cache`. With `model` a language model reads, alone or as well.
    Raises DashboardError where nothing can be built.
    """
    registry, gazetteer = load_resources(data_dir)
    footprints = load_footprints(data_dir)
    corrections, problems = _corrections(data_dir, registry, gazetteer)
    basis = fingerprint.basis(data_dir)
    paths = seed_paths(seeds)
    problems += [*_passed_over(seeds), *without_article(seeds.iterdir())]
    tasks: dict[Path, Task] = {}
    faults: dict[Path, str] = {}
    for path in paths:
        problems += strange_keys(path)
        try:
            article = read_article(path)
            if article.published > date.today() + timedelta(days=1):
                raise ArticleError(
                    f"{path.name}: published {article.published} is still to come. Correct its date"
                    f" in {path.with_suffix('.toml').name}."
                )
        except ArticleError as error:
            faults[path] = str(error)
            continue
        pins = corrections.pins_for(article)
        key = fingerprint.task_key(basis, article, pins)
        tasks[path] = Task(key=key, article=article, pins=pins)
    cache = ResultCache(data_dir / "cache")
    asked = AskedTasks(tasks=tasks)
    if model is not None:
        asked = with_answers(tasks, model, lambda key: cache.get(key) is not None)
        tasks = dict(asked.tasks)
    kept = {task.key: kept for task in tasks.values() if (kept := cache.get(task.key))}
    new = [task for task in tasks.values() if task.key not in kept]
    progress = on_article or (lambda _done, _of: None)
    found = kept | _read(new, run, pack(registry, gazetteer), cache, progress)
    problems += missing_lines(asked.missing, tasks)
    articles: list[Article] = []
    events: list[Event] = []
    zones: list[ActorZone] = []
    review: list[ReviewItem] = []
    for path in paths:
        if path in asked.missing:
            review.append(missing_item(shown(path), asked.missing[path]))
            if path not in tasks:
                continue
        result = found[tasks[path].key] if path in tasks else Failure(reason=faults[path])
        if isinstance(result, Failure):
            problems.append(result.reason)
            review.append(
                ReviewItem(
                    kind="row", text=shown(path), reason=UnreadableArticle(fault=result.reason)
                )
            )
            continue
        articles.append(tasks[path].article)
        events += corrections.apply(result.events)
        zones += result.zones
        review += result.review
        problems += (
            f"{path.name}: {review_record(item).reason}."
            for item in result.review
            if item.kind == "article"
        )
    if not articles:
        none = "" if paths else ": there is none. Add one, .txt or .html"
        stand = " The old layers stand." if (data_dir / "layers").is_dir() else ""
        raise ArticleError(
            "\n".join([*problems, f"{seeds}: no article could be read{none}.{stand}"])
        )
    published = {article.id: (article.published, article.id) for article in articles}
    # The oldest first: an incident that is told of again keeps its id.
    events.sort(key=lambda event: published[event.citations[0].article_id])
    incidents = joined(
        [report_of(event) for event in events],
        {actor.id: actor.parent for actor in registry if actor.parent},
        corrections.incidents(event.id for event in events),
    )
    write_layers(
        data_dir / "layers",
        events=events,
        zones=zones,
        review=review,
        articles=articles,
        footprints=footprints,
        incidents=incidents,
    )
    join_data_sets(data_dir, registry, corrections)
    cache.prune()
    return BuildReport(
        articles=len(articles),
        unchanged=len(kept),
        events=len(events),
        strikes=len(events) - sum(len(incident.reports) - 1 for incident in incidents),
        zones=len(zones),
        unplaced=sum(item.kind in _UNPLACED for item in review),
        unread=len(paths) - len(articles),
        problems=(*problems, *corrections.unused()),
        usage=asked.usage,
    )


def _read(
    tasks: list[Task], run: Runner, resources: bytes, cache: ResultCache, progress: Progress
) -> dict[str, ArticleResult | Failure]:
    """Read what no earlier build did; each result is cached at once, so a stopped build resumes."""
    found: dict[str, ArticleResult | Failure] = {}
    names = {task.key: f"{task.article.id}.txt" for task in tasks}
    progress(0, len(tasks))
    # Closed when anything stops the build, so that no process goes on reading.
    with closing(run(tasks, resources)) as answers:
        for key, answer in answers:
            if isinstance(answer, Failure):
                found[key] = Failure(
                    reason=f"{names[key]}: could not be read by a fault of this program "
                    f"({answer.reason}). Please report it, with the article."
                )
            else:
                found[key] = decode(answer)
                cache.put(key, answer)
            progress(len(found), len(tasks))
    return found


def _passed_over(seeds: Path) -> list[str]:
    names = passed_over(seeds)
    if not names:
        return []
    return [f"{some_of(names)}: passed over. Articles are files named .txt, .html or .htm."]


def _corrections(
    data_dir: Path, registry: ActorRegistry, gazetteer: Gazetteer
) -> tuple[Corrections, list[str]]:
    path = data_dir / "gazetteer" / "corrections.toml"
    if not path.exists():
        return Corrections(), []
    try:
        text = read_text(path)
    except UnicodeDecodeError:
        return Corrections(), ["corrections.toml: not UTF-8 text. Save it as UTF-8; none applied."]
    return read_corrections(text, registry, gazetteer)
