# Events and registrations. Arguments come from actions/replies.py and actions/conditions.py;
# `conditions` stands in openings.ftl. A demo event is always marked as one.

events-found =
    جستجو کردم: { conditions }
    { $total ->
        [1] یک رویداد آینده مناسب است.
       *[other] { $total } رویداد آینده مناسب است. نزدیک‌ترین اول می‌آید.
    }
events-all = { $total ->
    [1] یک رویداد در پیش است.
   *[other] { $total } رویداد در پیش است. نزدیک‌ترین اول می‌آید.
}
event-card =
    { $number }. { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short", timeZone: "Europe/Amsterdam") } (به وقت هلند)، { $hours ->
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
events-demo-note = رویدادهایی که با DEMO نشان شده‌اند نمونه هستند و نشان می‌دهند که این چگونه کار می‌کند. برگزار نمی‌شوند.
events-none =
    جستجو کردم: { conditions }
    هیچ رویداد آینده‌ای مناسب نیست.
events-none-advice = { $loosened ->
    [yes] اگر یک شرط را بردارید، چیزهای بیشتری هست:
   *[no] برداشتن یک شرط هم کمکی نمی‌کند. هر وقت بخواهید می‌توانید دوباره از من بپرسید.
}
events-none-coming = اکنون رویدادی برنامه‌ریزی نشده است. هر وقت بخواهید می‌توانید دوباره از من بپرسید.
event-over = این رویداد تمام شده است.
event-which = منظورتان کدام رویداد است؟ یکی را فشار بدهید، یا شمارهٔ آن را به من بدهید، برای نمونه E-003.
event-unknown = رویدادی با شمارهٔ { $reference } نمی‌شناسم. لطفاً شماره را دوباره ببینید: مانند E-003 است.

button-event = { $title }
button-all-events = همهٔ رویدادها

registrations-yours = { $total ->
    [1] برای یک رویداد آینده ثبت نام کرده‌اید:
   *[other] برای { $total } رویداد آینده ثبت نام کرده‌اید:
}
registration-line =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short", timeZone: "Europe/Amsterdam") } (به وقت هلند)
    { $held ->
        [online] آنلاین
        [both] { $place }، و آنلاین
       *[place] { $place }
    }
    { $seats ->
        [1] یک جا: { $status }
       *[other] { $seats } جا: { $status }
    }
registrations-none = ثبت نامی برای یک رویداد آینده از این چت نمی‌شناسم.
