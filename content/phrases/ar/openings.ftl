# Openings. Arguments come from store/wording/replies.py and store/openings/searched.py.
# A demo opening is always marked as one. Where a fact is not known, the argument is "none".

## Labels

sector-agriculture = الزراعة
sector-education = التعليم
sector-health = الصحة
sector-ict = تكنولوجيا المعلومات (ICT)
sector-infrastructure = البنية التحتية
sector-justice = القضاء والقانون
sector-migration = الهجرة
sector-private_sector = القطاع الخاص
sector-public_administration = الإدارة العامة
sector-water = المياه

mode-online = عبر الإنترنت
mode-on_site = حضوريًا
mode-both = عبر الإنترنت وحضوريًا

region-somaliland = أرض الصومال
region-puntland = بونتلاند
region-kurdistan = إقليم كردستان العراق

month-1 = يناير/كانون الثاني
month-2 = فبراير/شباط
month-3 = مارس/آذار
month-4 = أبريل/نيسان
month-5 = مايو/أيار
month-6 = يونيو/حزيران
month-7 = يوليو/تموز
month-8 = أغسطس/آب
month-9 = سبتمبر/أيلول
month-10 = أكتوبر/تشرين الأول
month-11 = نوفمبر/تشرين الثاني
month-12 = ديسمبر/كانون الأول

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
   *[other] { $condition1 } · { $condition2 } · { $condition3 } · { $condition4 } · { $condition5 } · { $condition6 } · { $condition7 } · { $condition8 } · { $unworded } أخرى
}

# One of the conditions: how long an assignment lasts (weeks), when it starts (days).
length-exactly = { $weeks ->
    [zero] { $weeks } أسبوع
    [one] أسبوع واحد
    [two] أسبوعان
    [few] { $weeks } أسابيع
    [many] { $weeks } أسبوعًا
   *[other] { $weeks } أسبوع
}
length-about = { $weeks ->
    [zero] نحو { $weeks } أسبوع
    [one] نحو أسبوع واحد
    [two] نحو أسبوعين
    [few] نحو { $weeks } أسابيع
    [many] نحو { $weeks } أسبوعًا
   *[other] نحو { $weeks } أسبوع
}
length-at-most = { $weeks ->
    [zero] { $weeks } أسبوع على الأكثر
    [one] أسبوع واحد على الأكثر
    [two] أسبوعان على الأكثر
    [few] { $weeks } أسابيع على الأكثر
    [many] { $weeks } أسبوعًا على الأكثر
   *[other] { $weeks } أسبوع على الأكثر
}
length-at-least = { $weeks ->
    [zero] { $weeks } أسبوع على الأقل
    [one] أسبوع واحد على الأقل
    [two] أسبوعان على الأقل
    [few] { $weeks } أسابيع على الأقل
    [many] { $weeks } أسبوعًا على الأقل
   *[other] { $weeks } أسبوع على الأقل
}
length-between = { $most ->
    [few] من { $least } إلى { $most } أسابيع
    [many] من { $least } إلى { $most } أسبوعًا
   *[other] من { $least } إلى { $most } أسبوع
}
start-before = قبل { DATETIME($day, dateStyle: "long") }
start-from = ابتداءً من { DATETIME($day, dateStyle: "long") }
start-between = من { DATETIME($first, dateStyle: "long") } إلى { DATETIME($last, dateStyle: "long") }
# word: a word that somebody typed, looked for in the texts of openings
search-word = «{ $word }»

## Search

openings-found =
    بحثت عن: { conditions }
    { $total ->
        [zero] لا فرصة تناسب ذلك.
        [one] فرصة واحدة تناسب ذلك.
        [two] فرصتان تناسبان ذلك. ذات آخر موعد أقرب تأتي أولًا.
        [few] { $total } فرص تناسب ذلك. ذات آخر موعد أقرب تأتي أولًا.
        [many] { $total } فرصة تناسب ذلك. ذات آخر موعد أقرب تأتي أولًا.
       *[other] { $total } فرصة تناسب ذلك. ذات آخر موعد أقرب تأتي أولًا.
    }
openings-all = { $total ->
    [zero] لا فرصة مفتوحة الآن.
    [one] فرصة واحدة مفتوحة الآن.
    [two] فرصتان مفتوحتان الآن. ذات آخر موعد أقرب تأتي أولًا.
    [few] { $total } فرص مفتوحة الآن. ذات آخر موعد أقرب تأتي أولًا.
    [many] { $total } فرصة مفتوحة الآن. ذات آخر موعد أقرب تأتي أولًا.
   *[other] { $total } فرصة مفتوحة الآن. ذات آخر موعد أقرب تأتي أولًا.
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
        [zero] { $weeks } أسبوع
        [one] أسبوع واحد
        [two] أسبوعان
        [few] { $weeks } أسابيع
        [many] { $weeks } أسبوعًا
       *[other] { $weeks } أسبوع
    } ابتداءً من { DATETIME($start, dateStyle: "long") }
    { $covered ->
        [none] ما تُغطى تكاليفه: غير معروف
       *[other] ما تُغطى تكاليفه: { $covered }
    }
    آخر موعد للتقديم: { DATETIME($deadline, dateStyle: "long") }
# first, last: numbers of the cards on this page; total: how many openings fit
openings-page = من { $first } إلى { $last }، من أصل { $total }
openings-no-further = لا توجد صفحة بعد هذه.
# words: words of the message, with commas, that stand in no open opening
openings-no-mention = لا تُذكر هذه الكلمات في أي فرصة: { $words }
openings-many-words = في رسالتكم كلمات كثيرة. بحثت عن بعضها فقط. يمكنكم أن تسألوني من جديد بكلمات أقل.
openings-nothing-left-out = لا أستطيع أن أستبعد شيئًا من البحث. بحثت عن كل ما ذكرتموه.
openings-narrow = يمكنكم أن تذكروا مكانًا، أو مجال عمل، أو مهارة، أو متى تبدأ، أو كم تستمر، أو «عبر الإنترنت». مثلًا: الصحة في الصومال، عبر الإنترنت، 8 أسابيع على الأكثر.
openings-demo-note = الفرص المكتوب عليها DEMO هي أمثلة. يمكنكم أن تجرّبوا كيف يسير التقديم؛ وهو لا يؤدي إلى أي مهمة. انتهت المرحلتان المعروفتان من CD4D.
openings-none =
    بحثت عن: { conditions }
    لا فرصة تناسب ذلك الآن.
openings-none-advice = { $loosened ->
    [yes] إذا تركتم شرطًا واحدًا، فهناك المزيد:
   *[no] ترك شرط واحد لا يساعد أيضًا.
}
# What is found without one condition, named under openings-none-advice.
openings-without = بدون { conditions }: { $total ->
    [zero] لا فرصة
    [one] فرصة واحدة
    [two] فرصتان
    [few] { $total } فرص
    [many] { $total } فرصة
   *[other] { $total } فرصة
}
openings-none-open = لا فرصة مفتوحة الآن.
openings-come-back = الفرص تتغير. يمكنكم أن تسألوني مرة أخرى في أي وقت.

button-more-about = المزيد عن { $number }
# More about a card, three beside each other: as short as can be. number: of the card
button-about = عن { $number }
button-previous-page = ‹ السابق
button-next-page = التالي ›
button-all-openings = كل الفرص
# total: how many openings are then found. `conditions` is one condition.
button-without = بدون { conditions } ({ $total })
button-with = { conditions } فقط ({ $total })
button-only = كل ما يخص { conditions } ({ $total })
# Under a search: follow it. The assistant asks first what exactly is followed.
button-tell-me = أخبرني بالجديد منها

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

    المجال: { $sector }
    أين: { $mode }
    المدة: { $weeks ->
        [zero] { $weeks } أسبوع
        [one] أسبوع واحد
        [two] أسبوعان
        [few] { $weeks } أسابيع
        [many] { $weeks } أسبوعًا
       *[other] { $weeks } أسبوع
    }، ابتداءً من { DATETIME($start, dateStyle: "long") }
    { $covered ->
        [none] ما تُغطى تكاليفه: غير معروف
       *[other] ما تُغطى تكاليفه: { $covered }
    }
    { $open ->
        [yes] آخر يوم للتقديم: { DATETIME($deadline, dateStyle: "long") }
       *[no] كان آخر يوم للتقديم محددًا في { DATETIME($deadline, dateStyle: "long") }
    }{ $demo ->
        [yes] {"\u000A\u000A"}هذا مثال. هذه الفرصة غير موجودة. يمكنكم أن تجرّبوا كيف يسير التقديم؛ وهو لا يؤدي إلى أي مهمة.
       *[no] {""}
    }
opening-closed = { $passed ->
    [yes] هذه الفرصة مغلقة: كان آخر يوم للتقديم { DATETIME($deadline, dateStyle: "long") }.
   *[no] هذه الفرصة مغلقة: لم يعد أحد يستطيع التقديم عليها.
}
# total: how many open ones are shown below
openings-similar = { $total ->
    [one] هذه الفرصة مفتوحة وتشبهها:
    [two] هاتان الفرصتان مفتوحتان وتشبهانها:
   *[other] هذه الفرص مفتوحة وتشبهها:
}
button-apply = التقديم
opening-which = { $shown ->
    [0] أي فرصة تقصدون؟ أعطوني رقمها المرجعي، مثلًا D-004، أو انظروا أولًا إلى الفرص.
    [one] هل تقصدون الفرصة الوحيدة التي عرضتها؟
    [two] أي الفرصتين تقصدون؟
    [few] أي فرصة من { $shown } فرص تقصدون؟
    [many] أي فرصة من { $shown } فرصة تقصدون؟
   *[other] أي فرصة من { $shown } فرصة تقصدون؟
}
opening-position-unknown = { $shown ->
    [zero] لم أعرض عليكم فرصًا. أي فرصة تقصدون؟
    [one] عرضت عليكم فرصة واحدة فقط. هل تقصدون هذه؟
    [two] عرضت عليكم فرصتين. أيهما تقصدون؟
    [few] عرضت عليكم { $shown } فرص. أيها تقصدون؟
    [many] عرضت عليكم { $shown } فرصة. أيها تقصدون؟
   *[other] عرضت عليكم { $shown } فرصة. أيها تقصدون؟
}
opening-unknown = لا أعرف فرصة برقم { $reference }. من فضلكم تحققوا من الرقم المرجعي: شكله مثل D-004.

## Applications

