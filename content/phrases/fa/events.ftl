# Events and registrations. Arguments come from store/wording/replies.py (`event_args`) and
# actions/conditions.py; `conditions` stands in openings.ftl. A demo event is always marked as one.
#
# $title, $reference (E-003), $summary, $languages, $price (or "none"), $place: of the event
# $starts: when it begins, $zone: the city of the time zone in which that is told
# $hours: how long it takes · $held: online, place or both · $demo: yes or no

## Lists. $total: how many fit · $over: whether they are over, instead of to come

events-found =
    جستجو کردم: { conditions }
    { $over ->
        [yes] { $total ->
            [1] یک رویداد مناسب است.
           *[other] { $total } رویداد مناسب است. آخرین رویداد اول می‌آید.
        }
       *[no] { $total ->
            [1] یک رویداد آینده مناسب است.
           *[other] { $total } رویداد آینده مناسب است. نزدیک‌ترین اول می‌آید.
        }
    }
events-all = { $total ->
    [1] یک رویداد در پیش است.
   *[other] { $total } رویداد در پیش است. نزدیک‌ترین اول می‌آید.
}
# What was looked for, beside a place or a month: events that are over.
events-past = رویدادهای گذشته
# $number: in the list · $free: seats · $over: whether it is over
event-card =
    { $number }. { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (به وقت { $zone })، { $hours ->
        [1] یک ساعت
       *[other] { $hours } ساعت
    }
    { $held ->
        [online] آنلاین
        [both] { $place }، و آنلاین
       *[place] { $place }
    }
    { $summary }
    زبان: { $languages }{ $price ->
        [none] {""}
       *[other] {"\u000A"}قیمت: { $price }
    }{ $over ->
        [yes] {""}
       *[no] {"\u000A"}{ event-seats }
    }
event-seats = { $free ->
    [0] پر است: فهرست انتظار هست
    [1] یک جا مانده است
   *[other] { $free } جا مانده است
}
# Of several pages: cards $first to $last of $total.
events-page = { $first } تا { $last } از { $total }
events-demo-note = رویدادهایی که با DEMO نشان شده‌اند نمونه هستند و برگزار نمی‌شوند. می‌توانید همه چیز را با آن‌ها امتحان کنید، برای نمونه ثبت نام. به هیچ چیز واقعی نمی‌رسد.
events-none =
    جستجو کردم: { conditions }
    هیچ رویدادی مناسب نیست.
events-none-advice = { $loosened ->
    [yes] اگر یک شرط را بردارید، چیزهای بیشتری هست:
   *[no] برداشتن یک شرط هم کمکی نمی‌کند. هر وقت بخواهید می‌توانید دوباره از من بپرسید.
}
events-none-coming = اکنون رویدادی برنامه‌ریزی نشده است. هر وقت بخواهید می‌توانید دوباره از من بپرسید.
events-none-past = رویدادی نمی‌شناسم که تمام شده باشد.

button-event = { $title }
button-all-events = همهٔ رویدادها
button-events-past = رویدادهای گذشته
# Leads to event number $number of the list.
button-event-number = دربارهٔ { $number }

## One event

event-details =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (به وقت { $zone })، { $hours ->
        [1] یک ساعت
       *[other] { $hours } ساعت
    }
    { $held ->
        [online] آنلاین
        [both] { $place }، و آنلاین
       *[place] { $place }
    }

    { $summary }

    زبان: { $languages }{ $price ->
        [none] {""}
       *[other] {"\u000A"}قیمت: { $price }
    }
event-over = این رویداد تمام شده است.
event-on = این رویداد شروع شده است.
event-is-off = این رویداد لغو شد. برگزار نمی‌شود.
# $outcome: a text of the content
event-outcome = نتیجهٔ آن: { $outcome }
# How the person stands: $status registered or waiting, $seats, $position in the line.
event-own-place = { $status ->
    [waiting] { $seats ->
        [1] برای یک جا در فهرست انتظار هستید. شما نفر { $position } در صف هستید.
       *[other] برای { $seats } جا در فهرست انتظار هستید. شما نفر { $position } در صف هستید.
    }
   *[registered] { $seats ->
        [1] ثبت نام شده‌اید: یک جا.
       *[other] ثبت نام شده‌اید: { $seats } جا.
    }
}
event-which = منظورتان کدام رویداد است؟ یکی را فشار بدهید، یا شمارهٔ آن را به من بدهید، برای نمونه E-003.
event-unknown = رویدادی با شمارهٔ { $reference } نمی‌شناسم. لطفاً شماره را دوباره ببینید: مانند E-003 است.

button-map = نقشه
button-calendar = فایل تقویم

## The calendar file

calendar-file = { $demo ->
    [yes] این فایل را باز کنید تا رویداد را در تقویم خود بگذارید. این یک نمونه است که با DEMO نشان شده است: برگزار نمی‌شود.
   *[no] این فایل را باز کنید تا رویداد را در تقویم خود بگذارید. اگر وقت رویداد تغییر کند، فایل تازه را بگیرید.
}
calendar-title = { $demo ->
    [yes] DEMO · { $title }
   *[no] { $title }
}
calendar-text =
    { $demo ->
        [yes] DEMO: این رویداد یک نمونه است و برگزار نمی‌شود.
       *[no] { $reference }
    }
    { $summary }
    { $held ->
        [online] آنلاین
        [both] { $place }، و آنلاین
       *[place] { $place }
    }
    { $languages }

## Registering: the form. It asks for the event, seats and needs, and sums up.

register-intro =
    ثبت نام برای: { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (به وقت { $zone })
register-full = همهٔ جاها گرفته شده است. می‌توانید در فهرست انتظار بمانید: وقتی جایی برای شما خالی شود، به شما می‌گویم.
# $seats: how many the person has now
register-change = { $title } ({ $reference }): { $seats ->
    [1] یک جا خواستید.
   *[other] { $seats } جا خواستید.
} آن را تغییر بدهیم.
register-event = به کدام رویداد می‌خواهید بیایید؟ یکی را فشار بدهید، یا شمارهٔ آن را به من بدهید، برای نمونه E-003.
register-event-help = هر رویداد یک عنوان و یک شماره دارد، مانند E-003. یک دکمه را فشار بدهید، یا اول رویدادهای آینده را ببینید.
register-seats = با خودتان چند جا لازم دارید؟
# $most: as many as one can ask for
register-seats-most = می‌توانم یک تا { $most } جا یادداشت کنم. برای گروه بزرگ‌تر، لطفاً از یک کارمند بپرسید.
register-seats-help = یک عدد بدهید: 1 برای خودتان، 2 برای شما و یک نفر دیگر.
register-fact-seats = جاها
register-needs = برای شرکت کردن به چیزی نیاز دارید؟ برای نمونه: جا برای صندلی چرخ‌دار (ویلچر)، مترجم، یک جا در جلو. کارمندان می‌توانند آنچه می‌نویسید را بخوانند.
register-needs-help = با زبان خودتان بنویسید که برای شرکت کردن به چه نیاز دارید، یا «هیچ چیز» را فشار بدهید.
register-needs-none = هیچ چیز
register-fact-needs = آنچه نیاز دارم
register-summary =
    این درست است؟

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
    جاها: { $seats }
    آنچه نیاز دارم: { $needs }
register-register_sure-help = «ثبت نام» را فشار بدهید تا شما را ثبت نام کنم. «تغییر» را فشار بدهید تا دوباره به پرسش‌ها جواب بدهید.
register-sure-register = ثبت نام
register-sure-change = تغییر
register-impossible = اکنون نمی‌توانم شما را ثبت نام کنم. یک کارمند می‌تواند به شما کمک کند.
# Of somebody who has a place. $seats: how many
register-already-registered = { $seats ->
    [1] از پیش برای { $title } ({ $reference }) ثبت نام شده‌اید: یک جا.
   *[other] از پیش برای { $title } ({ $reference }) ثبت نام شده‌اید: { $seats } جا.
}
register-already-waiting = { $seats ->
    [1] از پیش در فهرست انتظار { $title } ({ $reference }) هستید: یک جا.
   *[other] از پیش در فهرست انتظار { $title } ({ $reference }) هستید: { $seats } جا.
}
button-change-seats = تغییر جاها

## What became of it: the first line, then `registration-line`, then notes.

registered-new = ثبت نام شدید.
registered-changed = ثبت نام شما تغییر کرد.
registered-already = ثبت نام شده‌اید. چیزی تغییر نکرده است.
registered-promoted = اکنون برای شما جا هست: ثبت نام شدید.
# $reminders: which ones will still come
registered-note = { $reminders ->
    [both] یک روز پیش از شروع، و بار دیگر دو ساعت پیش از شروع، به شما یادآوری می‌کنم.
    [one] دو ساعت پیش از شروع به شما یادآوری می‌کنم.
   *[none] به زودی شروع می‌شود.
} اگر نمی‌توانید بیایید، لطفاً لغو کنید: شاید کس دیگری منتظر یک جا باشد.
waiting-new = جای خالی کافی نیست. شما در فهرست انتظار هستید.
waiting-changed = جای شما در فهرست انتظار تغییر کرد.
waiting-already = شما در فهرست انتظار هستید. چیزی تغییر نکرده است.
waiting-note = وقتی جایی برای شما خالی شود، به شما می‌گویم. نمی‌توانم قول بدهم که چنین شود.
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
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (به وقت { $zone })
    { $held ->
        [online] آنلاین
        [both] { $place }، و آنلاین
       *[place] { $place }
    }
    { $seats ->
        [1] یک جا
       *[other] { $seats } جا
    }: { $status ->
        [off] رویداد لغو شد و برگزار نمی‌شود
        [waiting] در فهرست انتظار، شما نفر { $position } هستید
       *[registered] ثبت نام شده
    }
# $needs: what the person wrote
registration-needs = آنچه نیاز دارید: { $needs }
registration-demo-note = این یک تمرین است: این رویداد یک نمونه است و برگزار نمی‌شود.
# There are not so many: $free more are free, $seats is what the person keeps.
registration-no-more-seats = { $free ->
    [0] در { $title } ({ $reference }) جای بیشتری نیست. آنچه دارید برای شما می‌ماند: { $seats }.
    [1] در { $title } ({ $reference }) فقط یک جای دیگر هست. آنچه دارید برای شما می‌ماند: { $seats }.
   *[other] در { $title } ({ $reference }) فقط { $free } جای دیگر هست. آنچه دارید برای شما می‌ماند: { $seats }.
}
# $capacity: how many seats there are in all
register-too-many = { $title } ({ $reference }) در مجموع { $capacity ->
    [1] فقط یک جا
   *[other] فقط { $capacity } جا
} دارد. چیزی را تغییر نداده‌ام.
register-too-late = { $title } ({ $reference }) شروع شده یا تمام شده است. دیگر کسی نمی‌تواند ثبت نام کند.
registration-cancelled = ثبت نام شما برای { $title } ({ $reference }) لغو شد. متشکرم که به ما گفتید.
registration-too-late = { $title } ({ $reference }) شروع شده یا تمام شده است. دیگر نمی‌شود ثبت نامی را لغو کرد.
registration-none-here = برای { $title } ({ $reference }) ثبت نامی ندارید.

button-register-again = دوباره ثبت نام کردن

## My registrations

registrations-yours = { $total ->
    [1] برای یک رویداد آینده ثبت نام دارید:
   *[other] برای { $total } رویداد آینده ثبت نام دارید:
}
registrations-none = ثبت نامی برای یک رویداد آینده از این چت نمی‌شناسم.
# $number: of the registration in the list
button-calendar-of = تقویم { $number }
button-change-seats-of = جاها { $number }
button-cancel-of = لغو { $number }

## Cancelling

# $status: registered or waiting · $seats: how many
cancel-registration-ask =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (به وقت { $zone })

    { $status ->
        [waiting] شما را از فهرست انتظار بردارم؟ اگر بعداً برگردید، در پایان آن می‌ایستید.
       *[registered] { $seats ->
            [1] جای شما را لغو کنم؟ شاید به کسی برسد که منتظر است.
           *[other] { $seats } جای شما را لغو کنم؟ شاید به کسانی برسد که منتظر هستند.
        }
    }
cancel-registration-which = کدام ثبت نام را لغو کنم؟
button-cancel-yes = بله، لغو کنید
button-cancel-no = نه، نگه دارید

## What the staff change

# $before: when it was to begin
event-moved =
    تغییری پیش آمد: { $title } ({ $reference })
    پیش از این: { DATETIME($before, dateStyle: "full", timeStyle: "short") }
    اکنون: { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (به وقت { $zone })
    { $held ->
        [online] آنلاین
        [both] { $place }، و آنلاین
       *[place] { $place }
    }
event-off =
    { $title } ({ $reference }) لغو شد. برگزار نمی‌شود.
    برای این وقت برنامه‌ریزی شده بود: { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (به وقت { $zone }).

## Reminders, and the question afterwards

event-reminder =
    یادآوری: { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (به وقت { $zone })
    { $held ->
        [online] آنلاین
        [both] { $place }، و آنلاین
       *[place] { $place }
    }
# $seats: how many the person has
reminder-seats = { $seats ->
    [1] یک جا دارید. اگر نمی‌توانید بیایید، لطفاً لغو کنید.
   *[other] { $seats } جا دارید. اگر نمی‌توانید بیایید، لطفاً لغو کنید.
}
feedback-ask = { $title } ({ $reference }) چطور بود؟ کارمندان جواب‌ها را می‌بینند.
button-rating-4 = 😀 خیلی خوب
button-rating-3 = 🙂 خوب
button-rating-2 = 😐 نه چندان خوب
button-rating-1 = 🙁 بد
button-rating-0 = من آنجا نبودم
# $rating: the label of the button that was pressed
feedback-better =
    { $rating }
    متشکرم. دفعهٔ بعد چه چیزی باید بهتر باشد؟
button-better-content = موضوع آن
button-better-language = زبان
button-better-place = مکان
button-better-time = وقت
button-better-nothing = هیچ چیز
feedback-done = متشکرم. کارمندان آنچه گفتید را می‌بینند.
feedback-not-there = متشکرم که به ما گفتید.
