"""Why a selection cannot be exported, and what to do then; in the reader's language."""

from dashboard.briefing.selection import Selection
from dashboard.briefing.text import words
from dashboard.errors import ExportError

NOTHING = (
    "No strike meets the filters, so there is nothing to export. Widen them.",
    "لا ضربة توافق التصفية، فلا شيء يُصدَّر. وسّع التصفية.",
)
UNDATED = (
    "No article has a date, so the data has none. Build from dated articles.",
    "لا تاريخ لأي مقال، فلا تاريخ للبيانات. أعد بناءها من مقالات مؤرَّخة.",
)
NO_SOURCE = (
    "The selected strikes name no source. Build them from articles.",
    "الضربات المختارة لا تذكر مصدراً. أعد بناءها من مقالات.",
)
TOO_MANY_PLACEMARKS = (
    "KML holds at most {most:,} strikes, and {number:,} are selected. Narrow the filters, or take"
    " CSV or GeoJSON.",
    "يتسع KML لعدد من الضربات أقصاه {most:,}، والمختار {number:,}. ضيّق التصفية، أو خذ CSV أو"
    " GeoJSON.",
)
TOO_MANY_PICTURES = (
    "The series would be {number:,} files; at most {most:,} are made. Choose fewer dates, or a"
    " longer step.",
    "تكون السلسلة {number:,} من الملفات، وأقصى ما يُعدّ {most:,}. اختر تواريخ أقل، أو خطوة أطول.",
)


def refused(why: tuple[str, str], selection: Selection, **numbers: int) -> ExportError:
    """The error to raise, in the selection's language."""
    return ExportError(words.word(why, selection.language).format(**numbers))
