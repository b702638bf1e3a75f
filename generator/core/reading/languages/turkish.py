"""Turkish."""

from generator.core.reading.words import Words

TURKISH = Words(
    numbers={
        "0.5": "yarım yarısı",
        "2": "iki ikinci*",
        "3": "üç üçüncü* üçte_bir*",
        "4": "dört dördüncü* çeyrek*",
        "5": "beş beşinci*",
        "6": "altı altıncı*",
        "7": "yedi yedinci*",
        "8": "sekiz sekizinci*",
        "9": "dokuz dokuzuncu*",
        "10": "on onuncu*",
        "20": "yirmi yirminci*",
        "30": "otuz",
        "50": "elli",
        "100": "yüz",
    },
    halves={"0.5": "buçuk"},
    scales={"1000": "bin bine", "1000000": "milyon*", "1000000000": "milyar*"},
    times={"2": "ikiye_katla* iki_kat*", "3": "üç_kat* üçe_katla*"},
    vague={
        "tens": "onlarca",
        "hundreds": "yüzlerce",
        "thousands": "binlerce",
        "millions": "milyonlarca",
    },
    units={
        "USD": "dolar*",
        "EUR": "avro",
        "RUB": "ruble",
        "%": "yüzde",
        "km": "kilometre",
        "tonne": "ton",
        "ha": "hektar",
        "times": "kat katı kez defa",
        "year": "yıl yılda yılı yılında yıllık",
        "month": "ay ayda ayı",
        "day": "gün",
    },
    hedges_before={
        "about": "yaklaşık takriben",
        "at-least": "en_az asgari",
        "up-to": "en_fazla azami",
        "almost": "neredeyse hemen_hemen",
    },
    hedges_after={
        "more-than": "fazla aşkın üzerinde",
        "less-than": "az altında",
        "about": "civarında safhalarda dolayında",
    },
    classes={
        "plan": "plan* edilecek* istiyor* olacak* çıkacağını üreteceğini yapılacak* hedef* "
        "bekleni* istiyoruz yürüteceğini",
        "doubt": "muhtemel* ön kısmen sözde belki",
        "negation": "değil yok hiç hayır",
        "rise": "arttı artış* yüksel* büyü*",
        "fall": "azaldı azalış* düştü düşüş*",
        "export": "ihracat* ihraç* satış*",
        "import": "ithalat* ithal* alım*",
    },
)
