# Procedures with ticks (content/procedures/): `done` of `total` steps, `number` and `title` of a step, `ticked`: yes or no.

procedure-progress = { $done } ka mid ah { $total } waa la dhammeeyay
procedure-step = { $ticked ->
        [yes] ☑
       *[no] ☐
    } { $number }. { $title }
procedure-hint = Riix ☐ si aad tallaabo u calaamadiso, ⓘ si aad u akhrido. Calaamadahaaga waan xasuustaa; /forget ayaa tirtiraya.
procedure-unknown = Tallaabooyinkan hadda ma aqaanno. Soo dir /steps si aad u aragto kuwa jira.

button-steps = Tallaabo tallaabo
button-tick = { $ticked ->
        [yes] ☑ { $number }
       *[no] ☐ { $number }
    }
button-read-step = ⓘ { $number }
button-next-step = Xiga: { $title }
button-all-steps = Dhammaan tallaabooyinka
button-reset-steps = Calaamadaha oo dhan ka qaad

## How to apply, from the Terms of Reference to the report

procedure-apply = Laga bilaabo Terms of Reference ilaa warbixinta
procedure-apply-intro = Hadda cidna CD4D ma codsan karto: labada weji ee la yaqaan way dhammaadeen, kii ugu dambeeyay 30 Juun 2023. Tallaabooyinkani waxay muujinayaan sidii ay ahayd. Weji cusub way ka duwanaan kartaa.

procedure-apply-terms = Akhri Terms of Reference
procedure-apply-terms-text = Hawlgal kastaa wuxuu leeyahay qoraal sheegaya waxa hay'addu u baahan tahay: hay'adda martida loo yahay, taariikhda arrinta, muddada, ujeeddooyinka, waxa la soo gudbinayo iyo hawlahaaga. Wuxuu ka yimaaddaa baahida hay'addaas. Ilaha xogtu way ku kala duwan yihiin cidda qorta: hay'adda lafteeda ama qofka IOM ee dalka. Dhammaad ilaa akhri wax kasta ka hor.
procedure-apply-fit = Eeg inaad ku habboon tahay
procedure-apply-fit-text =
    Qoraalka barbardhig waxa aad qaban karto. Waxaa jiray bog “General Requirements” oo codsadayaasha loo sheegay inay marka hore akhriyaan; waxa uu sheegayay ma heli karin. Xeerarka aan naqaanno waan hubin karaa: i weydii “ma ku biiri karaa?”.

    Haddii aad haysato sharci magangelyo, la hadal qareen ama VluchtelingenWerk safar kasta ka hor: waxaad ku lumin kartaa sharci ku-meel-gaar ah. Hawlgal online ah safar uma baahna (gunaanadkeenna).
procedure-apply-papers = Waraaqahaaga diyaarso
procedure-apply-papers-text = Waraaqaha CD4D codsan jirtay lama helin. Mashruuc walaal la ah oo Finland ah wuxuu codsanayaa foom, CV cusub, warqad iyo laba qof oo tixraac ah. Kuwaas diyaarso, qofna weydii ka hor intaadan waxba dirin.
procedure-apply-send = Codso hawlgalkaas
procedure-apply-send-text = Dadku website-ka ayay ka codsan jireen, hal hawlgal oo la cayimay, ee ma ahayn barnaamijka oo dhan (qiyaastii 2017). Maanta ma jirto fursad aad codsan karto.
procedure-apply-selection = Sug xulashada
procedure-apply-selection-text = IOM waxay isbarbardhigtaa waxa loo baahan yahay iyo waxa dadku qaban karo. Sida CD4D u go'aamin jirtay lama helin. MIDA Somalia, oo ah barnaamij kale, IOM iyo hay'adda martida loo yahay musharrixiinta way wada hadlaan, wayna wada go'aamiyaan. Way ka dheeraan kartaa sidii la qorsheeyay: 2020 COVID-19 ayaa xulashada dib u dhigay.
procedure-apply-plan = Ku heshii qorshe shaqo
procedure-apply-plan-text = Codsiyada kaddib kooxda CD4D waxay bilowday inay qorshe shaqo samayso (Ciraaq, Nofembar 2018). Cidda wax saxiixda lama helin: weydii ka hor intaadan waxba oggolaan.
procedure-apply-training = Qaado tababarka bixitaanka ka hor
procedure-apply-training-text = Wejiga labaad tababarku waajib ayuu ku ahaa qof kasta oo markii ugu horraysay ka qayb galay, xataa shaqada online-ka ah. Wuxuu ku saabsan yahay gudbinta aqoonta, kala duwanaanta dhaqannada, dadka aad la shaqaynayso, iyo waxa Terms of Reference codsanayaan.
procedure-apply-assignment = Hawlgalka qabo
procedure-apply-assignment-text = Hawlgal wuxuu qaadan jiray ilaa saddex bilood, goobta ama online. Hay'adda martida loo yahay ayaa ku soo dhowaynaysa, qofka IOM ee dalkana shaqada wuu caawiyaa oo la socdaa. Hargeysa waxaa bil kasta ka dhici jiray kulammo online ah oo ku saabsan horumarka iyo dhibaatooyinka (2020).
procedure-apply-report = Warbixin qor oo dib u eeg
procedure-apply-report-text = Waxa aad soo gudbinayso wuxuu ku qoran yahay Terms of Reference; qaarkood warbixin ayay codsadaan (Ciraaq: mid gaaban oo Af-Carabi ah). Maastricht University ayaa weydiisa khubarada, dadka la shaqeeya iyo hay'adaha martida loo yahay, hawlgalka ka hor, isla markiiba kaddib iyo hal sano kaddib.
