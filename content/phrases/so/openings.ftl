# Openings. Arguments come from store/wording/replies.py and store/openings/searched.py.
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

# One of the conditions: how long an assignment lasts (weeks), when it starts (days).
length-exactly = { $weeks ->
    [one] hal toddobaad
   *[other] { $weeks } toddobaad
}
length-about = qiyaastii { $weeks } toddobaad
length-at-most = { $weeks ->
    [one] ugu badnaan hal toddobaad
   *[other] ugu badnaan { $weeks } toddobaad
}
length-at-least = { $weeks ->
    [one] ugu yaraan hal toddobaad
   *[other] ugu yaraan { $weeks } toddobaad
}
length-between = { $least } ilaa { $most } toddobaad
start-before = ka hor { DATETIME($day, dateStyle: "long") }
start-from = laga bilaabo { DATETIME($day, dateStyle: "long") }
start-between = { DATETIME($first, dateStyle: "long") } ilaa { DATETIME($last, dateStyle: "long") }
# word: a word that somebody typed, looked for in the texts of openings
search-word = “{ $word }”

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
# first, last: numbers of the cards on this page; total: how many openings fit
openings-page = { $first } ilaa { $last } oo ka mid ah { $total }
openings-no-further = Ma jiro bog kan ka dambeeya.
# words: words of the message, with commas, that stand in no open opening
openings-no-mention = Ma jirto fursad sheegaysa: { $words }
openings-many-words = Fariintaadu ereyo badan ayay leedahay. Qaar ka mid ah oo keliya ayaan raadiyay. Waxaad mar kale igu weydiin kartaa ereyo ka yar.
openings-nothing-left-out = Raadinta waxba kama reebi karo. Waxaan raadiyay wax kasta oo aad sheegtay.
openings-narrow = Waxaad magacaabi kartaa meel, qayb shaqo, xirfad, goorta ay bilaabanayso, muddada ay qaadanayso, ama “online”. Tusaale: caafimaad Soomaaliya, online, ugu badnaan 8 toddobaad.
openings-demo-note = Fursadaha ku calaamadsan DEMO waa tusaalooyin. Waxaad tijaabin kartaa sida codsigu u shaqeeyo; hawlgal kama soo baxo. Labada weji ee CD4D ee la yaqaan way dhammaadeen.
openings-none =
    Waxaan raadiyay: { conditions }
    Hadda ma jirto fursad ku habboon.
openings-none-advice = { $loosened ->
    [yes] Haddii aad wax ka reebto, kuwo kale ayaa jira:
   *[no] In wax laga reebo iyaduna wax ma tarayso.
}
# What is found without one condition, named under openings-none-advice.
openings-without = Haddii aad ka reebto { conditions }: { $total ->
    [one] hal fursad
   *[other] { $total } fursadood
}
openings-none-open = Hadda fursad furan ma jirto.
openings-come-back = Fursaduhu way isbeddelaan. Mar kasta mar kale waad i weydiin kartaa.

button-more-about = Wax badan oo ku saabsan { $number }
# More about a card, three beside each other: as short as can be. number: of the card
button-about = Ku saabsan { $number }
button-previous-page = ‹ Dib
button-next-page = Xiga ›
button-all-openings = Dhammaan fursadaha
# total: how many openings are then found. `conditions` is one condition.
button-without = Ka reeb { conditions } ({ $total })
button-with = Keliya { conditions } ({ $total })
button-only = Dhammaan { conditions } ({ $total })
# Under a search: follow it. The assistant asks first what exactly is followed.
button-tell-me = Kuwa cusub ii sheeg

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
        [yes] {"\u000A\u000A"}Tani waa tusaale. Fursaddu ma jirto. Waxaad tijaabin kartaa sida codsigu u shaqeeyo; hawlgal kama soo baxo.
       *[no] {""}
    }
opening-closed = { $passed ->
    [yes] Fursaddani way xiran tahay: maalinta ugu dambaysay ee codsigu waxay ahayd { DATETIME($deadline, dateStyle: "long") }.
   *[no] Fursaddani way xiran tahay: hadda cidna ma codsan karto.
}
# total: how many open ones are shown below
openings-similar = { $total ->
    [one] Tan furan ayaa u eg:
   *[other] Kuwan furan ayaa u eg:
}
button-apply = Codso
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

