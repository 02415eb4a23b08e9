"""Why something was not placed, in the reader's language: the layers hold it in English."""

import re

from dashboard.briefing.text.words import isolated

_ARABIC = (
    (r"a strike is told of, but not where in Syria", "يُذكر وقوع ضربة، لكن لا يُذكر أين في سوريا"),
    (
        r"forces are told to leave, but the ground is not named",
        "يُطلب من قوات أن تغادر، لكن المنطقة غير مذكورة بالاسم",
    ),
    (r"no place called (?P<name>.+) is known", "لا يُعرف مكان باسم {name}"),
    (r"the likeliest place is doubtful: (?P<name>.+)", "المكان الأرجح مشكوك فيه: {name}"),
    (r"several places share this name: (?P<name>.+)", "تحمل هذا الاسم أماكن عدة: {name}"),
)


def reason(text: str, language: str) -> str:
    """The reason; one that no language has a sentence for stays as it is."""
    if language == "ar":
        for pattern, sentence in _ARABIC:
            found = re.fullmatch(pattern, text)
            if found:
                parts = {key: isolated(value, language) for key, value in found.groupdict().items()}
                return sentence.format(**parts)
    return text
