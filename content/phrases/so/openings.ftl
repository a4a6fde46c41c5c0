# Openings and applications. Arguments come from actions/replies.py and actions/conditions.py.
# A demo opening is always marked as one. Where a fact is not known, the argument is "none".

## Labels

sector-agriculture = Beeraha
sector-education = Waxbarashada
sector-health = Caafimaadka
sector-ict = ICT
sector-infrastructure = Kaabayaasha dhaqaalaha
sector-justice = Caddaaladda iyo sharciga
sector-migration = Socdaalka
sector-private_sector = Qaybta gaarka loo leeyahay
sector-public_administration = Maamulka dawladda
sector-water = Biyaha

mode-online = online
mode-on_site = goobta
mode-both = online iyo goobta

region-somaliland = Somaliland
region-puntland = Puntland
region-kurdistan = Gobolka Kurdistaan ee Ciraaq

month-1 = Jannaayo
month-2 = Febraayo
month-3 = Maarso
month-4 = Abriil
month-5 = Maajo
month-6 = Juun
month-7 = Luulyo
month-8 = Agoosto
month-9 = Sebtembar
month-10 = Oktoobar
month-11 = Nofembar
month-12 = Desembar

## What was understood: "Health · online · Somalia"

conditions = { $conditions ->
    [1] { $condition1 }
    [2] { $condition1 } · { $condition2 }
    [3] { $condition1 } · { $condition2 } · { $condition3 }
    [4] { $condition1 } · { $condition2 } · { $condition3 } · { $condition4 }
    [5] { $condition1 } · { $condition2 } · { $condition3 } · { $condition4 } · { $condition5 }
    [6] { $condition1 } · { $condition2 } · { $condition3 } · { $condition4 } · { $condition5 } · { $condition6 }
    [7] { $condition1 } · { $condition2 } · { $condition3 } · { $condition4 } · { $condition5 } · { $condition6 } · { $condition7 }
    [8] { $condition1 } · { $condition2 } · { $condition3 } · { $condition4 } · { $condition5 } · { $condition6 } · { $condition7 } · { $condition8 }
   *[other] { $condition1 } · { $condition2 } · { $condition3 } · { $condition4 } · { $condition5 } · { $condition6 } · { $condition7 } · { $condition8 } · { $unworded } kale
}

## Search

openings-found =
    Waxaan raadiyay: { conditions }
    { $total ->
        [one] Hal fursad ayaa ku habboon.
       *[other] { $total } fursadood ayaa ku habboon. Tan xilligeedu ugu dhow yahay ayaa ugu horraysa.
    }
openings-all = { $total ->
    [one] Hal fursad ayaa hadda furan.
   *[other] { $total } fursadood ayaa hadda furan. Tan xilligeedu ugu dhow yahay ayaa ugu horraysa.
}
opening-card =
    { $number }. { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { $city ->
        [none] { $institution }, { $country }
       *[other] { $institution }, { $city }, { $country }
    }
    { $sector }, { $mode }, { $weeks ->
        [one] hal toddobaad
       *[other] { $weeks } toddobaad
    } laga bilaabo { DATETIME($start, dateStyle: "long") }
    { $covered ->
        [none] Waxa la bixinayo: lama garanayo
       *[other] Waxa la bixinayo: { $covered }
    }
    Codso ilaa { DATETIME($deadline, dateStyle: "long") }
openings-narrow = Waxaad magacaabi kartaa dal, qayb shaqo, bil, ama “online” ama “goobta”. Tusaale: caafimaad Soomaaliya, online.
openings-demo-note = Fursadaha ku calaamadsan DEMO waa tusaalooyin muujinaya sida tani u shaqayso. Ma codsan kartid. Labada weji ee CD4D ee la yaqaan way dhammaadeen.
openings-none =
    Waxaan raadiyay: { conditions }
    Hadda ma jirto fursad ku habboon.
openings-none-advice = { $loosened ->
    [yes] Haddii aad wax ka reebto, kuwo kale ayaa jira:
   *[no] In wax laga reebo iyaduna wax ma tarayso.
}
openings-none-open = Hadda fursad furan ma jirto.
openings-come-back = Fursaduhu way isbeddelaan. Mar kasta mar kale waad i weydiin kartaa.

button-more-about = Wax badan oo ku saabsan { $number }
button-all-openings = Dhammaan fursadaha
button-without = Iyada oo aan lahayn { conditions } ({ $total })

## One opening

opening-details =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { $city ->
        [none] { $institution }, { $country }
       *[other] { $institution }, { $city }, { $country }
    }

    { $tasks }

    Qaybta: { $sector }
    Meesha: { $mode }
    Muddada: { $weeks ->
        [one] hal toddobaad
       *[other] { $weeks } toddobaad
    }, laga bilaabo { DATETIME($start, dateStyle: "long") }
    { $covered ->
        [none] Waxa la bixinayo: lama garanayo
       *[other] Waxa la bixinayo: { $covered }
    }
    { $open ->
        [yes] Maalinta ugu dambaysa ee codsiga: { DATETIME($deadline, dateStyle: "long") }
       *[no] Maalinta ugu dambaysa ee codsiga waxaa loo qabtay { DATETIME($deadline, dateStyle: "long") }
    }{ $demo ->
        [yes] {"\u000A\u000A"}Tani waa tusaale muujinaya sida kaaliyuhu u shaqeeyo. Fursaddu ma jirto, mana codsan kartid.
       *[no] {""}
    }
opening-closed = { $passed ->
    [yes] Fursaddani way xiran tahay: maalinta ugu dambaysay ee codsigu waxay ahayd { DATETIME($deadline, dateStyle: "long") }.
   *[no] Fursaddani way xiran tahay: hadda cidna ma codsan karto.
}
opening-which = { $shown ->
    [0] Fursaddee ayaad ka hadlaysaa? I sii tixraaceeda, tusaale D-004, ama marka hore eeg fursadaha.
   *[other] { $shown } fursadood kee ayaad ka hadlaysaa?
}
opening-position-unknown = { $shown ->
    [one] Hal fursad oo keliya ayaan ku tusay. Ma tan ayaad u jeeddaa?
   *[other] Waxaan ku tusay { $shown } fursadood. Tee ayaad u jeeddaa?
}
opening-unknown = Ma aqaanno fursad { $reference }. Fadlan hubi tixraaca: wuxuu u eg yahay D-004.

## Applications

