# Events and registrations. Arguments come from store/wording/replies.py (`event_args`) and
# actions/conditions.py; `conditions` stands in openings.ftl. A demo event is always marked as one.
#
# $title, $reference (E-003), $summary, $languages, $price (or "none"), $place: of the event
# $starts: when it begins, $zone: the city of the time zone in which that is told
# $hours: how long it takes · $held: online, place or both · $demo: yes or no

## Lists. $total: how many fit · $over: whether they are over, instead of to come

events-found =
    Waxaan raadiyay: { conditions }
    { $over ->
        [yes] { $total ->
            [one] Hal kulan ayaa ku habboon.
           *[other] { $total } kulan ayaa ku habboon. Kan ugu dambeeyay ayaa ugu horreeya.
        }
       *[no] { $total ->
            [one] Hal kulan oo soo socda ayaa ku habboon.
           *[other] { $total } kulan oo soo socda ayaa ku habboon. Kan ugu dhow ayaa ugu horreeya.
        }
    }
events-all = { $total ->
    [one] Hal kulan ayaa soo socda.
   *[other] { $total } kulan ayaa soo socda. Kan ugu dhow ayaa ugu horreeya.
}
# What was looked for, beside a place or a month: events that are over.
events-past = kuwa dhammaaday
# $number: in the list · $free: seats · $over: whether it is over
event-card =
    { $number }. { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (saacadda { $zone }), { $hours ->
        [one] hal saac
       *[other] { $hours } saac
    }
    { $held ->
        [online] Online
        [both] { $place }, iyo online
       *[place] { $place }
    }
    { $summary }
    Luqadda: { $languages }{ $price ->
        [none] {""}
       *[other] {"\u000A"}Qiimaha: { $price }
    }{ $over ->
        [yes] {""}
       *[no] {"\u000A"}{ event-seats }
    }
event-seats = { $free ->
    [0] Wuu buuxaa: waxaa jira liis sugitaan
    [one] Hal kursi ayaa bannaan
   *[other] { $free } kursi ayaa bannaan
}
# Of several pages: cards $first to $last of $total.
events-page = { $first }–{ $last } oo ka mid ah { $total }
events-demo-note = Kulammada ku calaamadsan DEMO waa tusaalooyin, mana dhacayaan. Wax walba waad ku tijaabin kartaa, tusaale isdiiwaangelinta. Wax dhab ah kama soo baxaan.
events-none =
    Waxaan raadiyay: { conditions }
    Ma jiro kulan ku habboon.
events-none-advice = { $loosened ->
    [yes] Haddii aad wax ka reebto, kuwo kale ayaa jira:
   *[no] In wax laga reebo iyaduna wax ma tarayso. Mar kasta mar kale waad i weydiin kartaa.
}
events-none-coming = Hadda kulan la qorsheeyay ma jiro. Mar kasta mar kale waad i weydiin kartaa.
events-none-past = Ma aqaanno kulan dhammaaday.

button-event = { $title }
button-all-events = Dhammaan kulammada
button-events-past = Kuwa dhammaaday
# Leads to event number $number of the list.
button-event-number = Ku saabsan { $number }

## One event

event-details =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (saacadda { $zone }), { $hours ->
        [one] hal saac
       *[other] { $hours } saac
    }
    { $held ->
        [online] Online
        [both] { $place }, iyo online
       *[place] { $place }
    }

    { $summary }

    Luqadda: { $languages }{ $price ->
        [none] {""}
       *[other] {"\u000A"}Qiimaha: { $price }
    }
event-over = Kulankani wuu dhammaaday.
event-on = Kulankani wuu bilowday.
event-is-off = Kulankan waa la baajiyay. Ma dhacayo.
# $outcome: a text of the content
event-outcome = Waxa ka soo baxay: { $outcome }
# How the person stands: $status registered or waiting, $seats, $position in the line.
event-own-place = { $status ->
    [waiting] { $seats ->
        [one] Waxaad ugu jirtaa liiska sugitaanka hal kursi. Safka waxaad ka tahay lambar { $position }.
       *[other] Waxaad ugu jirtaa liiska sugitaanka { $seats } kursi. Safka waxaad ka tahay lambar { $position }.
    }
   *[registered] { $seats ->
        [one] Waad diiwaangashan tahay: hal kursi.
       *[other] Waad diiwaangashan tahay: { $seats } kursi.
    }
}
event-which = Kulankee baad ka hadlaysaa? Mid riix, ama i sii tixraaciisa, tusaale E-003.
event-unknown = Ma aqaanno kulan { $reference }. Fadlan hubi tixraaca: wuxuu u eg yahay E-003.

button-map = Khariidad
button-calendar = Faylka jadwalka

## The calendar file

calendar-file = { $demo ->
    [yes] Faylkan fur si aad kulanka ugu darto jadwalkaaga (calendar). Waa tusaale ku calaamadsan DEMO: ma dhacayo.
   *[no] Faylkan fur si aad kulanka ugu darto jadwalkaaga (calendar). Haddii kulanka waqti kale loo raro, faylka cusub qaado.
}
calendar-title = { $demo ->
    [yes] DEMO · { $title }
   *[no] { $title }
}
calendar-text =
    { $demo ->
        [yes] DEMO: kulankani waa tusaale, mana dhacayo.
       *[no] { $reference }
    }
    { $summary }
    { $held ->
        [online] Online
        [both] { $place }, iyo online
       *[place] { $place }
    }
    { $languages }

## Registering: the form. It asks for the event, seats and needs, and sums up.

register-intro =
    Isdiiwaangelinta kulanka: { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (saacadda { $zone })
register-full = Kuraasta oo dhan waa la qabsaday. Waxaad geli kartaa liiska sugitaanka: waan kuu sheegayaa marka kursi kuu bannaanaado.
# $seats: how many the person has now
register-change = { $title } ({ $reference }): { $seats ->
    [one] hal kursi ayaad codsatay.
   *[other] { $seats } kursi ayaad codsatay.
} Aan taas beddelno.
register-event = Kulankee ayaad jeclaan lahayd inaad timaaddo? Mid riix, ama i sii tixraaciisa, tusaale E-003.
register-event-help = Kulan wuxuu leeyahay magac iyo tixraac, sida E-003. Badhan riix, ama marka hore eeg kulammada soo socda.
register-seats = Imisa kursi ayaad u baahan tahay, adiga oo ku jira?
# $most: as many as one can ask for
register-seats-most = Waxaan qori karaa hal ilaa { $most } kursi. Koox ka badan, fadlan codso inaad qof la hadasho.
register-seats-help = Tiro sheeg: 1 adiga oo keliya, 2 adiga iyo qof kale.
register-fact-seats = Kuraasta
register-needs = Wax ma u baahan tahay si aad uga qayb gasho? Tusaale: boos kursiga naafada, turjubaan, kursi hore. Shaqaaluhu way akhrisan karaan waxa aad qorto.
register-needs-help = Ereyadaada ku qor waxa aad u baahan tahay si aad uga qayb gasho, ama riix “Waxba”.
register-needs-none = Waxba
register-fact-needs = Waxa aan u baahanahay
register-summary =
    Tani ma sax baa?

    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (saacadda { $zone })
    { $held ->
        [online] Online
        [both] { $place }, iyo online
       *[place] { $place }
    }
    Kuraasta: { $seats }
    Waxa aan u baahanahay: { $needs }
register-register_sure-help = Riix “Diiwaangeli”, waana ku diiwaangelinayaa. Riix “Beddel” si aad su'aalaha mar kale uga jawaabto.
register-sure-register = Diiwaangeli
register-sure-change = Beddel
register-impossible = Hadda kuma diiwaangelin karo. Qof ayaa ku caawin kara.
# Of somebody who has a place. $seats: how many
register-already-registered = { $seats ->
    [one] Hore ayaad isaga diiwaangelisay { $title } ({ $reference }): hal kursi.
   *[other] Hore ayaad isaga diiwaangelisay { $title } ({ $reference }): { $seats } kursi.
}
register-already-waiting = { $seats ->
    [one] Hore ayaad ugu jirtaa liiska sugitaanka ee { $title } ({ $reference }): hal kursi.
   *[other] Hore ayaad ugu jirtaa liiska sugitaanka ee { $title } ({ $reference }): { $seats } kursi.
}
button-change-seats = Beddel kuraasta

## What became of it: the first line, then `registration-line`, then notes.

registered-new = Waad diiwaangashan tahay.
registered-changed = Isdiiwaangelintaada waa la beddelay.
registered-already = Waad diiwaangashan tahay. Waxba isma beddelin.
registered-promoted = Hadda boos ayaa kuu bannaan: waad diiwaangashan tahay.
# $reminders: which ones will still come
registered-note = { $reminders ->
    [both] Waxaan ku xusuusinayaa maalin ka hor iyo laba saac ka hor inta uusan bilaaban.
    [one] Waxaan ku xusuusinayaa laba saac ka hor inta uusan bilaaban.
   *[none] Dhowaan ayuu bilaabmayaa.
} Haddii aanad iman karin, fadlan isdiiwaangelinta ka noqo: qof kale ayaa laga yaabaa inuu kursi sugayo.
waiting-new = Kuraas bannaan oo kugu filan ma jiraan. Waxaad ku jirtaa liiska sugitaanka.
waiting-changed = Booskaaga liiska sugitaanka waa la beddelay.
waiting-already = Waxaad ku jirtaa liiska sugitaanka. Waxba isma beddelin.
waiting-note = Waan kuu sheegayaa marka kursi kuu bannaanaado. Ma ballan qaadi karo inay taasi dhacdo.
# $number: in a list of several, else 0 · $status: registered, waiting or off (the event was cancelled)
# $position: in the line of those who wait
registration-line =
    { $number ->
        [0] {""}
       *[other] { $number }.{" "}
    }{ $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (saacadda { $zone })
    { $held ->
        [online] Online
        [both] { $place }, iyo online
       *[place] { $place }
    }
    { $seats ->
        [one] Hal kursi
       *[other] { $seats } kursi
    }: { $status ->
        [off] kulanka waa la baajiyay, mana dhacayo
        [waiting] liiska sugitaanka, waxaad tahay lambar { $position }
       *[registered] waad diiwaangashan tahay
    }
# $needs: what the person wrote
registration-needs = Waxa aad u baahan tahay: { $needs }
registration-demo-note = Tani waa layli: kulanku waa tusaale, mana dhacayo.
# There are not so many: $free more are free, $seats is what the person keeps.
registration-no-more-seats = { $free ->
    [0] Kuraas kale kama bannaana { $title } ({ $reference }). Waxaad haysanaysaa wixii aad hore u haysatay: { $seats }.
    [one] Hal kursi oo kale oo keliya ayaa ka bannaan { $title } ({ $reference }). Waxaad haysanaysaa wixii aad hore u haysatay: { $seats }.
   *[other] { $free } kursi oo kale oo keliya ayaa ka bannaan { $title } ({ $reference }). Waxaad haysanaysaa wixii aad hore u haysatay: { $seats }.
}
# $capacity: how many seats there are in all
register-too-many = { $title } ({ $reference }) wadar ahaan wuxuu leeyahay { $capacity ->
    [one] hal kursi oo keliya
   *[other] { $capacity } kursi oo keliya
}. Waxba ma beddelin.
register-too-late = { $title } ({ $reference }) wuu bilowday ama wuu dhammaaday. Cidna hadda isma diiwaangelin karto.
registration-cancelled = Isdiiwaangelintaada { $title } ({ $reference }) waa laga noqday. Waad ku mahadsan tahay inaad noo sheegtay.
registration-too-late = { $title } ({ $reference }) wuu bilowday ama wuu dhammaaday. Isdiiwaangelin hadda lagama noqon karo.
registration-none-here = Iskama aanad diiwaangelin { $title } ({ $reference }).

button-register-again = Mar kale is diiwaangeli

## My registrations

registrations-yours = { $total ->
    [one] Waxaad iska diiwaangelisay hal kulan oo soo socda:
   *[other] Waxaad iska diiwaangelisay { $total } kulan oo soo socda:
}
registrations-none = Ma aqaanno isdiiwaangelin kulan soo socda oo wadahadalkan laga sameeyay.
# $number: of the registration in the list
button-calendar-of = Jadwalka { $number }
button-change-seats-of = Kuraasta { $number }
button-cancel-of = Ka noqo { $number }

## Cancelling

# $status: registered or waiting · $seats: how many
cancel-registration-ask =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (saacadda { $zone })

    { $status ->
        [waiting] Ma kaa saaraa liiska sugitaanka? Haddii aad mar dambe soo noqoto, dhammaadkiisa ayaad istaagaysaa.
       *[registered] { $seats ->
            [one] Kursigaaga ma sii daayaa? Waxaa laga yaabaa inuu helo qof sugaya.
           *[other] { $seats } kursi oo aad haysato ma sii daayaa? Waxaa laga yaabaa inay helaan dad sugaya.
        }
    }
cancel-registration-which = Isdiiwaangelintee ayaan joojiyaa?
button-cancel-yes = Haa, ka noqo
button-cancel-no = Maya, ha la hayo

## What the staff change

# $before: when it was to begin
event-moved =
    Isbeddel ayaa jira: { $title } ({ $reference })
    Hore: { DATETIME($before, dateStyle: "full", timeStyle: "short") }
    Hadda: { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (saacadda { $zone })
    { $held ->
        [online] Online
        [both] { $place }, iyo online
       *[place] { $place }
    }
event-off =
    { $title } ({ $reference }) waa la baajiyay. Ma dhacayo.
    Waxaa loo qorsheeyay { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (saacadda { $zone }).

## Reminders, and the question afterwards

event-reminder =
    Xusuusin: { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (saacadda { $zone })
    { $held ->
        [online] Online
        [both] { $place }, iyo online
       *[place] { $place }
    }
# $seats: how many the person has
reminder-seats = { $seats ->
    [one] Hal kursi ayaad haysataa. Haddii aanad iman karin, fadlan isdiiwaangelinta ka noqo.
   *[other] { $seats } kursi ayaad haysataa. Haddii aanad iman karin, fadlan isdiiwaangelinta ka noqo.
}
feedback-ask = Sidee buu ahaa { $title } ({ $reference })? Shaqaaluhu jawaabaha way arkaan.
button-rating-4 = 😀 Aad u fiican
button-rating-3 = 🙂 Fiican
button-rating-2 = 😐 Sidaas uma fiicna
button-rating-1 = 🙁 Xun
button-rating-0 = Ma joogin
# $rating: the label of the button that was pressed
feedback-better =
    { $rating }
    Mahadsanid. Maxaa la wanaajiyaa marka xigta?
button-better-content = Waxa laga hadlay
button-better-language = Luqadda
button-better-place = Goobta
button-better-time = Waqtiga
button-better-nothing = Waxba
feedback-done = Mahadsanid. Shaqaaluhu way arkaan waxa aad sheegtay.
feedback-not-there = Waad ku mahadsan tahay inaad noo sheegtay.
