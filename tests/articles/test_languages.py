"""A text's language, by its letters and its commonest words; English is never taken for another."""

import pytest

from dashboard.articles.languages import english_name, language_of

ENGLISH = (
    "Russian warplanes bombed the town of Saraqib on Thursday, killing nine people, the "
    "Observatory said. The raids came after rebels had taken two villages to the east."
)
TEXTS = {
    "ar": "قصفت طائرات حربية روسية مدينة سراقب يوم الخميس، ما أدى إلى مقتل تسعة أشخاص.",
    "fa": "جنگنده‌های روسیه روز پنجشنبه شهر سراقب را بمباران کردند و نه نفر کشته شدند.",
    "ru": "Российская авиация нанесла удары по городу Саракиб, погибли девять человек.",
    "uk": "Російська авіація завдала ударів по місту Саракіб, загинули дев'ять осіб і її діти.",
    "he": "מטוסי קרב תקפו את העיר סראקב ביום חמישי והרגו תשעה בני אדם.",
    "fr": "L'aviation russe a bombardé la ville de Saraqeb jeudi, tuant neuf personnes, selon "
    "l'Observatoire. Les raids sont survenus dans la nuit et ont visé le marché.",
    "tr": "Rus uçakları perşembe günü Serakib kentini bombaladı ve dokuz kişi hayatını kaybetti. "
    "Bu saldırı için bir açıklama yapılmadı, ancak çok sayıda yaralı olduğu bildirildi.",
    "de": "Russische Kampfflugzeuge haben am Donnerstag die Stadt Sarakib bombardiert, dabei "
    "wurden neun Menschen getötet. Die Angriffe dauerten nach Angaben der Beobachter bis heute.",
    "es": "Aviones rusos bombardearon el jueves la ciudad de Saraqib y mataron a nueve personas, "
    "según el Observatorio. Los ataques fueron los más duros de la semana.",
    "it": "Aerei russi hanno bombardato giovedì la città di Saraqib, uccidendo nove persone, "
    "secondo l'Osservatorio. Gli attacchi sono stati i più duri della settimana, dice il gruppo.",
    "ku": "Balafirên Rûsyayê li bajarê Seraqibê dan û neh kes hatin kuştin. Ev êrîş ji bo ku "
    "gundên derdorê bigirin hat kirin.",
}


@pytest.mark.parametrize(("language", "text"), TEXTS.items(), ids=TEXTS)
def test_a_language_is_known_by_its_letters_and_common_words(language: str, text: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        "Raids on Saraqib",
        "Raids on Saraqib (سراقب)",
        "A Russian Su-25 hit a column near Morek.",
        "Su-34 bombers hit a depot. Near MUREK (Hama province) a column was destroyed.",
        "Saraqib, Ariha, Khan Sheikhoun, Maarat al-Numan, Kafr Nabl, Hass.",
        "",
        "2016-03-10 | 12 | 30",
        f"{TEXTS['ar']}\n\n{ENGLISH}",
        f"{ENGLISH}\n\n{TEXTS['fr']}",
        "Le Monde: Russian jets bombed Saraqib on Thursday, the paper said, and killed nine.",
        "Maarat al-Numan came under government bombardment overnight into Tuesday, state media "
        "reported.",
    ],
)
def test_english_is_never_taken_for_another_language(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "Rus jetleri dün Ariha kasabasında bir pazarı vurdu, sekiz kişi öldü, kaynaklar bildirdi.",
        "Venäläiset koneet pommittivat torstaina Ariha nimistä kaupunkia, yhdeksän ihmistä kuoli "
        "heti ja monta haavoittui.",
        "Ruská letadla bombardovala městečko Ariha, devět lidí zahynulo, uvedla včera večer "
        "syrská pozorovatelna.",
    ],
)
def test_a_sentence_with_no_common_word_of_english_is_not_english(text: str) -> None:
    assert language_of(text) != "en"


def test_a_language_that_is_not_known_is_not_english() -> None:
    text = "Lentokoneet pommittivat kaupunkia torstaina ja yhdeksän ihmistä kuoli iskuissa. " * 8
    assert language_of(text) == "und"


def test_a_language_has_its_english_name() -> None:
    assert english_name("ar") == "Arabic"
