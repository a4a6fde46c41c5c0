# Openings and applications. Arguments come from actions/replies.py and actions/conditions.py.
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
openings-narrow = می‌توانید یک کشور، یک رشتهٔ کاری، یک ماه، یا «آنلاین» یا «در محل» را نام ببرید. برای نمونه: صحت و سلامت در سومالی، آنلاین.
openings-demo-note = فرصت‌هایی که با DEMO نشان شده‌اند نمونه هستند و نشان می‌دهند که این چگونه کار می‌کند. نمی‌توانید برای آن‌ها درخواست بدهید. هر دو مرحلهٔ شناخته‌شدهٔ CD4D تمام شده است.
openings-none =
    جستجو کردم: { conditions }
    اکنون هیچ فرصتی مناسب نیست.
openings-none-advice = { $loosened ->
    [yes] اگر یک شرط را بردارید، چیزهای بیشتری هست:
   *[no] برداشتن یک شرط هم کمکی نمی‌کند.
}
openings-none-open = اکنون هیچ فرصتی باز نیست.
openings-come-back = فرصت‌ها تغییر می‌کنند. هر وقت بخواهید می‌توانید دوباره از من بپرسید.

button-more-about = بیشتر دربارهٔ { $number }
button-all-openings = همهٔ فرصت‌ها
button-without = بدون { conditions } ({ $total })

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
        [yes] {"\u000A\u000A"}این نمونه‌ای است که نشان می‌دهد دستیار چگونه کار می‌کند. این فرصت وجود ندارد و نمی‌توانید برای آن درخواست بدهید.
       *[no] {""}
    }
opening-closed = { $passed ->
    [yes] این فرصت بسته است: آخرین روز برای درخواست { DATETIME($deadline, dateStyle: "long") } بود.
   *[no] این فرصت بسته است: دیگر کسی نمی‌تواند درخواست بدهد.
}
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

