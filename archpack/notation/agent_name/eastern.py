"""Chinese, Korean and Vietnamese names: the family name first, known by surname and syllables."""

import re

from archpack.notation.agent_name.values import Parts
from archpack.notation.romanisation import plain


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_CHINESE = _set(
    """
    an bai bao bo cai cao chang chao chen cheng ch'en chiang chien chin chou chow chu cui dai deng
    ding dong du duan fan fang feng fu gao geng gong gu guo han hao he ho hong hou hsi hsiao hsieh
    hsu hu hua huang ji jia jiang jiao jin kang kao ke ko kong ku kuo lai lei li liang liao lin liu
    lo long lu luo ma mao mei meng nie ouyang pan pai peng pei pien pu qi qian qiao qin qiu qu ren
    rong shao shen shi shih song su sun sung tan tang tao teng tian tien ting tong tsai tsao ts'ao
    tseng tu tung wan wang wei wen wu xi xia xiang xiao xie xiong xu xue yan yang yao ye yeh yen yi
    yin ying you yu yuan yue zeng zhai zhan zhang zhao zheng zhong zhou zhu zou soong
    """
)
_KOREAN = _set(
    """
    ahn an bae baek bak cha chang cho choe choi ch'oe chon chong chu chung eom ha ham han heo ho
    hong hwang hyon hyeon im jang jeon jeong ji jo jon jong joo ju jung kang ki kim gim ko kong ku
    kwak kwon lee li lim ma min mun moon myong nam no noh o oh om paek paik pae pak pan park pyon
    rhee ri rim ro roh ryang ryom ryu shin sin so sok son song suh sung u won yang yi yim yom yon
    yoo yu yun
    """
)
_VIETNAMESE = _set(
    """
    nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan vuong trinh
    truong dinh lam phung mai to ta ha thai van ton xuan
    """
)
_PINYIN = (
    r"(?:zh|ch|sh|hs|ts|tz|sz|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:[iu]?[aeiou]{1,3}(?:ng|n)?|[aeiou]{1,3}h|ih|er)"
)
_HANGUL = (
    r"(?:kk|tt|pp|ss|jj|ch|sh|[hpmkrlng]y|[bpmdtngkhjrlsyw])?"
    r"(?:ye|ya|yo|yu|wa|wo|we|wi|[aeiou]{1,3})(?:ng|[nmklpt])?"
)
_QUOC_NGU = r"(?:ngh|ng|nh|kh|ph|th|tr|ch|gi|gh|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[nmctp])?"
_FAMILIES = (
    (_CHINESE, re.compile(_PINYIN), re.compile(f"(?:{_PINYIN}){{1,2}}"), 2),
    (_KOREAN, re.compile(_HANGUL), re.compile(f"(?:{_HANGUL}){{1,2}}"), 2),
    (_VIETNAMESE, re.compile(_QUOC_NGU), re.compile(_QUOC_NGU), 3),
)
"""Surnames, one syllable, a given name written as one word, and how many words a given name may have."""

_LONGEST = 14


def is_eastern(words: list[str]) -> bool:
    """Whether words are a surname and the syllables of a given name of the same language."""
    bare = [plain(word) for word in words[:5]]
    if not 2 <= len(bare) <= 4 or not all(word and len(word) <= _LONGEST for word in bare):
        return False
    given = [part for word in bare[1:] for part in word.split()]
    for surnames, syllable, whole, most in _FAMILIES:
        pattern = whole if len(given) == 1 else syllable
        if bare[0] in surnames and len(given) <= most and all(pattern.fullmatch(part) for part in given):
            return True
    return False


def parts(words: list[str]) -> Parts | None:
    """The parts of a name written in the Eastern order; None where it is not known to be one."""
    if not is_eastern(words):
        return None
    return Parts(family=words[0], given=" ".join(words[1:]))
