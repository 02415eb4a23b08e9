"""Faults of object storage: what is wrong, why, and what next, in a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.layers.storage_faults import ADDRESS, storage_fault

TRIED = (
    "Generic S3 error: Error performing GET http://{} in 1.2ms - {}\n\nDebug source:\nGeneric {{"
)


@given(st.text())
def test_a_folder_is_no_address(name: str) -> None:
    assert not ADDRESS.fullmatch(f"/{name}")


@pytest.mark.parametrize(
    ("address", "told", "line"),
    [
        ("s3://b/x", TRIED.format("169.254.169.254/latest/api/token", "HTTP error: timed out"),
         "s3://b/x: no keys for it were found (HTTP error: timed out). Set AWS_ACCESS_KEY_ID,"),
        ("s3://b/x", "Generic S3 error: Missing SecretAccessKey",
         "s3://b/x: no keys for it were found (S3 error: Missing SecretAccessKey). Set AWS_ACC"),
        ("az://c/x", "Generic MicrosoftAzure error: Account must be specified",
         "az://c/x: no keys for it were found (MicrosoftAzure error: Account must be specified). "
         "Set AZURE_STORAGE_ACCOUNT_NAME"),
        ("s3://b/x", TRIED.format("store.example/b", "Server returned: 403 Forbidden: "),
         "s3://b/x: it refuses the keys that are set (Server returned: 403 Forbidden). "
         "Check them: AWS_ACCESS_KEY_ID"),
        ("gs://b/x", TRIED.format("store.example/b", "Server returned: 404 Not Found: "),
         "gs://b/x: no such bucket (Server returned: 404 Not Found). Make it, or name"),
        ("gs://b/x", TRIED.format("store.example/b", "HTTP error: error sending request"),
         "gs://b/x: cannot be reached (HTTP error: error sending request). Check the address"),
        ("s3://b/x", "", "s3://b/x: cannot be reached (). Check the address"),
    ],
)  # fmt: skip
def test_each_kind_of_fault_has_its_own_next_step(address: str, told: str, line: str) -> None:
    said = str(storage_fault(address, told))
    assert said.startswith(line)
    assert "\n" not in said


def test_a_long_reason_is_cut() -> None:
    assert len(str(storage_fault("s3://b/x", "no " * 1000))) < 250
