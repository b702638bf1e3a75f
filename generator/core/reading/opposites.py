"""Tables of English words that exclude each other, and of words that weigh in a claim.

Forms are written as `Words` writes them.
"""

from __future__ import annotations

OPPOSITES: tuple[dict[str, str], ...] = (
    {
        "rising": "rose rise rises rising risen grow* grew growth increas* expand* expansion surge* climb* "
        "jump* soar* upward* gained accelerat* faster quicker doubl* tripl* trebl* threefold twofold "
        "fourfold quadrupl* strengthen* intensif* boost* up_from",
        "falling": "fell fall falls falling fallen declin* decreas* drop* shrink* shrank shrunk reduc* "
        "slump* plung* plummet* downward* weaken* slow* slower halv* cut cuts down_from negative_trend",
    },
    {
        "selling": "sell sells selling sold sale sales seller* vendor*",
        "buying": "buy buys buying bought buyer* purchas* procur* acquir*",
    },
    {"surplus": "surplus*", "deficit": "deficit* shortfall*"},
    {"profit": "profit*", "loss": "loss losses"},
    {
        "opening": "opening opened open opens inaugurat* reopen*",
        "closing": "closing closed closes close_down closure* shut*",
    },
    {
        "beginning": "begin* began begun start* launch* commenc* founded founding",
        "ending": "ends ended ending stopped halt* ceas* finish* suspend* suspension dissol* abolish* wound_up",
    },
    {
        "going on": "continu* ongoing proceed* resum*",
        "breaking off": "stopped halted ceas* suspended abandoned cancelled canceled broken_off broke_off interrupt* discontinu*",
    },
    {
        "setting up": "establish established establishes establishing establishment set_up sets_up setting_up",
        "breaking off": "broke_off broken_off break_off breaks_off breaking_off cut_off sever severed severs severing "
        "suspended suspends suspending dissolved abolished terminated",
    },
    {
        "signing": "sign signs signed signing concluded",
        "cancelling": "cancelled canceled cancels annulled revoked called_off tore_up torn_up scrapped",
    },
    {
        "taking place": "took_place takes_place taken_place taking_place was_held were_held is_held are_held",
        "calling off": "cancelled canceled cancels called_off abandoned scrapped",
    },
    {
        "in force": "in_force into_force take_effect takes_effect took_effect",
        "at an end": "expired terminated annulled called_off cancelled repealed lapsed revoked was_ended were_ended",
    },
    {
        "supplying": "supply supplies supplied supplying deliver delivers delivered delivering",
        "getting": "receiving gets getting got obtains obtained obtaining",
    },
    {
        "on time": "on_time on_schedule punctual*",
        "late": "delay* postpon* put_off missed slipped behind_schedule overdue",
        "ahead": "ahead_of_schedule early_completion",
    },
    {"above": "above exceed* surpass*", "below": "below"},
    {"higher": "higher greater", "lower": "lower smaller"},
    {"better": "better improv*", "worse": "worse worsen* deteriorat*"},
    {"longer": "longer", "shorter": "shorter"},
    {"older": "older", "younger": "younger"},
    {"cheaper": "cheap cheaper inexpensive", "dearer": "expensive dearer costly costlier"},
    {
        "largest": "largest biggest highest most greatest maximum top main chief leading foremost",
        "smallest": "smallest lowest least fewest minimum minor",
    },
    {"oldest": "oldest", "newest": "newest latest youngest most_recent"},
    {"best": "best", "worst": "worst"},
    {"upper": "upper", "lower": "lower"},
    {
        "north": "north northern",
        "south": "south southern",
        "east": "east eastern",
        "west": "west western",
    },
    {"civil": "civil civilian*", "military": "militar*"},
    {"army": "army armies ground_forces", "navy": "navy naval fleet", "air force": "air_force"},
    {
        "agreeing": "agree agreed agrees agreeing accept* consent* approv* endors* adopted",
        "refusing": "refus* reject* declines_to declined_to turn_down turned_down veto* disagree*",
    },
    {
        "supporting": "support supports supported supporting supporter* back_up backs back_the welcom* favour* favor*",
        "opposing": "oppos* object* protest* criticis* criticiz* condemn* against_the_sale",
    },
    {
        "praising": "prais* commend* hail* applaud*",
        "blaming": "blam* criticis* criticiz* condemn* denounc* deplor*",
    },
    {
        "confirming": "confirm* acknowledg* admit*",
        "denying": "deny denied denies denying denial* refut* dismissed_reports",
    },
    {
        "winning": "win wins won winning winner* victor* beat",
        "losing": "lose loses lost losing loser* defeat*",
    },
    {"dozens": "dozens", "hundreds": "hundreds", "thousands": "thousands"},
    {
        "dollars": "dollar dollars usd $ us$",
        "manats": "manat manats azn ₼",
        "euros": "euro euros eur €",
        "roubles": "rouble* ruble* rub ₽",
        "crowns": "crown crowns",
        "pounds": "pound pounds gbp £",
        "yen": "yen jpy",
        "yuan": "yuan cny renminbi",
        "lira": "lira try",
        "francs": "franc francs chf",
    },
    {
        "tonnes": "tonne tonnes ton tons",
        "barrels": "barrel barrels",
        "litres": "litre* liter*",
        "kilograms": "kilogram* kg",
        "cubic metres": "cubic",
    },
    {"including": "includ*", "excluding": "exclud* except*"},
    {"with": "together_with accompanied_by", "without": "in_the_absence_of"},
    {"arriving": "arriv* enter enters entered entering", "leaving": "leaves leaving left depart*"},
    {"early": "early", "middle": "middle mid", "late": "late"},
    {
        "wholly": "wholly fully entire* complete completely completed_in_full in_full total_of_all",
        "in part": "partly in_part partial* some_of part_of_the",
        "mainly": "mainly mostly largely chiefly predominantly for_the_most_part in_the_main most_of the_bulk_of "
        "the_greater_part",
    },
    {"spring": "spring", "summer": "summer", "autumn": "autumn", "winter": "winter"},
    {
        "monday": "monday",
        "tuesday": "tuesday",
        "wednesday": "wednesday",
        "thursday": "thursday",
        "friday": "friday",
        "saturday": "saturday",
        "sunday": "sunday",
    },
    {"passengers": "passenger passengers", "freight": "freight cargo*"},
    {
        "rail": "rail railway* railroad* train trains",
        "road": "road roads truck trucks lorry lorries motorway* highway*",
        "air": "air_freight by_air airline* aircraft flight flights plane planes",
        "sea": "by_sea ship ships vessel* ferry ferries maritime",
    },
    {"domestic": "domestic*", "foreign": "foreign abroad overseas"},
    {
        "public": "state_owned state-owned publicly_owned nationalis*",
        "private": "private privately privatis*",
    },
    {
        "allowing": "allow* permit permits permitted permitting enabl*",
        "forbidding": "forbid* forbade ban bans banned banning prohibit* block* prevent*",
    },
    {
        "easing": "eas* simplif* lift lifted lifting relax*",
        "tightening": "tighten* impos* restrict* complicat*",
    },
    {
        "joining": "join joins joined joining accede* accession",
        "withdrawing": "withdr* quit quits leave_the left_the",
    },
    {
        "appointing": "appoint* nominat*",
        "dismissing": "dismiss* resign* sack* fired remov* ousted stepped_down",
    },
    {"men": "men boys male father* husband*", "women": "women girls female mother* wife"},
    {"gold": "gold", "silver": "silver", "bronze": "bronze"},
    {"oil": "oil crude petroleum", "gas": "gas lng"},
    {"temporary": "temporar* provisional*", "permanent": "permanent* lasting"},
    {
        "preliminary": "preliminar* provisional* draft tentative*",
        "final": "final finally definitive*",
    },
    {
        "allies": "ally allies friend friends friendly friendship partner*",
        "rivals": "rival* enem* advers* hostil* foe",
    },
    {"peace": "peace peaceful*", "war": "war wars warfare"},
    {"near": "near close_to nearby", "far": "far_from distant remote"},
    {"alone": "unilateral*", "together": "joint* jointly bilateral*"},
    {"official": "official officially formal*", "unofficial": "unofficial* informal*"},
    {
        "secret": "secret* confidential classified",
        "made public": "publicly made_public disclos* publish*",
    },
    {"direct": "direct directly", "indirect": "indirect* through_third"},
    {"success": "succe*", "failure": "fail failed fails failing failure* unsuccess*"},
    {
        "active": "active actively dynamic* brisk* lively",
        "idle": "idle stagnant stagnat* sluggish* dormant passive*",
    },
    {"strong": "strong strongly robust*", "weak": "weak weakly feeble"},
    {"close": "close closely warm", "strained": "strain* tense tension* cool* distant"},
    {"high": "high highly", "low": "low"},
    {
        "often": "often frequent* regular regularly",
        "rarely": "rare rarely seldom occasional* irregular*",
    },
    {"always": "always constantly", "never": "never"},
    {"voluntary": "voluntary voluntarily optional", "mandatory": "mandatory compulsory obligatory"},
    {"legal": "legal legally lawful*", "illegal": "illegal* unlawful*"},
    {"free": "free_of_charge duty-free duty_free free_trade", "paid": "paid_for for_a_fee"},
    {
        "loan": "loan loans credit credits lend* lent borrow*",
        "grant": "grant grants gift gifts donat* aid",
    },
    {"lending": "lend lends lent lending lender*", "borrowing": "borrow*"},
    {"giving": "gave_to gives_to hand_over handed_over", "taking": "took_from take_from took_over"},
    {"asking": "ask asks asked asking request*", "offering": "offer offers offered offering"},
    {"host": "host hosts hosted hosting", "guest": "guest guests visited visiting visitor*"},
    {"building": "build builds built building construct*", "demolishing": "demolish* dismantl*"},
    {"new": "new newly brand-new", "used": "second-hand secondhand refurbished worn"},
    {"modern": "modern modernis* up-to-date", "outdated": "outdated obsolete old-fashioned"},
    {"attack": "attack* offensive", "defence": "defend* defensive"},
    {"urban": "urban city cities", "rural": "rural village* countryside"},
    {"teachers": "teacher* professor* lecturer*", "students": "student*"},
    {"doctors": "doctor doctors physician*", "patients": "patient patients"},
    {"children": "child children", "adults": "adult adults"},
    {"school": "school schools", "university": "universit*"},
    {
        "treaty": "treaty treaties",
        "memorandum": "memorand*",
        "declaration": "declaration*",
        "protocol": "protocol*",
    },
    {"deposit": "deposit*", "withdrawal": "withdrawal*"},
    {"inside": "inside", "outside": "outside"},
    {
        "optimism": "optimis* hopeful confident",
        "pessimism": "pessimis* doubtful sceptic* skeptic* worried",
    },
    {"majority": "majority", "minority": "minority"},
    {
        "positive": "positive favourable favorable encouraging",
        "negative": "negative unfavourable unfavorable adverse disappoint*",
    },
    {"satisfied": "satisf* pleased", "dissatisfied": "dissatisf* unsatisf* displeas* unhappy"},
    {"doubled": "doubl* twofold", "tripled": "tripl* trebl* threefold", "halved": "halv*"},
    {"wholesale": "wholesale", "retail": "retail"},
    {"net": "net", "gross": "gross"},
    {"winner": "champion*", "runner-up": "runner-up runners-up"},
    {
        "presented": "presented exhibit* display* showed shown",
        "hidden": "hid hidden conceal* withheld",
    },
)
"""Groups of alternatives: a text that tells of one does not tell of another one of its group."""

WEIGHTY = (
    "export* import imports imported importing importer* supplie* supply* deliver* sell* sold buy* bought purchas* procure* acquir*",
    "sign signs signed signing ratif* initial* conclude* approv* adopt* cancel* terminat* suspend* "
    "reject* refus* veto* withdr* annul* revok* abolish* dissolv* scrapp* abandon* postpon* delay* "
    "halt* ceas* stop stops stopped resum* renew* extend* expir*",
    "agree agrees agreed deny denied denies confirm* promis* guarantee* pledg* threaten* warn* demand* "
    "insist* urg* order ordered orders forbid* forbade ban banned bans allow* permit* oblig* forc*",
    "every always never solely exclusiv* entire* wholly completely fully total* absolutely "
    "certain* definit* undoubted* clearly prov* proof guarantee* official* formally secret*",
    "largest biggest smallest highest lowest best worst last oldest sole main chief top "
    "leading unique unprecedented record",
    "grow* grew rose rise* increas* expand* fall fell fallen declin* decreas* drop* shrink* collaps* "
    "surge* soar* plung* doubl* tripl* halv* recover*",
    "win* won lose* lost succeed* success* fail* defeat* achiev* complet* finish* accomplish* reach*",
    "ally allies enem* rival* friend* hostil* war peace conflict* oppos* support* criticis* "
    "criticiz* condemn* welcom* prais* blam*",
    "better worse strong* weak* close closer closely distant open* clos* secret* public* private*",
    "civil* militar* domestic* foreign* internal* external*",
    "appoint* elect* dismiss* resign* retir* arrest* expel* expelled die died dead kill*",
    "loan* grant* gift* aid debt* invest* profit* loss* surplus* deficit*",
    "separate* separately rival* instead refused unable",
    "destroy* damag* burn* crash* explod* collaps* bankrupt*",
)
"""Words that change what a claim says, whatever stands in their place."""

HARMS = (
    "expelled expels expulsion deport* banish* banned bans banning prohibit* forbade forbid* forbidden outlaw*",
    "arrest* detain* imprison* jailed seized seizure* confiscat*",
    "killed kills killing died dead death* murder*",
    "destroy* burn burnt burned explod* explosion* sabotag* attack* bombed crash*",
    "bankrupt* insolven*",
    "resign* dismiss* sacked fired ousted",
    "threaten* condemn* denounc* accus* boycott* sanctions sanctioned",
    "brib* fraud* corrupt* illegal* unlawful* smuggl* stolen theft",
)
"""Words for harms and wrongs; those of one line are of a kind."""
