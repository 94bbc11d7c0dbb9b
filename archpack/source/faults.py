"""The faults that a file can have before it is a record: their codes, and why each is one."""

from archpack.fault import Fault

NOT_UTF8 = Fault(code="AP001", name="not-utf8", why="Every record is UTF-8, so that no reader has to guess.")
BYTE_ORDER_MARK = Fault(
    code="AP002",
    name="byte-order-mark",
    severity="warning",
    why="UTF-8 needs no mark, and some readers take it for a part of the first key.",
)
TOO_LARGE = Fault(code="AP003", name="too-large", why="A record is read whole; none comes near the limit.")
TOO_DEEP = Fault(code="AP004", name="too-deep", why="No record is nested so deeply; a fault or an attack is.")
NOT_YAML = Fault(code="AP005", name="not-yaml", why="The text breaks the grammar of YAML.")
NOT_JSON = Fault(code="AP006", name="not-json", why="The text breaks the grammar of JSON (RFC 8259).")
DUPLICATE_KEY = Fault(
    code="AP007", name="duplicate-key", why="Readers differ on which of the two values counts; one is lost."
)
ALIAS = Fault(
    code="AP008",
    name="alias",
    why="Anchors and aliases hide a value behind another, and let a small file grow without bound.",
)
TAG = Fault(code="AP009", name="tag", why="A tag asks the reader for a type; every scalar here is text.")
SEVERAL_DOCUMENTS = Fault(
    code="AP010", name="several-documents", why="One file holds one record; readers drop the others."
)
EMPTY = Fault(code="AP011", name="empty-file", why="There is no record in the file.")
CHARACTER = Fault(
    code="AP012",
    name="forbidden-character",
    why="YAML and XML 1.0 cannot carry control characters, lone surrogates and noncharacters.",
)
READ_DIFFERENTLY = Fault(
    code="AP013",
    name="not-text-elsewhere",
    severity="warning",
    why="Without quotation marks YAML 1.2 readers take it for a number, a truth value or nothing.",
)
READ_DIFFERENTLY_1_1 = Fault(
    code="AP014",
    name="not-text-in-yaml-1.1",
    severity="hint",
    why="Without quotation marks YAML 1.1 readers take it for a date, a truth value or a number.",
)
CARRIAGE_RETURN = Fault(
    code="AP015",
    name="carriage-returns",
    severity="hint",
    why="Lines that end in CR LF make the same record a different file on different machines.",
)
MERGE = Fault(code="AP016", name="merge-key", why="Only YAML 1.1 readers merge; the others see a key '<<'.")
KEY_NOT_TEXT = Fault(code="AP017", name="key-not-text", why="A key is text; JSON knows no other.")
TAB = Fault(code="AP018", name="tab", why="YAML forbids tabs in indentation.")
TOO_MANY = Fault(
    code="AP019", name="too-many-faults", why="What follows so many faults is not worth telling."
)
NO_RECORD = Fault(
    code="AP020", name="no-record", why="Nothing in the folder is called record.yaml or record.json."
)
TWO_RECORDS = Fault(
    code="AP021",
    name="two-records",
    why="record.yaml and record.json side by side may contradict each other.",
)
FOLDER_LINK = Fault(
    code="AP022",
    name="link-not-followed",
    severity="hint",
    why="A link may lead out of the collection, or in a circle.",
)
NOT_TOML = Fault(code="AP030", name="not-toml", why="archpack.toml breaks the grammar of TOML.")
BAD_DEFAULTS = Fault(code="AP031", name="bad-defaults", why="archpack.toml says what no collection can say.")
UNKNOWN_CODE = Fault(
    code="AP032",
    name="unknown-code",
    why="A setting or a comment about a fault that nobody knows does nothing, and was meant to do something.",
)
FIXED_SEVERITY = Fault(
    code="AP033",
    name="fixed-severity",
    why="What cannot be read as a record is wrong everywhere; no setting and no comment can change that.",
)
IDLE_COMMENT = Fault(
    code="AP034",
    name="idle-comment",
    severity="warning",
    why="A comment that ignores nothing would hide the fault that it names, should it come back.",
)
DOUBTFUL_MARK = Fault(
    code="AP040",
    name="doubtful-mark",
    severity="warning",
    why="What may be an editor's mark or the document's own words is given out as words.",
)
WRONG_SHAPE = Fault(code="AP100", name="wrong-shape", why="The data cannot be read as a record.")

SOURCE_FAULTS = (
    NOT_UTF8,
    BYTE_ORDER_MARK,
    TOO_LARGE,
    TOO_DEEP,
    NOT_YAML,
    NOT_JSON,
    DUPLICATE_KEY,
    ALIAS,
    TAG,
    SEVERAL_DOCUMENTS,
    EMPTY,
    CHARACTER,
    READ_DIFFERENTLY,
    READ_DIFFERENTLY_1_1,
    CARRIAGE_RETURN,
    MERGE,
    KEY_NOT_TEXT,
    TAB,
    TOO_MANY,
    NO_RECORD,
    TWO_RECORDS,
    FOLDER_LINK,
    NOT_TOML,
    BAD_DEFAULTS,
    UNKNOWN_CODE,
    FIXED_SEVERITY,
    IDLE_COMMENT,
    DOUBTFUL_MARK,
    WRONG_SHAPE,
)
"""All of them, by code."""
