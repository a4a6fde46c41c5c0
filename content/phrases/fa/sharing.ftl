# Sharing openings and events: links, QR pictures, and cards in other chats (inline mode).
# Arguments come from store/wording/replies.py, unless something else is said. A demo is always marked as one.

## A link that somebody followed

link-unknown = این لینک به فرصت یا رویدادی که من بشناسم نمی‌رسد. شاید قدیمی است، یا بخشی از آن کم است. این‌ها را می‌توانم انجام بدهم:

## The picture (a QR code)

# $title: of the opening or event · $reference: for example D-004 · $link: its address · $demo: yes or no
share-caption =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { $link }

    هر کس این عکس را اسکن کند یا این لینک را باز کند، در یک چت با من درست به همین می‌رسد.{ $demo ->
        [yes] {"\u000A\u000A"}این یک نمونه است. می‌توانید همه چیز را با آن امتحان کنید؛ به هیچ چیز واقعی نمی‌رسد.
       *[no] {""}
    }
share-which = چه چیزی را می‌خواهید به اشتراک بگذارید؟ شمارهٔ آن را پس از دستور بنویسید، برای نمونه: /share D-004. یا اول یک فرصت یا رویداد را ببینید.
share-unknown = فرصت یا رویدادی با این شماره نمی‌شناسم. لطفاً آن را دوباره ببینید: مانند D-004 یا E-003 است.
button-share = اشتراک‌گذاری
button-share-chat = اشتراک‌گذاری در یک چت

## Cards in other chats. A chat shows title and line in a list first; the card is what is sent.

card-title = { $demo ->
    [yes] DEMO · { $title }
   *[no] { $title }
}
# An opening: institution, place, last day to apply.
card-opening-line =
    { $city ->
        [none] { $institution }، { $country }
       *[other] { $institution }، { $city }، { $country }
    }
    { $mode } · درخواست تا { DATETIME($deadline, dateStyle: "long") }
card-opening =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { $city ->
        [none] { $institution }، { $country }
       *[other] { $institution }، { $city }، { $country }
    }
    { $sector }، { $mode }، { $weeks ->
        [1] یک هفته
       *[other] { $weeks } هفته
    } از { DATETIME($start, dateStyle: "long") }
    { $covered ->
        [none] مخارجی که داده می‌شود: معلوم نیست
       *[other] مخارجی که داده می‌شود: { $covered }
    }
    درخواست تا { DATETIME($deadline, dateStyle: "long") }{ $demo ->
        [yes] {"\u000A\u000A"}این فرصت یک نمونه است و وجود ندارد. می‌توانید امتحان کنید که درخواست دادن چگونه کار می‌کند؛ به هیچ چیز واقعی نمی‌رسد.
       *[no] {""}
    }
# An event: when and where.
card-event-line =
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (به وقت { $zone })
    { $held ->
        [online] آنلاین
        [both] { $place }، و آنلاین
       *[place] { $place }
    }
card-event =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (به وقت { $zone })
    { $held ->
        [online] آنلاین
        [both] { $place }، و آنلاین
       *[place] { $place }
    }
    { $summary }
    زبان: { $languages }{ $price ->
        [none] {""}
       *[other] {"\u000A"}قیمت: { $price }
    }{ $demo ->
        [yes] {"\u000A\u000A"}این رویداد یک نمونه است و برگزار نمی‌شود. می‌توانید امتحان کنید که ثبت نام چگونه کار می‌کند؛ به هیچ چیز واقعی نمی‌رسد.
       *[no] {""}
    }
button-open-assistant = باز کردن در دستیار
# Above the list when nothing fits; leads to the chat with the assistant.
inline-none = چیزی مناسب نیست. از دستیار بپرسید
