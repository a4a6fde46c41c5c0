"""Reviewers, an editor, and messages that wait for them."""

from __future__ import annotations

from functools import partial

import pytest

from store.review.reviews import Reviewer
from tests.factories import Cast
from tests.reviewing import Tasked, wait_for_review


@pytest.fixture
def mira(cast: Cast) -> Reviewer:
    """The first of two reviewers."""
    return Reviewer(cast.staff("mira", "reviewer").id)


@pytest.fixture
def jonas(cast: Cast) -> Reviewer:
    """The second of two reviewers."""
    return Reviewer(cast.staff("jonas", "reviewer").id)


@pytest.fixture
def eva(cast: Cast) -> Reviewer:
    """An editor: decides where two disagree."""
    return Reviewer(cast.staff("eva", "editor").id, decides=True)


@pytest.fixture
def tasked(cast: Cast) -> Tasked:
    """Makes a message that waits in the queue."""
    return partial(wait_for_review, cast)
