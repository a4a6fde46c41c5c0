# What stands under a curated answer.
answer-source = منبع: { $title }
button-sources = همهٔ { $count } منبع
answer-as-of = وضعیت در تاریخ { $date }.
answer-review-due = این متن باید تا { $date } دوباره بررسی می‌شد و شاید قدیمی شده باشد.
answer-machine = این متن را ماشین ترجمه کرده و هنوز بررسی نشده است.
answer-missing = دربارهٔ این هنوز متنی ندارم. می‌خواهید از یک کارمند بپرسید؟
