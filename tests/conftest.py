"""What holds for every test: reproducible properties, and no network."""

import socket

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("noticegen", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None)
settings.load_profile("noticegen")

LOOPBACK = {"127.0.0.1", "::1", "localhost"}


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a test reach this machine (a browser, a preview server) and nothing beyond it."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in LOOPBACK:
            raise AssertionError(f"a test tried to reach the network: {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)
