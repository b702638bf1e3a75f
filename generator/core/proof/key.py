"""The key of fingerprints: a secret that a repository keeps, so that its own checks need no text."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b, scrypt
from typing import Self

SHORTEST = 16
"""The fewest characters of a secret: a shorter one could be found by trying."""

_SALT = b"briefing-proof-key"


@dataclass(frozen=True, slots=True)
class ProofKey:
    """A key, which no text or message shows. `check` tells keys apart and is published."""

    key: bytes = field(repr=False)

    @classmethod
    def of(cls, secret: str) -> Self:
        """Derive a key from a secret. Raises ValueError, without the secret, if it is too short."""
        if len(secret.strip()) < SHORTEST:
            raise ValueError(f"the key has fewer than {SHORTEST} characters")
        return cls(scrypt(secret.strip().encode(), salt=_SALT, n=2**14, r=8, p=1, dklen=32))

    @property
    def check(self) -> str:
        """The key check value: 32 bits in hexadecimal digits."""
        return blake2b(key=self.key, person=b"briefing-check", digest_size=4).hexdigest()
