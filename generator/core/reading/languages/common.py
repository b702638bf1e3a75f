"""Signs and abbreviations that many languages share."""

from generator.core.reading.words import Words

COMMON = Words(
    scales={"1000000": "mln mio", "1000000000": "mlrd mrd bn", "1000000000000": "trln"},
    units={
        "USD": "$ us$ usd dollar*",
        "EUR": "€ eur euro euros",
        "GBP": "£ gbp",
        "RUB": "₽ rub",
        "AZN": "₼ azn manat*",
        "AUD": "a$ au$ aud",
        "BYN": "byn",
        "CAD": "c$ ca$ cad",
        "CHF": "chf franc* frank*",
        "CNY": "cny yuan*",
        "HKD": "hk$ hkd",
        "JPY": "jpy yen",
        "KZT": "kzt tenge*",
        "NZD": "nz$ nzd",
        "PLN": "pln zloty*",
        "SGD": "s$ sgd",
        "TRY": "lira*",
        "UAH": "uah hryvnia* hrivna* гривн*",
        "%": "% ٪",
        "km": "km",
        "kg": "kg",
        "ha": "ha",
    },
    hedges_before={
        "about": "~ ≈",
        "more-than": ">",
        "at-least": "≥",
        "less-than": "<",
        "up-to": "≤",
    },
)
