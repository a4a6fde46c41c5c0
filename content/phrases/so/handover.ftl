# Codsiga qof, la hadalkiisa, iyo kooxda shaqaalaha. Waxa lagu yidhaahdo qofka codsada waxay ku jiraan commands.ftl.

## In shaqaaluhu joogaan: weligeed ballan maaha.
## $opening: goorta ay soo noqonayaan · $zone: magaalada aagga saacadda ee lagu sheegay

handover-hours-unknown = Ma ogi goorta shaqaaluhu joogaan, markaa ma sheegi karo goorta ay tan akhriyaan.
handover-hours-open = Sida saacadaha shaqadu yihiin, shaqaaluhu hadda way joogaan.
handover-hours-closed = Sida saacadaha shaqadu yihiin, shaqaaluhu hadda ma joogaan.
handover-hours-opening = Sida saacadaha shaqadu yihiin, shaqaaluhu hadda ma joogaan. Mar kale waxay joogaan laga bilaabo { DATETIME($opening, dateStyle: "full", timeStyle: "short") } (saacadda { $zone }).
# Inta dadka kale sugeen waqtigan dambe. Tirooyin 2 iyo ka badan.
handover-usual-minutes = Waqtigan dambe, kala badh dadka codsaday waxay jawaabtii ugu horraysay ku heleen qiyaastii { $minutes } daqiiqo gudahood. Waqtiga ka baxsan saacadaha shaqada lama tirin.
handover-usual-hours = Waqtigan dambe, kala badh dadka codsaday waxay jawaabtii ugu horraysay ku heleen qiyaastii { $hours } saacadood gudahood. Waqtiga ka baxsan saacadaha shaqada lama tirin.

## Wadahadalka

handover-begun = Halkan laga bilaabo waxaa kuu qoraya qof shaqaalaha ka mid ah. Waan aamusanahay ilaa wadahadalku dhammaado.
handover-open = Qof shaqaalaha ka mid ah ayaa halkan kuugu jawaabaya, markaa waan aamusanahay. Haddii aad mar kale i isticmaali rabto, dhammee wadahadalka.
handover-file = Shaqaaluhu way akhriyi karaan waxa aad halkan ku qorto, laakiin ma furi karaan sawirro, codad la duubay, faylal ama goobo. Fadlan ereyo ugu sheeg.
handover-over = Wadahadalkii shaqaaluhu wuu dhammaaday, aniguna waan soo noqday. Maxaad jeclaan lahayd inaad ogaato?
handover-taken-back = Waa hagaag, qof dambe ma sugaysid. Maxaad jeclaan lahayd inaad ogaato?
handover-nothing-to-end = Qof ma sugaysid, shaqaalahana cidina hadda kulama hadlayso. Maxaad jeclaan lahayd inaad ogaato?
handover-not-taken-up = Waxaad codsatay inaad qof la hadasho. Shaqaaluhu codsigaagii way xireen iyaga oo aan halkan wax ku qorin; sababta ma ogi. Mar kale waad codsan kartaa, su'aashaada qoraal ahaan ayaad u dayn kartaa, ama aniga i sii weydii.
handover-unanswered = Waan ka xumahay: waxaad codsatay inaad qof la hadasho, cidina halkan kuma jawaabin. Si aanad waxba ugu sugin, codsigaagii waan xiray. Mar kale waad codsan kartaa, su'aashaada qoraal ahaan ayaad u dayn kartaa, ama aniga i sii weydii.
handover-left = Waan ka xumahay: wixii ugu dambeeyay ee aad qortay shaqaaluhu kama jawaabin. Si aanad waxba ugu sugin, wadahadalkii waan dhammeeyay, waanan soo noqday. Mar kale waad codsan kartaa, su'aashaada qoraal ahaan ayaad u dayn kartaa, ama aniga i sii weydii.
button-end-talk = Dhammee wadahadalka
button-stop-waiting = Qof dambe uma baahni
button-ask-again = Mar kale qof codso

## Kooxda shaqaalaha. $language: magaca luqadda ee afkeeda, ama none · $since: tan iyo goorma · $address: ciwaanka console-ka

group-say-code = Waxaan ka shaqeeyaa wadahadal gaar ah oo keliya. Tani ma kooxda shaqaalaha baa? Markaas halkan ku soo dir 15 daqiiqo gudahood: /connect iyo koodhka console-ka. Haddii kale waan baxayaa.
group-connected = Kooxdani way ku xiran tahay: halkan ayaan ku sheegayaa marka qof shaqaalaha sugayo. Waxa dadku qoraan weligay halkan kuma soo celin doono.
group-disconnected = Kooxdani hadda kuma xirna. Hadda waan ka baxayaa.
group-waiting = Qof baa sugaya shaqaalaha, tan iyo { DATETIME($since, dateStyle: "full", timeStyle: "short") } ({ $zone }). { $language ->
    [none] Luqadda lama yaqaan.
   *[other] Luqadda: { $language }.
}
group-danger = Qof baa laga yaabaa inuu khatar ku jiro. Fadlan isla hadda eeg. Tan iyo { DATETIME($since, dateStyle: "full", timeStyle: "short") } ({ $zone }). { $language ->
    [none] Luqadda lama yaqaan.
   *[other] Luqadda: { $language }.
}
group-console = { $address }

## Magacyada goobaha ee dukumeentiga xogta qofka

data-handovers = wadahadallada shaqaalaha
data-because = sababta (asked: adigaa codsaday; safety: khatar baa la garwaaqsaday; staff: iyagaa marka hore qoray)
data-began_at = bilaabmay
data-first_reply_at = jawaabtii ugu horraysay ee shaqaalaha
data-last_reply_at = jawaabtii ugu dambaysay ee shaqaalaha
data-group_told_at = kooxda shaqaalaha loo sheegay
data-closed_at = dhammaaday
data-outcome = sida uu ku dhammaaday
data-notes = qoraallada shaqaalaha ee wadahadalkan
data-tags = erayo ay shaqaaluhu ku helaan wadahadalkan
