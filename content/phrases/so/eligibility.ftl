# The eligibility check. Arguments come from actions/check_eligibility.py and actions/verdict.py:
# `question`, `answer`: what was asked and answered; `says`, `sources`: the words of a rule and where it stands;
# `outcome`: fits, unclear, not, depends; `programme`: its name; `runs`: yes or no.

check-intro = Waxaan ku weydiinayaa ilaa { $total } su'aalood oo gaaban, jawaabahaagana waxaan barbardhigayaa xeerarka aan helnay. Waxay qaadanaysaa laba daqiiqo. Waxa aad qorto wadahadalkan ayay ku jiraan, shaqaaluhuna way akhrisan karaan; jawaabahaaga marka xigta waxaan u hayaa oo keliya haddii aad dhammaadka oggolaato.
check-impossible = Hadda ma aqaanno xeerar la hubiyo. Qof ayaa ku caawin kara.

## Questions

check-origin = Adiga ama qoyskaagu dalkee ayaad ka timaaddeen?
check-residence = Dalkee ayaad hadda ku nooshahay?
check-permit = Sharcigaaga Nederland waa maxay?
check-field = Qaybtee ayaad ka shaqaysaa, ama ka shaqayn jirtay?
check-education = Waa maxay waxbarashadaada ugu sarraysa?
check-experience = Imisa sano ayaad qaybtaada ka shaqaynaysay?
check-mode = Ma goobta ayaad ka shaqayn lahayd, mise online halkan, mise labadaba?

check-fact-origin = Dalka hooyo
check-fact-residence = Dalka aad ku nooshahay
check-fact-permit = Sharciga
check-fact-field = Qaybta shaqada
check-fact-education = Waxbarashada
check-fact-experience = Sannadaha khibradda
check-fact-mode = Goobta ama online
check-fact-reuse_profile = Isticmaal jawaabaha la hayo
check-fact-keep_profile = Jawaabaha hay

check-origin-help = Waxaa lagu tirinayaa dalka adiga, waalid, awoowe ama ayeeyo ka yimid. Badhan riix ama magaciisa qor, tusaale: Soomaaliya, Nayjeeriya, “waalidkay waxay ka yimaaddeen Gaana”.
check-residence-help = Qor dalka ama magaalada aad ku nooshahay, tusaale: Nederland, Utrecht, Beljimka.
check-permit-help = Riix badhanka ugu dhow, ama qor, tusaale: “baasaboor Nederland”, “sharci magangelyo oo ku-meel-gaar ah”, “deganaansho joogto ah”. Qasab ma aha inaad sheegto: markaas dooro “Sharci la'aan / ma sheegayo”.
check-field-help = Qor qaybtaada ama xirfaddaada, tusaale: kalkaaliye, macallin, injineer, beeraley, qareen, ICT.
check-education-help = Waxaa lagu tirinayaa dugsiga ugu sarreeya ee aad dhammaysay, dibaddana ha ahaado. Tusaale: jaamacad, dugsi farsamo, dugsi sare.
check-experience-help = Tiro keliya ayaa ku filan, tusaale: 10. Nus sano waxaa loo tirinayaa 0.
check-mode-help = Goobta waxay ka dhigan tahay inaad dalka u safarto. Online waxay ka dhigan tahay inaad halkan ka caawiso. Haddii mid kasta aad samayn lahayd, labadaba dooro.
check-reuse_profile-help = Hore waxaad ii oggolaatay inaan jawaabahaaga hayo. Hadda waan isticmaali karaa, dib ayaan u bilaabi karaa, ama waan tirtiri karaa.
check-keep_profile-help = Haddii aan jawaabahaaga hayo, hubinta xigta ayaan u isticmaali karaa. Waxaa loo kaydiyaa si qarsoodi ah (encrypted), mar kastana waad tirtiri kartaa.

## Answers on buttons

check-other-country = Dal kale
check-other-eu-country = Dal kale oo EU ah
sector-other = Qayb kale
check-permit-citizen = Muwaadin Nederland ama EU
check-permit-permanent = Sharci joogto ah
check-permit-asylum_temporary = Magangelyo, ku-meel-gaar
check-permit-asylum_permanent = Magangelyo, joogto
check-permit-asylum_seeker = Magangelyo-doon sugaya
check-permit-other = Sharci kale
check-permit-unsaid = Sharci la'aan / ma sheegayo
check-education-secondary = Maya ama dugsi sare
check-education-vocational = Dugsi farsamo
check-education-higher = Waxbarasho sare
check-education-unsaid = Ma sheegayo
check-mode-on_site = Goobta
check-mode-online = Online
check-mode-both = Labadaba

## What was kept

check-reuse_profile = Waan hayay jawaabihii aad hore ii siisay. Ma isticmaalaa?
check-reuse_profile-use = Isticmaal
check-reuse_profile-fresh = Dib u bilow
check-reuse_profile-drop = Tirtir
check-keep_profile = Jawaabahaaga ma u hayaa marka xigta? Waxaa loo kaydiyaa si qarsoodi ah (encrypted), mar kastana waad tirtiri kartaa.
check-keep_profile-keep = Hay
check-keep_profile-discard = Ha hayn
check-not-kept = Waa hagaag: jawaabahaaga looma hayo marka xigta.
profile-kept = Jawaabahaaga waa la hayaa. Hubinta xigta waxaan ku weydiin doonaa inaan isticmaalo. Halkan waad ka tirtiri kartaa, ama wax walba waxaad ku tirtiri kartaa /forget.
profile-dropped = Jawaabihii aan hayay waa la tirtiray.
profile-nothing-kept = Wax jawaabahaaga ah ma hayo.
button-drop_profile = Tirtir wixii la hayay

## The warning; `permit` is the answer to the question about the status

check-asylum-warning = ⚠️ { $permit ->
        [asylum_temporary] Weli ha safrin. Safar aad ku tagto dalkaaga hooyo waxaad ku lumin kartaa sharciga magangelyo ee ku-meel-gaarka ah; IND waxay ku weydiinaysaa sababta aad u tagtay. Haddii aad maqnaato wax ka badan 6 bilood, IND waxay dhihi kartaa waad ka guurtay Nederland. Sharciyada xubnaha qoyska ee kaaga ku xiran iyaguna way la dhici karaan (RefugeeHelp, 2024-2025).
        [asylum_permanent] Weydii ka hor intaadan safrin. Kuwa haysta sharci magangelyo oo joogto ah muddo dalkooda hooyo way tagi karaan (RefugeeHelp, 2024-2025). Sharciga ku-meel-gaarka ah safar noocaas ah waa lagu lumin karaa: hubi midka aad haysato.
       *[other] Ha safrin ka hor intaadan weydiin. Ma helin il ku saabsan safarka inta nidaamka magangelyadu socdo; sharci magangelyo oo ku-meel-gaar ah waxaa lagu lumin karaa safar loo galo dalka hooyo (RefugeeHelp, 2024-2025).
    }
    La hadal qareen ama VluchtelingenWerk wax kasta ka hor. Shaqada online-ka ah safar uma baahna: taasi waa gunaanadkeenna, ma aha xeer il ka yimid.

## The verdict

check-programmes-ended = Maanta cidna ma codsan karto: { $total ->
        [one] barnaamijka aan aqaanno wuxuu dhammaaday
        [2] labada weji ee aan aqaanno way dhammaadeen, kii ugu dambeeyay
       *[other] dhammaan { $total } barnaamij iyo weji ee aan aqaanno way dhammaadeen, kii ugu dambeeyay
    } { DATETIME($ended, dateStyle: "long") }. Markaa tani waxay sheegaysaa oo keliya inaad ku habboonaan lahayd.
check-no-programme-runs = Ma aqaanno barnaamij maanta codsiyo qaata. Tani waxay sheegaysaa oo keliya waxa xeerarkiisu jawaabahaaga ka yiraahdaan.
check-programme-runs = Barnaamijkani wuu socdaa: { $programme }.
check-verdict-fits = { $runs ->
        [yes] ✅ Waad ku habboon tahay waxa aan ka aqaanno { $programme }.
       *[no] ✅ Waad ku habboonaan lahayd waxa aan ka aqaanno { $programme }.
    }
check-verdict-unclear = ❔ { $runs ->
        [yes] Inaad ku habboon tahay { $programme }
       *[no] Inaad ku habboonaan lahayd { $programme }
    } ma cadda: qodobbada qaar ilaha xogtu way ku kala duwan yihiin ama waxba ma sheegaan.
check-verdict-not = ✖️ Sida aan ogahay { $runs ->
        [yes] kuma habboonid { $programme }.
       *[no] kuma habboonaan lahayn { $programme }.
    }
check-rule = { $outcome ->
        [fits] ✅ { $question }: { $answer } – waa ku habboon yahay
        [not] ✖️ { $question }: { $answer } – kuma habboona
        [depends] ▫️ { $question }: { $answer } – caqabad aan ognahay ma aha
       *[unclear] ❔ { $question }: { $answer } – ma cadda
    }
    { $says }
    Isha: { $sources }
check-other-programme-fits = ✅ { $programme }: kanna waad ku habboonaan lahayd.
check-other-programme = { $outcome ->
        [not] ✖️ { $programme }: kuma habboona. { $question }: { $says }
       *[unclear] ❔ { $programme }: ma cadda. { $question }: { $says }
    }
check-no-promise = Tani ma aha go'aan iyo ballan midna: jawaabahaaga waxay la barbardhigtaa ilo dadweynaha u furan. IOM iyo hay'adda martida loo ahaa waxay wax ku dooran jireen waxa hawlgal kastaa codsado.
