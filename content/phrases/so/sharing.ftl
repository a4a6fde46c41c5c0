# Sharing openings and events: links, QR pictures, and cards in other chats (inline mode).
# Arguments come from store/wording/replies.py, unless something else is said. A demo is always marked as one.

## A link that somebody followed

link-unknown = Link-gani kuma geeyo fursad ama kulan aan aqaanno. Malaha waa duug, ama qayb ka mid ah ayaa ka maqan. Kuwan ayaan qaban karaa:

## The picture (a QR code)

# $title: of the opening or event · $reference: for example D-004 · $link: its address · $demo: yes or no
share-caption =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { $link }

    Qofkii sawirkan iskaan gareeya ama link-gan fura wuxuu si toos ah ugu imanayaa tan, wadahadal uu ila yeelanayo.{ $demo ->
        [yes] {"\u000A\u000A"}Tani waa tusaale. Wax walba waad ku tijaabin kartaa; wax dhab ah kama soo baxaan.
       *[no] {""}
    }
share-which = Maxaad jeclaan lahayd inaad la wadaagto? Tixraaciisa qor amarka kaddib, tusaale: /share D-004. Ama marka hore eeg fursad ama kulan.
share-unknown = Ma aqaanno fursad iyo kulan midna oo tixraacan leh. Fadlan hubi: wuxuu u eg yahay D-004 ama E-003.
button-share = La wadaag
button-share-chat = Ku wadaag wadahadal

## Cards in other chats. A chat shows title and line in a list first; the card is what is sent.

card-title = { $demo ->
    [yes] DEMO · { $title }
   *[no] { $title }
}
# An opening: institution, place, last day to apply.
card-opening-line =
    { $city ->
        [none] { $institution }, { $country }
       *[other] { $institution }, { $city }, { $country }
    }
    { $mode } · codso ilaa { DATETIME($deadline, dateStyle: "long") }
card-opening =
    { $demo ->
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
    Codso ilaa { DATETIME($deadline, dateStyle: "long") }{ $demo ->
        [yes] {"\u000A\u000A"}Fursaddani waa tusaale, mana jirto. Waxaad tijaabin kartaa sida codsigu u shaqeeyo; wax dhab ah kama soo baxaan.
       *[no] {""}
    }
# An event: when and where.
card-event-line =
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (saacadda { $zone })
    { $held ->
        [online] Online
        [both] { $place }, iyo online
       *[place] { $place }
    }
card-event =
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
    { $summary }
    Luqadda: { $languages }{ $price ->
        [none] {""}
       *[other] {"\u000A"}Qiimaha: { $price }
    }{ $demo ->
        [yes] {"\u000A\u000A"}Kulankani waa tusaale, mana dhacayo. Waxaad tijaabin kartaa sida isdiiwaangelintu u shaqayso; wax dhab ah kama soo baxaan.
       *[no] {""}
    }
button-open-assistant = Ku fur kaaliyaha
# Above the list when nothing fits; leads to the chat with the assistant.
inline-none = Waxba ma habboona. Weydii kaaliyaha
