"""For all tests: what a machine may lack, and when that counts as a failure.

Rule of this file: on a bare machine a test that needs an apt package skips and says why; where
``LOVELY_RUNNER_ALL_TESTS`` is set (as ``.ci/run`` does) such a skip is a failure.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

ALLOWED = ("torture",)  # reasons to skip that are no lack of the machine


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    report = yield
    if os.environ.get("LOVELY_RUNNER_ALL_TESTS") and report.skipped:
        reason = str(report.longrepr)
        if not any(word in reason for word in ALLOWED):
            report.outcome, report.longrepr = "failed", f"skipped where nothing may skip: {reason}"
    return report
