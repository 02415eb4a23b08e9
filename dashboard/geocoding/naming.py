"""Which of a place's many names are worth matching, and which one to show."""

import re
import unicodedata

from rapidfuzz import fuzz

# Names less like the main one than this are ancient or from distant languages: Beroea for Aleppo.
ALIKE = 60

# Some registers list search keys among the names ("alrqt" for Raqqa), which nobody writes.
_SEARCH_KEY = re.compile(r"^[^A-ZÀ-ÖØ-ÞĀ-ſḀ-ỿ]")
_ARTICLE = re.compile(r"^(A[dhlnrstz]|A[dst]h) ")
_ARABIC = re.compile(r"^[\u0600-\u06ff\s]+$")
# Letters of Persian, Urdu, Uyghur and Kurdish spelling, not of Arabic.
_NOT_ARABIC = re.compile(r"[ٹپچڈڑژکگںھہۀ-ۿیێۆەڕڵڤ]")

# Names that are everyday words in English news, or names of other people and places.
WORDS = frozenset(
    """
    al ale alep an army as at bab ban bat batman be bermuda bor bulbul can cham corum dali dam
    dan dana dara darkness deri east gama ham hand harem hat hich hish hit hole hula ice im in
    is it jaber jordan kara khan kir lad lat mad mahire mare mari markaz may mine minor mint mon
    more most nice north nova of or orange ordu police qatar ras rasm reading rock rum said
    salah sale sam san sana sari sham sin sivas soda south split sur tad tall tell the tib tire
    town tub tyre usak van war west
    """.split()
)


# Names of people that are names of villages too, each in one spelling.
PEOPLE = frozenset(
    """
    abbas abdallah abdullah abdulrahman adnan ahmad ahmed alawi asad assad aziz baghdadi bakr
    barzani bashar bashir biden daoud darwish dawud erdogan faisal farid faruq fatima fawzi ghassan
    ghazali ghazi
    habib haidar hakim hamdan hamid hammoud hamza hasan hashim hassan hatim hilal hussein ibrahim
    idris imad imran isa ismail issa jaafar jabir jalal jamal jamil jawad jibril julani junaid
    kamal karim khalid khalifa khalil khamis latif mahdi mahmoud majid malik mansour marwan maryam
    masoud mohammed moussa muallem mubarak muhammad munir murad musa muslim mustafa nabil nasir
    nasrallah nasser nawaf obama omar osama othman putin qasim rahman ramadan rashid riyad saad
    saddam sadiq saeed saif salah salam salama saleh salem salih salim salman sami samir sayyid
    shaaban shahin sharif sulayman suleiman suleimani sultan taha tahir talib tariq trump turki
    umar uthman wahid walid yahya yaqub yasin yasser yassin younis yousef yunus yusuf zahir zaki
    zayd zaydan zarqawi zuhayr
    """.split()
)
# What a person's name begins with, as `normalise` writes it: "Abu Muhammad", "Sheikh Ali".
PERSONAL = frozenset(
    "abu umm abd shaykh hajj haji hajji mulla mullah sayyid saint ibn bin al ali".split()
)
# What only a place's name begins with, as `normalise` writes it.
PLACE_WORDS = frozenset(
    """
    ayn bayt bir dayr hawsh jabal jisr jubb kafr khirbat maarat mazraat nahr qalat qasr tall wadi
    """.split()
)
# Words of six letters and more that an Arabic name may look like, or that people capitalise.
ENGLISH = frozenset(
    """
    bandit banana battle border bridge camera canary casino castle centre center channel charity
    church cinema circle coastal college corner council damage desert double eastern factory family
    farmer farms garden general ground hamlet hammer harbor harass hazard hospital island jordan
    madame marina market marine martyr masada medina middle military mirage mission mosque mountain
    museum northern official orient palace people persia planet police prison ramada region republic
    revolution safari sahara salami salute samara school secret sector shelter shower shrine sister
    southern square station street summit sunday tailor talent temple tender tunnel union united
    valley victory village western winter
    """.split()
)


def is_latin(name: str) -> bool:
    """Whether a name is written in the Latin alphabet."""
    return all(
        "LATIN" in unicodedata.name(letter, "") for letter in name if letter.isalpha()
    ) and any(letter.isalpha() for letter in name)


def plain(name: str) -> str:
    """A name in ASCII letters, apostrophes dropped."""
    letters = unicodedata.normalize("NFKD", name.replace("ı", "i"))
    return re.sub(r"[’'‘ʿʾ`´ʼ]", "", letters).encode("ascii", "ignore").decode()


def shown(name: str) -> str:
    """The name to show where no editor chose one: "Al Karāmah" as al-Karamah."""
    return _ARTICLE.sub("al-", plain(name)).replace(" al ", " al-")


def arabic(names: list[str]) -> str:
    """The shortest name in Arabic letters that has its article where any has."""
    found = [name for name in names if _ARABIC.match(name) and not _NOT_ARABIC.search(name)]
    return min(found, key=lambda name: (not name.startswith("ال"), len(name), name), default="")


def alternates(name: str, names: list[str]) -> list[str]:
    """Latin and Arabic spellings somebody may write, one for each way of sounding."""
    kept: dict[str, str] = {}
    for other in sorted({name, *names}, key=lambda n: (n != name, len(n), n)):
        if is_latin(other):
            ascii_name = plain(other)
            if _SEARCH_KEY.match(ascii_name) or len(ascii_name) < 3:
                continue
            if fuzz.ratio(ascii_name.lower(), plain(name).lower()) < ALIKE:
                continue
            bare = _ARTICLE.sub("", ascii_name).lower()
            if bare not in WORDS:
                kept.setdefault(bare.replace("-", " "), ascii_name)
        elif _ARABIC.match(other) and not _NOT_ARABIC.search(other):
            kept.setdefault(other, other)
    return list(kept.values())
