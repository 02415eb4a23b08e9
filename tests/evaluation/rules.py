"""What each rule is worth: in how many texts the outcome is another without it. `make rules`

    python -m tests.evaluation.rules             the table
    python -m tests.evaluation.rules NAME        one rule: which texts, and what changes in them
    python -m tests.evaluation.rules -- TEXT     the rules that fire on a text

A rule is tried only on the texts it fires on. Fails where one changes no text, own or real, and
does not say why it stays.
"""

import difflib
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Column, Table

from dashboard.articles.cleaning import clean
from dashboard.domain.article import Article
from dashboard.extraction.pipeline import Extractor
from dashboard.extraction.resources import load_resources
from dashboard.extraction.rules import RuleCard, rule_cards, watched, without
from tests.evaluation.outcomes import PASSAGES, outcome, passages, read_text, real_texts
from tests.paths import DATA, ROOT

_console = Console()


@dataclass
class Support:
    """The texts a rule fires on, and those of them whose outcome it changes."""

    fired: list[Path] = field(default_factory=list)
    changed: list[Path] = field(default_factory=list)

    def own(self) -> int:
        """How many of the project's own passages it changes."""
        return sum(path.parent == PASSAGES for path in self.changed)

    def real(self) -> int:
        """How many of the real texts it changes."""
        return len(self.changed) - self.own()


def measure(names: list[str]) -> dict[str, Support]:
    """The support of these rules on all texts at hand, the seed among them."""
    extractor = Extractor(*load_resources(DATA))
    texts = [*passages(), *real_texts(), *sorted((ROOT / "seeds").glob("*.txt"))]
    support: dict[str, Support] = defaultdict(Support)
    for path in track(texts, "reading", console=_console, transient=True):
        article = read_text(path)
        with watched() as fired:
            usual = outcome(extractor.extract(article))
        for name in sorted(fired & set(names)):
            support[name].fired.append(path)
            with without(name):
                if outcome(extractor.extract(article)) != usual:
                    support[name].changed.append(path)
    return support


def explain(name: str) -> None:
    """Print what one rule changes, text by text."""
    extractor = Extractor(*load_resources(DATA))
    for path in measure([name])[name].changed:
        article = read_text(path)
        usual = outcome(extractor.extract(article))
        with without(name):
            other = outcome(extractor.extract(article))
        _console.rule(path.stem)
        for line in difflib.ndiff(other.splitlines(), usual.splitlines()):
            if line[0] in "+-":
                print(line)


def main(arguments: list[str]) -> int:
    """The table, one rule, or one text."""
    if arguments[:1] == ["--"]:
        text = " ".join(arguments[1:])
        article = Article(id="text", text=clean(text), published=read_text(passages()[0]).published)
        with watched() as fired:
            found = Extractor(*load_resources(DATA)).extract(article)
        print(outcome(found), end="")
        print("\n".join(sorted(fired)))
        return 0
    if arguments:
        explain(arguments[0])
        return 0
    cards = rule_cards()
    support = measure([card.name for card in cards])
    _console.print(_table(cards, support))
    idle = [card.name for card in cards if not support[card.name].changed and not card.kept]
    for name in idle:
        print(f"{name} changes no text: remove it, or say why it is kept.", file=sys.stderr)
    return 1 if idle else 0


def _table(cards: list[RuleCard], support: dict[str, Support]) -> Table:
    table = Table(Column("rule", no_wrap=True), "fires in", "own", "real", "kept because")
    for card in cards:
        row = support[card.name]
        table.add_row(card.name, *map(str, (len(row.fired), row.own(), row.real())), card.kept)
    return table


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
