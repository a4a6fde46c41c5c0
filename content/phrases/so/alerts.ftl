# Following openings, and the person's time zone. `conditions` stands in openings.ftl: what is followed.

# As the only condition, in "You follow: every opening".
alert-everything = fursad kasta

## Asking whether to follow

alert-confirm =
    Ma kuu sheegaa marka ay soo baxdo fursad cusub oo tan ku habboon?
    { conditions }
# from, until: full hours of the day between which something is sent, in figures; most: messages in seven days
alert-how = Waxaan kuu soo qoraa marka wax cusub jiraan, oo keliya inta u dhaxaysa { $from }:00 iyo { $until }:00 ee aaggaaga saacadda (/timezone), ugu badnaanna { $most } jeer toddobadii maalmoodba. Mar kasta waad joojin kartaa: /alerts
# Nobody knows whether there will be openings.
alert-no-promise = Ma ballan qaadi karo in fursad ku habboon ay soo bixi doonto. Labada weji ee CD4D ee la yaqaan way dhammaadeen (30 Juun 2023). Fursadaha ku calaamadsan DEMO waa tusaalooyin.
# words: words of the message, with commas
alert-left-out = Hadda ma jirto fursad ay ereyadani ku jiraan, markaa waan ka reebayaa: { $words }
alert-what = Fursadahee ayaad rabtaa inaan kuu eego? Magacow dal, qayb shaqo, ama “online”. Tusaale: ii sheeg marka hawlgal caafimaad Gaana ka furmo. Fursadaha oo keliya ayaan kuu eegi karaa, ee kulammada maya.

button-follow = Haa, waan la soconayaa
button-do-not-follow = Maya, mahadsanid
button-follow-everything = Fursad kasta la soco

## Followed, changed, stopped

# pace: at_once or weekly
alert-followed =
    Hadda waxaad la socotaa: { conditions }
    { $pace ->
        [weekly] Fursadaha cusub waxaan kuu sheegayaa toddobaadkii mar, subaxda Isniinta.
       *[at_once] Isla marka fursad cusub oo ku habboon soo baxdo ayaan kuu sheegayaa.
    }
alert-followed-already =
    Tan hore ayaad ula socotaa: { conditions }
    { $pace ->
        [weekly] Fursadaha cusub waxaan kuu sheegayaa toddobaadkii mar, subaxda Isniinta.
       *[at_once] Isla marka fursad cusub oo ku habboon soo baxdo ayaan kuu sheegayaa.
    }
# most: how many alerts one person may have.
alert-too-many = Hadda waxaad la socotaa { $most } raadin. Wax intaas ka badan kuuma hayn karo. Marka hore mid ka jooji.
alert-but-stopped = Hore waxaad u qortay /stop, markaa waxba lama soo dirayo ilaa aad soo dirto /start.
alert-stopped =
    Hadda kaddib kaagama warrami doono: { conditions }
alert-unknown = Tan hadda lama socotid. Waxba lama beddelin.
# total: how many alerts were stopped
alerts-all-stopped = { $total ->
    [0] Ogeysiis ma lihid, markaa wax la joojiyo ma jirin.
    [one] Ogeysiiskaagii waa la joojiyay. Xusuusinta iyo jawaabaha weli waad helaysaa. Si aanad u helin wax fariimo ah oo aanad codsan: /stop
   *[other] { $total } ogeysiis oo aad lahayd waa la joojiyay. Xusuusinta iyo jawaabaha weli waad helaysaa. Si aanad u helin wax fariimo ah oo aanad codsan: /stop
}
# Words that a person may type after /stop to stop alerts only, with spaces between them; the first one is shown in stop-only-alerts.
stop-alerts-words = ogeysiisyada ogeysiisyo ogeysiiska ogeysiis ogaysiisyada ogaysiisyo ogaysiiska ogaysiis digniinaha digniin
# Under the answer to /stop. word: the first of stop-alerts-words
stop-only-alerts = Haddii aad rabto inaad joojiso ogeysiisyada fursadaha cusub oo keliya, soo dir /start, kaddibna: /stop { $word }

button-follow-again = Mar kale la soco
button-stop-alert = Ogeysiiskan jooji
button-keep-alert = Ha la hayo
# Behind it stands what is followed; Telegram cuts what is too long.
button-stop-named-alert = Jooji: { conditions }
button-pace-weekly = U beddel toddobaadkii mar
button-pace-at_once = U beddel isla markiiba

## The list

alerts-yours = { $total ->
    [one] Waxaad la socotaa hal raadin:
   *[other] Waxaad la socotaa { $total } raadin:
}
alerts-some = Kuwan ayaa loo jeedaa:
# since: the day on which it was saved; pace: at_once or weekly
alert-line =
    { $number }. { conditions }
    Tan iyo { DATETIME($since, dateStyle: "long") }, { $pace ->
        [weekly] toddobaadkii mar
       *[at_once] isla marka ay wax jiraan
    }
alerts-none = Ogeysiis ma lihid. Marka hore fursado raadi oo riix “{ topic-save_alert }”, ama qor tusaale: ii sheeg marka hawlgal caafimaad Gaana ka furmo.
# Somebody asked about an alert that is not there. conditions: what was named
alert-not-yours = Ma lihid ogeysiis ku saabsan: { conditions }
# A number in the list. total: how many alerts there are
alert-no-such-number = { $total ->
    [one] Hal ogeysiis oo keliya ayaad leedahay.
   *[other] { $total } ogeysiis oo keliya ayaad leedahay.
}
alert-stop-ask =
    Tan ayaad la socotaa:
    { conditions }
    Tan iyo { DATETIME($since, dateStyle: "long") }, { $pace ->
        [weekly] toddobaadkii mar
       *[at_once] isla marka ay wax jiraan
    }

    Ogeysiiskan ma joojiyaa?
button-stop-number = Jooji { $number }
# Beside the number of an alert in the list.
button-weekly-number = { $number }: toddobaadkii mar
button-at_once-number = { $number }: isla markiiba

## What is told

alert-told = { $total ->
    [one] Fursad cusub ayaa ku habboon waxa aad la socoto.
   *[other] { $total } fursadood oo cusub ayaa ku habboon waxa aad la socoto.
}
alert-because = Sababtoo ah waxaad la socotaa { conditions }:
alert-more = { $more ->
    [one] Mid kale ayaa ku habboon. Waxaad ka dhex helaysaa dhammaan fursadaha.
   *[other] { $more } kale ayaa ku habboon. Waxaad ka dhex helaysaa dhammaan fursadaha.
}
alert-demo-note = Fursadaha ku calaamadsan DEMO waa tusaalooyin. Waxaad tijaabin kartaa sida codsigu u shaqeeyo; hawlgal kama soo baxo.

## The time zone

# now: this moment, worded in the zone; zone: the city of the zone
time-zone-now =
    Aaggaaga saacadda: { $zone }
    Halkaas hadda waa { DATETIME($now, dateStyle: "full", timeStyle: "short") }.
# from, until: full hours of the day between which nothing is sent, in figures
time-zone-why = Waqtiyada kulammada waxaan ku muujiyaa aaggan. Inta u dhaxaysa { $from }:00 iyo { $until }:00 ee aaggaas waxba iskama soo diro, marka laga reebo wax yar ka hor kulan aad iska diiwaangelisay. Haddii aad meel kale ku nooshahay, dooro magaalo aad isku saacad tihiin ama qor tusaale: /timezone London
time-zone-set =
    Hadda laga bilaabo aaggaaga saacaddu waa { $zone }.
    Halkaas hadda waa { DATETIME($now, dateStyle: "full", timeStyle: "short") }.
time-zone-unknown = Ma aqaanno aag saacadeed oo magacan leh. Isku day caasimadda ama magaalo weyn oo dalkaaga ku taal, tusaale: /timezone London. Ama dooro magaalo aad isku saacad tihiin:
