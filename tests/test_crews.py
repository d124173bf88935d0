from __future__ import annotations

import threading
import time

import pytest

from grener.crews import Crew


@pytest.mark.parametrize("size", [1, 2, 5])
def test_each_job_has_its_own_result(size: int) -> None:
    with Crew(size) as crew:
        jobs = [crew.give(lambda number=number: number**2) for number in range(50)]
        assert [job.result() for job in jobs] == [number**2 for number in range(50)]
        assert [job.result() for job in reversed(jobs)] == [
            number**2 for number in range(49, -1, -1)
        ]


def test_alone_it_does_what_is_asked_for_and_what_came_before() -> None:
    done: list[int] = []
    with Crew(1) as crew:
        jobs = [crew.give(lambda number=number: done.append(number)) for number in range(5)]
        assert not done
        jobs[2].result()
        assert done == [0, 1, 2]
    assert done == [0, 1, 2], "what nobody has begun is not done"


def test_who_waits_does_what_waits() -> None:
    begun, free = threading.Event(), threading.Event()
    threads: list[threading.Thread] = []

    def hold() -> None:
        begun.set()
        assert free.wait(30)

    def release() -> None:
        threads.append(threading.current_thread())
        free.set()

    with Crew(2) as crew:
        held = crew.give(hold)
        assert begun.wait(30)
        crew.give(release)
        held.result()
    assert threads == [threading.current_thread()]


def test_no_more_work_at_once_than_there_are_threads() -> None:
    lock, working, most = threading.Lock(), 0, 0

    def work() -> None:
        nonlocal working, most
        with lock:
            working += 1
            most = max(most, working)
        time.sleep(0.002)
        with lock:
            working -= 1

    with Crew(3) as crew:
        for job in [crew.give(work) for _ in range(30)]:
            job.result()
    assert 1 <= most <= 3


@pytest.mark.parametrize("size", [1, 2])
def test_an_error_is_raised_where_its_result_is_asked_for(size: int) -> None:
    def fail() -> int:
        raise ValueError("bad")

    with Crew(size) as crew:
        jobs = [crew.give(fail), crew.give(lambda: 2)]
        assert jobs[1].result() == 2
        with pytest.raises(ValueError, match="bad"):
            jobs[0].result()


def test_its_threads_end_with_it() -> None:
    before = threading.active_count()
    with Crew(4) as crew:
        jobs = [crew.give(lambda: time.sleep(0.001)) for _ in range(100)]
        jobs[0].result()
    assert threading.active_count() == before
