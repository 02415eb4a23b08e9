"""What codes are called, and phrases made of them, in Arabic."""

from dashboard.words.arabic.event_types import EVENT_TYPES
from dashboard.words.fields import TermWords

TERMS = TermWords(
    factuality={
        "asserted": "مجزوم بها",
        "attributed": "منسوبة",
        "alleged": "مزعومة",
        "disputed": "متنازَع عليها",
        "denied": "منفيّة",
    },
    agreement={
        "agreed": "قرأها القارئان على نحو واحد",
        "single": "قرأها أحدهما وحده",
        "differed": "قرآها على نحو مختلف",
    },
    factuality_means={
        "asserted": "يقول المقال ذلك بنفسه.",
        "attributed": "يقول ذلك طرف مذكور بالاسم.",
        "alleged": "يقول ذلك طرف ما، وبصياغة متحفّظة.",
        "disputed": "تختلف أطراف مذكورة بالاسم على الفاعل أو على وقوعها.",
        "denied": "الطرف الوحيد الذي يتحدث عنها يقول إنها لم تقع.",
    },
    geo_precision={
        1: "بلدة أو موقع مذكور بالاسم",
        2: "قرب المكان المذكور أو جزء من منطقة",
        3: "معروف على مستوى المحافظة فقط",
    },
    time_precision={
        1: "التاريخ معروف باليوم",
        2: "التاريخ معروف بالأسبوع",
        3: "التاريخ معروف بالشهر",
    },
    articles="المقالات",
    events_of="{n} من أصل {total} من الأحداث",
    event_type=EVENT_TYPES
    | {
        "Air/drone strike": "غارة جوية أو بطائرة مسيّرة",
        "Shelling/artillery/missile attack": "قصف مدفعي أو صاروخي",
    },
    relation={
        "controls": "سيطرة",
        "present": "وجود",
        "absent": "غياب",
        "operates": "عمليات",
        "demands_exclusion": "مطالبة للآخرين بالابتعاد",
    },
    basis={
        "governorate": "مرسوم كالمحافظة كلها",
        "country": "مرسوم كالبلد كله",
        "town radius": "مرسوم كدائرة حول البلدة",
        "inferred from target": "مستنتَج ممّن قيل إنه استُهدف",
        "imported": "شكل مستورد",
    },
    symbol={
        "hatch": "في مكان ما من المنطقة",
        "ring": "مزعومة أو متنازَع عليها",
        "cross": "منفيّة",
        "plus": "حدث ليس ضربة",
        "doubt": "في مكان ما داخل الدائرة",
        "note": "ملاحظات من أعدّ هذا العرض، لا مصدر لها",
        "sizes": (
            "القتلى، على الأقل: {counts}؛ الأصغر: لا عدد."
            " الرقم في الدائرة عدد الضربات أو الأحداث الأخرى؛ الرمادي: لأكثر من مهاجم"
            " أو لجهة مجهولة."
        ),
    },
    country_precision="معروف على مستوى البلد فقط",
    the_article="المقال",
    inferred="مستنتَج",
    date_inferred="التاريخ مستنتَج",
    by_inferred_date="بحسب مقال تاريخه مستنتَج",
    one_total="حصيلة واحدة مشتركة، لا حصيلة لكل مكان",
    strikes_in="{strikes} في {place}",
    shown_of="{n:,} من أصل {strikes}",
    with_reports="{strikes} (المصدر: {reports})",
    probably_one="{reports}، والأرجح أنها عن ضربة واحدة",
    agreements={
        "same_place": "المكان نفسه",
        "same_area": "المحافظة نفسها، ولا يُعرف المكان بأدق من ذلك",
        "near": "كل مكان ضمن دقة الآخر",
        "same_day": "اليوم نفسه",
        "days_meet": "أيام متداخلة",
        "same_attacker": "المهاجم نفسه",
        "allied": "أحدها يسمّي تحالفاً وآخر عضواً فيه",
        "attacker_disputed": "تختلف في المهاجم، وأحدها يقول إنه محل خلاف",
        "attacker_unsaid": "بعضها لا يسمّي مهاجماً",
        "by_hand": "جُمعت يدوياً",
    },
    nothing_apart="لا شيء في نصوصها يفرّق بينها.",
    speaker_in="{speaker} (بحسب {outlet})",
    standing="{who}: {relation}",
    struck="ضربات {who}",
    struck_in_area="ضربات {who} في مكان ما من المنطقة",
    list_between=" و",
    list_last=" و",
    list_foreign=" و ",
)
