"""The formats that records can be exported to."""

from collections.abc import Mapping

from archpack.crosswalk import (
    archivematica_csv,
    atom_csv,
    biblatex,
    bibtex,
    csl_json,
    datacite_json,
    datacite_xml,
    dataverse,
    dspace_saf,
    ead3,
    ead2002,
    invenio_rdm,
    mods,
    oai_dc,
    premis,
    provenance,
    record_json,
    ris,
    ro_crate,
    schema_org,
    table,
)
from archpack.crosswalk.crosswalk import Crosswalk
from archpack.errors import UsageError
from archpack.registry import registry

CROSSWALKS: Mapping[str, Crosswalk] = registry(
    module.CROSSWALK
    for module in (
        record_json,
        csl_json,
        bibtex,
        biblatex,
        ris,
        oai_dc,
        datacite_xml,
        datacite_json,
        mods,
        ead3,
        ead2002,
        premis,
        atom_csv,
        archivematica_csv,
        table,
        invenio_rdm,
        dataverse,
        dspace_saf,
        schema_org,
        ro_crate,
        provenance,
    )
)
"""The formats by name."""


def find(name: str) -> Crosswalk:
    """The format of a name that can be exported to.

    Raises:
        UsageError: There is none, or it is made in packages only.
    """
    names = ", ".join(one.name for one in CROSSWALKS.values() if one.scope != "package")
    if name not in CROSSWALKS:
        raise UsageError(f"there is no format {name!r}; there are: {names}")
    if CROSSWALKS[name].scope == "package":
        raise UsageError(
            f"{name} tells the digests of a package's files and is made by `archpack pack` alone; "
            f"formats to export to are: {names}"
        )
    return CROSSWALKS[name]
