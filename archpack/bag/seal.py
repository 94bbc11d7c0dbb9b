"""Signatures over tag manifests in the form of OpenSSH, which anybody can check with ssh-keygen.

Digests show damage; whoever forges a file can forge its digest too. A signature over the tag manifest, which
lists the payload manifests and all other tag files, covers every byte of a bag.
"""

import base64
import re
import subprocess
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from archpack.errors import UnreadableError, UnwritableError

NAMESPACE = "file"
"""What the signatures are for, in OpenSSH's words: the name that its manual gives for signed files."""
ENDING = ".sig"
_KEY = re.compile(r"(ssh-|ecdsa-|sk-)\S+ [A-Za-z0-9+/=]+( .*)?")
_ENTRY = re.compile(r"(^|\s)(ssh-|ecdsa-|sk-)\S+ AAAA")
_HEAD = 1 << 16
_PATIENCE = 120
"""Seconds in which a person may type the words that unlock a key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """What was found out about a signature.

    Attributes:
        signer: Who signed, or None when nobody who is trusted did.
        reason: Why not, in the words of ssh-keygen.
    """

    signer: str | None
    reason: str = ""


def sign(data: bytes, key: Path) -> bytes:
    """A detached signature (`-----BEGIN SSH SIGNATURE-----`) over the data.

    Args:
        data: What is signed.
        key: A private key of OpenSSH, or a public one whose private half an agent holds.

    Raises:
        UnwritableError: The key cannot sign.
    """
    check_key(key)
    done = _run(["-q", "-Y", "sign", "-f", str(key), "-n", NAMESPACE], data)
    if done.returncode or not done.stdout.startswith(b"-----BEGIN SSH SIGNATURE-----"):
        raise UnwritableError(f"{key} cannot sign: {_words(done)}")
    return done.stdout


def check_key(key: Path) -> None:
    """Refuse what cannot be a key.

    Raises:
        UnwritableError: There is no such file, or it holds neither a private key nor a public one.
    """
    head = b""
    if key.is_file():
        with suppress(OSError), key.open("rb") as file:
            head = file.read(_HEAD)
    if b"PRIVATE KEY-----" not in head and not _ENTRY.search(head.decode("ascii", "replace")):
        raise UnwritableError(f"{key} is no key: name the file of a private key of OpenSSH")


def check(data: bytes, signature: bytes, allowed: str) -> Seal:
    """Who signed the data, of those who are trusted.

    Args:
        data: What was signed.
        signature: The signature.
        allowed: The text of a file of allowed signers (ssh-keygen(1), ALLOWED SIGNERS).

    Raises:
        UnreadableError: There is no ssh-keygen.
    """
    if _canonical(signature) != signature:
        return Seal(signer=None, reason="the signature is not in the one form that ssh-keygen writes")
    with tempfile.TemporaryDirectory(prefix="archpack-") as folder:
        seal, signers = Path(folder, "seal"), Path(folder, "signers")
        seal.write_bytes(signature)
        signers.write_text(allowed, encoding="utf-8")
        found = _run(["-Y", "find-principals", "-s", str(seal), "-f", str(signers)], b"")
        if found.returncode:
            return Seal(signer=None, reason=_words(found, signers))
        said = "no name"
        for name in found.stdout.decode("utf-8", "replace").splitlines():
            command = ["-Y", "verify", "-f", str(signers), "-I", name, "-n", NAMESPACE, "-s", str(seal)]
            done = _run(command, data)
            if done.returncode == 0:
                return Seal(signer=name)
            said = _words(done, signers)
        return Seal(signer=None, reason=said)


def _canonical(signature: bytes) -> bytes:
    """The signature as ssh-keygen lays it out: so that no byte of its file can change unnoticed."""
    begin, end = b"-----BEGIN SSH SIGNATURE-----", b"-----END SSH SIGNATURE-----"
    body = b"".join(signature.split(b"\n")).removeprefix(begin).removesuffix(end)
    try:
        text = base64.b64encode(base64.b64decode(body, validate=True))
    except ValueError:
        return b""
    lines = [text[at : at + 70] for at in range(0, len(text), 70)]
    return b"\n".join([begin, *lines, end, b""])


def allowed_signers(trusted: Path) -> str:
    """The text of a file of allowed signers; a bare public key is one whose comment is its name.

    Raises:
        UnreadableError: The file cannot be read, or holds no public key.
    """
    advice = "name a public key of OpenSSH (KEY.pub), or a file of allowed signers"
    try:
        text = trusted.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise UnreadableError(f"{trusted} is no text: {advice}") from None
    except OSError as error:
        raise UnreadableError(f"{trusted} cannot be read: {error.strerror}") from error
    if "PRIVATE KEY-----" in text:
        raise UnreadableError(f"{trusted} is a private key, which is only for signing: {advice}")
    if not any(_ENTRY.search(line) for line in text.splitlines()):
        raise UnreadableError(f"{trusted} holds no public key: {advice}")
    lines = []
    for line in text.splitlines():
        if _KEY.fullmatch(line.strip()):
            kind, key, *comment = line.split(maxsplit=2)
            name = re.sub(r"[^\w.@+-]", "_", comment[0]) if comment else trusted.name
            lines.append(f'{name} namespaces="{NAMESPACE}" {kind} {key}')
        else:
            lines.append(line)
    return "\n".join(lines) + "\n"


def _run(arguments: list[str], data: bytes) -> "subprocess.CompletedProcess[bytes]":
    try:
        return subprocess.run(  # noqa: S603  no shell, and nothing of a bag among the arguments
            ["ssh-keygen", *arguments],  # noqa: S607  the person's own
            input=data,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except FileNotFoundError:
        raise UnreadableError("signatures need ssh-keygen, which comes with OpenSSH 8.2 or later") from None
    except subprocess.TimeoutExpired:
        raise UnreadableError("ssh-keygen did not answer; is a key locked that nobody unlocks?") from None


def _words(done: "subprocess.CompletedProcess[bytes]", signers: Path | None = None) -> str:
    """The last that ssh-keygen says, without the name of our copy of the allowed signers."""
    words = (done.stderr or done.stdout).decode("utf-8", "replace").strip().splitlines()
    return (
        words[-1].replace(f"{signers}:", "line ")
        if words
        else f"ssh-keygen ended with status {done.returncode}"
    )
