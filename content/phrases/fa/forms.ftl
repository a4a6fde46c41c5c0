# Forms: several questions in turn. `question` and `answer` are phrases or names; `number` of `total` questions.

form-question = پرسش { $number } از { $total }
    { $question }
form-answer = { $answer }
form-noted = ✓ { $question }: { $answer }
form-changed = ✓ تغییر کرد. { $question }: { $answer }
form-unsaid = گفته نشده
form-not-understood = این را به عنوان جواب نفهمیدم. یکی از دکمه‌ها را فشار بدهید، یا با کلمه‌های دیگر بگویید.
form-back = برمی‌گردیم به جایی که بودیم:
form-waits = پرسش‌ها می‌توانند منتظر بمانند. جواب‌هایی که تا اینجا داده‌اید همین جا می‌ماند؛ وقتی خواستید ادامه بدهید، دکمه را فشار بدهید.
form-first = این اولین پرسش است، پیش از آن پرسشی نیست.
form-stopped = متوقف شد. جواب‌های شما برای دفعهٔ بعد نگه داشته نمی‌شود.
form-button-old = آن دکمه مربوط به پرسش‌هایی است که تمام شده‌اند. هر وقت بخواهید می‌توانید دوباره شروع کنید.
form-button-old-answer = آن دکمه دیگر مناسب نیست. پرسشی که باز است این است:

button-leave-out = رد شدن از این پرسش
button-back = ↩ برگشت
button-stop-form = ✕ توقف
button-go-on = ادامه
button-start-again = شروع دوباره

## Years, on buttons

years-1-or-more = 1 یا بیشتر
years-3-or-more = 3 یا بیشتر
years-5-or-more = 5 یا بیشتر
years-10-or-more = 10 یا بیشتر
