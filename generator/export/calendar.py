"""The dated facts as a calendar (iCalendar, RFC 5545)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from generator.compose.data.open_data import CalendarEntry, OpenData


def calendar(data: OpenData) -> bytes:
    """Write each dated fact as an event of whole days.

    A year or a month is a span from its first day to its last, and the title says so: nothing
    pretends to a day that is not known. Plans are tentative. `uid` is made of the fact's id and of
    the parties, and stays.
    """
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
    moment, fact = entry.moment, entry.moment.fact
    event = Event()
    event.add("uid", f"{fact.id}@{scope}.briefing")
    event.add("dtstamp", stamp)
    event.add("dtstart", moment.first)
    if moment.last < date.max:
        event.add("dtend", moment.last + timedelta(days=1))  # the day after, by the standard
    event.add("summary", fact.title if moment.is_exact else f"{fact.title} ({entry.written})")
    event.add("description", f"{fact.statement}\nDate: {entry.written}")
    event.add("categories", [entry.sector])
    event.add("status", "TENTATIVE" if moment.is_planned else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    if entry.url:
        event.add("url", entry.url)
    return event
