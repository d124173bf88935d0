"""Stretches of the calendar as ISO 8601 writes them, with or without their year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

#: What a clause's tense says of a day without a year: it is behind, ahead, or neither.
PAST, FUTURE, NEAREST = -1, 1, 0

#: From the day of the article and a tense to ISO 8601; empty where nothing can be said.
Resolve = Callable[[date, int], str]


@dataclass(frozen=True, slots=True)
class When:
    """What a mention says of time.

    Attributes:
        certain: ISO 8601 without a day to count from; empty if it needs one.
        resolve: the same with one.
    """

    certain: str = ""
    resolve: Resolve | None = None

    def at(self, reference: date | None, tense: int = NEAREST) -> str:
        """ISO 8601 as seen from a day; what needs a day and has none is empty."""
        if self.certain or self.resolve is None or reference is None:
            return self.certain
        return self.resolve(reference, tense)


@dataclass(frozen=True, slots=True)
class Point:
    """A year, month or day, as precise as the text is; the year may be open."""

    year: int | None
    month: int | None = None
    day: int | None = None

    def iso(self) -> str:
        """ISO 8601; the year must be known."""
        assert self.year is not None
        year = f"-{-self.year:04d}" if self.year < 0 else f"{self.year:04d}"
        parts = [year, *(f"{part:02d}" for part in (self.month, self.day) if part is not None)]
        return "-".join(parts)

    def first(self) -> date:
        """Its first day."""
        year, month, day = self.year or 1, self.month or 1, self.day or 1
        return date(year, month, day if is_day(year, month, day) else 28)


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
        return When(_join(start.iso(), end.iso() if end else ""))

    def resolve(reference: date, tense: int) -> str:
        choices = [
            (
                Point(year, start.month, start.day),
                None if end is None else Point(year + wraps, end.month, end.day),
            )
            for year in range(reference.year - 2, reference.year + 3)
        ]
        begin, finish = _choose(choices, reference, tense)
        return _join(begin.iso(), finish.iso() if finish else "")

    return When("", resolve)


def _choose(
    choices: list[tuple[Point, Point | None]], reference: date, tense: int
) -> tuple[Point, Point | None]:
    """The last choice that is over, the next that begins, or the nearest one."""

    def last_day(choice: tuple[Point, Point | None]) -> date:
        return _end_of(choice[1] or choice[0])

    if tense == PAST:
        over = [one for one in choices if last_day(one) <= reference or _holds(one, reference)]
        return over[-1]
    if tense == FUTURE:
        return next(one for one in choices if one[0].first() >= reference)
    return min(choices, key=lambda one: abs((one[0].first() - reference).days))


def _holds(choice: tuple[Point, Point | None], reference: date) -> bool:
    """Whether a single month or day is the running one."""
    return choice[1] is None and choice[0].first() <= reference <= _end_of(choice[0])


def _end_of(point: Point) -> date:
    if point.day is not None or point.month is None:
        return point.first()
    following = date(point.year or 1, point.month, 28) + timedelta(days=4)
    return following - timedelta(days=following.day)


def shifted(reference: date, unit: str, steps: int) -> str:
    """The period of a unit (``Y M W D``) some steps from a day's own.

    >>> shifted(date(2019, 11, 13), "M", 2)
    '2020-01'
    """
    if unit == "Y":
        return Point(reference.year + steps).iso()
    if unit == "M":
        months = reference.year * 12 + reference.month - 1 + steps
        return Point(months // 12, months % 12 + 1).iso()
    day = reference + timedelta(days=steps * (7 if unit == "W" else 1))
    if unit == "D":
        return day.isoformat()
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def _join(start: str, end: str) -> str:
    return f"{start}/{end}" if end else start
