"""What can go wrong, each said in one line: where, and what to do next.

DashboardError
 ├─ ArticleError      a seed that cannot be read
 ├─ ClusterError      a cluster that cannot be reached, or cannot read
 ├─ ExportError       what cannot be exported: nothing selected, no date, no source
 ├─ GazetteerError    actors.toml, corrections.toml or the places
 ├─ ImportingError    a file of rows or zones that cannot be brought in
 ├─ LayerError        a built layer that is missing, torn or invalid
 │   ├─ DamagedTablesError  the tables kept of the layers; they are made again
 │   └─ UnreadDataError     newer data, which a page already has from another server
 ├─ ReaderError       a model that is not set up, or cannot be asked
 └─ ServeError        an address nobody can listen on
"""

import errno
from collections.abc import Iterable


class DashboardError(Exception):
    """A fault the user can fix; its text is shown as it is, without a traceback."""


class ArticleError(DashboardError):
    """An article or its metadata cannot be read."""


class ClusterError(DashboardError):
    """A cluster cannot be reached, or cannot read."""


class ExportError(DashboardError):
    """An export that would say less than it must, or cannot be written."""


class GazetteerError(DashboardError):
    """Actors, places or corrections cannot be read, or name what does not exist."""


class ImportingError(DashboardError):
    """A file of rows or zones cannot be brought in; what stood before stands."""


class LayerError(DashboardError):
    """A layer is missing, torn, or breaks the contract."""


class DamagedTablesError(LayerError):
    """The tables kept of the layers cannot be read any more; they are removed, to be made again."""


class UnreadDataError(LayerError):
    """A page shows newer data than have been read here."""


class ReaderError(DashboardError):
    """A model that should read is not set up, or cannot be asked."""


class ServeError(DashboardError):
    """The page cannot be served at this address."""


_NEXT = {
    errno.EACCES: "Change its permissions, or name another place.",
    errno.EPERM: "Change its permissions, or name another place.",
    errno.EROFS: "Name a place that can be written.",
    errno.ENOSPC: "Make room on the disk, and try again.",
    errno.EDQUOT: "Make room on the disk, and try again.",
    errno.EFBIG: "Make room on the disk, and try again.",
    errno.EMFILE: "Allow more open files (ulimit -n), and try again.",
}


def not_known(name: str, value: str, choices: Iterable[str]) -> str:
    """That an option or a part of an order is none of those there are."""
    return f"{name} {value}: not known. There are: {', '.join(filter(None, choices))}."


def file_fault(error: OSError, result: str = "") -> str:
    """A fault of a file in a line: which file, what comes of it, what is wrong, what to do next."""
    where = error.filename2 or error.filename
    reason = error.strerror or type(error).__name__
    wrong = f"{result} ({reason})" if result else reason
    return f"{where or 'A file'}: {wrong}. {_NEXT.get(error.errno or 0, 'Check the name.')}"
