"""The shapes of the pieces of a reference: tokens, labels, numbers, names, brackets."""

import re

NEAR = 2_000
"""Characters in which a text shows how it is written."""

TOKEN = re.compile(
    r"(?P<word>[^\W\d_]+(?:[’'ʹʼ][^\W\d_]+)*)"
    r"|(?P<number>\d[^\W_]*)"
    r"|(?P<separator>[,;:()\[\]，；：（）、])"
    r"|(?P<mark>[^\s])"
)
SECOND = re.compile(r"\.?\s?([^\W\d_]+)")
CODE = r"[^\W_]+(?:[-–/+:’'][^\W_]+|\.\d[^\W_]*|\.?\(\d[^\W_]{0,3}\))*"
VALUE = re.compile(
    r"\s*(?:[:№#]\s*|[Nn][or]\.?\s?(?=\d)|N\s(?=\d))?(?P<value>"
    r"(?:[Ll]ot\s)?\d+\s[A-Z]\s\d+(?![^\W_])"
    r"|[A-Z]\s\d+\s[IVX]+(?![^\W_])"
    r"|[A-Z]{1,2}\d\s\d+[A-Z]?(?=\s*(?:[,;.)]|$))"
    rf"|(?:[A-ZА-ЯІ]{{1,2}}(?:\s|[-–]\s)(?=\d))?(?=[^\s,;]{{0,40}}?\d|[IVXLC]+(?![^\W_])){CODE}"
    r")"
)
LIST = re.compile(
    r"(?:(?:\s?,\s?|\s(?:and|und|и|та)\s|\s?[–-]\s?)\d+[^\W\d_]?(?![\w/-]|\.\d))+(?=\s*(?:$|[,;.)]))"
)
PLURALS = frozenset(
    {"dd", "дд", "dela", "дела", "boxes", "folders", "files", "reels", "vols", "volumes", "items"}
    | {"справи", "spravy"}
)
NAME = re.compile(
    r"\s*(?::\s*)?(?:[“\"«„‘](?P<quoted>[^“”\"«»„‘’]{1,200})[”\"»’“]|(?P<named>(?=[^\W\d_])[^,;:()\[\]\n]{1,160}))"
)
QUOTED = re.compile(r"\s*[“\"«„][^“”\"«»„]{1,200}[”\"»“]")
LABEL_WITHIN = re.compile(
    r"[\s.](?:op|оп|sygn|sv|dosar|delo|d|д|file|box|folder|vol|k|inv|t|т|л|l|спр|spr)\.?\s\d", re.IGNORECASE
)
BARE_NAME = re.compile(r"\s*([^\W\d_]+)(?=\s*[,.]\s*(?:op|оп)\b)", re.IGNORECASE)
LETTERS_NAME = re.compile(r"\s*([^\W\d_]{2,16}(?:[-–\s][^\W\d_]{2,16}){0,4})(?=\s*(?:[,.]|$))")
BETWEEN_STOPS = re.compile(r"(?<![^\W_])[^\W\d_]\.$")
"""The letter before another in letters with stops (`A.N.I.C.`), none of which is a label."""
MISREAD = re.compile(r"[LlЛл]1\.(?=\s?\d)")
YEAR = re.compile(r"\((1[5-9]\d\d|20\d\d)(?:\s?[-–/]\s?\d{2,4})?\)")
TITLE = re.compile(r"\((?P<round>[^()\[\]]{2,300})\)|\[(?P<square>[^()\[\]]{2,300})\]")
PIECE_NUMBER = re.compile(r"(?<=\d)\(\d{1,2}\)|(?<=\d\s)\(\d{1,2}\s[^\W\d]\s[^\W_]+\)")
EXTENT = re.compile(
    r"\d+\s?(?:лл?|pp?|с|арк|листов|листа|листах|leaves|pages|ll)(?![^\W_])\.?(?=\s*(?:$|[,;)\]–—-]))"
)
AFTER = re.compile(
    r"((?:[A-ZĀČĒĢĪĶĻŅŠŪŽ]{1,3}-)?\d[^\W_]*(?:/[^\W_]+)*(?:\.?\s?[-–]\s?\d+)?)(?:\.\s?|\s)"
    r"((?:[őö]\.?\s?e)(?![^\W_])|[^\W\d_]+(?![^\W_]))\.?"
)
PREFIXED = re.compile(r"[A-ZĀČĒĢĪĶĻŅŠŪŽ]{1,3}-\d")
LATVIAN = re.compile(r"f\b\.?[\s,;]{1,3}\d[^,;\s]{0,8}\s?apr\b|[,.]\s?apr\.\s?\d", re.IGNORECASE)
"""What only archives of Latvia write: `101. f., 15. apr.`, or in the order of others `apr. 15`."""
GLUED = re.compile(r"(?:op|оп)\.?\s?\d", re.IGNORECASE)
LINKS = frozenset({"and", "und", "и", "та", "й", "a", "et", "i", "oraz", "also"})
HUNGARIAN = frozenset({"doboz", "tétel", "tetel", "kötet", "csomó", "őe", "öe"})


TO_THE_COMMA = re.compile(r"[^,;:()\n]{0,100}")
SERIES_NAMES = frozenset({"file", "files", "series", "list", "lists", "item", "items", "part", "records"})
"""Labels that after words are rather the end of a name (`Central Files 1960-63`)."""
ROMAN_WORD = re.compile(r"[IVXLC]+\s([^\W\d_]{2,})|[IVXLC]\.([^\W\d_])")
SURE_LETTERS = frozenset("fdlфдл")
"""Letters that are labels even where their stop was lost (`f 52`)."""
