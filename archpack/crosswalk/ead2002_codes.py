"""The codes of languages, scripts and countries that EAD 2002 knows: ISO's lists as they stood in 2008.

Its attributes take no others (`am.langcode`, `scriptcode`, `am.countrycode` of its schema).
"""

LANGUAGES = frozenset(
    """
    aar abk ace ach ada ady afa afh afr aka akk alb ale alg amh ang apa ara arc arg arm arn arp art arw
    asm ast ath aus ava ave awa aym aze bad bai bak bal bam ban baq bas bat bej bel bem ben ber bho bih
    bik bin bis bla bnt bos bra bre btk bua bug bul bur byn cad cai car cat cau ceb cel cha chb che chg
    chi chk chm chn cho chp chr chu chv chy cmc cop cor cos cpe cpf cpp cre crh crp csb cus cze dak dan
    dar day del den dgr din div doi dra dsb dua dum dut dyu dzo efi egy eka elx eng enm epo est ewe ewo
    fan fao fat fij fil fin fiu fon fre frm fro fry ful fur gaa gay gba gem geo ger gez gil gla gle glg
    glv gmh goh gon gor got grb grc gre grn guj gwi hai hat hau haw heb her hil him hin hit hmn hmo hrv
    hsb hun hup iba ibo ice ido iii ijo iku ile ilo ina inc ind ine inh ipk ira iro ita jav jbo jpn jpr
    jrb kaa kab kac kal kam kan kar kas kau kaw kaz kbd kha khi khm kho kik kin kir kmb kok kom kon kor
    kos kpe krc kro kru kua kum kur kut lad lah lam lao lat lav lez lim lin lit lol loz ltz lua lub lug
    lui lun luo lus mac mad mag mah mai mak mal man mao map mar mas may mdf mdr men mga mic min mis mkh
    mlg mlt mnc mni mno moh mon mos mul mun mus mwl mwr myn myv nah nai nap nau nav nbl nde ndo nds nep
    new nia nic niu nno nob nog non nor nso nub nwc nya nym nyn nyo nzi oci oji ori orm osa oss ota oto
    paa pag pal pam pan pap pau peo per phi phn pli pol pon por pra pro pus que raj rap rar roa roh rom
    rum run rus sad sag sah sai sal sam san sas sat scn sco sel sem sga sgn shn sid sin sio sit sla slo
    slv sma sme smi smj smn smo sms sna snd snk sog som son sot spa srd srp srr ssa ssw suk sun sus sux
    swa swe syr tah tai tam tat tel tem ter tet tgk tgl tha tib tig tir tiv tkl tlh tli tmh tog ton tpi
    tsi tsn tso tuk tum tup tur tut tvl twi tyv udm uga uig ukr umb und urd uzb vai ven vie vol vot wak
    wal war was wel wen wln wol xal xho yao yap yid yor ypk zap zen zha znd zul zun
    """.split()  # noqa: SIM905  a list of words is easier to read and to compare
)
"""ISO 639-2, of two codes of a language the bibliographic one (`ger`, not `deu`)."""

SCRIPTS = frozenset(
    """
    Arab Armn Bali Batk Beng Blis Bopo Brah Brai Bugi Buhd Cans Cham Cher Cirt Copt Cprt Cyrl Cyrs Deva
    Dsrt Egyd Egyh Egyp Ethi Geok Geor Glag Goth Grek Gujr Guru Hang Hani Hano Hans Hant Hebr Hira Hmng
    Hrkt Hung Inds Ital Java Kali Kana Khar Khmr Knda Laoo Latf Latg Latn Lepc Limb Lina Linb Mand Maya
    Mero Mlym Mong Mymr Nkoo Ogam Orkh Orya Osma Perm Phag Phnx Plrd Qaaa Qabx Roro Runr Sara Shaw Sinh
    Sylo Syrc Syre Syrj Syrn Tagb Tale Talu Taml Telu Teng Tfng Tglg Thaa Thai Tibt Ugar Vaii Visp Xpeo
    Xsux Yiii Zxxx Zyyy Zzzz
    """.split()  # noqa: SIM905
)
"""ISO 15924."""

COUNTRIES = frozenset(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BV BW
    BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET
    FI FJ FK FM FO FR GA GB GD GE GF GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL
    IN IO IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC
    MD MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA
    PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR
    ST SV SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU
    WF WS YE YT ZA ZM ZW
    """.split()  # noqa: SIM905
)
"""ISO 3166-1 alpha-2."""
