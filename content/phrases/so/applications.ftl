# Applications: what was sent, what is being written, and the pool of experts.
# Arguments come from store/applications/application_notices.py. `demo`: whether the opening is an example.
# `opening`: the reference of an opening (D-004); `reference`: that of an application (CD4D-7K3M-2).

application-status-received = waa la helay
application-status-in_review = waa la akhrinayaa
application-status-interview = wareysi ayaa laguugu yeeray
application-status-matched = waa la aqbalay
application-status-rejected = lama dooran
application-status-withdrawn = waa laga noqday

## How far it is

applications-yours = { $total ->
    [one] Hal codsi ayaad dirtay:
   *[other] { $total } codsi ayaad dirtay, kan ugu cusub ayaa ugu horreeya:
}
# `sent` and `updated` are days.
application-line =
    { $demo ->
        [yes] { $reference }: DEMO · { $title }
       *[no] { $reference }: { $title }
    }
    { $institution }
    Xaaladda: { $status }
    Isbeddelkii ugu dambeeyay: { DATETIME($updated, dateStyle: "long") }
    La diray { DATETIME($sent, dateStyle: "long") }
applications-none = Ma aqaanno codsi wadahadalkan laga diray.
application-unknown = Ma aqaanno codsi { $reference } oo wadahadalkan laga diray. Fadlan hubi tixraaca: wuxuu u eg yahay CD4D-7K3M-2.
application-mistyped = { $reference } sax ma noqon karo: ugu yaraan hal xaraf ama hal tiro oo ku jirta ayaa khaldan. Tixraacyadayadu CD4D kaddib weligood ma laha 0 (eber), 1 (kow) ama xarfaha I, L iyo O. Fadlan mar kale fiiri.
application-none-for = Wadahadalkan kama aanad dirin codsi loogu talagalay { $opening }.
application-demo-note = Fursadaha ku calaamadsan DEMO waa tusaalooyin. Codsi loo diro mid ka mid ah waa layli: wax dhab ah kama soo baxaan.

button-application = { $reference }

## What is not sent yet

drafts-yours = { $total ->
    [one] Tan waad bilowday. Weli lama dirin:
   *[other] Kuwan waad bilowday. Weli lama dirin:
}
# `answered` of `total` questions have an answer.
draft-line =
    { $opening }: { $title }
    Jawaabaha ilaa hadda: { $answered } oo ka mid ah { $total }
    Maalinta ugu dambaysa ee codsiga: { DATETIME($deadline, dateStyle: "long") }
draft-line-pool =
    Loogu talagalay liiska khubarada
    Jawaabaha ilaa hadda: { $answered } oo ka mid ah { $total }
draft-line-change = Isbeddello ku saabsan codsigaaga { $reference } ({ $title })
draft-reminder =
    { $demo ->
        [yes] Waxaad bilowday codsi fursaddan ku saabsan, laakiin ma aanad dirin: DEMO · { $title } ({ $opening }), { $institution }.
       *[no] Waxaad bilowday codsi fursaddan ku saabsan, laakiin ma aanad dirin: { $title } ({ $opening }), { $institution }.
    }
    Maalinta ugu dambaysa ee codsigu waa { DATETIME($deadline, dateStyle: "long") }. Ma jeclaan lahayd inaad sii waddo?
draft-discarded = Waxa aad qortay waa la tuuray. Waxba lama dirin.

button-go-on-with = Sii wad: { $opening }
button-go-on-pool = Sii wad: liiska khubarada
button-discard-draft = Iska tuur

## Sending

application-sent =
    Codsigaagu wuu na soo gaaray: { $title } ({ $opening }), { $institution }.

    Tixraacaagu waa { $reference }. Fadlan hay: isaga ayaad adiga iyo shaqaaluhuba codsigaaga ku heli kartaan.
application-next = { $demo ->
    [yes] Fursaddani waa tusaale, markaa tani waxay ahayd layli. Wax dhab ah kama soo baxaan, cidna kuma qasbana inay codsigaaga akhrido. Halkan wax walba waad ku tijaabin kartaa: xaaladda eeg, codsiga beddel ama ka noqo.
   *[no] Waxa hadda dhacaya: shaqaalaha barnaamijku codsigaaga way arki karaan. Marka xaaladdiisu isbeddesho, halkan ayaan kuugu sheegayaa. Ma sheegi karo inta ay qaadanayso.
}
application-already = Fursaddan hore ayaad u codsatay: { $title } ({ $opening }). Tixraacaagu waa { $reference }, xaaladduna waa: { $status }. Codsi labaad looma baahna. Kii aad dirtay waad beddeli kartaa ama waad ka noqon kartaa.
application-closed = Cidna hadda ma codsan karto { $title } ({ $opening }): way xiran tahay. Codsigaaga lama dirin. Waxa aad qortay weli wuu jiraa.
application-incomplete = Codsigaaga { $title } ({ $opening }) lama dirin: jawaabo qaar ayaa weli maqan. Hadda ayaan ku weydiin karaa.
application-nothing-to-send = Wax la diro ma jiraan: ma hayo codsi kaaga yimid oo aan weli la dirin.

## Changing it

amend-which = Codsigee ayaad jeclaan lahayd inaad beddesho?
amend-how =
    Codsigaaga { $reference } ({ $title }) waad beddeli kartaa ilaa { DATETIME($deadline, dateStyle: "long") }, inta aan go'aan laga gaarin.
    Jawaabahaaga waan ku tusayaa, adiguna waxa aad rabto ayaad beddelaysaa. Shaqaaluhu way arki karaan waxa la beddelay.
application-amended = Codsigaaga { $reference } ({ $title }) waa la beddelay. Shaqaaluhu waxay arkayaan jawaabaha cusub, iyo sidii ay hore u ahaayeen.
application-amended-nothing = Codsigaaga { $reference } ({ $title }) sidiisii ayuu yahay: wax ka duwan kuma jirin.
application-too-late = { $open ->
    [yes] Codsigaaga { $reference } ({ $title }) halkan hadda laguma beddeli karo. Xaaladdiisu waa: { $status }. Qof ayaa ku caawin kara.
   *[no] Codsigaaga { $reference } ({ $title }) halkan hadda laguma beddeli karo: maalintii ugu dambaysay ee codsigu way dhaaftay. Qof ayaa ku caawin kara.
}

button-amend = Beddel

## Withdrawing it

withdraw-which = Codsigee ayaad jeclaan lahayd inaad ka noqoto?
withdraw-ask =
    Ma rabtaa inaad ka noqoto codsigaaga { $reference } ({ $title })?
    Shaqaaluhu waxay arki doonaan inaanad hadda rabin. Dib looma soo celin karo, laakiin mar kale waad codsan kartaa inta fursaddu furan tahay.
application-withdrawn = Codsigaaga { $reference } ({ $title }) waa laga noqday. Shaqaaluhu taas way arki karaan. Jawaabahaagu way kaydsan yihiin ilaa aad wax walba ku tirtirto /forget.
application-withdrawn-before = Codsigaaga { $reference } ({ $title }) hore ayaa looga noqday. Wax kale oo la sameeyo ma jiraan.
application-decided = Codsigaaga { $reference } ({ $title }) halkan hadda lagagama noqon karo. Xaaladdiisu waa: { $status }. Qof ayaa ku caawin kara.

button-withdraw = Haa, ka noqo
button-keep-application = Maya, ha la hayo

## News from the staff

application-news =
    War ku saabsan codsigaaga { $reference }: { $title }, { $institution }.
    Xaaladdiisu hadda waa: { $status }.
application-news-received = Shaqaaluhu way hayaan.
application-news-in_review = Shaqaaluhu hadda way akhrinayaan.
application-news-interview = Shaqaaluhu waxay jeclaan lahaayeen inay kula hadlaan. Fadlan hubi in ciwaanka iimaylka iyo lambarka telefoonka ee codsigaaga ku jira ay sax yihiin.
application-news-matched = Fursaddan waa laguu doortay. Shaqaaluhu way og yihiin waxa xiga.
application-news-rejected = Fursaddan laguuma dooran. Mar kasta fursado kale waad eegi kartaa.
application-news-withdrawn = Shaqaaluhu way ka noqdeen codsigan. Haddii aanad garanayn sababta, fadlan qof weydii.
application-news-message = Shaqaaluhu waxay kuu qoreen: { $message }

## The pool of experts

pool-joined = Hadda waxaad ku jirtaa liiska khubarada. Marka shaqaaluhu fursad kugu xusuustaan, halkan ayaan kuugu sheegayaa, adiga ayaana go'aansanaya. Ma ballan qaadi karo inay taasi dhacdo.
pool-changed = Waxa liiska khubaradu kaa hayo hadda waa la cusboonaysiiyay.
pool-incomplete = Weli kuma jirtid liiska khubarada: jawaabo qaar ayaa weli maqan. Hadda ayaan ku weydiin karaa.
pool-yours = Waxaad ku jirtaa liiska khubarada. Shaqaaluhu fursad way kugu xusuusan karaan.
pool-leave-ask = Ma kaa saaraa liiska khubarada? Waxa aad liiska u sheegtay waa la tirtirayaa, shaqaaluhuna mar dambe fursad kuguma xusuusan karaan.
pool-left = Hadda kuma jirtid liiska khubarada. Waxa aad liiska u sheegtay waa la tirtiray.
pool-not-in = Kuma jirtid liiska khubarada.
pool-proposal =
    Shaqaaluhu waxay u malaynayaan in laga yaabo inay fursaddani kugu habboon tahay:
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { $city ->
        [none] { $institution }, { $country }
       *[other] { $institution }, { $city }, { $country }
    }
    Maalinta ugu dambaysa ee codsiga: { DATETIME($deadline, dateStyle: "long") }

    Tan waxaad u heshay sababtoo ah waxaad ku jirtaa liiska khubarada. Adiga ayaa go'aansanaya inaad codsato iyo in kale.

button-change-pool = Beddel jawaabahayga
button-leave-pool = Ka bax liiska
button-leave-pool-sure = Haa, ka bax liiska

## Files and contacts. `limit`: how many megabytes a file may have.

upload-what-for = Faylal ma akhriyi karo, laakiin fayl wuxuu noqon karaa CV-ga codsi. Fadlan marka hore codsiga bilow: waqtiga saxda ah ayuu CV-ga ku weydiinayaa.
upload-photo = Sawir ama muuqaal ma aqbali karo. Fadlan CV-gaaga fayl ahaan u soo dir: PDF, DOC, DOCX ama ODT, ilaa { $limit } MB.
upload-too_big = Faylkani aad buu u weyn yahay: waxaan aqbali karaa ilaa { $limit } MB. Lama kaydin. Fadlan mid ka yar soo dir.
upload-empty = Faylkani waa madhan yahay. Lama kaydin. Fadlan mid kale soo dir.
upload-wrong_kind = Fayl noocan ah ma aqbali karo. Waxa ku jira ayaan eegay, magaciisa ma eegin. Lama kaydin. Fadlan CV-gaaga u soo dir PDF, DOC, DOCX ama ODT.
upload-damaged = Faylkani wuxuu u muuqdaa mid xumaaday, markaa lama kaydin. Fadlan mar kale PDF ahaan u kaydi oo kaas soo dir.
upload-macros = Faylkan waxaa ku jira barnaamij (macros). Ammaanka dartiis, faylal noocaas ah ma aqbalo. Lama kaydin. Fadlan PDF ahaan u kaydi oo kaas soo dir.
upload-failed = Faylkaagu ima soo gaarin: jidka ayaa wax ku khaldameen. Lama kaydin. Fadlan mar kale soo dir.
upload-contact-other = Kaadhkan xiriirku kaagii ma aha, markaa lambarka kama qaadan karo. Fadlan kaadhka xiriirkaaga ila wadaag, ama lambarkaaga qor.
