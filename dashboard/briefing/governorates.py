"""What governorates are called: by name to their code, and back."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dashboard.reading import read_text

_NO_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Governorates:
    """`names` are by language, then by ISO 3166-2 code: `Idlib` of `SY-ID`."""

    names: Mapping[str, Mapping[str, str]]

    @classmethod
    @lru_cache(maxsize=4)
    def load(cls, data_dir: Path) -> "Governorates":
        """Those of the basemap; none where it cannot be read."""
        try:
            layer = json.loads(read_text(data_dir / "basemap" / "low" / "governorates.geojson"))
            known = [feature["properties"] for feature in layer["features"]]
            return cls(
                names={
                    language: {each["key"]: each[f"name_{language}"] for each in known}
                    for language in ("en", "ar")
                }
            )
        except (OSError, ValueError, KeyError, TypeError):
            return cls(names={})

    def name(self, code: str, language: str = "en") -> str:
        """A governorate by its code; the code itself where nothing is known of it."""
        return self.names.get(language, {}).get(code, code)

    def codes(self) -> dict[str, str]:
        """The code by each name and by itself, in small letters and without what is between."""
        return {
            plain(text): code
            for names in self.names.values()
            for code, name in names.items()
            for text in (name, code)
        }


def plain(text: str) -> str:
    """A name as it is compared: `deirezzor` of `Deir ez-Zor`."""
    return _NO_LETTER.sub("", text).casefold()
