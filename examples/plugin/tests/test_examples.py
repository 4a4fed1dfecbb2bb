"""The examples in the rule's file are its tests."""

import pytest
from harbor_rules import tide_table_missing

from cablelint.testing import Case, cases


@pytest.mark.parametrize("case", cases(tide_table_missing), ids=str)
def test_example(case: Case) -> None:
    """Check that exactly what the example says is found."""
    case.run()
