"""Who says who was hit: a table of speakers by targets."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from dash import html

from dashboard.briefing.parties import Parties
from dashboard.briefing.text import phrases
from dashboard.layers.census import Speaker
from dashboard.web.page import texts
from dashboard.web.page.components.attributes import Content, Part, attributes

Said = Mapping[Speaker, Mapping[str, set[str]]]
"""By speaker and target: the stances taken, `affirms` and `denies`."""

SHOWN = 100


def who_says(said: Said, parties: Parties, language: str) -> Content:
    """Speaker by target: yes, no, both, or silent. It scrolls within itself where it is wide.

    A cell says in `data-said` what it opens: the speaker's names, outlet and target.
    """
    text, rows = texts.of(language), _by_party(said, parties, language)
    if not rows:
        return html.P(text.no_speakers, className="nothing")
    targets = sorted({target for row in rows for target in row.stances}, key=parties.rank)
    head = [html.Th(text.speaker, scope="col")]
    head += [html.Th(parties.name(target, language), scope="col") for target in targets]
    body = [
        html.Tr(
            [
                html.Th(_name(row, language), scope="row"),
                *(
                    _cell(row.stances.get(target, set()), row, target, parties, language)
                    for target in targets
                ),
            ]
        )
        for row in rows[:SHOWN]
    ]
    table = html.Table(
        [html.Caption(text.who_says), html.Thead(html.Tr(head)), html.Tbody(body)],
        className="who-says",
    )
    shown: list[Part] = [
        # Wide tables are scrolled by keyboard too.
        html.Div(
            table,
            className="who-says-frame",
            tabIndex=0,
            role="group",
            **attributes(aria_label=text.who_says),
        ),
        html.P(text.silent, className="foot"),
        html.Section(className="said", tabIndex=-1, hidden=True),
    ]
    if len(rows) > SHOWN:
        more = text.more_speakers.format(n=f"{len(rows) - SHOWN:,}")
        shown.append(html.P(more, className="foot"))
    return html.Div(shown)


@dataclass(slots=True)
class _Row:
    """A speaker, by each of the names they are quoted by; `outlet` is a `Speaker`'s."""

    shown: str
    outlet: str
    names: list[str]
    stances: dict[str, set[str]]


def _by_party(said: Said, parties: Parties, language: str) -> list[_Row]:
    """A row for each speaker; Moscow and Russia are one, who are the party."""
    rows: dict[tuple[str, str], _Row] = {}
    for speaker, targets in said.items():
        party = parties.speaking(speaker.name)
        shown = parties.name(party, language) if party else phrases.speaker(speaker.name, language)
        row = rows.setdefault(
            (party or speaker.name, speaker.outlet), _Row(shown, speaker.outlet, [], {})
        )
        row.names.append(speaker.name)
        for target, stances in targets.items():
            row.stances.setdefault(target, set()).update(stances)
    return list(rows.values())


def _name(speaker: _Row, language: str) -> html.Bdi:
    if not speaker.outlet:
        return html.Bdi(speaker.shown)
    own = html.Span(texts.of(language).own_voice, className="row-quiet")
    return html.Bdi([html.Bdi(speaker.outlet), " ", own])


def _cell(
    stances: set[str], speaker: _Row, target: str, parties: Parties, language: str
) -> html.Td:
    if not stances:
        return html.Td("")
    text = texts.of(language)
    kind = {frozenset({"affirms"}): "yes", frozenset({"denies"}): "no"}.get(
        frozenset(stances), "both"
    )
    said = {"yes": text.yes, "no": text.no, "both": text.both}[kind]
    who = speaker.outlet or speaker.shown
    about = phrases.comma(language).join([who, parties.name(target, language)])
    opener = html.Button(
        said,
        title=f"{about}: {said}",
        **attributes(
            data_said=json.dumps([speaker.names, speaker.outlet, target], ensure_ascii=False)
        ),
    )
    return html.Td(opener, className=kind)
