"""The faults of archives, of bags for a profile, and of seals: their codes, and why each is one."""

from archpack.fault import Fault

FAULTS_OF_DEPOSIT = (
    Fault("AP890", "archive-damaged", "The archive cannot be read to its end; take another copy."),
    Fault("AP891", "member-leads-out", "Unpacked, the member would lie outside the bag (RFC 8493, 5.1)."),
    Fault("AP892", "not-one-folder", "An archive holds one folder, which is the bag (RFC 8493, 4)."),
    Fault("AP893", "member-twice", "One program unpacks the first, another the last: nobody knows which."),
    Fault("AP894", "archive-named-otherwise", "An archive is named for the folder in it (4).", "warning"),
    Fault(
        "AP895",
        "archive-too-large",
        "So much comes out of so little only where somebody means harm, or of files full of zeros. If the "
        "archive may, say with --limit how many bytes.",
    ),
    Fault("AP896", "bytes-after-the-end", "No digest covers them, and no program shows them.", "warning"),
    Fault("AP897", "packing-unknown", "Stored, deflate, bzip2 and lzma are known; pack the archive anew."),
    Fault("AP901", "tag-required", "The profile requires the tag; give it with --tag when packing."),
    Fault("AP902", "tag-value-refused", "The profile takes certain values only, and no empty ones."),
    Fault("AP903", "tag-repeated", "The profile takes the tag once."),
    Fault("AP904", "algorithm-refused", "The profile requires or allows other manifests (--algorithm)."),
    Fault("AP905", "version-refused", "The profile takes other versions of BagIt."),
    Fault("AP906", "file-refused", "The profile requires a file that is missing, or allows this one not."),
    Fault("AP907", "fetch-or-payload-refused", "The profile wants fetch.txt, or the payload, otherwise."),
    Fault("AP908", "serialization-refused", "The profile takes another kind of archive, or a folder."),
    Fault("AP909", "profile-not-named", "The bag does not say that it follows the profile.", "warning"),
    Fault("AP910", "tag-recommended", "The profile recommends the tag.", "warning"),
    Fault("AP911", "not-sealed", "A tag manifest without a signature can be changed by anybody."),
    Fault("AP912", "seal-not-trusted", "Nobody who is trusted made the signature over these very bytes."),
    Fault("AP913", "not-covered-by-the-seal", "The file is in no digest that the signature covers."),
    Fault(
        "AP914",
        "seal-perhaps-removed",
        "Tag manifests come one for each payload manifest. One that went together with its signature leaves "
        "no other trace; those that stay still cover every byte.",
        "warning",
    ),
)
