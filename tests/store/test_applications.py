"""People see their own applications and nothing of anybody else's."""

from __future__ import annotations

from datetime import timedelta

import pytest

from store.applications import ApplicationNotFoundError, by_reference, of_person
from tests.factories import NOW, Cast


async def test_all_of_ones_own_newest_first(cast: Cast) -> None:
    hodan, other = cast.person(), cast.person()
    opening = cast.opening()
    cast.application(hodan, opening, reference="A-OLDER", created_at=NOW - timedelta(days=1))
    cast.application(hodan, opening, reference="A-NEWER", created_at=NOW)
    cast.application(other, opening, reference="A-OTHER")

    applications = await cast.database.read(of_person, hodan.id)

    assert [a.reference for a in applications] == ["A-NEWER", "A-OLDER"]
    assert applications[0].opening.institution.name


async def test_who_has_applied_for_nothing_gets_nothing(cast: Cast) -> None:
    assert list(await cast.database.read(of_person, "nobody")) == []


async def test_one_by_reference(cast: Cast) -> None:
    hodan = cast.person()
    cast.application(hodan, cast.opening(), reference="A-7K3M2", status="interview")

    application = await cast.database.read(by_reference, hodan.id, "A-7K3M2")

    assert application.status == "interview"


async def test_somebody_elses_is_as_unknown_as_one_that_does_not_exist(cast: Cast) -> None:
    hodan, other = cast.person(), cast.person()
    cast.application(other, cast.opening(), reference="A-OTHER")

    for reference in ("A-OTHER", "A-NONE"):
        with pytest.raises(ApplicationNotFoundError) as caught:
            await cast.database.read(by_reference, hodan.id, reference)
        assert str(caught.value) == ""
