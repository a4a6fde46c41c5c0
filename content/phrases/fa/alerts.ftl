# Following openings, and the person's time zone. `conditions` stands in openings.ftl: what is followed.

# As the only condition, in "You follow: every opening".
alert-everything = همهٔ فرصت‌ها

## Asking whether to follow

alert-confirm =
    وقتی فرصت تازه‌ای مناسب این باشد، به شما خبر بدهم؟
    { conditions }
# from, until: full hours of the day between which something is sent, in figures; most: messages in seven days
alert-how = وقتی چیز تازه‌ای باشد برای شما می‌نویسم، فقط بین ساعت { $from } و ساعت { $until } در منطقهٔ زمانی شما (/timezone)، و حداکثر { $most } بار در هفت روز. هر وقت بخواهید می‌توانید آن را متوقف کنید: /alerts
# Nobody knows whether there will be openings.
alert-no-promise = نمی‌توانم قول بدهم که فرصت مناسبی بیاید. هر دو مرحلهٔ شناخته‌شدهٔ CD4D تمام شده است (30 ژوئن/جون 2023). فرصت‌هایی که با DEMO نشان شده‌اند نمونه هستند.
# words: words of the message, with commas
alert-left-out = اکنون هیچ فرصتی این کلمه‌ها را ندارد، پس آن‌ها را کنار می‌گذارم: { $words }
alert-what = مراقب چه چیزی باشم؟ یک کشور، یک رشتهٔ کاری، یا «آنلاین» را نام ببرید. برای نمونه: وقتی در رشتهٔ صحت در غنا چیزی بود به من خبر بدهید. فقط می‌توانم مراقب فرصت‌ها باشم، نه رویدادها.

button-follow = بله، دنبال می‌کنم
button-do-not-follow = نه، متشکرم
button-follow-everything = دنبال کردن همهٔ فرصت‌ها

## Followed, changed, stopped

# pace: at_once or weekly
alert-followed =
    از این پس این را دنبال می‌کنید: { conditions }
    { $pace ->
        [weekly] هفته‌ای یک بار، دوشنبه صبح، فرصت‌های تازه را به شما خبر می‌دهم.
       *[at_once] همین که یک فرصت تازه مناسب باشد، به شما خبر می‌دهم.
    }
alert-followed-already =
    از پیش این را دنبال می‌کنید: { conditions }
    { $pace ->
        [weekly] هفته‌ای یک بار، دوشنبه صبح، فرصت‌های تازه را به شما خبر می‌دهم.
       *[at_once] همین که یک فرصت تازه مناسب باشد، به شما خبر می‌دهم.
    }
# most: how many alerts one person may have.
alert-too-many = از پیش { $most } جستجو را دنبال می‌کنید. بیشتر از این نمی‌توانم برای شما نگه دارم. اول یکی از آن‌ها را متوقف کنید.
alert-but-stopped = پیش از این /stop را نوشتید، پس تا وقتی /start را نفرستید چیزی فرستاده نمی‌شود.
alert-stopped =
    دیگر دربارهٔ این به شما خبر نمی‌دهم: { conditions }
alert-unknown = این را دیگر دنبال نمی‌کنید. چیزی تغییر نکرد.
# total: how many alerts were stopped
alerts-all-stopped = { $total ->
    [0] شما خبررسانی ندارید، پس چیزی برای متوقف کردن نبود.
    [1] خبررسانی شما متوقف شد. یادآوری‌ها و جواب‌ها هنوز به شما می‌رسد. برای این که هیچ پیامی که نخواسته‌اید نیاید: /stop
   *[other] { $total } خبررسانی شما متوقف شد. یادآوری‌ها و جواب‌ها هنوز به شما می‌رسد. برای این که هیچ پیامی که نخواسته‌اید نیاید: /stop
}
# Words that a person may type after /stop to stop alerts only, with spaces between them; the first one is shown in stop-only-alerts.
stop-alerts-words = خبررسانی خبررسانی‌ها خبررسانیها خبرها
# Under the answer to /stop. word: the first of stop-alerts-words
stop-only-alerts = اگر فقط می‌خواهید خبررسانی فرصت‌های تازه را متوقف کنید، /start را بفرستید و سپس این را: /stop { $word }

button-follow-again = دوباره دنبال کردن
button-stop-alert = توقف این خبررسانی
button-keep-alert = نگه داشتن
# Behind it stands what is followed; Telegram cuts what is too long.
button-stop-named-alert = توقف: { conditions }
button-pace-weekly = به جای آن هفته‌ای یک بار
button-pace-at_once = به جای آن بی‌درنگ

## The list

alerts-yours = { $total ->
    [1] یک جستجو را دنبال می‌کنید:
   *[other] { $total } جستجو را دنبال می‌کنید:
}
alerts-some = منظور این‌هاست:
# since: the day on which it was saved; pace: at_once or weekly
alert-line =
    { $number }. { conditions }
    از { DATETIME($since, dateStyle: "long") }، { $pace ->
        [weekly] هفته‌ای یک بار
       *[at_once] همین که چیزی باشد
    }
alerts-none = شما خبررسانی ندارید. اول دنبال فرصت‌ها بگردید و «{ topic-save_alert }» را فشار بدهید، یا برای نمونه بنویسید: وقتی در رشتهٔ صحت در غنا چیزی بود به من خبر بدهید.
# Somebody asked about an alert that is not there. conditions: what was named
alert-not-yours = برای این خبررسانی ندارید: { conditions }
# A number in the list. total: how many alerts there are
alert-no-such-number = { $total ->
    [1] فقط یک خبررسانی دارید.
   *[other] فقط { $total } خبررسانی دارید.
}
alert-stop-ask =
    این را دنبال می‌کنید:
    { conditions }
    از { DATETIME($since, dateStyle: "long") }، { $pace ->
        [weekly] هفته‌ای یک بار
       *[at_once] همین که چیزی باشد
    }

    این خبررسانی را متوقف کنم؟
button-stop-number = توقف { $number }
# Beside the number of an alert in the list.
button-weekly-number = { $number }: هفته‌ای یک بار
button-at_once-number = { $number }: بی‌درنگ

## What is told

alert-told = { $total ->
    [1] یک فرصت تازه مناسب چیزی است که دنبال می‌کنید.
   *[other] { $total } فرصت تازه مناسب چیزی است که دنبال می‌کنید.
}
alert-because = چون { conditions } را دنبال می‌کنید:
alert-more = { $more ->
    [1] یک فرصت دیگر هم مناسب است. آن را در میان همهٔ فرصت‌ها پیدا می‌کنید.
   *[other] { $more } فرصت دیگر هم مناسب است. آن‌ها را در میان همهٔ فرصت‌ها پیدا می‌کنید.
}
alert-demo-note = فرصت‌هایی که با DEMO نشان شده‌اند نمونه هستند. می‌توانید امتحان کنید که درخواست دادن چگونه کار می‌کند؛ این به هیچ مأموریتی نمی‌رسد.

## The time zone

# now: this moment, worded in the zone; zone: the city of the zone
time-zone-now =
    منطقهٔ زمانی شما: { $zone }
    اکنون در آنجا این وقت است: { DATETIME($now, dateStyle: "full", timeStyle: "short") }
# from, until: full hours of the day between which nothing is sent, in figures
time-zone-why = وقت رویدادها را در این منطقهٔ زمانی نشان می‌دهم، و بین ساعت { $from } و ساعت { $until } آنجا از طرف خودم چیزی نمی‌فرستم، مگر کمی پیش از رویدادی که برای آن ثبت نام کرده‌اید. اگر جای دیگری زندگی می‌کنید، شهری را با همان وقت انتخاب کنید یا برای نمونه بنویسید: /timezone London
time-zone-set =
    از این پس منطقهٔ زمانی شما { $zone } است.
    اکنون در آنجا این وقت است: { DATETIME($now, dateStyle: "full", timeStyle: "short") }
time-zone-unknown = منطقهٔ زمانی با این نام نمی‌شناسم. پایتخت یا یک شهر بزرگ کشور خود را امتحان کنید، برای نمونه: /timezone London. یا شهری را با همان وقت انتخاب کنید:
