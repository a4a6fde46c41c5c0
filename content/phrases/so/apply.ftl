# The forms for applying for an opening and for the pool of experts, and what all forms say to answers in own words.
# Arguments of openings come from store/wording/replies.py (opening_args): `title`, `reference` (D-004), `institution`, `demo` (yes or no), `deadline` (a day).
# `answered` of `total` questions have an answer. `application`: the reference of an application (CD4D-7K3M-2).
# `question`, `answer`: what was asked (apply-fact-...) and what was answered.

## Answers in own words: what is wrong with them. `least`, `most`: how many are allowed; `length`: how many there are.

form-text-too-short = Taasi aad bay u gaaban tahay: waxaan u baahanahay ugu yaraan { $least } xaraf, tanina waa { $length }.
form-text-too-long = Taasi aad bay u dheer tahay: waxaan qaadan karaa ilaa { $most } xaraf, tanina waa { $length }. Ma kaydin. Fadlan qoraal ka gaaban soo dir.
form-name-characters = Magac waxaa ku jiri kara xarfo, meelo bannaan, jiitin (-), hamsa (') iyo dhibco oo keliya. Fadlan ku qor calaamado kale la'aan.
form-email-without-at = Calaamadda @ kuma jirto, markaa iimayl ma noqon karto. Ciwaan sidan ayuu u eg yahay: name@example.org
form-email-malformed = Ciwaankan iimaylku sax ma noqon karo. Fadlan mar kale fiiri. Ciwaan sidan ayuu u eg yahay: name@example.org
form-phone-malformed = Lambarkan cidna ma wici karto. Fadlan ku qor koodhka dalka, tusaale: +31 6 12345678
form-number-unlikely = Fadlan qor imisa sano: tiro laga bilaabo 0 ilaa { $most }, tusaale 10. Halkan ugama baahni sannad taariikheed.
form-file-wanted = Ereyo halkan kuma filna: fadlan fayl soo dir, ama riix “Ka bood tan”.

button-was-answer = Jawaabtayda ayay ahayd

## Another form was begun in between

form-draft-kept = Codsigaaga waa la hayaa. Mar dambe ayaad sii wadi kartaa.
form-draft-waits = Tan ka hor codsi ayaad qoraysay. Waa la hayaa. Ma jeclaan lahayd inaad sii waddo?

## Which opening

apply-which = Fursaddee ayaad jeclaan lahayd inaad codsato?
apply-which-none = Fursaddee ayaad jeclaan lahayd inaad codsato? I sii tixraaceeda, tusaale D-004, ama marka hore eeg fursadaha. Fursad la'aanteedna waad ku biiri kartaa liiska khubarada.
apply-unknown = Ma aqaanno fursad { $reference }. Fadlan hubi tixraaca: wuxuu u eg yahay D-004.
apply-closed = Fursaddan hadda ma codsan kartid, way xiran tahay: { $title } ({ $reference }), { $institution }. Kuwo la mid ah ayaan raadin karaa.
button-apply-for = { $reference }: { $title }
button-similar = Fursado la mid ah

## At the beginning

apply-intro = { $demo ->
        [yes] Tani waa layli: fursaddu waa tusaale, mana jirto. Wax walba waad tijaabin kartaa, laakiin wax dhab ah kama soo baxaan.{"\u000A\u000A"}Waxaad codsanaysaa: DEMO · { $title } ({ $reference }), { $institution }.
       *[no] Waxaad codsanaysaa: { $title } ({ $reference }), { $institution }.
    }
    Waxaa jira { $total } su'aalood oo gaaban. Waxba lama dirayo ka hor intaadan arkin dhammaan jawaabahaaga oo aanad oran haa. Ilaa markaas waxaa loo hayaa qabyo ahaan, waxaana loo kaydiyaa si qarsoodi ah (encrypted). Waad joojin kartaa oo mar dambe sii wadi kartaa.
    Maalinta ugu dambaysa ee codsigu waa { DATETIME($deadline, dateStyle: "long") }.
apply-resumed = { $demo ->
        [yes] Waxaad sii wadaysaa codsigaaga (layli): DEMO · { $title } ({ $reference }).
       *[no] Waxaad sii wadaysaa codsigaaga: { $title } ({ $reference }).
    }
    Waxaa laga jawaabay { $answered } oo ka mid ah { $total } su'aalood.
apply-amending = { $demo ->
        [yes] Waxaad beddelaysaa codsigaaga { $application } (layli): DEMO · { $title } ({ $reference }).
       *[no] Waxaad beddelaysaa codsigaaga { $application }: { $title } ({ $reference }).
    }
    Waxa aad dirtay sidiisii ayuu ahaanayaa ilaa aad isbeddellada dirto.
# `member`: whether the person is in the pool already.
pool-intro = { $member ->
        [yes] Hore ayaad ugu jirtaa liiska khubarada. Jawaabahaaga halkan waad ku beddeli kartaa.
       *[no] Haddii aad ku jirto liiska khubarada, shaqaaluhu way kugu xusuusan karaan marka ay jirto fursad kugu habboon. Cidna hawlgal looma ballan qaado, mana jirto fursad CD4D ah oo aan ognahay oo maanta codsiyo qaadata: labada weji ee la yaqaan way dhammaadeen (30 Juun 2023).
    }
    Waxaa jira { $total } su'aalood oo gaaban. Waxba lama dirayo ka hor intaadan arkin dhammaan jawaabahaaga oo aanad oran haa. Ilaa markaas waxaa loo hayaa qabyo ahaan, waxaana loo kaydiyaa si qarsoodi ah (encrypted). Waad joojin kartaa oo mar dambe sii wadi kartaa.
pool-resumed = Waxaad sii wadaysaa ku biirista liiska khubarada. Waxaa laga jawaabay { $answered } oo ka mid ah { $total } su'aalood.

## Questions

apply-reuse = Tan hore ayaad iigu sheegtay. Mar kale ma isticmaalaa? Jawaab kasta weli waad beddeli kartaa.
apply-reuse-use = Isticmaal
apply-reuse-fresh = Mar kale i weydii
apply-known = • { $question }: { $answer }
apply-name = Magacaaga oo dhammaystiran waa maxay?
apply-email = Ciwaankaaga iimaylku waa maxay?
apply-phone = Lambarkaaga telefoonku waa maxay? Waad ka boodi kartaa.
apply-residence = Dalkee ayaad hadda ku nooshahay?
apply-origin = Adiga ama qoyskaagu dalkee ayaad ka timaaddeen?
apply-field = Qaybtee ayaad ka shaqaysaa, ama ka shaqayn jirtay?
apply-education = Waa maxay waxbarashadaada ugu sarraysa?
apply-experience = Imisa sano ayaad qaybtaada ka shaqaynaysay?
apply-languages = Luqadahee ayaad ku hadashaa si kugu filan oo aad ugu shaqayn karto? Mid kasta riix, ama qor. Markay dhammaan kuu dhan yihiin, riix “Waan dhammeeyay”.
apply-availability = Goorma laga bilaabo ayaad bixi kartaa, muddo intee ah ayaadna joogi kartaa? Badhan riix, ama ereyadaada ku qor.
apply-motivation = Maxaad u jeclaan lahayd inaad hawlgalkan qabato, maxaadna la iman lahayd? Ereyadaada ku qor, hal fariin: 20 ilaa 3000 oo xaraf.
apply-cv = Fadlan CV-gaaga fayl ahaan u soo dir: PDF, DOC, DOCX ama ODT, ilaa 10 MB. Waad ka boodi kartaa.
# The text of content/consents/.
apply-consent-text = { $text }
apply-consent = Ma oggoshahay?
apply-now = Jawaabtaada hadda: { $answer }

apply-fact-reuse = Waxa aad hore iigu sheegtay
apply-fact-name = Magaca
apply-fact-email = Iimaylka
apply-fact-phone = Telefoonka
apply-fact-residence = Dalka aad ku nooshahay
apply-fact-origin = Dalka hooyo
apply-fact-field = Qaybta shaqada
apply-fact-education = Waxbarashada
apply-fact-experience = Sannadaha khibradda
apply-fact-languages = Luqadaha
apply-fact-availability = Waqtiga aad diyaarka tahay
apply-fact-motivation = Sababta aad u codsanayso
apply-fact-cv = CV
apply-fact-consent = Oggolaanshaha
apply-fact-summary = Dhammaan jawaabaha

## Help with each question

apply-reuse-help = Riix “Isticmaal”, markaas uma baahnid inaad mar kale qorto. Riix “Mar kale i weydii”, markaas su'aal kasta waan ku weydiinayaa.
apply-name-help = Magacaaga u qor sida uu baasaboorkaaga ama sharcigaaga ugu qoran yahay, far kasta ha ahaato. Tusaale: Hodan Ali.
apply-email-help = Shaqaaluhu ciwaankan ayay wax kuugu soo qoraan haddii ay su'aalo qabaan. Tusaale: hodan@example.org
apply-phone-help = Lambarka ku qor koodhka dalka, tusaale +31 6 12345678. Lambar ka bilaabma 06 waxaa loo qaataa mid Nederland ah. Sidoo kale waad ka boodi kartaa.
apply-residence-help = Qor dalka ama magaalada aad ku nooshahay, tusaale: Nederland, Utrecht, Beljimka.
apply-origin-help = Dalka adiga, waalid, awoowe ama ayeeyo ka yimid. Badhan riix ama magaciisa qor, tusaale: Soomaaliya, Nayjeeriya, “waalidkay waxay ka yimaaddeen Gaana”.
apply-field-help = Qor qaybtaada ama xirfaddaada, tusaale: kalkaaliye, macallin, injineer, beeraley, qareen, ICT. Ama riix badhanka ugu dhow.
apply-education-help = Waxaa lagu tirinayaa dugsiga ugu sarreeya ee aad dhammaysay, dibaddana ha ahaado. Tusaale: jaamacad, dugsi farsamo, dugsi sare. Qasab ma aha inaad sheegto.
apply-experience-help = Tiro keliya ayaa ku filan, tusaale: 10. Nus sano waxaa loo tirinayaa 0.
apply-languages-help = Luqadaha hakad ku kala qor, tusaale: Holandays, Ingiriisi, Af-Soomaali. Ama mid mid u riix, kaddibna “Waan dhammeeyay”. Luqad si aad uga saarto, mar kale riix.
apply-availability-help = Tusaale: “Maarso laga bilaabo, lix toddobaad”, “fasaxa xagaaga”, “toddobaadkii laba fiid oo online ah”. Ama badhan riix.
apply-motivation-help = Laba ama saddex weedhood ayaa ku filan. Tusaale: waxa aad shaqadaada ku soo qabatay, waxa aad halkaas wax uga bari ama uga dhisi karto, iyo sababta ay meeshani muhiim kuugu tahay.
apply-cv-help = Telegram dhexdiisa riix calaamadda 📎, dooro “File”, CV-gaagana soo dir: PDF, DOC, DOCX ama ODT, ilaa 10 MB. Sawir kuma filna. Haddii aanad CV lahayn, riix “Ka bood tan”.
apply-consent-help = Haddii aad oggoshahay, riix “Waan oggolahay”. Markaas dhammaan jawaabahaaga mar kale ayaad arkaysaa ka hor inta aan waxba la dirin. Haddii aanad oggolayn, waxba lama dirayo. Qabyadaadu way jiraysaa ilaa aad tuurto.
apply-summary-help = Haddii wax walba sax yihiin, riix “Dir”. Riix “Wax beddel” si aad jawaab u doorato. Waxa khaldan sidoo kale waad qori kartaa, tusaale: “iimaylkayga khalad baa ku jira”.

## Answers on buttons

apply-availability-now = Hadda
apply-availability-months = 1 ilaa 3 bilood kaddib
apply-availability-later = Mar dambe
apply-availability-online = Online oo keliya
apply-consent-agree = Waan oggolahay
apply-consent-refuse = Ma oggoli
apply-chosen = ✓ { $answer }
button-done = Waan dhammeeyay
button-as-it-is = Sideeda u daa
button-stop-draft = ✕ Jooji, qabyada hay

apply-consent-refused = Waa hagaag. Oggolaanshahaaga la'aantiis ma diri karo, markaa waxba lama dirayo. Qabyadaadu halkan ayay ku jiraysaa ilaa aad tuurto.
apply-stopped = Waa la joojiyay. Waxba lama dirayo. Jawaabahaaga ilaa hadda qabyo ahaan ayaa loo hayaa; mar kasta waad sii wadi kartaa, ama waad tuuri kartaa.

## All answers at the end; each argument is the answer to the question of that name

apply-opening-summary =
    Kuwani waa jawaabahaaga:

    1. Magaca: { $name }
    2. Iimaylka: { $email }
    3. Telefoonka: { $phone }
    4. Dalka aad ku nooshahay: { $residence }
    5. Dalka hooyo: { $origin }
    6. Qaybta shaqada: { $field }
    7. Waxbarashada: { $education }
    8. Sannadaha khibradda: { $experience }
    9. Luqadaha: { $languages }
    10. Waqtiga aad diyaarka tahay: { $availability }
    11. Sababta aad u codsanayso: { $motivation }
    12. CV: { $cv }
    13. Oggolaanshaha: { $consent }
apply-opening-summary-end = { $demo ->
    [yes] Wax walba ma sax baa? Ma diraa? Fursaddu waa tusaale: tani waa layli, wax dhab ahna kama soo baxaan.
   *[no] Wax walba ma sax baa? Ma diraa?
}
register-profile-summary =
    Kuwani waa jawaabahaaga:

    1. Magaca: { $name }
    2. Iimaylka: { $email }
    3. Telefoonka: { $phone }
    4. Dalka aad ku nooshahay: { $residence }
    5. Dalka hooyo: { $origin }
    6. Qaybta shaqada: { $field }
    7. Waxbarashada: { $education }
    8. Sannadaha khibradda: { $experience }
    9. Luqadaha: { $languages }
    10. Waqtiga aad diyaarka tahay: { $availability }
    11. CV: { $cv }
    12. Oggolaanshaha: { $consent }
register-profile-summary-end = Wax walba ma sax baa? Ma ku geliyaa liiska khubarada?
apply-summary-send = Dir
apply-summary-change = Wax beddel
apply-change-which = Jawaabtee ayaad jeclaan lahayd inaad beddesho?
