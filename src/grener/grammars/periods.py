"""Stretches of the calendar as ISO 8601 writes them, with or without their year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

#: What a clause's tense says of a day without a year: it is behind, ahead, or neither.
PAST, FUTURE, NEAREST = -1, 1, 0
#: The same of a month that is told to be over (``τον περασμένο Μάρτιο``) or to come
#: (``τον ερχόμενο Μάρτιο``): not the running one.
OVER, COMING = -2, 2
#: Of a running stretch one part of so many must be left for it to be what lies ahead; with
#: less it is what lies behind.
LEFT = 4

#: From the day of the article and a tense to ISO 8601; empty where nothing can be said.
Resolve = Callable[[date, int], str]


@dataclass(frozen=True, slots=True)
class When:
    """What a mention says of time.

    Attributes:
        certain: ISO 8601 without a day to count from; empty if it needs one.
        resolve: the same with one.
        cycle: ``year`` or ``week`` if it comes again with each, else empty.
    """

    certain: str = ""
    resolve: Resolve | None = None
    cycle: str = ""

    def at(self, reference: date | None, tense: int = NEAREST) -> str:
        """ISO 8601 as seen from a day; what needs a day and has none is empty."""
        if self.certain or self.resolve is None or reference is None:
            return self.certain
        return self.resolve(reference, tense)

    def seen(self, tense: int) -> When:
        """The same with its tense given (``τον περασμένο Μάρτιο``)."""
        return When(self.certain, lambda reference, _: self.at(reference, tense))


def iso_year(number: int) -> str:
    """A year of ISO 8601 in four digits; 0 is 1 BC."""
    return f"-{-number:04d}" if number < 0 else f"{number:04d}"


@dataclass(frozen=True, slots=True)
class Point:
    """A year, month or day, as precise as the text is; the year may be open."""

    year: int | None
    month: int | None = None
    day: int | None = None

    def iso(self) -> str:
        """ISO 8601; the year must be known."""
        assert self.year is not None
        # There is no year 0 in history: ISO 8601 gives its number to 1 BC.
        parts = [
            iso_year(self.year + 1 if self.year < 0 else self.year),
            *(f"{part:02d}" for part in (self.month, self.day) if part is not None),
        ]
        return "-".join(parts)

    def first(self) -> date:
        """Its first day."""
        year, month, day = self.year or 1, self.month or 1, self.day or 1
        return date(year, month, day if is_day(year, month, day) else 28)

    def last(self) -> date:
        """Its last day."""
        if self.day is not None:
            return self.first()
        following = date(self.year or 1, self.month or 12, 28) + timedelta(days=4)
        return following - timedelta(days=following.day)


Stretch = tuple[Point, "Point | None"]


def is_day(year: int | None, month: int, day: int) -> bool:
    """Whether the calendar has such a day; 29 February without a year counts."""
    try:
        date(year if year and year > 0 else 2000, month, day)
    except ValueError:
        return False
    return True


def period(start: Point, end: Point | None = None, wraps: int = 0) -> When:
    """A stretch from a point to another, both included.

    Args:
        start: where it begins; without a year, neither point has one.
        end: where it ends; nothing for a single year, month or day.
        wraps: how many years later the end is (``12/02`` is a winter).
    """
    if start.year is not None:
        return When(_iso((start, end)))
    return yearly(lambda year: _in_year(year, start, end, wraps))


def counted(steps: int, start: Point, end: Point | None = None, wraps: int = 0) -> When:
    """A stretch of the year that is some steps from the day's own (``τον Μάιο πέρυσι``)."""
    return When("", lambda reference, _: _iso(_in_year(reference.year + steps, start, end, wraps)))


def yearly(stretch: Callable[[int], Stretch]) -> When:
    """What comes every year: the tense says which year's is meant."""

    def resolve(reference: date, tense: int) -> str:
        choices = _around(stretch, reference.year, 2) or _around(stretch, reference.year, 8)
        return _iso(_choose(choices, reference, tense)) if choices else ""

    return When("", resolve, "year")


def _around(stretch: Callable[[int], Stretch], year: int, reach: int) -> list[Stretch]:
    """What there is of a stretch in the years around one; none where 29 February is missing."""
    years = range(max(year - reach, 1), min(year + reach + 1, 9999))
    found = [stretch(one) for one in years]
    real = [one for one in found if all(map(_exists, filter(None, one)))]
    return real if reach > 2 or len(real) == len(found) else []


def _exists(point: Point) -> bool:
    return point.day is None or is_day(point.year, point.month or 1, point.day)


def _in_year(year: int, start: Point, end: Point | None, wraps: int) -> Stretch:
    later = None if end is None else Point(year + wraps, end.month, end.day)
    return Point(year, start.month, start.day), later


def _choose(choices: list[Stretch], reference: date, tense: int) -> Stretch:
    """The last choice that is over, the next that begins or runs, or the nearest one."""
    if tense in (PAST, OVER):
        over = [
            one
            for one in choices
            if _last(one) <= reference
            or (tense == PAST and (_holds(one, reference) or _is_behind(one, reference)))
        ]
        return over[-1] if over else choices[0]
    if tense == COMING:
        return next((one for one in choices if one[0].first() > reference), choices[-1])
    if tense == FUTURE:
        return next((one for one in choices if _is_ahead(one, reference)), choices[-1])
    return min(choices, key=lambda one: _gap(one, reference))


def _last(choice: Stretch) -> date:
    return (choice[1] or choice[0]).last()


def _is_ahead(choice: Stretch, reference: date) -> bool:
    """Whether all of a stretch, or a good part of it, is not over yet."""
    first, last = choice[0].first(), _last(choice)
    return first >= reference or (last - reference) * LEFT > last - first


def _is_behind(choice: Stretch, reference: date) -> bool:
    """Whether a stretch has begun and little of it is left."""
    return choice[0].first() <= reference and not _is_ahead(choice, reference)


def _gap(choice: Stretch, reference: date) -> int:
    """The days between a day and the nearer end of a stretch; none within it."""
    return max((choice[0].first() - reference).days, (reference - _last(choice)).days, 0)


def _holds(choice: Stretch, reference: date) -> bool:
    """Whether a day, a stretch of days or a single month is the running one."""
    start, end = choice
    running = start.first() <= reference <= _last(choice)
    return running and (end is None or start.day is not None)


def shifted(reference: date, unit: str, steps: int) -> str:
    """The period of a unit (``Y M W D``) some steps from a day's own; empty beyond the calendar.

    >>> shifted(date(2019, 11, 13), "M", 2)
    '2020-01'
    """
    if unit == "Y":
        return Point(reference.year + steps).iso()
    if unit == "M":
        months = reference.year * 12 + reference.month - 1 + steps
        return Point(months // 12, months % 12 + 1).iso()
    try:
        day = reference + timedelta(days=steps * (7 if unit == "W" else 1))
    except OverflowError:
        return ""
    if unit == "D":
        return day.isoformat()
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def part_of(reference: date, months: int, steps: int) -> str:
    """The quarter or half (of so many months) some steps from a day's own."""
    index = (reference.year * 12 + reference.month - 1) // months + steps
    first, last = index * months, index * months + months - 1
    return _iso(
        (Point(first // 12, first % 12 + 1), Point(last // 12, last % 12 + 1)),
    )


def _iso(stretch: Stretch) -> str:
    start, end = stretch
    return f"{start.iso()}/{end.iso()}" if end else start.iso()
