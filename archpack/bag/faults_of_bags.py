"""The faults of a bag that is there (RFC 8493): their codes, and why each is one."""

from archpack.fault import Fault

FAULTS_OF_BAGS = (
    Fault("AP820", "no-bag", "Every bag has a file bagit.txt at its top (RFC 8493, 2.1.1)."),
    Fault(
        "AP821",
        "declaration-malformed",
        "bagit.txt is two lines: the version, and the encoding of tag files (RFC 8493, 2.1.1). Before "
        "version 1.0 readers were less strict, and it is a warning.",
    ),
    Fault("AP822", "version-unknown", "Nobody can tell what the rules of this version are."),
    Fault("AP823", "encoding-unknown", "The tag files cannot be read in this encoding; UTF-8 was tried."),
    Fault("AP824", "payload-folder-missing", "Every bag has a folder data/ (RFC 8493, 2.1.2)."),
    Fault(
        "AP825",
        "payload-manifest-missing",
        "Without manifest-<algorithm>.txt nothing is known of what should be there (RFC 8493, 2.1.3).",
    ),
    Fault(
        "AP826",
        "algorithm-unknown",
        "The digests of this manifest cannot be computed here, so what it lists is not verified.",
    ),
    Fault(
        "AP827",
        "manifest-misnamed",
        "Algorithms are named in lower-case letters and digits, each once (RFC 8493, 2.4).",
        "warning",
    ),
    Fault(
        "AP828",
        "tag-file-unreadable",
        "The file is no text in the encoding of the bag, or cannot be read: from there on it counts as "
        "if it said nothing.",
    ),
    Fault("AP829", "line-empty", "An empty line says nothing; some readers refuse it.", "warning"),
    Fault("AP830", "line-malformed", "A line of a manifest is a digest, space, and a path (2.1.3)."),
    Fault(
        "AP831",
        "path-in-unusual-form",
        "The path can be understood and is not written as RFC 8493, 2.1.3 asks; other readers may miss the "
        "file.",
        "warning",
    ),
    Fault(
        "AP832",
        "path-leads-out",
        "A path with '..', a '/' or '~' at its beginning, or a drive could make a reader touch files outside "
        "the bag (RFC 8493, 5.1). It was not followed.",
    ),
    Fault("AP833", "path-not-to-be-listed", "Payload manifests list data/, tag manifests all the rest."),
    Fault("AP834", "listed-twice", "A manifest lists every file once (RFC 8493, 2.1.3)."),
    Fault("AP835", "listed-with-two-digests", "The file cannot have both; the first one was compared."),
    Fault(
        "AP836",
        "encoded-otherwise",
        "Before version 1.0 programs differed on how '%' is written in manifests.",
        "warning",
    ),
    Fault("AP840", "file-missing", "A manifest lists the file, and it is not there: it is lost (3)."),
    Fault(
        "AP841",
        "file-unlisted",
        "Every payload file is in every payload manifest (in one of them before 1.0): this one came later, "
        "or its line was lost (RFC 8493, 3).",
    ),
    Fault(
        "AP842",
        "digest-differs",
        "The file is not the one whose digest is listed: it was damaged or changed. Take another copy of it.",
    ),
    Fault("AP843", "file-unreadable", "A file whose content cannot be read cannot be verified."),
    Fault(
        "AP844", "file-to-be-fetched", "The bag is not complete before `archpack fetch` has fetched the file."
    ),
    Fault("AP845", "link-in-bag", "A link may lead anywhere, so it is never followed (RFC 8493, 5.1)."),
    Fault(
        "AP846",
        "special-file-in-bag",
        "A pipe or device has no content of its own, and reading it may never end.",
    ),
    Fault("AP847", "folder-unreadable", "What lies in the folder cannot be seen, so the bag is incomplete."),
    Fault(
        "AP848",
        "name-in-another-form",
        "File systems change the form of Unicode in names; the file was found by its characters (6.1).",
        "warning",
    ),
    Fault("AP850", "tag-line-malformed", "bag-info.txt has lines 'label: value' and folded ones (2.2.2)."),
    Fault("AP851", "oxum-repeated", "Payload-Oxum is there once; two may contradict each other (2.2.2)."),
    Fault("AP852", "oxum-malformed", "Payload-Oxum is the bytes, a full stop, and the number of files."),
    Fault("AP853", "oxum-differs", "Payload-Oxum counts bytes and files: some are missing, or too many."),
    Fault("AP860", "fetch-line-malformed", "A line of fetch.txt is an address, a length, and a path."),
    Fault("AP861", "fetch-of-no-payload", "Only payload files are fetched (RFC 8493, 2.2.3)."),
    Fault("AP862", "fetch-without-address", "Nobody can tell where a relative address leads."),
    Fault("AP863", "fetch-listed-twice", "One file comes from one place; the first line counts."),
    Fault("AP865", "fetched-length-differs", "The file has not the length that fetch.txt says."),
    Fault("AP870", "tag-manifest-listed", "A tag manifest cannot hold a digest of itself (2.2.1)."),
    Fault("AP871", "manifest-unlisted", "A payload manifest that no digest covers can be changed (2.2.1)."),
    Fault(
        "AP872", "tag-file-unlisted", "Damage to a tag file that no digest covers goes unnoticed.", "warning"
    ),
    Fault(
        "AP873",
        "tag-manifest-missing",
        "Without one, damage to manifests and tags goes unnoticed.",
        "warning",
    ),
    Fault(
        "AP874",
        "algorithms-weak",
        "Files with the same MD5 or SHA-1 can be made; these show accidents only (RFC 8493, 2.4).",
        "warning",
    ),
    Fault("AP880", "refused-by-bagit-python", "The second opinion differs from ours; its words are given."),
    Fault(
        "AP881", "bagit-python-not-asked", "It cannot read the bag, or could be led astray by it.", "warning"
    ),
)
