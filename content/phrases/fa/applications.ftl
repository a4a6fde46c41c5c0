# Applications: what was sent, what is being written, and the pool of experts.
# Arguments come from store/applications/application_notices.py. `demo`: whether the opening is an example.
# `opening`: the reference of an opening (D-004); `reference`: that of an application (CD4D-7K3M-2).

application-status-received = رسیده
application-status-in_review = در حال خوانده شدن
application-status-interview = دعوت به مصاحبه
application-status-matched = پذیرفته شده
application-status-rejected = انتخاب نشده
application-status-withdrawn = پس گرفته شده

## How far it is

applications-yours = { $total ->
    [1] یک درخواست فرستاده‌اید:
   *[other] { $total } درخواست فرستاده‌اید، تازه‌ترین اول:
}
# `sent` and `updated` are days.
application-line =
    { $demo ->
        [yes] { $reference }: DEMO · { $title }
       *[no] { $reference }: { $title }
    }
    { $institution }
    وضعیت: { $status }
    آخرین تغییر در { DATETIME($updated, dateStyle: "long") }
    فرستاده‌شده در { DATETIME($sent, dateStyle: "long") }
applications-none = درخواستی نمی‌شناسم که از این چت فرستاده شده باشد.
application-unknown = درخواستی با شمارهٔ { $reference } که از این چت فرستاده شده باشد نمی‌شناسم. لطفاً شماره را دوباره ببینید: مانند CD4D-7K3M-2 است.
application-mistyped = { $reference } نمی‌تواند درست باشد: دست کم یک حرف یا عدد آن نادرست است. شماره‌های ما پس از CD4D هیچ وقت 0 (صفر)، 1 (یک) یا حرف‌های I، L و O ندارند. لطفاً یک بار دیگر آن را ببینید.
application-none-for = از این چت برای { $opening } درخواستی نفرستاده‌اید.
application-demo-note = فرصت‌هایی که با DEMO نشان شده‌اند نمونه هستند. درخواست برای آن‌ها یک تمرین است: به هیچ چیز واقعی نمی‌رسد.

button-application = { $reference }

## What is not sent yet

drafts-yours = { $total ->
    [1] این را شروع کرده‌اید. هنوز فرستاده نشده است:
   *[other] این‌ها را شروع کرده‌اید. هنوز فرستاده نشده‌اند:
}
# `answered` of `total` questions have an answer.
draft-line =
    { $opening }: { $title }
    جواب‌ها تا اینجا: { $answered } از { $total }
    آخرین روز برای درخواست: { DATETIME($deadline, dateStyle: "long") }
draft-line-pool =
    برای گروه متخصصان
    جواب‌ها تا اینجا: { $answered } از { $total }
draft-line-change = تغییرها در درخواست شما { $reference } ({ $title })
draft-reminder =
    { $demo ->
        [yes] برای این فرصت درخواستی را شروع کردید، اما آن را نفرستاده‌اید: DEMO · { $title } ({ $opening })، { $institution }.
       *[no] برای این فرصت درخواستی را شروع کردید، اما آن را نفرستاده‌اید: { $title } ({ $opening })، { $institution }.
    }
    آخرین روز برای درخواست { DATETIME($deadline, dateStyle: "long") } است. می‌خواهید ادامه بدهید؟
draft-discarded = آنچه نوشتید دور انداخته شد. چیزی فرستاده نشد.

button-go-on-with = ادامه: { $opening }
button-go-on-pool = ادامه: گروه متخصصان
button-discard-draft = دور انداختن

## Sending

application-sent =
    درخواست شما رسید: { $title } ({ $opening })، { $institution }.

    شمارهٔ درخواست شما { $reference } است. لطفاً آن را نگه دارید: با آن، شما و کارمندان می‌توانید درخواست شما را پیدا کنید.
application-next = { $demo ->
    [yes] این فرصت یک نمونه است، پس این یک تمرین بود. هیچ چیز واقعی از آن به دست نمی‌آید، و لازم نیست کسی درخواست شما را بخواند. اینجا می‌توانید همه چیز را امتحان کنید: دیدن وضعیت، تغییر درخواست یا پس گرفتن آن.
   *[no] اکنون این طور پیش می‌رود: کارمندان برنامه می‌توانند درخواست شما را ببینند. وقتی وضعیت آن تغییر کند، همین جا به شما می‌گویم. نمی‌توانم بگویم که چقدر طول می‌کشد.
}
application-already = برای این فرصت از پیش درخواست داده‌اید: { $title } ({ $opening }). شمارهٔ درخواست شما { $reference } است و وضعیت آن: { $status }. درخواست دوم لازم نیست. می‌توانید درخواستی را که فرستاده‌اید تغییر بدهید یا پس بگیرید.
application-closed = دیگر کسی نمی‌تواند برای { $title } ({ $opening }) درخواست بدهد: این فرصت بسته است. درخواست شما فرستاده نشد. آنچه نوشتید هنوز هست.
application-incomplete = درخواست شما برای { $title } ({ $opening }) فرستاده نشد: بعضی جواب‌ها هنوز کم است. اکنون می‌توانم آن‌ها را از شما بپرسم.
application-nothing-to-send = چیزی برای فرستادن نیست: از شما درخواستی ندارم که هنوز فرستاده نشده باشد.

## Changing it

amend-which = کدام درخواست را می‌خواهید تغییر بدهید؟
amend-how =
    می‌توانید درخواست خود { $reference } ({ $title }) را تا { DATETIME($deadline, dateStyle: "long") } تغییر بدهید، تا وقتی که تصمیمی گرفته نشده است.
    جواب‌های شما را به شما نشان می‌دهم و شما آنچه را بخواهید تغییر می‌دهید. کارمندان می‌توانند ببینند چه چیزی تغییر کرده است.
application-amended = درخواست شما { $reference } ({ $title }) تغییر کرد. کارمندان جواب‌های تازه را می‌بینند، و این را هم که پیش از آن چه بودند.
application-amended-nothing = درخواست شما { $reference } ({ $title }) همان طور که بود ماند: چیزی در آن فرق نکرده بود.
application-too-late = { $open ->
    [yes] درخواست شما { $reference } ({ $title }) را دیگر نمی‌شود اینجا تغییر داد. وضعیت آن: { $status }. یک کارمند می‌تواند به شما کمک کند.
   *[no] درخواست شما { $reference } ({ $title }) را دیگر نمی‌شود اینجا تغییر داد: آخرین روز برای درخواست گذشته است. یک کارمند می‌تواند به شما کمک کند.
}

button-amend = تغییر درخواست

## Withdrawing it

withdraw-which = کدام درخواست را می‌خواهید پس بگیرید؟
withdraw-ask =
    درخواست شما { $reference } ({ $title }) را پس بگیرم؟
    کارمندان خواهند دید که دیگر آن را نمی‌خواهید. این کار برگشت ندارد، اما تا وقتی فرصت باز است می‌توانید دوباره درخواست بدهید.
application-withdrawn = درخواست شما { $reference } ({ $title }) پس گرفته شد. کارمندان می‌توانند این را ببینند. جواب‌های شما ذخیره می‌ماند تا وقتی که با /forget همه چیز را پاک کنید.
application-withdrawn-before = درخواست شما { $reference } ({ $title }) از پیش پس گرفته شده است. کار دیگری لازم نیست.
application-decided = درخواست شما { $reference } ({ $title }) را دیگر نمی‌شود اینجا پس گرفت. وضعیت آن: { $status }. یک کارمند می‌تواند به شما کمک کند.

button-withdraw = بله، پس بگیرید
button-keep-application = نه، نگه دارید

## News from the staff

application-news =
    خبری دربارهٔ درخواست شما { $reference }: { $title }، { $institution }.
    وضعیت آن اکنون: { $status }.
application-news-received = درخواست نزد کارمندان است.
application-news-in_review = کارمندان اکنون آن را می‌خوانند.
application-news-interview = کارمندان می‌خواهند با شما گفتگو کنند. لطفاً ببینید که نشانی ایمیل و شمارهٔ تلفن در درخواست شما درست است.
application-news-matched = شما برای این فرصت انتخاب شدید. کارمندان می‌دانند که پس از این چه می‌آید.
application-news-rejected = شما برای این فرصت انتخاب نشدید. هر وقت بخواهید می‌توانید فرصت‌های دیگر را ببینید.
application-news-withdrawn = کارمندان آن را پس گرفته‌اند. اگر نمی‌دانید چرا، لطفاً از یک کارمند بپرسید.
application-news-message = کارمندان برای شما می‌نویسند: { $message }

## The pool of experts

pool-joined = اکنون در گروه متخصصان هستید. وقتی کارمندان برای یک فرصت به شما فکر کنند، همین جا به شما می‌گویم، و تصمیم با شماست. نمی‌توانم قول بدهم که چنین چیزی پیش بیاید.
pool-changed = آنچه گروه متخصصان دربارهٔ شما می‌داند اکنون تازه است.
pool-incomplete = هنوز در گروه متخصصان نیستید: بعضی جواب‌ها هنوز کم است. اکنون می‌توانم آن‌ها را از شما بپرسم.
pool-yours = شما در گروه متخصصان هستید. کارمندان می‌توانند برای یک فرصت به شما فکر کنند.
pool-leave-ask = نام شما را از گروه متخصصان بردارم؟ آنچه به گروه گفتید پاک می‌شود، و کارمندان دیگر نمی‌توانند به شما فکر کنند.
pool-left = دیگر در گروه متخصصان نیستید. آنچه به گروه گفتید پاک شد.
pool-not-in = شما در گروه متخصصان نیستید.
pool-proposal =
    کارمندان فکر می‌کنند که این فرصت شاید برای شما مناسب باشد:
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { $city ->
        [none] { $institution }، { $country }
       *[other] { $institution }، { $city }، { $country }
    }
    آخرین روز برای درخواست: { DATETIME($deadline, dateStyle: "long") }

    این پیام را می‌گیرید چون در گروه متخصصان هستید. این که درخواست بدهید یا نه، تصمیم شماست.

button-change-pool = تغییر جواب‌هایم
button-leave-pool = خروج از گروه متخصصان
button-leave-pool-sure = بله، از گروه خارج می‌شوم

## Files and contacts. `limit`: how many megabytes a file may have.

upload-what-for = نمی‌توانم فایل‌ها را بخوانم، اما یک فایل می‌تواند CV یک درخواست باشد. لطفاً اول درخواست را شروع کنید: در وقت مناسب CV را می‌خواهد.
upload-photo = نمی‌توانم عکس یا ویدیو را بپذیرم. لطفاً CV خود را به شکل فایل بفرستید: PDF، DOC، DOCX یا ODT، تا { $limit } MB.
upload-too_big = این فایل خیلی بزرگ است: می‌توانم تا { $limit } MB را بپذیرم. نگه داشته نشد. لطفاً فایل کوچک‌تری بفرستید.
upload-empty = این فایل خالی است. نگه داشته نشد. لطفاً فایل دیگری بفرستید.
upload-wrong_kind = این نوع فایل را نمی‌توانم بپذیرم. به آنچه در آن است نگاه کردم، نه به نامش. نگه داشته نشد. لطفاً CV خود را به شکل PDF، DOC، DOCX یا ODT بفرستید.
upload-damaged = به نظر می‌رسد که این فایل خراب است، پس نگه داشته نشد. لطفاً دوباره آن را به شکل PDF ذخیره کنید و آن را بفرستید.
upload-macros = در این فایل یک برنامه هست (ماکرو). برای احتیاط، چنین فایل‌هایی را نمی‌پذیرم. نگه داشته نشد. لطفاً آن را به شکل PDF ذخیره کنید و آن را بفرستید.
upload-failed = فایل شما به من نرسید: در راه مشکلی پیش آمد. نگه داشته نشد. لطفاً یک بار دیگر آن را بفرستید.
upload-contact-other = این کارت تماس خود شما نیست، پس نمی‌توانم شماره را از آن بگیرم. لطفاً کارت تماس خودتان را بفرستید، یا شمارهٔ خود را بنویسید.
