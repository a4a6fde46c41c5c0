# Thumbs under an answer, and what was wrong with it. `rating-thanks` is shown over the chat.
button-helpful = 👍
button-unhelpful = 👎
rating-thanks = متشکرم که به من گفتید.
rating-what-was-wrong = متأسفم که این کمکی نکرد. چه چیزی در آن نادرست بود؟
button-reason-wrong = نادرست است
button-reason-outdated = قدیمی است
button-reason-unclear = فهمیدنش سخت است
button-reason-not_my_question = پرسش من این نبود
rating-noted = متشکرم. کارمندان وقتی جواب را بررسی می‌کنند، این را می‌بینند. اگر اکنون باید آن را بدانید، از یک کارمند بپرسید.
rating-not-my-question = پس من منظور شما را درست نفهمیدم. منظورتان یکی از این‌ها بود؟ می‌توانید با کلمه‌های دیگر هم دوباره بپرسید.

# A question that is left for staff. `question`: in the words of the person; `reply`: in those of staff.
button-leave_question = سپردن پرسشم به کارمندان
button-leave_question_confirmed = بله، بسپارید
button-leave_question_declined = نه
question-ask =
    این پرسش را به کارمندان بسپارم؟

    «{ $question }»

    پرسش همراه با شمارهٔ این چت ذخیره می‌شود تا بتوانم جواب را همین جا به شما بگویم. کارمندان پرسش شما را می‌بینند، اما نام شما را نه. نمی‌توانم قول بدهم که جوابی می‌آید، یا چه وقت. /forget پرسش شما را هم پاک می‌کند.
question-left = پرسش شما اکنون نزد کارمندان است. وقتی جواب بدهند، همین جا به شما می‌گویم، حتی اگر /stop نوشته باشید. در خطر هستید؟ منتظر آن نمانید: به 112 زنگ بزنید (IOM هلند، آوریل 2024).
question-not-left = بسیار خوب، چیزی به کارمندان نمی‌سپارم. چه می‌خواهید بدانید؟
question-left-before = کارمندان از پیش این پرسش را دارند. وقتی جواب بدهند، همین جا به شما می‌گویم.
question-none = پرسشی از شما پیدا نمی‌کنم که بتوانم بسپارم. لطفاً اول آن را با زبان خودتان بنویسید.
question-answered =
    شما در { $asked_on } پرسیدید: «{ $question }»

    کارمندان جواب می‌دهند:

    { $reply }
question-has-answer =
    شما در { $asked_on } پرسیدید: «{ $question }»

    کارمندان جوابی برای آن نوشته‌اند که در ادامه می‌آید.

# How long answers are.
button-more = بیشتر
button-shorter = کوتاه‌تر
button-whole = دوباره کامل
answers-short-now = از این پس جواب‌های کوتاه می‌گیرید: خط اول، و یک دکمه برای باقی آن. /short آن را برمی‌گرداند.
answers-whole-now = از این پس جواب‌های کامل می‌گیرید. /short آن را برمی‌گرداند.
