"""Why something was not placed, in Arabic."""

from dashboard.domain.place import NameMatch, PlaceKind
from dashboard.words.fields import ReviewWords

REVIEW = ReviewWords(
    unknown_name="لا يُعرف مكان باسم {name}",
    doubtful_place="المكان الأرجح مشكوك فيه: {place} ({why})",
    shared_name="تحمل هذا الاسم أماكن عدة: {places}",
    unplaced_strike="يُذكر وقوع ضربة، لكن لا يُذكر أين في سوريا",
    unread_harm="يُذكر سقوط ضحايا أو وقوع هجوم، لكن لم تُقرأ منه ضربة",
    strikes_abroad="ضربات خارج سوريا، غير مرسومة: {places}",
    unnamed_ground="يُطلب من قوات أن تغادر، لكن المنطقة غير مذكورة بالاسم",
    unreadable_article="تعذّرت قراءة المقال: {fault}",
    foreign_article="{language}: لا تُقرأ إلا المقالات الإنجليزية",
    another_language="لغة أخرى",
    place="{name} ({kind})",
    kinds={
        PlaceKind.TOWN: "بلدة",
        PlaceKind.NEIGHBOURHOOD: "حي",
        PlaceKind.SITE: "موقع",
        PlaceKind.AREA: "منطقة",
        PlaceKind.DISTRICT: "قضاء",
        PlaceKind.GOVERNORATE: "محافظة",
        PlaceKind.COUNTRY: "بلد",
    },
    matches={
        NameMatch.NAME: "الاسم",
        NameMatch.ALTERNATE: "اسم بديل",
        NameMatch.ARABIC: "الاسم العربي",
        NameMatch.SPELLING: "تهجئة الاسم",
        NameMatch.CLOSE_SPELLING: "تهجئة قريبة من الاسم",
        NameMatch.ADDED_NAME: "اسم في سجل مضاف",
        NameMatch.ADDED_SPELLING: "تهجئة في سجل مضاف",
        NameMatch.PINNED: "مثبَّت في التصحيحات",
    },
    is_a="نوعه: {kind}",
    within="ضمن {place}",
    outside="ليس ضمن {places}",
    abroad="خارج البلد ({country})",
    near_others="قرب أماكن أخرى في المقال",
    unsupported="ولا شيء غير ذلك يرجّحه",
)
