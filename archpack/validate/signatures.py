"""What kind of file its first bytes say that it is."""

import re

_SIGNATURES = (
    ("image/png", rb"\x89PNG\r\n\x1a\n"),
    ("image/jpeg", rb"\xff\xd8\xff"),
    ("image/gif", rb"GIF8[79]a"),
    ("image/tiff", rb"II[*+]\x00|MM\x00[*+]"),
    ("image/webp", rb"RIFF.{4}WEBP"),
    ("image/jp2", rb"\x00\x00\x00\x0cjP  \r\n\x87\n|\xff\x4f\xff\x51"),
    ("image/bmp", rb"BM.{4}\x00\x00\x00\x00"),
    ("image/vnd.djvu", rb"AT&TFORM"),
    ("application/pdf", rb"%PDF-"),
    ("application/zip", rb"PK(?:\x03\x04|\x05\x06)"),
    ("application/gzip", rb"\x1f\x8b"),
    ("application/x-7z-compressed", rb"7z\xbc\xaf\x27\x1c"),
    ("application/msword", rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ("application/rtf", rb"\{\\rtf"),
    ("audio/wav", rb"RIFF.{4}WAVE"),
    ("audio/mpeg", rb"ID3|\xff[\xfb\xf3\xf2]"),
    ("audio/flac", rb"fLaC"),
    ("application/ogg", rb"OggS"),
    ("video/mp4", rb".{4}ftyp"),
    ("video/x-matroska", rb"\x1a\x45\xdf\xa3"),
)

_ENDINGS = {
    ending: media_type
    for media_type, endings in {
        "image/png": "png",
        "image/jpeg": "jpg jpeg",
        "image/gif": "gif",
        "image/tiff": "tif tiff",
        "image/webp": "webp",
        "image/jp2": "jp2",
        "image/bmp": "bmp",
        "image/vnd.djvu": "djvu djv",
        "application/pdf": "pdf",
        "application/zip": "zip",
        "application/gzip": "gz",
        "application/msword": "doc",
        "application/rtf": "rtf",
        "application/epub+zip": "epub",
        "application/vnd.oasis.opendocument.text": "odt",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
        "application/xml": "xml",
        "audio/wav": "wav",
        "audio/mpeg": "mp3",
        "audio/flac": "flac",
        "video/mp4": "mp4 m4a",
        "text/html": "html htm",
        "text/markdown": "md",
        "text/plain": "txt",
    }.items()
    for ending in endings.split()
}

_FAMILIES = {
    "image/jpg": "image/jpeg",
    "image/pjpeg": "image/jpeg",
    "image/djvu": "image/vnd.djvu",
    "image/x-djvu": "image/vnd.djvu",
    "image/jpx": "image/jp2",
    "image/jpm": "image/jp2",
    "image/x-ms-bmp": "image/bmp",
    "image/heic": "video/mp4",
    "image/heif": "video/mp4",
    "image/avif": "video/mp4",
    "text/rtf": "application/rtf",
    "application/x-gzip": "application/gzip",
    "application/x-zip-compressed": "application/zip",
    "application/vnd.ms-excel": "application/msword",
    "application/vnd.ms-powerpoint": "application/msword",
    "audio/x-wav": "audio/wav",
    "audio/wave": "audio/wav",
    "audio/vnd.wave": "audio/wav",
    "audio/mp3": "audio/mpeg",
    "audio/x-flac": "audio/flac",
    "audio/ogg": "application/ogg",
    "video/ogg": "application/ogg",
    "audio/mp4": "video/mp4",
    "audio/x-m4a": "video/mp4",
    "video/quicktime": "video/mp4",
    "video/webm": "video/x-matroska",
    "audio/webm": "video/x-matroska",
}
"""Other names of the same, and types of one container, which begin alike."""

_IN_ZIP = ("application/vnd.openxmlformats", "application/vnd.oasis.opendocument", "application/epub+zip")

TYPES = frozenset(
    {media_type for media_type, _ in _SIGNATURES if media_type not in ("audio/mpeg", "video/mp4")}
    | {"application/epub+zip"}
)
"""The types all of whose files begin as they must; the others have more beginnings than these."""


def media_type_of(head: bytes) -> str | None:
    """The type of a file that begins so, or None where nothing tells."""
    for media_type, signature in _SIGNATURES:
        if re.match(signature, head, re.DOTALL):
            return media_type
    return None


def by_ending(path: str) -> str | None:
    """The type that the ending of a name promises, or None."""
    return _ENDINGS.get(path.rpartition(".")[2].lower())


def family(media_type: str) -> str:
    """A type that stands for all that begin alike: those in a ZIP container for `application/zip`."""
    if media_type.startswith(_IN_ZIP) or media_type.endswith("+zip"):
        return "application/zip"
    return _FAMILIES.get(media_type, media_type)
