# Events and registrations. Arguments come from store/wording/replies.py (`event_args`) and
# actions/conditions.py; `conditions` stands in openings.ftl. A demo event is always marked as one.
#
# $title, $reference (E-003), $summary, $languages, $price (or "none"), $place: of the event
# $starts: when it begins, $zone: the city of the time zone in which that is told
# $hours: how long it takes · $held: online, place or both · $demo: yes or no

## Lists. $total: how many fit · $over: whether they are over, instead of to come

events-found =
    بحثت عن: { conditions }
    { $over ->
        [yes] { $total ->
            [zero] لا فعالية تناسب ذلك.
            [one] فعالية واحدة تناسب ذلك.
            [two] فعاليتان تناسبان ذلك. الأحدث تأتي أولًا.
            [few] { $total } فعاليات تناسب ذلك. الأحدث تأتي أولًا.
            [many] { $total } فعالية تناسب ذلك. الأحدث تأتي أولًا.
           *[other] { $total } فعالية تناسب ذلك. الأحدث تأتي أولًا.
        }
       *[no] { $total ->
            [zero] لا فعالية قادمة تناسب ذلك.
            [one] فعالية قادمة واحدة تناسب ذلك.
            [two] فعاليتان قادمتان تناسبان ذلك. الأقرب موعدًا تأتي أولًا.
            [few] { $total } فعاليات قادمة تناسب ذلك. الأقرب موعدًا تأتي أولًا.
            [many] { $total } فعالية قادمة تناسب ذلك. الأقرب موعدًا تأتي أولًا.
           *[other] { $total } فعالية قادمة تناسب ذلك. الأقرب موعدًا تأتي أولًا.
        }
    }
events-all = { $total ->
    [zero] لا فعاليات قادمة.
    [one] هناك فعالية قادمة واحدة.
    [two] هناك فعاليتان قادمتان. الأقرب موعدًا تأتي أولًا.
    [few] هناك { $total } فعاليات قادمة. الأقرب موعدًا تأتي أولًا.
    [many] هناك { $total } فعالية قادمة. الأقرب موعدًا تأتي أولًا.
   *[other] هناك { $total } فعالية قادمة. الأقرب موعدًا تأتي أولًا.
}
# What was looked for, beside a place or a month: events that are over.
events-past = فعاليات انتهت
# $number: in the list · $free: seats · $over: whether it is over
event-card =
    { $number }. { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (بتوقيت { $zone })، { $hours ->
        [zero] { $hours } ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $hours } ساعات
        [many] { $hours } ساعة
       *[other] { $hours } ساعة
    }
    { $held ->
        [online] عبر الإنترنت
        [both] { $place }، وعبر الإنترنت
       *[place] { $place }
    }
    { $summary }
    اللغات: { $languages }{ $price ->
        [none] {""}
       *[other] {"\u000A"}السعر: { $price }
    }{ $over ->
        [yes] {""}
       *[no] {"\u000A"}{ event-seats }
    }
event-seats = { $free ->
    [0] امتلأت: هناك قائمة انتظار
    [one] بقي مقعد واحد
    [two] بقي مقعدان
    [few] بقيت { $free } مقاعد
    [many] بقي { $free } مقعدًا
   *[other] بقي { $free } مقعد
}
# Of several pages: cards $first to $last of $total.
events-page = من { $first } إلى { $last }، من أصل { $total }
events-demo-note = الفعاليات المكتوب عليها DEMO هي أمثلة وهي لن تُعقد. يمكنكم أن تجرّبوا كل شيء بها، مثلًا التسجيل. ولا يؤدي ذلك إلى شيء حقيقي.
events-none =
    بحثت عن: { conditions }
    لا فعالية تناسب ذلك.
events-none-advice = { $loosened ->
    [yes] إذا تركتم شرطًا واحدًا، فهناك المزيد:
   *[no] ترك شرط واحد لا يساعد أيضًا. يمكنكم أن تسألوني مرة أخرى في أي وقت.
}
events-none-coming = لا فعالية مقررة الآن. يمكنكم أن تسألوني مرة أخرى في أي وقت.
events-none-past = لا أعرف فعالية انتهت.

button-event = { $title }
button-all-events = كل الفعاليات
button-events-past = الفعاليات التي انتهت
# Leads to event number $number of the list.
button-event-number = عن { $number }

## One event

event-details =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (بتوقيت { $zone })، { $hours ->
        [zero] { $hours } ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $hours } ساعات
        [many] { $hours } ساعة
       *[other] { $hours } ساعة
    }
    { $held ->
        [online] عبر الإنترنت
        [both] { $place }، وعبر الإنترنت
       *[place] { $place }
    }

    { $summary }

    اللغات: { $languages }{ $price ->
        [none] {""}
       *[other] {"\u000A"}السعر: { $price }
    }
event-over = هذه الفعالية انتهت.
event-on = هذه الفعالية بدأت.
event-is-off = أُلغيت هذه الفعالية. وهي لن تُعقد.
# $outcome: a text of the content
event-outcome = ما نتج عنها: { $outcome }
# How the person stands: $status registered or waiting, $seats, $position in the line.
event-own-place = { $status ->
    [waiting] { $seats ->
        [zero] أنتم في قائمة الانتظار، وعدد المقاعد { $seats }. ترتيبكم في الانتظار: { $position }.
        [one] أنتم في قائمة الانتظار لمقعد واحد. ترتيبكم في الانتظار: { $position }.
        [two] أنتم في قائمة الانتظار لمقعدين. ترتيبكم في الانتظار: { $position }.
        [few] أنتم في قائمة الانتظار لـ { $seats } مقاعد. ترتيبكم في الانتظار: { $position }.
        [many] أنتم في قائمة الانتظار لـ { $seats } مقعدًا. ترتيبكم في الانتظار: { $position }.
       *[other] أنتم في قائمة الانتظار لـ { $seats } مقعد. ترتيبكم في الانتظار: { $position }.
    }
   *[registered] { $seats ->
        [zero] أنتم مسجلون: { $seats } مقعد.
        [one] أنتم مسجلون: مقعد واحد.
        [two] أنتم مسجلون: مقعدان.
        [few] أنتم مسجلون: { $seats } مقاعد.
        [many] أنتم مسجلون: { $seats } مقعدًا.
       *[other] أنتم مسجلون: { $seats } مقعد.
    }
}
event-which = أي فعالية تقصدون؟ اضغطوا على واحدة، أو أعطوني رقمها المرجعي، مثلًا E-003.
event-unknown = لا أعرف فعالية برقم { $reference }. من فضلكم تحققوا من الرقم المرجعي: شكله مثل E-003.

button-map = الخريطة
button-calendar = ملف التقويم

## The calendar file

calendar-file = { $demo ->
    [yes] افتحوا هذا الملف لوضع الفعالية في تقويمكم. إنها مثال مكتوب عليه DEMO: وهي لن تُعقد.
   *[no] افتحوا هذا الملف لوضع الفعالية في تقويمكم. إذا تغير موعد الفعالية، فخذوا الملف الجديد.
}
calendar-title = { $demo ->
    [yes] DEMO · { $title }
   *[no] { $title }
}
calendar-text =
    { $demo ->
        [yes] DEMO: هذه الفعالية مثال وهي لن تُعقد.
       *[no] { $reference }
    }
    { $summary }
    { $held ->
        [online] عبر الإنترنت
        [both] { $place }، وعبر الإنترنت
       *[place] { $place }
    }
    { $languages }

## Registering: the form. It asks for the event, seats and needs, and sums up.

register-intro =
    التسجيل في: { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (بتوقيت { $zone })
register-full = كل المقاعد محجوزة. يمكنكم أن تكونوا في قائمة الانتظار: أخبركم عندما يفرغ مقعد لكم.
# $seats: how many the person has now
register-change = { $title } ({ $reference }): { $seats ->
    [zero] طلبتم { $seats } مقعد.
    [one] طلبتم مقعدًا واحدًا.
    [two] طلبتم مقعدين.
    [few] طلبتم { $seats } مقاعد.
    [many] طلبتم { $seats } مقعدًا.
   *[other] طلبتم { $seats } مقعد.
} لنغيّر ذلك.
register-event = أي فعالية تريدون حضورها؟ اضغطوا على واحدة، أو أعطوني رقمها المرجعي، مثلًا E-003.
register-event-help = لكل فعالية عنوان ورقم مرجعي، مثل E-003. اضغطوا على زر، أو انظروا أولًا إلى الفعاليات القادمة.
register-seats = كم مقعدًا تحتاجون، مع حساب أنفسكم؟
# $most: as many as one can ask for
register-seats-most = أستطيع أن أسجل من مقعد واحد إلى { $most }. لمجموعة أكبر، اسألوا شخصًا حقيقيًا من فضلكم.
register-seats-help = اكتبوا رقمًا: 1 لكم وحدكم، و2 لكم ولشخص آخر معكم.
register-fact-seats = المقاعد
register-needs = هل تحتاجون إلى شيء لكي تشاركوا؟ مثلًا: مكان لكرسي متحرك، مترجم، مقعد في الأمام. يستطيع الموظفون قراءة ما تكتبونه.
register-needs-help = اكتبوا بكلماتكم أنتم ما تحتاجون إليه لكي تشاركوا، أو اضغطوا على «لا شيء».
register-needs-none = لا شيء
register-fact-needs = ما أحتاج إليه
register-summary =
    هل هذا صحيح؟

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
    المقاعد: { $seats }
    ما أحتاج إليه: { $needs }
register-register_sure-help = اضغطوا على «تسجيل» فأسجلكم. اضغطوا على «تغيير» للإجابة عن الأسئلة من جديد.
register-sure-register = تسجيل
register-sure-change = تغيير
register-impossible = لا أستطيع أن أسجلكم الآن. يستطيع شخص حقيقي أن يساعدكم.
# Of somebody who has a place. $seats: how many
register-already-registered = { $seats ->
    [zero] أنتم مسجلون من قبل في { $title } ({ $reference }): { $seats } مقعد.
    [one] أنتم مسجلون من قبل في { $title } ({ $reference }): مقعد واحد.
    [two] أنتم مسجلون من قبل في { $title } ({ $reference }): مقعدان.
    [few] أنتم مسجلون من قبل في { $title } ({ $reference }): { $seats } مقاعد.
    [many] أنتم مسجلون من قبل في { $title } ({ $reference }): { $seats } مقعدًا.
   *[other] أنتم مسجلون من قبل في { $title } ({ $reference }): { $seats } مقعد.
}
register-already-waiting = { $seats ->
    [zero] أنتم من قبل في قائمة الانتظار لـ { $title } ({ $reference }): { $seats } مقعد.
    [one] أنتم من قبل في قائمة الانتظار لـ { $title } ({ $reference }): مقعد واحد.
    [two] أنتم من قبل في قائمة الانتظار لـ { $title } ({ $reference }): مقعدان.
    [few] أنتم من قبل في قائمة الانتظار لـ { $title } ({ $reference }): { $seats } مقاعد.
    [many] أنتم من قبل في قائمة الانتظار لـ { $title } ({ $reference }): { $seats } مقعدًا.
   *[other] أنتم من قبل في قائمة الانتظار لـ { $title } ({ $reference }): { $seats } مقعد.
}
button-change-seats = تغيير عدد المقاعد

## What became of it: the first line, then `registration-line`, then notes.

registered-new = تم تسجيلكم.
registered-changed = تغيّر تسجيلكم.
registered-already = أنتم مسجلون. لم يتغير شيء.
registered-promoted = صار هناك مكان لكم: أنتم مسجلون.
# $reminders: which ones will still come
registered-note = { $reminders ->
    [both] أذكّركم قبل البداية بيوم، ومرة أخرى قبلها بساعتين.
    [one] أذكّركم قبل البداية بساعتين.
   *[none] الفعالية تبدأ قريبًا.
} إذا كنتم لا تستطيعون الحضور، فألغوا التسجيل من فضلكم: ربما ينتظر شخص آخر مقعدًا.
waiting-new = المقاعد الفارغة لا تكفي. أنتم في قائمة الانتظار.
waiting-changed = تغيّر مكانكم في قائمة الانتظار.
waiting-already = أنتم في قائمة الانتظار. لم يتغير شيء.
waiting-note = أخبركم عندما يفرغ مقعد لكم. لا أستطيع أن أعد بأن يحدث ذلك.
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
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (بتوقيت { $zone })
    { $held ->
        [online] عبر الإنترنت
        [both] { $place }، وعبر الإنترنت
       *[place] { $place }
    }
    { $seats ->
        [zero] { $seats } مقعد
        [one] مقعد واحد
        [two] مقعدان
        [few] { $seats } مقاعد
        [many] { $seats } مقعدًا
       *[other] { $seats } مقعد
    }: { $status ->
        [off] أُلغيت الفعالية وهي لن تُعقد
        [waiting] في قائمة الانتظار، ترتيبكم { $position }
       *[registered] أنتم مسجلون
    }
# $needs: what the person wrote
registration-needs = ما تحتاجون إليه: { $needs }
registration-demo-note = هذا تمرين: الفعالية مثال وهي لن تُعقد.
# There are not so many: $free more are free, $seats is what the person keeps.
registration-no-more-seats = { $free ->
    [0] لم تبقَ مقاعد أخرى في { $title } ({ $reference }). تحتفظون بما لديكم: { $seats }.
    [one] بقي مقعد واحد آخر فقط في { $title } ({ $reference }). تحتفظون بما لديكم: { $seats }.
    [two] بقي مقعدان آخران فقط في { $title } ({ $reference }). تحتفظون بما لديكم: { $seats }.
    [few] بقيت { $free } مقاعد أخرى فقط في { $title } ({ $reference }). تحتفظون بما لديكم: { $seats }.
    [many] بقي { $free } مقعدًا آخر فقط في { $title } ({ $reference }). تحتفظون بما لديكم: { $seats }.
   *[other] بقي { $free } مقعد آخر فقط في { $title } ({ $reference }). تحتفظون بما لديكم: { $seats }.
}
# $capacity: how many seats there are in all
register-too-many = في { $title } ({ $reference }) { $capacity ->
    [zero] { $capacity } مقعد فقط
    [one] مقعد واحد فقط
    [two] مقعدان فقط
    [few] { $capacity } مقاعد فقط
    [many] { $capacity } مقعدًا فقط
   *[other] { $capacity } مقعد فقط
} في المجموع. لم أغيّر شيئًا.
register-too-late = { $title } ({ $reference }): بدأت هذه الفعالية أو انتهت. لم يعد أحد يستطيع التسجيل.
registration-cancelled = أُلغي تسجيلكم في { $title } ({ $reference }). شكرًا لأنكم أخبرتمونا.
registration-too-late = { $title } ({ $reference }): بدأت هذه الفعالية أو انتهت. لم يعد ممكنًا إلغاء التسجيل.
registration-none-here = ليس لديكم تسجيل في { $title } ({ $reference }).

button-register-again = التسجيل من جديد

## My registrations

registrations-yours = { $total ->
    [zero] ليس لديكم تسجيل في أي فعالية قادمة.
    [one] لديكم تسجيل في فعالية قادمة واحدة:
    [two] لديكم تسجيلات في فعاليتين قادمتين:
    [few] لديكم تسجيلات في { $total } فعاليات قادمة:
    [many] لديكم تسجيلات في { $total } فعالية قادمة:
   *[other] لديكم تسجيلات في { $total } فعالية قادمة:
}
registrations-none = لا أعرف تسجيلًا في فعالية قادمة من هذه المحادثة.
# $number: of the registration in the list
button-calendar-of = تقويم { $number }
button-change-seats-of = مقاعد { $number }
button-cancel-of = إلغاء { $number }

## Cancelling

# $status: registered or waiting · $seats: how many
cancel-registration-ask =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (بتوقيت { $zone })

    { $status ->
        [waiting] هل أخرجكم من قائمة الانتظار؟ إذا عدتم فيما بعد، تكونون في آخرها.
       *[registered] { $seats ->
            [zero] هل ألغي مقاعدكم، وعددها { $seats }؟ قد يحصل عليها شخص ينتظر.
            [one] هل ألغي مقعدكم؟ قد يحصل عليه شخص ينتظر.
            [two] هل ألغي مقعديكم؟ قد يحصل عليهما شخص ينتظر.
            [few] هل ألغي مقاعدكم، وعددها { $seats }؟ قد يحصل عليها شخص ينتظر.
            [many] هل ألغي مقاعدكم، وعددها { $seats }؟ قد يحصل عليها شخص ينتظر.
           *[other] هل ألغي مقاعدكم، وعددها { $seats }؟ قد يحصل عليها شخص ينتظر.
        }
    }
cancel-registration-which = أي تسجيل ألغي؟
button-cancel-yes = نعم، ألغِه
button-cancel-no = لا، احتفظ به

## What the staff change

# $before: when it was to begin
event-moved =
    هناك تغيير: { $title } ({ $reference })
    من قبل: { DATETIME($before, dateStyle: "full", timeStyle: "short") }
    الآن: { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (بتوقيت { $zone })
    { $held ->
        [online] عبر الإنترنت
        [both] { $place }، وعبر الإنترنت
       *[place] { $place }
    }
event-off =
    أُلغيت الفعالية: { $title } ({ $reference }). وهي لن تُعقد.
    كان موعدها { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (بتوقيت { $zone }).

## Reminders, and the question afterwards

event-reminder =
    تذكير: { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (بتوقيت { $zone })
    { $held ->
        [online] عبر الإنترنت
        [both] { $place }، وعبر الإنترنت
       *[place] { $place }
    }
# $seats: how many the person has
reminder-seats = { $seats ->
    [zero] لديكم { $seats } مقعد. إذا كنتم لا تستطيعون الحضور، فألغوا التسجيل من فضلكم.
    [one] لديكم مقعد واحد. إذا كنتم لا تستطيعون الحضور، فألغوا التسجيل من فضلكم.
    [two] لديكم مقعدان. إذا كنتم لا تستطيعون الحضور، فألغوا التسجيل من فضلكم.
    [few] لديكم { $seats } مقاعد. إذا كنتم لا تستطيعون الحضور، فألغوا التسجيل من فضلكم.
    [many] لديكم { $seats } مقعدًا. إذا كنتم لا تستطيعون الحضور، فألغوا التسجيل من فضلكم.
   *[other] لديكم { $seats } مقعد. إذا كنتم لا تستطيعون الحضور، فألغوا التسجيل من فضلكم.
}
feedback-ask = كيف كانت الفعالية: { $title } ({ $reference })؟ يرى الموظفون الأجوبة.
button-rating-4 = 😀 جيدة جدًا
button-rating-3 = 🙂 جيدة
button-rating-2 = 😐 ليست جيدة جدًا
button-rating-1 = 🙁 سيئة
button-rating-0 = لم أكن هناك
# $rating: the label of the button that was pressed
feedback-better =
    { $rating }
    شكرًا لكم. ما الذي ينبغي أن يكون أفضل في المرة القادمة؟
button-better-content = الموضوع
button-better-language = اللغة
button-better-place = المكان
button-better-time = الوقت
button-better-nothing = لا شيء
feedback-done = شكرًا لكم. يرى الموظفون ما قلتموه.
feedback-not-there = شكرًا لأنكم أخبرتمونا.
