"""The faults that stand against packing, updating or fetching: their codes, and why each is one."""

from archpack.fault import Fault

FAULTS_OF_PACKING = (
    Fault(
        "AP801",
        "name-leads-out",
        "A file of a bag lies in it on every system; '..', '//' and a '/' at an end could lead elsewhere.",
    ),
    Fault(
        "AP802",
        "name-not-unicode",
        "Manifests are UTF-8 (RFC 8493, 2.1.1), and this name is in no encoding of Unicode. Rename the file.",
    ),
    Fault(
        "AP803", "name-too-long", "No file system of today takes such a name, so nobody could unpack the bag."
    ),
    Fault(
        "AP804",
        "names-alike-in-unicode",
        "Two names look the same and differ in the form of their characters (NFC, NFD). Many systems keep "
        "only one of the files (RFC 8493, 6.1). Rename one; in a bag that is there it is a warning.",
    ),
    Fault(
        "AP805",
        "names-alike-but-for-case",
        "Windows and macOS take both names for one, and keep only one of the files (RFC 8493, 6.1). Rename "
        "one; in a bag that is there it is a warning.",
    ),
    Fault(
        "AP806",
        "name-not-for-windows",
        "Windows cannot have such a name, or changes it, so that there the bag is incomplete.",
        "warning",
    ),
    Fault(
        "AP807",
        "name-stumbled-over",
        "RFC 8493 allows the name, and bagit-python and tools built on it refuse a bag that has it.",
        "warning",
    ),
    Fault(
        "AP808",
        "name-not-composed",
        "Some systems bring names into Unicode's composed form (NFC), and no longer find this one.",
        "warning",
    ),
    Fault(
        "AP809",
        "name-long-for-windows",
        "Many programs on Windows stop at paths of 260 characters. Unpack near the root of a disk.",
        "warning",
    ),
    Fault("AP810", "place-taken-twice", "Two files cannot have one place, nor a file that of a folder."),
    Fault(
        "AP811",
        "link-in-source",
        "A bag holds files and no links, and what a link leads to may be anything. Put a copy in its place.",
    ),
    Fault("AP812", "special-file-in-source", "Pipes, sockets and devices have no content to keep."),
    Fault("AP813", "source-unreadable", "What cannot be read cannot be packed, and nothing is left out."),
    Fault(
        "AP814",
        "source-changing",
        "The file changed while it was read: what was copied may be half of one state and half of another.",
    ),
    Fault("AP815", "nothing-to-pack", "A bag without a file is refused by most readers."),
    Fault(
        "AP816",
        "name-reserved",
        "archpack or BagIt itself writes a file of this name, which one of yours cannot have.",
    ),
    Fault(
        "AP817",
        "empty-folder",
        "Manifests list files, so nobody would notice that an empty folder is gone. If it means something, "
        "put a note into it.",
        "warning",
    ),
    Fault("AP818", "tag-not-writable", "The label or value would not be read again as it was given (2.2.2)."),
    Fault(
        "AP819",
        "not-to-be-updated",
        "An update starts from a complete bag of the same record, and loses neither its seal, nor its "
        "profile, nor its log. Mend the bag, give what is asked for, or pack it anew with --replace.",
    ),
    Fault(
        "AP864",
        "fetched-file-unlisted",
        "A file to be fetched is in every payload manifest, else nobody could tell whether it is right "
        "(RFC 8493, 2.2.3).",
    ),
    Fault("AP866", "address-refused", "Only HTTPS is followed; the addresses come from the bag's maker."),
    Fault("AP867", "not-fetched", "The server did not give the file, or its place in the bag is taken."),
    Fault(
        "AP868",
        "fetched-otherwise",
        "What came has not the length or the digest that the bag lists for it, and was thrown away.",
    ),
)
