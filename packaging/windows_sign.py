"""Signs a program for Windows in place, when the owner's certificate is there: `python windows_sign.py FILE`.

Called for both programs, for the setup and for the uninstaller in it. Without a certificate nothing is signed.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from program import HOMEPAGE
from wine import tool

# A PKCS#12 file, and one with nothing but its password; the server that says when it was signed, which keeps the
# signature good when the certificate has run out.
CERTIFICATE: Final = "SHOPBOOK_WINDOWS_CERTIFICATE"
PASSWORD: Final = "SHOPBOOK_WINDOWS_CERTIFICATE_PASSWORD_FILE"  # noqa: S105 - the name of a variable
TIME_SERVER: Final = "SHOPBOOK_TIMESTAMP_SERVER"


def is_wanted() -> bool:
    """Whether a certificate was named. SystemExit when what was named is not there."""
    given = [os.environ.get(name, "") for name in (CERTIFICATE, PASSWORD)]
    if not any(given):
        return False
    for name, value in zip((CERTIFICATE, PASSWORD), given, strict=True):
        if not Path(value).is_file():
            raise SystemExit(f"{name} names no file: {value or 'it is empty'}. Nothing was signed.")
    return True


def sign(program: Path) -> None:
    """Sign `program` with the certificate named."""
    signed = program.with_name(f"{program.name}.signed")
    command = [
        tool("osslsigncode"),
        "sign",
        "-pkcs12",
        os.environ[CERTIFICATE],
        "-readpass",
        os.environ[PASSWORD],
    ]
    command += ["-h", "sha256", "-n", "Shopbook", "-i", HOMEPAGE]
    if os.environ.get(TIME_SERVER):
        command += ["-ts", os.environ[TIME_SERVER]]
    done = subprocess.run(
        [*command, "-in", str(program), "-out", str(signed)], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise SystemExit(f"{program.name} could not be signed:\n{done.stdout}\n{done.stderr}")
    signed.replace(program)


if __name__ == "__main__":
    if is_wanted():
        sign(Path(sys.argv[1]))
