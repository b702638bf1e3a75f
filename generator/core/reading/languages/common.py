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
        "BYN": "byn",
        "CHF": "chf franc* frank*",
        "CNY": "cny yuan*",
        "JPY": "jpy yen",
        "KZT": "kzt tenge*",
        "PLN": "pln zloty*",
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
