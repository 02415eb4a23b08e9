"""What a briefing says, in Arabic.

Nouns stand where a verb would have to know whether a speaker, written in another language, is a
man, a woman or many.
"""

from dashboard.words.fields import (
    BriefWords,
    CaptionWords,
    ClaimWords,
    NoticeWords,
    NounWords,
    RefusalWords,
    ShareWords,
    TollRangeWords,
    TollWords,
    VerdictWords,
)

NOTICES = NoticeWords(
    unknown_key="«{key}» في العنوان غير معروف وقد أُهمل.",
    not_understood="تعذّر فهم «{part}» في العنوان.",
    backward_dates="التاريخان {first} و{last} معكوسان وقد أُهملا.",
    long_search="لا يُبحث إلا عن أول {most} كلمة من كلمات البحث.",
)

REFUSALS = RefusalWords(
    nothing_selected="لا ضربة توافق التصفية، فلا شيء يُصدَّر. وسّع التصفية.",
    nothing_but_events=(
        "لا ضربة توافق التصفية، فلا شيء يُصدَّر. أحداث من أنواع أخرى توافقها: {n:,}."
        " اخترها بحسب النوع."
    ),
    undated_data="لا تاريخ لأي مقال، فلا تاريخ للبيانات. أعد بناءها من مقالات مؤرَّخة.",
    no_source="الضربات المختارة لا تذكر مصدراً. أعد بناءها من مقالات.",
    too_many_placemarks=(
        "يتسع KML لعدد من الضربات أقصاه {most:,}، والمختار {number:,}. ضيّق التصفية، أو خذ CSV أو"
        " GeoJSON."
    ),
    too_many_pictures=(
        "تكون السلسلة {number:,} من الملفات، وأقصى ما يُعدّ {most:,}. اختر تواريخ أقل، أو خطوة أطول."
    ),
    atlas_is_pdf="الأطلس ملف PDF واحد. خذ PDF، أو دون أطلس.",
)

VERDICTS = VerdictWords(
    target_was="{by}: الهدف هو {target}.",
    target_was_not="{by}: لم يكن الهدف {target}",
    stands={
        "absent": "{by}: غياب {target} عن {place}",
        "present": "{by}: وجود {target} في {place}",
        "controls": "{by}: سيطرة {target} على {place}",
    },
    nobody_else="لا يقول أحد غيره شيئاً عن وجود {target} في {place} حينها.",
    quoted="«{quote}»",
    of_ground="{share} من تلك الأرض",
    by_map="على خريطة {by} بتاريخ {day}، من الأرض التي ربما وقعت فيها الضربة: {shares}",
    share_of_map="{actor} {share}",
    none_of_map="{actor} لا شيء",
    under_one="أقل من 1٪",
    percent="{n}٪",
)

NOUNS = NounWords(
    events={
        "zero": "لا أحداث",
        "one": "حدث واحد",
        "two": "حدثان",
        "few": "{n} أحداث",
        "many": "{n} حدثاً",
        "other": "{n} حدث",
    },
    strikes={
        "zero": "لا ضربات",
        "one": "ضربة واحدة",
        "two": "ضربتان",
        "few": "{n} ضربات",
        "many": "{n} ضربة",
        "other": "{n} ضربة",
    },
    strikes_in_all={
        "zero": "0 ضربة",
        "one": "ضربة واحدة",
        "two": "ضربتين",
        "few": "{n} ضربات",
        "many": "{n} ضربة",
        "other": "{n} ضربة",
    },
    events_in_all={
        "zero": "0 حدث",
        "one": "حدث واحد",
        "two": "حدثين",
        "few": "{n} أحداث",
        "many": "{n} حدثاً",
        "other": "{n} حدث",
    },
    reports={
        "zero": "لا تقارير",
        "one": "تقرير واحد",
        "two": "تقريران",
        "few": "{n} تقارير",
        "many": "{n} تقريراً",
        "other": "{n} تقرير",
    },
    killed={
        "zero": "0 قتلى",
        "one": "قتيل واحد",
        "two": "قتيلان",
        "few": "{n} قتلى",
        "many": "{n} قتيلاً",
        "other": "{n} قتيل",
    },
    casualties={
        "injured": {
            "zero": "0 جرحى",
            "one": "جريح واحد",
            "two": "جريحان",
            "few": "{n} جرحى",
            "many": "{n} جريحاً",
            "other": "{n} جريح",
        },
        "civilians": {
            "zero": "0 مدنيين",
            "one": "مدني واحد",
            "two": "مدنيان",
            "few": "{n} مدنيين",
            "many": "{n} مدنياً",
            "other": "{n} مدني",
        },
        "fighters": {
            "zero": "0 مقاتلين",
            "one": "مقاتل واحد",
            "two": "مقاتلان",
            "few": "{n} مقاتلين",
            "many": "{n} مقاتلاً",
            "other": "{n} مقاتل",
        },
        "children": {
            "zero": "0 أطفال",
            "one": "طفل واحد",
            "two": "طفلان",
            "few": "{n} أطفال",
            "many": "{n} طفلاً",
            "other": "{n} طفل",
        },
        "women": {
            "zero": "0 نساء",
            "one": "امرأة واحدة",
            "two": "امرأتان",
            "few": "{n} نساء",
            "many": "{n} امرأة",
            "other": "{n} امرأة",
        },
    },
    attackers={
        "zero": "لا أحد",
        "one": "جهة واحدة",
        "two": "جهتين",
        "few": "{n} جهات",
        "many": "{n} جهة",
        "other": "{n} جهة",
    },
    shares={
        "strikes": ShareWords(some="{n} من أصل {total} من الضربات", only="الضربة"),
        # Of the gender of what is said of it.
        "events": ShareWords(some="{n} من أصل {total} من الأحداث", only="الواقعة"),
        "locations": ShareWords(some="{n} من أصل {total} من المواقع", only="الموقع"),
        "sources": ShareWords(some="{n} من أصل {total} من المصادر", only="المصدر"),
    },
)

_TOLL_RANGES = TollRangeWords(
    at_least="{killed} على الأقل",
    at_most="{killed} على الأكثر",
    between="{low} إلى {killed}",
    # The word for two takes no figure beside it.
    one_or_two="قتيل أو قتيلان",
)
TOLLS = TollWords(
    spelled_out=_TOLL_RANGES,
    short=_TOLL_RANGES,
    claimed={
        "": "{killed}",
        "at least": "{killed} على الأقل",
        "at most": "{killed} على الأكثر",
        "up to": "{killed} على الأكثر",
        "about": "نحو {killed}",
        "around": "نحو {killed}",
        "more than": "أكثر من {killed}",
        "over": "أكثر من {killed}",
    },
    claimed_in_words="القتلى: {value}",
    uncounted={
        "tens": "عشرات القتلى",
        "dozens": "عشرات القتلى",
        "scores": "عشرات القتلى",
        "hundreds": "مئات القتلى",
        "thousands": "آلاف القتلى",
    },
    in_places="في {places} معاً",
    in_strikes="في {strikes} على {place} معاً",
    of_the_killed="من القتلى: {people}",
    best="أفضل تقدير {n}",
)

CAPTIONS = CaptionWords(
    caveats="للقراءة بحذر",
    sources="المصادر",
    file="ملف {file}",
    imported="استُورد {day}",
    licences={
        "acled": "شروط استخدام \u2068ACLED\u2069 وسياسة نسب المصدر",
        "ucdp": "\u2068CC BY 4.0\u2069",
    },
    projection="إسقاط مركاتور للويب، WGS 84. المقياس صحيح عند مركز الخريطة.",
    golan="الجولان: أرض سورية تحتلها إسرائيل منذ عام 1967",
    title="ضربات {who}، {days}",
    unsaid="جهات لم تُذكر",
    others_unsaid="جهات أخرى لم تُذكر",
    title_of_events="أحداث، {days}",
    doubted_titles={
        "alleged": "ضربات مزعومة من {who}، {days}",
        "disputed": "ضربات متنازَع عليها من {who}، {days}",
        "denied": "ضربات منفيّة من {who}، {days}",
    },
    as_of="بيانات حتى {day}",
    produced="أُعدّت في {moment}",
    data="البيانات {hash}",
    more="و{n} غيرها",
    filtered_by={
        "actors": "المهاجِم",
        "targets": "الهدف بحسب المتحدثين",
        "dates": "التواريخ",
        "types": "النوع",
        "factualities": "درجة التأكّد",
        "agreements": "القارئان",
        "data_sets": "مجموعة البيانات",
        "sources": "المصدر",
        "area": "المنطقة",
        "text": "البحث",
    },
    no_filter="دون تصفية.",
    compared="وبجانبها على الخريطة: {other}.",
    drawn_area="منطقة مرسومة",
    drawn="مرسومة ضمن {box}",
    since="من {day}",
    until="حتى {day}",
    regions="{share}: {precision}، ويُعرض ذلك بخطوط مظلِّلة لا بنقطة.",
    country="{share}: {precision}، ويُعرض ذلك بحدود البلد لا بنقطة.",
    near="{share}: قرب المكان المذكور لا فيه.",
    place_unsaid="{share}: لم تُذكر دقتها، وتُرسم بدائرة حولها.",
    doubted="{share} {said}: {meaning}",
    contested="{share}: يختلف المتحدثون على من استُهدف.",
    single_readings="{share} قرأها كذلك قارئ واحد فقط من قارئين.",
    inferred="{share}: التاريخ مستنتَج.",
    killed="بحسب ما قيل، {killed} على الأقل في المجموع.",
    shared="تُحسب الحصيلة المشتركة لعدة ضربات مرة واحدة.",
    uncounted="في {strikes} لا يُذكر إلا لفظ مثل «العشرات»: لا يُجمع.",
    joined="{reports} عن {strikes}: ما يُرجَّح أنه ضربة واحدة يُرسم ويُحسب مرة واحدة.",
    lowest="حيث تختلف التقارير عن ضربة واحدة تُحسب أدنى حصيلة.",
    ground="الأرض كما وردت {days} ({who})، وقد تكون السيطرة عليها تغيّرت منذ ذلك.",
)

CLAIMS = ClaimWords(
    about={
        "occurrence": "وقوعها",
        "attacker": "المهاجِم: {value}",
        "target": "الهدف: {value}",
        "toll": "{value}",
    },
    negated="ليس {value}",
    denies="ينفي وقوعها",
    hedged="بتحفّظ",
    who_says_what="من يقول ماذا",
    continued="{heading} (تتمة)",
    strike="الضربة",
    event="الحدث",
    facts="ما قيل عنها",
    by_speaker="متحدثاً متحدثاً",
)

BRIEF = BriefWords(
    happened="ما حدث",
    who_says="من يقول ذلك",
    news="الجديد منذ {day}",
    unknown="ما ليس معروفاً",
    strikes="ضربةً ضربة",
    events="حدثاً حدثاً",
    contents="المحتويات",
    by={
        "months": "بحسب الشهر",
        "years": "بحسب السنة",
        "governorates": "بحسب المحافظة",
        "attackers": "بحسب المهاجِم",
    },
    counted="{strikes}، {killed}",
    each_row="الأعمدة تعدّ ما تعرضه الخريطة. الحصيلة المشتركة بين ضربات تُذكر في كل صف من صفوفها.",
    no_governorate="المحافظة غير معروفة",
    others="غيرها",
    tally="{what}: {strikes}",
    denied_by="ينفيها {who}",
    heard_in="هذا العدّ من الأحدث فقط: {share}.",
    new="جديد",
    revised="ورد ذكرها ثانيةً",
    denied="نُفيت منذئذ",
    was="{before}، والآن {now}",
    no_news="لم يرد شيء منذئذ.",
    undated="{share}: لا يقول أحد متى وردت أنباؤها.",
    withdrawn="ما سُحب ليس في البيانات، ولا يمكن سرده.",
    no_attacker="{share}: لا يقول أحد من نفّذها.",
    no_toll="{share}: لا يقول أحد كم قُتل فيها.",
    no_day="{share}: اليوم غير معروف، بل الأسبوع أو الشهر فقط.",
    day_unsaid="{share}: لا يقول أحد بأي دقة يُعرف اليوم.",
    shared_beyond="حصيلة للقتلى تشمل أيضاً ضربات لا تظهر هنا: {places}.",
    reaching=(
        "{strikes} معروفة على مستوى منطقة يقع جزء منها هنا فقط: ربما وقعت هنا، وهي غير محسوبة."
    ),
    no_zones="مناطق السيطرة ({n}) ليست في ملف الضربات هذا؛ ملفات {formats} تضم النوعين.",
    unplaced="مقاطع قُرئت وتعذّر تحديد موقعها: {n}. ليست هنا مهما كانت التصفية.",
    missing="تعذّرت قراءة جزء من البيانات وهو ناقص هنا: {n} من الأعطال.",
    stale="أحدث تقرير بتاريخ {day}، أي قبل {n} يوماً من إعداد هذا.",
)
