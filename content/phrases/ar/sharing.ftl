# Sharing openings and events: links, QR pictures, and cards in other chats (inline mode).
# Arguments come from store/wording/replies.py, unless something else is said. A demo is always marked as one.

## A link that somebody followed

link-unknown = هذا الرابط لا يؤدي إلى فرصة أو فعالية أعرفها. ربما كان قديمًا، أو نقص منه جزء. هذا ما أستطيع أن أفعله:

## The picture (a QR code)

# $title: of the opening or event · $reference: for example D-004 · $link: its address · $demo: yes or no
share-caption =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { $link }

    من يمسح هذه الصورة أو يفتح هذا الرابط يصل إلى هذا بالضبط في محادثة معي.{ $demo ->
        [yes] {"\u000A\u000A"}هذا مثال. يمكنكم أن تجرّبوا كل شيء به؛ ولا يؤدي ذلك إلى شيء حقيقي.
       *[no] {""}
    }
share-which = ماذا تريدون أن تشاركوا؟ اكتبوا رقمه المرجعي بعد الأمر، مثلًا: /share D-004. أو انظروا أولًا إلى فرصة أو فعالية.
share-unknown = لا أعرف فرصة ولا فعالية بهذا الرقم المرجعي. من فضلكم تحققوا منه: شكله مثل D-004 أو E-003.
button-share = مشاركة
button-share-chat = مشاركة في محادثة

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
    { $mode } · آخر موعد للتقديم: { DATETIME($deadline, dateStyle: "long") }
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
        [zero] { $weeks } أسبوع
        [one] أسبوع واحد
        [two] أسبوعان
        [few] { $weeks } أسابيع
        [many] { $weeks } أسبوعًا
       *[other] { $weeks } أسبوع
    } ابتداءً من { DATETIME($start, dateStyle: "long") }
    { $covered ->
        [none] ما تُغطى تكاليفه: غير معروف
       *[other] ما تُغطى تكاليفه: { $covered }
    }
    آخر موعد للتقديم: { DATETIME($deadline, dateStyle: "long") }{ $demo ->
        [yes] {"\u000A\u000A"}هذه الفرصة مثال وهي غير موجودة. يمكنكم أن تجرّبوا كيف يسير التقديم؛ ولا يؤدي ذلك إلى شيء حقيقي.
       *[no] {""}
    }
# An event: when and where.
card-event-line =
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (بتوقيت { $zone })
    { $held ->
        [online] عبر الإنترنت
        [both] { $place }، وعبر الإنترنت
       *[place] { $place }
    }
card-event =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (بتوقيت { $zone })
    { $held ->
        [online] عبر الإنترنت
        [both] { $place }، وعبر الإنترنت
       *[place] { $place }
    }
    { $summary }
    اللغات: { $languages }{ $price ->
        [none] {""}
       *[other] {"\u000A"}السعر: { $price }
    }{ $demo ->
        [yes] {"\u000A\u000A"}هذه الفعالية مثال وهي لن تُعقد. يمكنكم أن تجرّبوا كيف يسير التسجيل؛ ولا يؤدي ذلك إلى شيء حقيقي.
       *[no] {""}
    }
button-open-assistant = الفتح في المساعد
# Above the list when nothing fits; leads to the chat with the assistant.
inline-none = لا شيء مناسب. اسألوا المساعد
