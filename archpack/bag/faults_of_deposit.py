"""The faults of archives, of bags for a profile, and of seals: their codes, and why each is one."""

from archpack.bag.bag_fault import BagFault

FAULTS_OF_DEPOSIT = (
    BagFault("AP890", "archive-damaged", "The archive cannot be read to its end; take another copy."),
    BagFault("AP891", "member-leads-out", "Unpacked, the member would lie outside the bag (RFC 8493, 5.1)."),
    BagFault("AP892", "not-one-folder", "An archive holds one folder, which is the bag (RFC 8493, 4)."),
    BagFault("AP893", "member-twice", "One program unpacks the first, another the last: nobody knows which."),
    BagFault("AP894", "archive-named-otherwise", "An archive is named for the folder in it (4).", "warning"),
    BagFault(
        "AP895",
        "archive-too-large",
        "So much comes out of so little only where somebody means harm, or of files full of zeros. If the "
        "archive may, say with --limit how many bytes.",
    ),
    BagFault("AP896", "bytes-after-the-end", "No digest covers them, and no program shows them.", "warning"),
    BagFault("AP897", "packing-unknown", "Stored, deflate, bzip2 and lzma are known; pack the archive anew."),
    BagFault("AP901", "tag-required", "The profile requires the tag; give it with --tag when packing."),
    BagFault("AP902", "tag-value-refused", "The profile takes certain values only, and no empty ones."),
    BagFault("AP903", "tag-repeated", "The profile takes the tag once."),
    BagFault("AP904", "algorithm-refused", "The profile requires or allows other manifests (--algorithm)."),
    BagFault("AP905", "version-refused", "The profile takes other versions of BagIt."),
    BagFault("AP906", "file-refused", "The profile requires a file that is missing, or allows this one not."),
    BagFault("AP907", "fetch-or-payload-refused", "The profile wants fetch.txt, or the payload, otherwise."),
    BagFault("AP908", "serialization-refused", "The profile takes another kind of archive, or a folder."),
    BagFault("AP909", "profile-not-named", "The bag does not say that it follows the profile.", "warning"),
    BagFault("AP910", "tag-recommended", "The profile recommends the tag.", "warning"),
    BagFault("AP911", "not-sealed", "A tag manifest without a signature can be changed by anybody."),
    BagFault("AP912", "seal-not-trusted", "Nobody who is trusted made the signature over these very bytes."),
    BagFault("AP913", "not-covered-by-the-seal", "The file is in no digest that the signature covers."),
    BagFault(
        "AP914",
        "seal-perhaps-removed",
        "Tag manifests come one for each payload manifest. One that went together with its signature leaves "
        "no other trace; those that stay still cover every byte.",
        "warning",
    ),
)
