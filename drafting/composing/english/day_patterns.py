"""How a day, a month or a weekday is written in a note or a sentence, as pieces of patterns."""

from prompts.calendar import MONTHS

ISO = r"\d{4}-\d{2}-\d{2}"
MONTH = rf"(?:{'|'.join(MONTHS)})"
# As it is typed in haste: "jan", "sept.".
# Only these letters: Jana, Marta and Julia are no months.
MONTH_SHORT = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
WEEKDAYS = rf"{WEEKDAY}s?"
# What only its capital shows to be a month.
CAPITAL = r"[A-Z][a-z]+"
DAY = rf"(?:{ISO}|\d{{1,2}} {CAPITAL}(?: \d{{4}})?)"
