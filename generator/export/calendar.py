"""iCalendar (RFC 5545): the dated facts as a calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from generator.compose.data.open_data import CalendarEntry, OpenData

if TYPE_CHECKING:  # importing it takes long, and most commands write no calendar
    from icalendar import Event


def calendar(data: OpenData) -> bytes:
    """Return an .ics file with an all-day event for each dated fact.

    A date known to the month or year spans all of it, and the summary says so, so that no event
    suggests a day that is not known. Plans are TENTATIVE. The UID is stable: it is made from the
    fact's id and the parties.
    """
    from icalendar import Calendar

    written = Calendar()
    written.add("prodid", f"-//Briefing generator//{data.scope}//EN")
    written.add("version", "2.0")
    written.add("method", "PUBLISH")
    written.add("x-wr-calname", data.title)
    stamp = datetime.combine(data.as_of, time(), tzinfo=UTC)
    for entry in data.calendar:
        written.add_component(_event(entry, data.scope, stamp))
    return bytes(written.to_ical())


def _event(entry: CalendarEntry, scope: str, stamp: datetime) -> Event:
    from icalendar import Event

    moment, fact = entry.moment, entry.moment.fact
    event = Event()
    event.add("uid", f"{fact.id}@{scope}.briefing")
    event.add("dtstamp", stamp)
    event.add("dtstart", moment.first)
    if moment.last < date.max:
        event.add("dtend", moment.last + timedelta(days=1))  # DTEND is exclusive
    event.add("summary", fact.title if moment.is_exact else f"{fact.title} ({entry.written})")
    event.add("description", f"{fact.statement}\nDate: {entry.written}")
    event.add("categories", [entry.sector])
    event.add("status", "TENTATIVE" if moment.is_planned else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    if entry.url:
        event.add("url", entry.url)
    return event
