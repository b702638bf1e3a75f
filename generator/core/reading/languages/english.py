"""English."""

from generator.core.reading.words import Words

ENGLISH = Words(
    numbers={
        "0": "zero",
        "0.5": "half half_a half_an",
        "1.5": "one_and_a_half a_year_and_a_half",
        "2": "two second both",
        "3": "three third thirds",
        "4": "four fourth quarter*",
        "5": "five fifth",
        "6": "six sixth",
        "7": "seven seventh",
        "8": "eight eighth",
        "9": "nine ninth",
        "10": "ten tenth",
        "11": "eleven eleventh",
        "12": "twelve twelfth",
        "13": "thirteen thirteenth",
        "14": "fourteen fourteenth",
        "15": "fifteen fifteenth",
        "16": "sixteen sixteenth",
        "17": "seventeen seventeenth",
        "18": "eighteen eighteenth",
        "19": "nineteen nineteenth",
        "20": "twenty twentieth",
        "30": "thirty thirtieth",
        "40": "forty fortieth",
        "50": "fifty fiftieth",
        "60": "sixty sixtieth",
        "70": "seventy seventieth",
        "80": "eighty eightieth",
        "90": "ninety ninetieth",
    },
    halves={"0.5": "and_a_half"},
    scales={
        "100": "hundred",
        "1000": "thousand",
        "100000": "lakh lakhs",
        "1000000": "million m mn",
        "10000000": "crore crores",
        "1000000000": "billion b bln",
        "1000000000000": "trillion tn trn",
    },
    times={
        "0.5": "halve*",
        "2": "double* doubling twice twofold",
        "3": "triple* tripling trebl* thrice threefold",
        "4": "quadrupl* fourfold",
        "5": "fivefold",
        "6": "sixfold",
        "7": "sevenfold",
        "8": "eightfold",
        "9": "ninefold",
        "10": "tenfold",
        "11": "elevenfold",
        "12": "twelvefold",
    },
    vague={
        "tens": "dozens tens",
        "hundreds": "hundreds",
        "thousands": "thousands",
        "millions": "millions",
        "billions": "billions",
    },
    units={
        "%": "percent per_cent percentage pct pc",
        "RUB": "rouble* ruble*",
        "crown": "crown crowns",
        "km": "kilometre* kilometer*",
        "mile": "mile miles",
        "metre": "metre metres meter meters",
        "kg": "kilogram*",
        "tonne": "tonne* ton tons t",
        "ha": "hectare*",
        "times": "times fold",
        "year": "year years",
        "month": "month months",
        "week": "week weeks",
        "day": "day days",
        "hour": "hour hours",
    },
    hedges_before={
        "about": "about around approximately roughly circa some in_the_order_of in_the_region_of "
        "an_estimated estimated",
        "more-than": "more_than over above exceed* surpass* topped topping tops passed passing went_past "
        "go_past gone_past going_past "
        "crossed crossing crosses to_cross will_cross to_top will_top would_top could_top may_top "
        "upwards_of in_excess_of greater_than larger_than beyond",
        "at-least": "at_least no_less_than not_less_than no_fewer_than a_minimum_of",
        "up-to": "up_to as_much_as as_many_as at_most no_more_than not_more_than a_maximum_of",
        "less-than": "less_than under below fewer_than short_of",
        "almost": "almost nearly neared nearing close_to practically virtually just_under approach* "
        "hardly_reach* barely_reach* scarcely_reach* hardly barely scarcely",
    },
    hedges_after={
        "more-than": "and_more and_above plus",
        "at-least": "or_more or_above at_least",
        "up-to": "or_less or_fewer at_most",
        "about": "or_so approximately",
    },
    classes={
        "plan": "will shall would plan planned planning plans intend* intent* propos* aim* ready "
        "readiness going_to is_to are_to was_to were_to be_to still_to had_to expect* target* scheduled "
        "should could may might can want* wish* hope* invit* announc* due_to envisage* foresee* promis* "
        "prepar* goal* ambition* possib* interest* must prospect* potential ought forecast* "
        "predict* draft* call_for called_for urge* suggest* seek* sought put_off idea* task* until set_for set_to",
        "doubt": "probabl* possibly perhaps preliminar* reportedly allegedly partly in_part partial* "
        "said_to apparently likely seem* inference presum* suppos* provisional*",
        "foreseen": "expect* forecast* predict* foresee* foresaw",
        "guarded": "may might could possib* hope* expect*",
        "negation": "not no never none neither nor nothing without cannot nobody nowhere hardly "
        "deny denied denies denying refus* absent absence fail failed unable unknown impossible "
        "unlikely unstated insufficient despite overcome reversed",
        "denial": "not never cannot nobody nowhere denied denies refused refuses unable failed",
        "rise": "up rose rise rises rising grow* grew growth increas* expand* expansion surge* climb* "
        "jump* soar* upward* gained",
        "fall": "down fell fall falls falling fallen declin* decreas* drop* shrink* shrank shrunk "
        "reduc* slump* plung* downward*",
        "export": "export* supplied supplies supply delivered delivers deliver delivery deliveries "
        "sold sells sell sale sales ship* send sends sent",
        "import": "import imports imported importing importer* buy buys bought buying purchas* procure* acquir*",
        "surplus": "surplus*",
        "deficit": "deficit*",
        "over": "stopped came_to_a_stop come_to_a_stop halted ceased closed abandoned cancelled canceled "
        "terminated expired dissolved came_to_an_end come_to_an_end ended",
    },
)
