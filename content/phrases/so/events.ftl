# Events and registrations. Arguments come from actions/replies.py and actions/conditions.py;
# `conditions` stands in openings.ftl. A demo event is always marked as one.

events-found =
    Waxaan raadiyay: { conditions }
    { $total ->
        [one] Hal kulan oo soo socda ayaa ku habboon.
       *[other] { $total } kulan oo soo socda ayaa ku habboon. Kan ugu dhow ayaa ugu horreeya.
    }
events-all = { $total ->
    [one] Hal kulan ayaa soo socda.
   *[other] { $total } kulan ayaa soo socda. Kan ugu dhow ayaa ugu horreeya.
}
event-card =
    { $number }. { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short", timeZone: "Europe/Amsterdam") } (saacadda Nederland), { $hours ->
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
events-demo-note = Kulammada ku calaamadsan DEMO waa tusaalooyin muujinaya sida tani u shaqayso. Ma dhacayaan.
events-none =
    Waxaan raadiyay: { conditions }
    Ma jiro kulan soo socda oo ku habboon.
events-none-advice = { $loosened ->
    [yes] Haddii aad wax ka reebto, kuwo kale ayaa jira:
   *[no] In wax laga reebo iyaduna wax ma tarayso. Mar kasta mar kale waad i weydiin kartaa.
}
events-none-coming = Hadda kulan la qorsheeyay ma jiro. Mar kasta mar kale waad i weydiin kartaa.
event-over = Kulankani wuu dhammaaday.
event-which = Kulankee baad ka hadlaysaa? Mid riix, ama i sii tixraaciisa, tusaale E-003.
event-unknown = Ma aqaanno kulan { $reference }. Fadlan hubi tixraaca: wuxuu u eg yahay E-003.

button-event = { $title }
button-all-events = Dhammaan kulammada

registrations-yours = { $total ->
    [one] Waxaad iska diiwaangelisay hal kulan oo soo socda:
   *[other] Waxaad iska diiwaangelisay { $total } kulan oo soo socda:
}
registration-line =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short", timeZone: "Europe/Amsterdam") } (saacadda Nederland)
    { $held ->
        [online] Online
        [both] { $place }, iyo online
       *[place] { $place }
    }
    { $seats ->
        [one] Hal kursi: { $status }
       *[other] { $seats } kursi: { $status }
    }
registrations-none = Ma aqaanno isdiiwaangelin kulan soo socda oo wadahadalkan laga sameeyay.
