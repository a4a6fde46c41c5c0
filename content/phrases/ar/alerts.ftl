# Following openings, and the person's time zone. `conditions` stands in openings.ftl: what is followed.

# As the only condition, in "You follow: every opening".
alert-everything = كل الفرص

## Asking whether to follow

alert-confirm =
    هل أخبركم عندما تناسب فرصة جديدة هذا؟
    { conditions }
# from, until: full hours of the day between which something is sent, in figures; most: messages in seven days
alert-how = أكتب إليكم عندما يكون هناك جديد، فقط بين الساعة { $from } والساعة { $until } في منطقتكم الزمنية (/timezone)، وعلى الأكثر { $most ->
    [zero] { $most } مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { $most } مرات
    [many] { $most } مرة
   *[other] { $most } مرة
} في سبعة أيام. يمكنكم إيقاف ذلك في أي وقت: /alerts
# Nobody knows whether there will be openings.
alert-no-promise = لا أستطيع أن أعد بأن تأتي فرصة مناسبة. انتهت المرحلتان المعروفتان من CD4D (30 يونيو/حزيران 2023). والفرص المكتوب عليها DEMO هي أمثلة.
# words: words of the message, with commas
alert-left-out = لا توجد هذه الكلمات الآن في أي فرصة، لذلك أتركها: { $words }
alert-what = ماذا تريدون أن أتابع لكم؟ اذكروا بلدًا أو مجال عمل أو «عبر الإنترنت». مثلًا: أخبرني عندما يكون هناك شيء في الصحة في غانا. أستطيع أن أتابع الفرص فقط، لا الفعاليات.

button-follow = نعم، تابعها
button-do-not-follow = لا، شكرًا
button-follow-everything = متابعة كل الفرص

## Followed, changed, stopped

# pace: at_once or weekly
alert-followed =
    تتابعون من الآن: { conditions }
    { $pace ->
        [weekly] أخبركم بالفرص الجديدة مرة في الأسبوع، صباح الاثنين.
       *[at_once] أخبركم فور ظهور فرصة جديدة مناسبة.
    }
alert-followed-already =
    تتابعون هذا من قبل: { conditions }
    { $pace ->
        [weekly] أخبركم بالفرص الجديدة مرة في الأسبوع، صباح الاثنين.
       *[at_once] أخبركم فور ظهور فرصة جديدة مناسبة.
    }
# most: how many alerts one person may have.
alert-too-many = عدد عمليات البحث التي تتابعونها وصل إلى { $most }. لا أستطيع أن أحفظ لكم أكثر من ذلك. أوقفوا واحدة منها أولًا.
alert-but-stopped = كتبتم /stop من قبل، لذلك لا يُرسل شيء حتى ترسلوا /start.
alert-stopped =
    لن أخبركم بعد الآن عن: { conditions }
alert-unknown = لم تعودوا تتابعون هذا. لم يتغير شيء.
# total: how many alerts were stopped
alerts-all-stopped = { $total ->
    [0] ليست لديكم تنبيهات، فلم يكن هناك شيء لإيقافه.
    [one] أُوقف تنبيهكم. ما زالت تصلكم التذكيرات والأجوبة. ولكي لا تصلكم أي رسالة لم تطلبوها: /stop
   *[other] أُوقفت تنبيهاتكم، وعددها { $total }. ما زالت تصلكم التذكيرات والأجوبة. ولكي لا تصلكم أي رسالة لم تطلبوها: /stop
}
# Words that a person may type after /stop to stop alerts only, with spaces between them; the first one is shown in stop-only-alerts.
stop-alerts-words = تنبيهات التنبيهات تنبيهاتي تنبيه التنبيه
# Under the answer to /stop. word: the first of stop-alerts-words
stop-only-alerts = إذا كنتم تريدون فقط إيقاف التنبيهات بالفرص الجديدة، فأرسلوا /start ثم: /stop { $word }

button-follow-again = المتابعة من جديد
button-stop-alert = إيقاف هذا التنبيه
button-keep-alert = الإبقاء عليه
# Behind it stands what is followed; Telegram cuts what is too long.
button-stop-named-alert = إيقاف: { conditions }
button-pace-weekly = مرة في الأسبوع بدلًا من ذلك
button-pace-at_once = فورًا بدلًا من ذلك

## The list

alerts-yours = { $total ->
    [zero] لا تتابعون أي بحث.
    [one] تتابعون بحثًا واحدًا:
    [two] تتابعون عمليتي بحث:
    [few] تتابعون { $total } عمليات بحث:
    [many] تتابعون { $total } عملية بحث:
   *[other] تتابعون { $total } عملية بحث:
}
alerts-some = المقصود هو:
# since: the day on which it was saved; pace: at_once or weekly
alert-line =
    { $number }. { conditions }
    منذ { DATETIME($since, dateStyle: "long") }، { $pace ->
        [weekly] مرة في الأسبوع
       *[at_once] فور ظهور شيء جديد
    }
alerts-none = ليست لديكم تنبيهات. ابحثوا أولًا عن فرص واضغطوا على «{ topic-save_alert }»، أو اكتبوا مثلًا: أخبرني عندما يكون هناك شيء في الصحة في غانا.
# Somebody asked about an alert that is not there. conditions: what was named
alert-not-yours = ليس لديكم تنبيه عن: { conditions }
# A number in the list. total: how many alerts there are
alert-no-such-number = { $total ->
    [zero] ليس لديكم أي تنبيه.
    [one] لديكم تنبيه واحد فقط.
    [two] لديكم تنبيهان فقط.
    [few] لديكم { $total } تنبيهات فقط.
    [many] لديكم { $total } تنبيهًا فقط.
   *[other] لديكم { $total } تنبيه فقط.
}
alert-stop-ask =
    تتابعون هذا:
    { conditions }
    منذ { DATETIME($since, dateStyle: "long") }، { $pace ->
        [weekly] مرة في الأسبوع
       *[at_once] فور ظهور شيء جديد
    }

    هل أوقف هذا التنبيه؟
button-stop-number = إيقاف { $number }
# Beside the number of an alert in the list.
button-weekly-number = { $number }: مرة في الأسبوع
button-at_once-number = { $number }: فورًا

## What is told

alert-told = { $total ->
    [zero] لا فرصة جديدة تناسب ما تتابعونه.
    [one] فرصة جديدة تناسب ما تتابعونه.
    [two] فرصتان جديدتان تناسبان ما تتابعونه.
    [few] { $total } فرص جديدة تناسب ما تتابعونه.
    [many] { $total } فرصة جديدة تناسب ما تتابعونه.
   *[other] { $total } فرصة جديدة تناسب ما تتابعونه.
}
alert-because = لأنكم تتابعون { conditions }:
alert-more = { $more ->
    [zero] لا فرصة أخرى مناسبة.
    [one] هناك فرصة أخرى مناسبة. تجدونها بين كل الفرص.
    [two] هناك فرصتان أخريان مناسبتان. تجدونهما بين كل الفرص.
    [few] هناك { $more } فرص أخرى مناسبة. تجدونها بين كل الفرص.
    [many] هناك { $more } فرصة أخرى مناسبة. تجدونها بين كل الفرص.
   *[other] هناك { $more } فرصة أخرى مناسبة. تجدونها بين كل الفرص.
}
alert-demo-note = الفرص المكتوب عليها DEMO هي أمثلة. يمكنكم أن تجرّبوا كيف يسير التقديم؛ وهو لا يؤدي إلى أي مهمة.

## The time zone

# now: this moment, worded in the zone; zone: the city of the zone
time-zone-now =
    منطقتكم الزمنية: { $zone }
    الوقت هناك الآن: { DATETIME($now, dateStyle: "full", timeStyle: "short") }.
# from, until: full hours of the day between which nothing is sent, in figures
time-zone-why = أعرض أوقات الفعاليات بتوقيت هذه المنطقة، ولا أرسل إليكم شيئًا من تلقاء نفسي بين الساعة { $from } والساعة { $until } فيها، إلا قبل وقت قصير من فعالية سجلتم فيها. إذا كنتم تعيشون في مكان آخر، فاختاروا مدينة لها التوقيت نفسه أو اكتبوا مثلًا: /timezone London
time-zone-set =
    من الآن منطقتكم الزمنية هي { $zone }.
    الوقت هناك الآن: { DATETIME($now, dateStyle: "full", timeStyle: "short") }.
time-zone-unknown = لا أعرف منطقة زمنية بهذا الاسم. جرّبوا عاصمة بلدكم أو مدينة كبيرة فيه، مثلًا: /timezone London. أو اختاروا مدينة لها التوقيت نفسه:
