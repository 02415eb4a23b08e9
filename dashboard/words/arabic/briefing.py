"""What a briefing says, in Arabic.

Nouns stand where a verb would have to know whether a speaker, written in another language, is a
man, a woman or many.
"""

from dashboard.words.fields import NoticeWords, RefusalWords, VerdictWords

NOTICES = NoticeWords(
    unknown_key="«{key}» في العنوان غير معروف وقد أُهمل.",
    not_understood="تعذّر فهم «{part}» في العنوان.",
    backward_dates="التاريخان {first} و{last} معكوسان وقد أُهملا.",
)

REFUSALS = RefusalWords(
    nothing_selected="لا ضربة توافق التصفية، فلا شيء يُصدَّر. وسّع التصفية.",
    undated_data="لا تاريخ لأي مقال، فلا تاريخ للبيانات. أعد بناءها من مقالات مؤرَّخة.",
    no_source="الضربات المختارة لا تذكر مصدراً. أعد بناءها من مقالات.",
    too_many_placemarks=(
        "يتسع KML لعدد من الضربات أقصاه {most:,}، والمختار {number:,}. ضيّق التصفية، أو خذ CSV أو"
        " GeoJSON."
    ),
    too_many_pictures=(
        "تكون السلسلة {number:,} من الملفات، وأقصى ما يُعدّ {most:,}. اختر تواريخ أقل، أو خطوة أطول."
    ),
)

VERDICTS = VerdictWords(
    target_was="بحسب {by}: الهدف هو {target}.",
    target_was_not="بحسب {by}: لم يكن الهدف {target}",
    stands={
        "absent": "بحسب {by}: غياب {target} عن {place}",
        "present": "بحسب {by}: وجود {target} في {place}",
        "controls": "بحسب {by}: سيطرة {target} على {place}",
    },
    nobody_else="لا يقول أحد غيره شيئاً عن وجود {target} في {place} حينها.",
    quoted="«{quote}»",
)
