"""Azerbaijani, in Latin letters."""

from generator.core.reading.words import Words

AZERBAIJANI = Words(
    numbers={
        "0.5": "yarım yarısı",
        "2": "iki ikinci*",
        "3": "üç üçüncü*",
        "4": "dörd dördüncü* rüb*",
        "5": "beş beşinci*",
        "6": "altı altıncı*",
        "7": "yeddi yeddinci*",
        "8": "səkkiz səkkizinci*",
        "9": "doqquz doqquzuncu*",
        "10": "on onuncu*",
        "20": "iyirmi iyirminci*",
        "30": "otuz otuzuncu*",
        "40": "qırx",
        "50": "əlli",
        "100": "yüz",
    },
    halves={"0.5": "yarım"},
    scales={"1000": "min", "1000000": "milyon*", "1000000000": "milyard*"},
    times={"2": "ikiqat iki_qat", "3": "üçqat üç_qat", "10": "onqat on_qat"},
    vague={
        "tens": "onlarla",
        "hundreds": "yüzlərlə",
        "thousands": "minlərlə",
        "millions": "milyonlarla",
    },
    units={
        "USD": "abş_dollar*",
        "EUR": "avro",
        "RUB": "rubl*",
        "%": "faiz*",
        "km": "kilometr*",
        "tonne": "ton tonna tonnadan",
        "ha": "hektar*",
        "times": "dəfə dəfədən qat",
        "year": "il ildə ilin ili ildir illik ildən",
        "month": "ay ayda ayın aylıq ayı",
        "day": "gün günlük",
    },
    hedges_before={
        "about": "təxminən təqribən",
        "at-least": "ən_azı azı",
        "up-to": "ən_çoxu",
        "almost": "demək_olar_ki",
    },
    hedges_after={
        "more-than": "çox artıq yuxarı çoxdur artıqdır ötüb ötmüş* keçib",
        "less-than": "az aşağı",
        "about": "civarında",
        "almost": "yaxın yaxındır",
    },
    classes={
        "plan": "planlaş* nəzərdə olacaq* ediləcək* gözlən* qurulacaq* keçiriləcək* istəyir* "
        "təklif* hazır* olunacaq* açılacaq* edəcək* verəcək* gələcək* niyyət* məqsəd*",
        "doubt": "ehtimal* yəqin ilkin qismən guya",
        "negation": "deyil yox yoxdur heç olmadan",
        "rise": "artıb artaraq artım* artmış* yüksəl* çoxal* artırıl*",
        "fall": "azalıb azalaraq azalma* azalmış* düşüb enib",
        "export": "ixrac* satış* satıl*",
        "import": "idxal* alış*",
    },
)
