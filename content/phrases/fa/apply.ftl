# The forms for applying for an opening and for the pool of experts, and what all forms say to answers in own words.
# Arguments of openings come from store/wording/replies.py (opening_args): `title`, `reference` (D-004), `institution`, `demo` (yes or no), `deadline` (a day).
# `answered` of `total` questions have an answer. `application`: the reference of an application (CD4D-7K3M-2).
# `question`, `answer`: what was asked (apply-fact-...) and what was answered.

## Answers in own words: what is wrong with them. `least`, `most`: how many are allowed; `length`: how many there are.

form-text-too-short = این خیلی کوتاه است: دست کم { $least } حرف لازم دارم، و این { $length } حرف دارد.
form-text-too-long = این خیلی دراز است: می‌توانم تا { $most } حرف بپذیرم، و این { $length } حرف دارد. آن را نگه نداشتم. لطفاً متن کوتاه‌تری بفرستید.
form-name-characters = یک نام فقط می‌تواند حرف، فاصله، خط تیره، آپوستروف و نقطه داشته باشد. لطفاً آن را بدون نشانه‌های دیگر بنویسید.
form-email-without-at = در این @ نیست، پس نمی‌تواند یک نشانی ایمیل باشد. یک نشانی این طور است: name@example.org
form-email-malformed = این نشانی ایمیل نمی‌تواند درست باشد. لطفاً یک بار دیگر آن را ببینید. یک نشانی این طور است: name@example.org
form-phone-malformed = کسی نمی‌تواند به این شماره زنگ بزند. لطفاً آن را با کد کشور بنویسید، برای نمونه: +31 6 12345678
form-number-unlikely = لطفاً بنویسید چند سال: عددی از 0 تا { $most }، برای نمونه 10. اینجا سال تقویمی لازم ندارم.
form-file-wanted = اینجا کلمه‌ها کافی نیست: لطفاً یک فایل بفرستید، یا «رد شدن از این پرسش» را فشار بدهید.

button-was-answer = این جواب من بود

## Another form was begun in between

form-draft-kept = درخواست شما نگه داشته شد. بعداً می‌توانید آن را ادامه بدهید.
form-draft-waits = پیش از این داشتید یک درخواست می‌نوشتید. نگه داشته شده است. می‌خواهید آن را ادامه بدهید؟

## Which opening

apply-which = برای کدام فرصت می‌خواهید درخواست بدهید؟
apply-which-none = برای کدام فرصت می‌خواهید درخواست بدهید؟ شمارهٔ آن را به من بدهید، برای نمونه D-004، یا اول فرصت‌ها را ببینید. بدون یک فرصت هم می‌توانید به گروه متخصصان بپیوندید.
apply-unknown = فرصتی با شمارهٔ { $reference } نمی‌شناسم. لطفاً شماره را دوباره ببینید: مانند D-004 است.
apply-closed = دیگر نمی‌توانید برای این فرصت درخواست بدهید، بسته است: { $title } ({ $reference })، { $institution }. می‌توانم دنبال فرصت‌های مانند آن بگردم.
button-apply-for = { $reference }: { $title }
button-similar = فرصت‌های مانند آن

## At the beginning

apply-intro = { $demo ->
        [yes] این یک تمرین است: این فرصت یک نمونه است و وجود ندارد. می‌توانید همه چیز را امتحان کنید، اما به هیچ چیز واقعی نمی‌رسد.{"\u000A\u000A"}برای این درخواست می‌دهید: DEMO · { $title } ({ $reference })، { $institution }.
       *[no] برای این درخواست می‌دهید: { $title } ({ $reference })، { $institution }.
    }
    { $total } پرسش کوتاه هست. پیش از این که همهٔ جواب‌های خود را ببینید و بله بگویید، چیزی فرستاده نمی‌شود. تا آن وقت جواب‌ها به صورت پیش‌نویس نگه داشته می‌شود، و رمزگذاری‌شده ذخیره می‌شود. می‌توانید توقف کنید و بعداً ادامه بدهید.
    آخرین روز برای درخواست { DATETIME($deadline, dateStyle: "long") } است.
apply-resumed = { $demo ->
        [yes] درخواست خود را ادامه می‌دهید (یک تمرین): DEMO · { $title } ({ $reference }).
       *[no] درخواست خود را ادامه می‌دهید: { $title } ({ $reference }).
    }
    به { $answered } از { $total } پرسش جواب داده شده است.
apply-amending = { $demo ->
        [yes] درخواست خود { $application } را تغییر می‌دهید (یک تمرین): DEMO · { $title } ({ $reference }).
       *[no] درخواست خود { $application } را تغییر می‌دهید: { $title } ({ $reference }).
    }
    آنچه فرستادید همان طور که هست می‌ماند تا وقتی که تغییرها را بفرستید.
# `member`: whether the person is in the pool already.
pool-intro = { $member ->
        [yes] شما از پیش در گروه متخصصان هستید. اینجا می‌توانید جواب‌های خود را تغییر بدهید.
       *[no] در گروه متخصصان، کارمندان می‌توانند وقتی فرصتی مناسب شماست به شما فکر کنند. به هیچ کس قول مأموریت داده نمی‌شود، و هیچ فرصت CD4D که می‌شناسیم امروز درخواست نمی‌پذیرد: هر دو مرحلهٔ شناخته‌شده تمام شده است (30 ژوئن/جون 2023).
    }
    { $total } پرسش کوتاه هست. پیش از این که همهٔ جواب‌های خود را ببینید و بله بگویید، چیزی فرستاده نمی‌شود. تا آن وقت جواب‌ها به صورت پیش‌نویس نگه داشته می‌شود، و رمزگذاری‌شده ذخیره می‌شود. می‌توانید توقف کنید و بعداً ادامه بدهید.
pool-resumed = ثبت خود در گروه متخصصان را ادامه می‌دهید. به { $answered } از { $total } پرسش جواب داده شده است.

## Questions

apply-reuse = پیش از این، این‌ها را به من گفتید. دوباره از آن‌ها استفاده کنم؟ هنوز می‌توانید هر جواب را تغییر بدهید.
apply-reuse-use = استفاده کنید
apply-reuse-fresh = دوباره از من بپرسید
apply-known = • { $question }: { $answer }
apply-name = نام کامل شما چیست؟
apply-email = نشانی ایمیل شما چیست؟
apply-phone = شمارهٔ تلفن شما چیست؟ می‌توانید از این پرسش رد شوید.
apply-residence = اکنون در کدام کشور زندگی می‌کنید؟
apply-origin = شما یا خانواده‌تان از کدام کشور هستید؟
apply-field = در کدام رشته کار می‌کنید، یا کار کرده‌اید؟
apply-education = بالاترین تحصیلات شما چیست؟
apply-experience = چند سال در رشتهٔ خود کار کرده‌اید؟
apply-languages = کدام زبان‌ها را آن قدر خوب می‌دانید که با آن کار کنید؟ هر کدام را فشار بدهید، یا بنویسید. وقتی همه را گفتید، «تمام شد» را فشار بدهید.
apply-availability = از چه وقت می‌توانید بروید، و برای چه مدت؟ یک دکمه را فشار بدهید، یا با زبان خودتان بنویسید.
apply-motivation = چرا می‌خواهید این مأموریت را انجام بدهید، و چه با خود می‌آورید؟ آن را با زبان خودتان در یک پیام بنویسید: 20 تا 3000 حرف.
apply-cv = لطفاً CV خود را به شکل فایل بفرستید: PDF، DOC، DOCX یا ODT، تا 10 MB. می‌توانید از این پرسش رد شوید.
# The text of content/consents/.
apply-consent-text = { $text }
apply-consent = موافق هستید؟
apply-now = جواب شما اکنون: { $answer }

apply-fact-reuse = آنچه پیش از این به من گفتید
apply-fact-name = نام
apply-fact-email = ایمیل
apply-fact-phone = تلفن
apply-fact-residence = کشور محل زندگی
apply-fact-origin = کشور اصلی
apply-fact-field = رشته
apply-fact-education = تحصیلات
apply-fact-experience = سال‌های تجربه
apply-fact-languages = زبان‌ها
apply-fact-availability = چه وقت می‌توانید
apply-fact-motivation = انگیزه
apply-fact-cv = CV
apply-fact-consent = موافقت
apply-fact-summary = همهٔ جواب‌ها

## Help with each question

apply-reuse-help = «استفاده کنید» را فشار بدهید تا لازم نباشد دوباره بنویسید. «دوباره از من بپرسید» را فشار بدهید تا همهٔ پرسش‌ها را بپرسم.
apply-name-help = نام خود را همان طور که در پاسپورت یا اجازهٔ اقامت شماست بنویسید، به هر خطی. برای نمونه: Hodan Ali.
apply-email-help = کارمندان اگر پرسشی داشته باشند به این نشانی می‌نویسند. برای نمونه: hodan@example.org
apply-phone-help = شماره را با کد کشور بنویسید، برای نمونه +31 6 12345678. شماره‌ای که با 06 شروع شود، هلندی حساب می‌شود. می‌توانید از این پرسش رد هم بشوید.
apply-residence-help = کشور یا شهری را که در آن زندگی می‌کنید بنویسید، برای نمونه: هلند، Utrecht، بلژیک.
apply-origin-help = کشوری که شما، پدر یا مادر، یا پدربزرگ یا مادربزرگ شما از آن هستید. یک دکمه را فشار بدهید یا نام آن را بنویسید، برای نمونه: سومالی، نیجریه، «پدر و مادرم از غنا هستند».
apply-field-help = رشته یا شغل خود را بنویسید، برای نمونه: پرستار، معلم، مهندس، کشاورز، وکیل، ICT. یا دکمه‌ای را که نزدیک‌تر است فشار بدهید.
apply-education-help = بالاترین دوره‌ای که تمام کرده‌اید حساب می‌شود، در خارج هم. برای نمونه: دانشگاه، آموزش فنی و حرفه‌ای، مکتب یا دبیرستان. لازم نیست آن را بگویید.
apply-experience-help = یک عدد کافی است، برای نمونه: 10. نیم سال 0 حساب می‌شود.
apply-languages-help = زبان‌ها را با کاما بنویسید، برای نمونه: هلندی، انگلیسی، سومالیایی. یا یکی یکی آن‌ها را فشار بدهید، و سپس «تمام شد» را. برای برداشتن یک زبان، دوباره آن را فشار بدهید.
apply-availability-help = برای نمونه: «از مارس، برای شش هفته»، «در تعطیلات تابستان»، «هفته‌ای دو شب آنلاین». یا یک دکمه را فشار بدهید.
apply-motivation-help = دو یا سه جمله کافی است. برای نمونه: در کارتان چه کرده‌اید، آنجا چه می‌توانید یاد بدهید یا بسازید، و چرا آنجا برای شما مهم است.
apply-cv-help = در تلگرام گیرهٔ کاغذ را فشار بدهید، «فایل» (File) را انتخاب کنید، و CV خود را بفرستید: PDF، DOC، DOCX یا ODT، تا 10 MB. یک عکس کافی نیست. اگر CV ندارید، «رد شدن از این پرسش» را فشار بدهید.
apply-consent-help = اگر موافق هستید، «موافقم» را فشار بدهید. سپس پیش از این که چیزی فرستاده شود، همهٔ جواب‌های خود را یک بار دیگر می‌بینید. اگر موافق نباشید، چیزی فرستاده نمی‌شود. پیش‌نویس شما می‌ماند تا وقتی که آن را دور بیندازید.
apply-summary-help = اگر همه چیز درست است، «بفرستید» را فشار بدهید. برای انتخاب یک جواب، «تغییر چیزی» را فشار بدهید. می‌توانید بنویسید هم که چه چیزی نادرست است، برای نمونه: «ایمیلم اشتباه است».

## Answers on buttons

apply-availability-now = اکنون
apply-availability-months = 1 تا 3 ماه دیگر
apply-availability-later = دیرتر
apply-availability-online = فقط آنلاین
apply-consent-agree = موافقم
apply-consent-refuse = موافق نیستم
apply-chosen = ✓ { $answer }
button-done = تمام شد
button-as-it-is = همین طور بماند
button-stop-draft = ✕ توقف، پیش‌نویس بماند

apply-consent-refused = بسیار خوب. بدون موافقت شما نمی‌توانم آن را بفرستم، پس چیزی فرستاده نمی‌شود. پیش‌نویس شما اینجا می‌ماند تا وقتی که آن را دور بیندازید.
apply-stopped = متوقف شد. چیزی فرستاده نمی‌شود. جواب‌های شما تا اینجا به صورت پیش‌نویس نگه داشته می‌شود؛ هر وقت بخواهید می‌توانید ادامه بدهید، یا آن را دور بیندازید.

## All answers at the end; each argument is the answer to the question of that name

apply-opening-summary =
    این‌ها جواب‌های شماست:

    1. نام: { $name }
    2. ایمیل: { $email }
    3. تلفن: { $phone }
    4. کشور محل زندگی: { $residence }
    5. کشور اصلی: { $origin }
    6. رشته: { $field }
    7. تحصیلات: { $education }
    8. سال‌های تجربه: { $experience }
    9. زبان‌ها: { $languages }
    10. چه وقت می‌توانید: { $availability }
    11. انگیزه: { $motivation }
    12. CV: { $cv }
    13. موافقت: { $consent }
apply-opening-summary-end = { $demo ->
    [yes] همه چیز درست است؟ آن را بفرستم؟ این فرصت یک نمونه است: این یک تمرین است و به هیچ چیز واقعی نمی‌رسد.
   *[no] همه چیز درست است؟ آن را بفرستم؟
}
register-profile-summary =
    این‌ها جواب‌های شماست:

    1. نام: { $name }
    2. ایمیل: { $email }
    3. تلفن: { $phone }
    4. کشور محل زندگی: { $residence }
    5. کشور اصلی: { $origin }
    6. رشته: { $field }
    7. تحصیلات: { $education }
    8. سال‌های تجربه: { $experience }
    9. زبان‌ها: { $languages }
    10. چه وقت می‌توانید: { $availability }
    11. CV: { $cv }
    12. موافقت: { $consent }
register-profile-summary-end = همه چیز درست است؟ شما را در گروه متخصصان ثبت کنم؟
apply-summary-send = بفرستید
apply-summary-change = تغییر چیزی
apply-change-which = کدام جواب را می‌خواهید تغییر بدهید؟
