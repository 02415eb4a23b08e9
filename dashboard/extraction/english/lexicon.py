"""The words that rules look for, in their plain (lemma) form.

Patterned on CAMEO 190 (use conventional force), 194 (artillery and tanks) and 195 (aerial
weapons). A word is here because of what it means in English, or in this war; never because of
an article.
"""

import calendar

from dashboard.domain.place import PlaceKind


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DAYS_AND_MONTHS = frozenset(
    name.lower() for names in (calendar.day_name, calendar.month_name) for name in names if name
)

# --- what makes a strike ---------------------------------------------------------------------

STRONG_VERBS = _words("bomb bombard shell strafe airstrike")
"""Verbs that mean a strike whoever their subject is."""

VERBS = STRONG_VERBS | _words(
    "strike hit pound target raid attack pummel hammer blast blitz batter rock destroy pepper "
    "level flatten engage"
)
"""Verbs that mean a strike when a weapon or a force that has one does them."""

ANSWERING = _words("reply respond retaliate answer")
"""What a side does with its guns or jets after it was struck."""

LANDING_VERBS = _words(
    "land fall slam explode crash smash rain impact detonate tear scatter shower plough"
)
"""What a shell or a missile does where it strikes."""

LIGHT_VERBS = _words(
    "carry conduct launch stage mount perform execute make fire drop unleash direct deliver "
    "continue resume intensify step renew expand begin start open lob use release send do rain "
    "report record document confirm fly undertake hurl inflict wage"
)
"""Verbs that say only that a strike named by their noun was done."""

SUFFERING_VERBS = _words("face endure suffer experience undergo withstand")
"""Verbs whose object is the strike and whose subject is under it."""

HAPPEN_VERBS = _words(
    "begin start continue resume take occur happen come follow kill wound injure destroy damage "
    "leave cause force claim hit strike target engage include set demolish flatten reduce "
    "intensify pound level wreck burn trap bury knock collapse put cut rock send land end "
    "ignite gut"
)
"""Verbs whose subject may be the strike itself."""

STRIKE_NOUNS = _words(
    "airstrike strike raid bombardment shelling bombing airstrikes strikes raids attack "
    "barrage salvo fire assault aggression"
)
"""Nouns for a strike; the general ones among them need an air or artillery word beside them."""

STRONG_NOUNS = _words("airstrike bombardment shelling airstrikes")

AIR_WORDS = _words(
    "air airstrike aerial drone airplane plane warplane jet aircraft bomber helicopter gunship "
    "fighter-bomber airpower barrel uav sukhoi mig missile cruise tomahawk predator "
    "reaper f-16 su-24 su-34"
)
SHELL_WORDS = _words(
    "artillery mortar rocket shell shelling howitzer tank gun cannon grad ballistic battery "
    "bombardment"
)
WEAPONS = _words(
    "bomb missile rocket shell mortar round tomahawk munition warhead projectile grad bomblet "
    "salvo barrage volley barrel canister"
)
"""Things that are dropped or fired; as subject of a landing verb they are a strike."""

NOT_STRIKES = _words(
    "suicide car truck vehicle roadside hunger labour labor general phone prison commando police "
    "security house ground cross-border hostage arrest machine machine-gun sniper rifle"
)
"""Words that make "bombing" or "strike" another thing."""

GROUND_NOUNS = _words("raid attack assault fire barrage operation")
"""Nouns that, with no air or artillery word, mean men on the ground."""

INTERCEPTING_VERBS = _words("intercept down shoot repel thwart foil destroy")
"""What air defence does to a missile: then nothing was struck by it."""

# --- who ----------------------------------------------------------------------------------------

FLIERS = frozenset(
    {
        "russia",
        "syrian_government",
        "us_coalition",
        "united_states",
        "turkey",
        "israel",
        "united_kingdom",
        "france",
        "jordan",
        "iraq",
        "iran",
    }
)
"""Actors with an air force: "Russia struck X" needs no word for the weapon."""

FORCE_NOUNS = _words(
    "force army troop soldier fighter warplane plane jet aircraft bomber helicopter gunship drone "
    "warship ship vessel submarine frigate artillery tank battery trainer adviser advisor "
    "airforce military navy militia "
    "militant militiaman rebel group faction unit gunner pilot commando corps missile rocket shell "
    "bomb mortar gun missile-boat aviation squadron side regime government airpower uav operation "
    "mission campaign tomahawk barrage battlegroup carrier destroyer forces aeroplane jihadist "
    "insurgent position warplanes brigade division ally allies howitzer launcher "
    "target flotilla fleet enemy entity patrol police contingent peacekeeper base outpost garrison"
)
"""Nouns that an actor's adjective makes its force."""

SPEAKER_NOUNS = _words(
    "official spokesman spokeswoman spokesperson minister ministry general president diplomat "
    "officer statement media outlet television tv agency ambassador envoy commander lawmaker "
    "defence defense source leader foreign command"
)

GENERIC_FORCES = _words("army coalition regime opposition rebels government") | {
    "government forces",
    "government troops",
    "coalition forces",
    "rebel forces",
    "rebel groups",
    "regime forces",
    "opposition forces",
}
"""Names that are an actor of this war unless another nation's name stands before them."""

PERSON_TITLES = _words(
    "mr mrs ms president minister general colonel captain major lieutenant brigadier sheikh abu "
    "umm king prince dr doctor spokesman spokeswoman secretary ambassador senator commander"
)

# --- who says so --------------------------------------------------------------------------------

SAYING_VERBS = _words(
    "say tell report state announce add declare note write confirm acknowledge describe explain "
    "insist post tweet document record count put quote blame accuse inform reply maintain estimate "
    "indicate disclose reveal stress signal recount recall argue warn show admit mention read tally"
)
LOCAL_SPEAKERS = _words(
    "doctor resident activist witness rescuer medic villager teacher nurse official council man "
    "woman people staff surgeon volunteer worker local"
)
"""People who speak of the place they are in."""
HEDGED_SAYING_VERBS = _words("allege claim believe think suspect suggest assume speculate contend")
"""Verbs that keep their distance from what is said."""

DENYING_VERBS = _words("deny reject dismiss refute dispute disavow contest")
BLAMING_VERBS = _words("blame accuse")
HEDGE_ADVERBS = _words(
    "allegedly reportedly apparently supposedly purportedly possibly probably likely seemingly "
    "perhaps ostensibly presumably"
)
HEDGE_ADJECTIVES = _words(
    "alleged suspected reported apparent purported supposed presumed possible"
)
HEDGE_VERBS = _words("appear seem believe suspect think presume allege")
"""Verbs that, over the strike, make it less than said: "appeared to hit"."""

# --- what is no strike -----------------------------------------------------------------------

FUTURE_MODALS = _words("will would could may might should can shall must 'll ’ll wo ca")
UNREAL_GOVERNORS = _words(
    "plan threaten vow want intend prepare refuse fail order urge call avoid stop halt suspend "
    "consider propose approve authorise authorize vote demand request promise pledge agree decide "
    "mull weigh debate discuss expect need try seek oppose back warn ban end cease rule allow fear "
    "await hope let support question contemplate delay postpone cancel prevent deter pause limit "
    "forbid advocate permit endorse favour favor study practise practice rehearse train simulate "
    "protest mark remember commemorate recall resist risk aim"
)
"""Verbs under which a strike is wished, feared, planned or remembered, not done."""

UNREAL_NOUNS = _words(
    "threat plan possibility prospect risk end halt stop pause fear option vote debate proposal "
    "warning call anniversary request permission suspension ban moratorium decision readiness "
    "preparation mandate authority motion chance opposition case memory absence cessation lull "
    "resumption wave era history"
)
CONDITIONALS = _words("if unless whether lest should once until")
NEGATIONS = _words("not no n't n’t never neither nor none without")

# --- places -------------------------------------------------------------------------------------

PLACE_KINDS: dict[str, PlaceKind] = {
    **dict.fromkeys(["province", "governorate", "region"], PlaceKind.GOVERNORATE),
    **dict.fromkeys(["countryside"], PlaceKind.GOVERNORATE),
    **dict.fromkeys(["town", "city", "village", "hamlet"], PlaceKind.TOWN),
    **dict.fromkeys(
        [
            "airbase",
            "air base",
            "airport",
            "airfield",
            "military airport",
            "military base",
            "air field",
            "base",
        ],
        PlaceKind.SITE,
    ),
    **dict.fromkeys(
        ["neighbourhood", "neighborhood", "quarter", "suburb"], PlaceKind.NEIGHBOURHOOD
    ),
    **dict.fromkeys(["district"], PlaceKind.NEIGHBOURHOOD),
    **dict.fromkeys(["plain", "valley", "desert", "mountains", "heights"], PlaceKind.AREA),
    **dict.fromkeys(["country"], PlaceKind.COUNTRY),
}
"""What a class word beside a name says the name is."""

AREA_WORDS = _words("countryside outskirts suburbs edge edges fringes environs parts rural")
LOCATIVE = _words(
    "in on at near over around outside inside across into within of against towards toward onto "
    "throughout upon through along about between by to"
)
BEARINGS = _words("north south east west northeast northwest southeast southwest")
NEAR = _words("near outside around beside along")
LAUNCH = _words("from off")
PEOPLE_NOUNS = _words(
    "resident people governor spokesman spokeswoman native mayor university resident activist "
    "refugee family member council fighter doctor civilian border man woman child student witness "
    "correspondent reporter road highway frontier headquarters office commander leader head chief"
)
"""Nouns whose "of X" or "from X" says where somebody is from, not where a strike was."""


# --- zones ----------------------------------------------------------------------------------------

HOLDING = _words("held controlled run dominated administered ruled occupied")
"""After "rebel-" or before "by the rebels": whose ground it is."""
HOLDING_VERBS = _words("control hold occupy govern rule administer dominate run")
TAKING_VERBS = _words("capture seize take recapture retake overrun conquer liberate regain secure")
LEAVING_VERBS = _words("withdraw leave retreat quit evacuate abandon give")
PRESENCE_NOUNS = _words("fighter militant presence force troop soldier member gunman jihadist unit")
BEING_VERBS = _words("be remain stay")
STATIONING_VERBS = _words("keep base deploy station maintain have")
OPERATION_NOUNS = _words("operation mission patrol sortie")
OPERATION_VERBS = _words("operate patrol")
EXCLUSION_VERBS = _words("avoid leave vacate evacuate clear quit exit")
DEMAND_VERBS = _words("demand request order warn tell ask urge call insist instruct")
DEMAND_NOUNS = _words("demand request warning ultimatum order call")
REFUSING_VERBS = _words("reject ignore refuse dismiss rebuff defy")
GROUND_NOUNS_OWNED = _words("airspace sky skies territory soil land")
