# Openings. Arguments come from store/wording/replies.py and store/openings/searched.py.
# A demo opening is always marked as one. Where a fact is not known, the argument is "none".

## Labels

sector-agriculture = کشاورزی (زراعت)
sector-education = آموزش
sector-health = صحت و سلامت
sector-ict = ICT
sector-infrastructure = زیرساخت
sector-justice = عدالت و قانون
sector-migration = مهاجرت
sector-private_sector = بخش خصوصی
sector-public_administration = ادارهٔ دولتی
sector-water = آب

mode-online = آنلاین
mode-on_site = در محل
mode-both = آنلاین و در محل

region-somaliland = سومالی‌لند
region-puntland = پونت‌لند
region-kurdistan = منطقهٔ کردستان عراق

month-1 = ژانویه/جنوری
month-2 = فوریه/فبروری
month-3 = مارس
month-4 = آوریل
month-5 = مه/می
month-6 = ژوئن/جون
month-7 = ژوئیه/جولای
month-8 = اوت/آگست
month-9 = سپتامبر
month-10 = اکتبر
month-11 = نوامبر
month-12 = دسامبر

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
   *[other] { $condition1 } · { $condition2 } · { $condition3 } · { $condition4 } · { $condition5 } · { $condition6 } · { $condition7 } · { $condition8 } · { $unworded } تای دیگر
}

# One of the conditions: how long an assignment lasts (weeks), when it starts (days).
length-exactly = { $weeks ->
    [1] یک هفته
   *[other] { $weeks } هفته
}
length-about = حدود { $weeks } هفته
length-at-most = { $weeks ->
    [1] حداکثر یک هفته
   *[other] حداکثر { $weeks } هفته
}
length-at-least = { $weeks ->
    [1] دست کم یک هفته
   *[other] دست کم { $weeks } هفته
}
length-between = { $least } تا { $most } هفته
start-before = پیش از { DATETIME($day, dateStyle: "long") }
start-from = از { DATETIME($day, dateStyle: "long") }
start-between = { DATETIME($first, dateStyle: "long") } تا { DATETIME($last, dateStyle: "long") }
# word: a word that somebody typed, looked for in the texts of openings
search-word = «{ $word }»

## Search

openings-found =
    جستجو کردم: { conditions }
    { $total ->
        [1] یک فرصت مناسب است.
       *[other] { $total } فرصت مناسب است. نزدیک‌ترین مهلت اول می‌آید.
    }
openings-all = { $total ->
    [1] اکنون یک فرصت باز است.
   *[other] اکنون { $total } فرصت باز است. نزدیک‌ترین مهلت اول می‌آید.
}
opening-card =
    { $number }. { $demo ->
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
    درخواست تا { DATETIME($deadline, dateStyle: "long") }
# first, last: numbers of the cards on this page; total: how many openings fit
openings-page = { $first } تا { $last } از { $total }
openings-no-further = پس از این صفحه، صفحهٔ دیگری نیست.
# words: words of the message, with commas, that stand in no open opening
openings-no-mention = هیچ فرصتی از این نام نمی‌برد: { $words }
openings-many-words = پیام شما کلمه‌های زیادی دارد. فقط بعضی از آن‌ها را جستجو کردم. می‌توانید دوباره با کلمه‌های کمتر از من بپرسید.
openings-nothing-left-out = نمی‌توانم چیزی را از جستجو کنار بگذارم. دنبال همهٔ آنچه نام بردید گشتم.
openings-narrow = می‌توانید یک جا، یک رشتهٔ کاری، یک مهارت، وقت شروع، مدت آن، یا «آنلاین» را نام ببرید. برای نمونه: صحت و سلامت در سومالی، آنلاین، حداکثر 8 هفته.
openings-demo-note = فرصت‌هایی که با DEMO نشان شده‌اند نمونه هستند. می‌توانید امتحان کنید که درخواست دادن چگونه کار می‌کند؛ این به هیچ مأموریتی نمی‌رسد. هر دو مرحلهٔ شناخته‌شدهٔ CD4D تمام شده است.
openings-none =
    جستجو کردم: { conditions }
    اکنون هیچ فرصتی مناسب نیست.
openings-none-advice = { $loosened ->
    [yes] اگر یک شرط را بردارید، چیزهای بیشتری هست:
   *[no] برداشتن یک شرط هم کمکی نمی‌کند.
}
# What is found without one condition, named under openings-none-advice.
openings-without = بدون { conditions }: { $total ->
    [1] یک فرصت
   *[other] { $total } فرصت
}
openings-none-open = اکنون هیچ فرصتی باز نیست.
openings-come-back = فرصت‌ها تغییر می‌کنند. هر وقت بخواهید می‌توانید دوباره از من بپرسید.

button-more-about = بیشتر دربارهٔ { $number }
# More about a card, three beside each other: as short as can be. number: of the card
button-about = دربارهٔ { $number }
button-previous-page = ‹ قبلی
button-next-page = بعدی ›
button-all-openings = همهٔ فرصت‌ها
# total: how many openings are then found. `conditions` is one condition.
button-without = بدون { conditions } ({ $total })
button-with = فقط { conditions } ({ $total })
button-only = همه برای { conditions } ({ $total })
# Under a search: follow it. The assistant asks first what exactly is followed.
button-tell-me = از فرصت‌های تازه خبرم کنید

## One opening

opening-details =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { $city ->
        [none] { $institution }، { $country }
       *[other] { $institution }، { $city }، { $country }
    }

    { $tasks }

    رشته: { $sector }
    کجا: { $mode }
    چه مدت: { $weeks ->
        [1] یک هفته
       *[other] { $weeks } هفته
    }، از { DATETIME($start, dateStyle: "long") }
    { $covered ->
        [none] مخارجی که داده می‌شود: معلوم نیست
       *[other] مخارجی که داده می‌شود: { $covered }
    }
    { $open ->
        [yes] آخرین روز برای درخواست: { DATETIME($deadline, dateStyle: "long") }
       *[no] آخرین روز برای درخواست تعیین شده بود: { DATETIME($deadline, dateStyle: "long") }
    }{ $demo ->
        [yes] {"\u000A\u000A"}این یک نمونه است. این فرصت وجود ندارد. می‌توانید امتحان کنید که درخواست دادن چگونه کار می‌کند؛ این به هیچ مأموریتی نمی‌رسد.
       *[no] {""}
    }
opening-closed = { $passed ->
    [yes] این فرصت بسته است: آخرین روز برای درخواست { DATETIME($deadline, dateStyle: "long") } بود.
   *[no] این فرصت بسته است: دیگر کسی نمی‌تواند درخواست بدهد.
}
# total: how many open ones are shown below
openings-similar = { $total ->
    [1] این فرصت باز است و مانند آن است:
   *[other] این فرصت‌ها باز هستند و مانند آن هستند:
}
button-apply = درخواست دادن
opening-which = { $shown ->
    [0] منظورتان کدام فرصت است؟ شمارهٔ آن را به من بدهید، برای نمونه D-004، یا اول فرصت‌ها را ببینید.
   *[other] منظورتان کدام یک از { $shown } فرصت است؟
}
opening-position-unknown = { $shown ->
    [1] فقط یک فرصت به شما نشان دادم. منظورتان همین است؟
   *[other] { $shown } فرصت به شما نشان دادم. منظورتان کدام است؟
}
opening-unknown = فرصتی با شمارهٔ { $reference } نمی‌شناسم. لطفاً شماره را دوباره ببینید: مانند D-004 است.

## Applications
