"""The words by which names are read: titles, offices, bodies, particles, in the languages of the sources."""

import re


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


TITLES = _set(
    """
    dr prof professor mr mrs ms miss sir lord lady dame cde cdes com comrade comrades gen general
    maj major lt lieutenant col colonel capt captain sgt sergeant marshal adm admiral brig brigadier
    ambassador amb president premier chairman chairwoman minister senator king queen prince princess
    emperor shah pope cardinal bishop archbishop rev reverend fr father academician engineer ing doc
    dipl тов товарищ т тт г-н г-жа господин госпожа гр гражданин генерал генерал-майор
    генерал-лейтенант генерал-полковник маршал полковник подполковник майор капитан посол академик
    профессор проф доктор д-р министр король принц шах пан пані genosse genossin gen. genossen herr
    frau botschafter generaloberst generalmajor generalleutnant monsieur mme madame m camarade
    général ambassadeur maréchal soudruh s súdruh towarzysz tow elvtárs drug dryg tovarăș tov
    tovarishch ministro embajador señor sr sra don
    """
)
"""Titles and ranks before a name, small, without their full stop."""

TITLE_PARTS = _set(
    """
    major lieutenant lt maj col brig vice rear deputy first prime foreign his her excellency of
    """
)
"""Words that make a rank or title of several words together with one of `TITLES`."""

AMBIGUOUS_TITLES = _set(
    """
    m s t т г don king prince pope father doc com gen major marshal bishop king shah sr dame
    """
)
"""Titles that may as well be a name or an initial: taken only with a full stop, or before two words."""

SUFFIXES = _set("jr sr ii iii iv phd ph.d md m.d esq")
"""What follows a name and belongs to it, small, without its last full stop."""

PARTICLES = _set(
    """
    von van der den de del della di da do dos das du la le zu zum zur ten ter af av y bin bint ibn
    al el ben ould
    """
)
"""Particles of family names, when written small."""

BOUND = _set("abd abdel abdul abdol abu ben bin ibn abou")
"""Words that make one name with the word after them (`Abdel Nasser`)."""

OFFICES = re.compile(
    r"\b(?:minister|secretary|ambassador|chairman|chairwoman|chair|president|premier|member|head|chief|deputy|"
    r"director|interpreter|translator|counsell?or|attach[eé]|consul|envoy|commander|adviser|advisor|professor|"
    r"representative|delegate|leader|employee|official|officer|referent|assistant|aide|correspondent|editor|"
    r"charg[eé]|plenipotentiary|министр|секретарь|посол|председатель|член|начальник|заместитель|зав|заведующий|"
    r"советник|референт|переводчик|представитель|сотрудник|botschafter|sekretär|mitglied|leiter)\b",
    re.IGNORECASE,
)
"""Words by which an office is known."""

BODY = re.compile(
    r"\b(?:foundation|agency|ministry|committee|department|embassy|university|institute|institution|program|"
    r"programme|project|group|archives?|corporation|office|bureau|council|cent(?:re|er)|commission|delegation|"
    r"secretariat|party|union|government|museum|library|academy|association|society|fund|league|front|army|"
    r"politburo|presidium|government|administration|directorate|division|section|headquarters|trust|company|inc|"
    r"министерство|комитет|посольство|университет|институт|архив|совет|бюро|отдел|комиссия|академия|партия|"
    r"центр|міністерство|комітет|архів|рада|ministerium|komitee|botschaft|universität|archiv|institut|rat|"
    r"abteilung|ministère|comité|ambassade|université|ministerstvo|ministerstwo|minisztérium|levéltár)\b",
    re.IGNORECASE,
)
"""Words by which a corporate body is known."""

HUNGARIAN_GIVEN = _set(
    """
    andras antal arpad bela benedek endre erno ferenc geza gyorgy gyula imre istvan jano janos jeno
    jozsef kalman karoly lajos laszlo mate matyas mihaly miklos pal peter rezso sandor tibor vilmos
    zoltan zsigmond maria erzsebet
    """
)
"""Given names, bare, whose place after the family name shows the Hungarian order."""
