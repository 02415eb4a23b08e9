"""Brings in a file that was dropped on the page, in a process of its own: the server answers on."""

import multiprocessing
import secrets
import time
from collections.abc import Callable
from dataclasses import astuple
from datetime import date
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Thread

from dashboard.building.joining import rejoin
from dashboard.errors import DashboardError, file_fault
from dashboard.importing import editions
from dashboard.importing.dropped import Asked, Dropped, Told
from dashboard.importing.gdelt import import_mentions
from dashboard.importing.guessing import columns, guessed_form
from dashboard.importing.importer import FORMATS, ImportReport, Options, import_rows
from dashboard.importing.table import FIELDS, import_table
from dashboard.importing.zones import ZoneOptions, import_zones

_SAID_S = 0.3
"""How often it is said how far a file is read."""


def start(data_dir: Path, dropped_id: str, asked: Asked, preview: bool) -> None:
    """Begins to read a file that was dropped; `Dropped.told` says how far it has come."""
    dropped, turn = Dropped(data_dir, dropped_id), secrets.token_hex(8)
    dropped.tell(Told(state="reading", form=asked.form, turn=turn))
    process = multiprocessing.get_context("spawn").Process(
        target=take_in, args=(data_dir, dropped_id, asked, preview, turn), daemon=True
    )
    process.start()
    Thread(target=_watch, args=(process, dropped, turn), daemon=True).start()


def _watch(process: BaseProcess, dropped: Dropped, turn: str) -> None:
    """Says that nothing came of it, where it ended without a word."""
    process.join()
    told = dropped.told()
    # Meanwhile it may have been asked for again.
    if told.state == "reading" and told.turn == turn:
        fault = "It could not be read: the reading ended. What stood before stands."
        dropped.tell(told.model_copy(update={"state": "failed", "fault": fault}))


def take_in(data_dir: Path, dropped_id: str, asked: Asked, preview: bool, turn: str = "") -> None:
    """Brings in a file, or finds what would come in; what became of it is told, faults too.

    `turn` is what this reading of the file is known by.
    """
    dropped = Dropped(data_dir, dropped_id)
    told = Told(form=asked.form, turn=turn)
    try:
        form = asked.form or guessed_form(dropped.file)
        names = columns(dropped.file) if form == "table" else []
        told = Told(
            state="reading",
            turn=turn,
            form=form,
            columns=names,
            fields=list(FIELDS),
            mapping=asked.mapping,
        )
        report = _report(dropped, told, asked.model_copy(update={"form": form}), preview=preview)
        change = report.change
        told = told.model_copy(
            update={
                "state": "preview" if preview else "written",
                "about": report.about,
                "change": astuple(change) if change is not None else None,
                "notes": list(report.notes),
                "sample": [list(row) for row in report.sample],
            }
        )
    except (DashboardError, OSError) as error:
        told = told.model_copy(update={"state": "failed", "fault": _line(error)})
    if told.state == "written" and told.about and told.about.holds == "events":
        try:
            told = told.model_copy(update={"joined": rejoin(data_dir)})
        except DashboardError as error:
            told = told.model_copy(update={"fault": str(error)})
    dropped.tell(told)


def _line(error: DashboardError | OSError) -> str:
    return file_fault(error) if isinstance(error, OSError) else str(error)


def remove(data_dir: Path, name: str) -> None:
    """Undoes what was brought in. Raises ImportingError where there is no such data set."""
    editions.remove(name, data_dir)
    rejoin(data_dir)


def _report(dropped: Dropped, told: Told, asked: Asked, *, preview: bool) -> ImportReport:
    file, data_dir, today = dropped.file, dropped.data_dir, date.today()
    progress = _said(dropped, told)
    order = asked.order or None
    if asked.form == "zones":
        zones = ZoneOptions(
            actor=asked.actor,
            first=asked.first,
            last=asked.last,
            source=asked.source,
            name=asked.name,
            order=order,
            swapped=asked.swapped,
            preview=preview,
        )
        return import_zones(file, data_dir, today, zones)
    options = Options(name=asked.name, order=order, swapped=asked.swapped, preview=preview)
    if asked.form == "table":
        mapping = [f"{column}={field}" for column, field in asked.mapping.items() if field]
        kind = asked.kind or None
        return import_table([file], data_dir, today, options, mapping, kind, progress)
    if asked.form == "gdelt":
        return import_mentions([file], data_dir, today, options, progress)
    return import_rows([file], FORMATS[asked.form], data_dir, today, options, progress)


def _said(dropped: Dropped, told: Told) -> Callable[[int, int], None]:
    last = 0.0

    def progress(done: int, of: int) -> None:
        nonlocal last
        if time.monotonic() - last > _SAID_S:
            last = time.monotonic()
            dropped.tell(told.model_copy(update={"done": done, "of": of}))

    return progress
