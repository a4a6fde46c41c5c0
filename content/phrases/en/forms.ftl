# Forms: several questions in turn. `question` and `answer` are phrases or names; `number` of `total` questions.

form-question = Question { $number } of { $total }
    { $question }
form-answer = { $answer }
form-noted = ✓ { $question }: { $answer }
form-changed = ✓ Changed. { $question }: { $answer }
form-unsaid = not said
form-not-understood = I did not understand that as an answer. Press one of the buttons, or say it in other words.
form-back = Back to where we were:
form-waits = The questions can wait. Your answers so far stay here; when you want to go on, press the button.
form-first = This is the first question, there is none before it.
form-stopped = Stopped. Your answers are not kept for the next time.
form-button-old = That button belongs to questions that are over. You can start again at any time.
form-button-old-answer = That button does not fit any more. This is the question that is open:

button-leave-out = Leave this out
button-back = ↩ Back
button-stop-form = ✕ Stop
button-go-on = Go on
button-start-again = Start again

## Years, on buttons

years-1-or-more = 1 or more
years-3-or-more = 3 or more
years-5-or-more = 5 or more
years-10-or-more = 10 or more
