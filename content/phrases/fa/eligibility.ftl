# The eligibility check. Arguments come from actions/check_eligibility.py and actions/verdict.py:
# `question`, `answer`: what was asked and answered; `says`, `sources`: the words of a rule and where it stands;
# `outcome`: fits, unclear, not, depends; `programme`: its name; `runs`: yes or no.

check-intro = من تا { $total } پرسش کوتاه می‌کنم و جواب‌های شما را با قاعده‌هایی که پیدا کردیم مقایسه می‌کنم. دو دقیقه طول می‌کشد. آنچه می‌نویسید در این چت می‌ماند و کارمندان می‌توانند آن را بخوانند؛ جواب‌های شما را فقط اگر در پایان موافق باشید برای دفعهٔ بعد نگه می‌دارم.
check-impossible = اکنون قاعده‌ای نمی‌شناسم که بررسی کنم. یک کارمند می‌تواند به شما کمک کند.

## Questions

check-origin = شما یا خانواده‌تان از کدام کشور هستید؟
check-residence = اکنون در کدام کشور زندگی می‌کنید؟
check-permit = وضعیت اقامت شما در هلند چیست؟
check-field = در کدام رشته کار می‌کنید، یا کار کرده‌اید؟
check-education = بالاترین تحصیلات شما چیست؟
check-experience = چند سال در رشتهٔ خود کار کرده‌اید؟
check-mode = در آنجا در محل کار می‌کنید، از اینجا آنلاین، یا هر دو؟

check-fact-origin = کشور اصلی
check-fact-residence = کشوری که در آن زندگی می‌کنید
check-fact-permit = وضعیت اقامت
check-fact-field = رشته
check-fact-education = تحصیلات
check-fact-experience = سال‌های تجربه
check-fact-mode = در محل یا آنلاین
check-fact-reuse_profile = استفاده از جواب‌های نگه‌داشته‌شده
check-fact-keep_profile = نگه داشتن جواب‌ها

check-origin-help = کشوری مهم است که شما، پدر یا مادر، یا پدربزرگ یا مادربزرگ شما از آن هستید. یک دکمه را فشار بدهید یا نام کشور را بنویسید، برای نمونه: سومالی، نیجریه، «پدر و مادرم از غنا هستند».
check-residence-help = کشور یا شهری را که در آن زندگی می‌کنید بنویسید، برای نمونه: هلند، Utrecht، بلژیک.
check-permit-help = دکمه‌ای را که نزدیک‌تر است فشار بدهید، یا بنویسید، برای نمونه: «پاسپورت هلندی»، «اقامت موقت پناهندگی»، «اقامت دائم». لازم نیست آن را بگویید: در این صورت «بدون اقامت / نمی‌خواهم بگویم» را انتخاب کنید.
check-field-help = رشته یا شغل خود را بنویسید، برای نمونه: پرستار، معلم، مهندس، کشاورز، وکیل، ICT.
check-education-help = بالاترین دوره‌ای که تمام کرده‌اید حساب می‌شود، در خارج هم. برای نمونه: دانشگاه، آموزش فنی و حرفه‌ای، مکتب یا دبیرستان.
check-experience-help = یک عدد کافی است، برای نمونه: 10. نیم سال 0 حساب می‌شود.
check-mode-help = در محل یعنی به آن کشور سفر می‌کنید. آنلاین یعنی از اینجا کمک می‌کنید. اگر هر کدام باشد قبول دارید، هر دو را انتخاب کنید.
check-reuse_profile-help = پیش از این اجازه دادید جواب‌های شما را نگه دارم. می‌توانم اکنون از آن‌ها استفاده کنم، از نو شروع کنم، یا آن‌ها را پاک کنم.
check-keep_profile-help = اگر جواب‌های شما را نگه دارم، می‌توانم در بررسی بعدی از آن‌ها استفاده کنم. رمزگذاری‌شده ذخیره می‌شوند و هر وقت بخواهید می‌توانید آن‌ها را پاک کنید.

## Answers on buttons

check-other-country = کشوری دیگر
check-other-eu-country = کشور دیگر اتحادیهٔ اروپا
sector-other = رشته‌ای دیگر
check-permit-citizen = شهروند هلند یا اتحادیهٔ اروپا
check-permit-permanent = اقامت دائم
check-permit-asylum_temporary = پناهندگی، اقامت موقت
check-permit-asylum_permanent = پناهندگی، اقامت دائم
check-permit-asylum_seeker = پناهجو، در انتظار تصمیم
check-permit-other = اقامت دیگر
check-permit-unsaid = بدون اقامت / نمی‌خواهم بگویم
check-education-secondary = هیچ، یا مکتب / دبیرستان
check-education-vocational = فنی و حرفه‌ای
check-education-higher = تحصیلات عالی
check-education-unsaid = نمی‌خواهم بگویم
check-mode-on_site = در محل
check-mode-online = آنلاین
check-mode-both = هر دو

## What was kept

check-reuse_profile = جواب‌هایی را که پیش از این به من دادید نگه داشته‌ام. از آن‌ها استفاده کنم؟
check-reuse_profile-use = استفاده کنید
check-reuse_profile-fresh = از نو شروع کنید
check-reuse_profile-drop = پاک کنید
check-keep_profile = جواب‌های شما را برای دفعهٔ بعد نگه دارم؟ رمزگذاری‌شده ذخیره می‌شوند، و هر وقت بخواهید می‌توانید آن‌ها را پاک کنید.
check-keep_profile-keep = نگه دارید
check-keep_profile-discard = نگه ندارید
check-not-kept = بسیار خوب: جواب‌های شما برای دفعهٔ بعد نگه داشته نمی‌شود.
profile-kept = جواب‌های شما نگه داشته شد. در بررسی بعدی پیشنهاد می‌کنم که از آن‌ها استفاده کنیم. می‌توانید آن‌ها را اینجا پاک کنید، یا با /forget همه چیز را پاک کنید.
profile-dropped = جواب‌هایی که نگه داشته بودم پاک شد.
profile-nothing-kept = جوابی از شما نگه نداشته‌ام.
button-drop_profile = پاک کردن جواب‌های قبلی

## The warning; `permit` is the answer to the question about the status

check-asylum-warning = ⚠️ { $permit ->
        [asylum_temporary] هنوز سفر نکنید. سفر به کشور اصلی‌تان می‌تواند باعث شود که اجازهٔ اقامت موقت پناهندگی را از دست بدهید؛ IND می‌پرسد چرا رفتید. پس از بیش از 6 ماه دوری، IND ممکن است بگوید که شما هلند را ترک کرده‌اید. اقامت اعضای خانواده که به اقامت شما وابسته است هم می‌تواند با آن از بین برود (RefugeeHelp، 2024 تا 2025).
        [asylum_permanent] پیش از سفر بپرسید. دارندگان اجازهٔ اقامت دائم پناهندگی می‌توانند برای مدتی به کشور اصلی‌شان بروند (RefugeeHelp، 2024 تا 2025). اقامت موقت با چنین سفری می‌تواند از دست برود: مطمئن شوید که کدام را دارید.
       *[other] تا نپرسیده‌اید، سفر نکنید. دربارهٔ سفر در زمان روند پناهندگی منبعی پیدا نکردیم؛ اجازهٔ اقامت موقت پناهندگی با سفر به کشور اصلی می‌تواند از دست برود (RefugeeHelp، 2024 تا 2025).
    }
    پیش از هر کار دیگر با یک وکیل یا VluchtelingenWerk صحبت کنید. با کار آنلاین به این سفر نیازی نیست: این نتیجه‌گیری خود ماست، نه قاعده‌ای از یک منبع.

## The verdict

check-programmes-ended = امروز کسی نمی‌تواند درخواست بدهد: { $total ->
        [1] برنامه‌ای که من می‌شناسم
        [2] هر دو مرحله‌ای که می‌شناسم تمام شده است، آخری
       *[other] همهٔ { $total } برنامه و مرحله‌ای که می‌شناسم تمام شده است، آخری
    } در { DATETIME($ended, dateStyle: "long") } تمام شد. پس این فقط می‌گوید که آیا شرایط را داشتید یا نه.
check-no-programme-runs = برنامه‌ای نمی‌شناسم که امروز درخواست بپذیرد. این فقط می‌گوید که قاعده‌های آن دربارهٔ جواب‌های شما چه می‌گویند.
check-programme-runs = این برنامه در جریان است: { $programme }.
check-verdict-fits = { $runs ->
        [yes] ✅ تا آنجا که می‌دانم، شرایط { $programme } را دارید.
       *[no] ✅ تا آنجا که می‌دانم، شرایط { $programme } را داشتید.
    }
check-verdict-unclear = ❔ روشن نیست که شرایط { $runs ->
        [yes] { $programme } را دارید یا نه
       *[no] { $programme } را داشتید یا نه
    }: در بعضی نکته‌ها منابع یکسان نیستند یا چیزی نمی‌گویند.
check-verdict-not = ✖️ تا آنجا که می‌دانم، شرایط { $runs ->
        [yes] { $programme } را ندارید.
       *[no] { $programme } را نداشتید.
    }
check-rule = { $outcome ->
        [fits] ✅ { $question }: { $answer } – مناسب است
        [not] ✖️ { $question }: { $answer } – مناسب نیست
        [depends] ▫️ { $question }: { $answer } – مانعی نمی‌شناسیم
       *[unclear] ❔ { $question }: { $answer } – روشن نیست
    }
    { $says }
    منبع: { $sources }
check-other-programme-fits = ✅ { $programme }: شرایط این را هم دارید.
check-other-programme = { $outcome ->
        [not] ✖️ { $programme }: مناسب نیست. { $question }: { $says }
       *[unclear] ❔ { $programme }: روشن نیست. { $question }: { $says }
    }
check-no-promise = این نه تصمیم است و نه قول: جواب‌های شما را با منابع عمومی مقایسه می‌کند. IOM و نهاد میزبان بر اساس آنچه هر مأموریت می‌خواست انتخاب می‌کردند.
