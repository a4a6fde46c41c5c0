# Thumbs under an answer, and what was wrong with it. `rating-thanks` is shown over the chat.
button-helpful = 👍
button-unhelpful = 👎
rating-thanks = Thank you for telling me.
rating-what-was-wrong = I am sorry that this did not help. What was wrong with it?
button-reason-wrong = It is wrong
button-reason-outdated = Out of date
button-reason-unclear = Hard to understand
button-reason-not_my_question = Not my question
rating-noted = Thank you. The staff will see this when they check the answer. If you need to know it now, ask a person.
rating-not-my-question = Then I misunderstood you. Did you mean one of these? You can also ask again in other words.

# A question that is left for staff. `question`: in the words of the person; `reply`: in those of staff.
button-leave_question = Leave my question for the staff
button-leave_question_confirmed = Yes, leave it
button-leave_question_declined = No
question-ask =
    Shall I leave this question for the staff?

    “{ $question }”

    The question is stored with the number of this chat, so that I can tell you the answer here. The staff see your question, but not your name. I cannot promise that there will be an answer, or when. /forget erases your question too.
question-left = Your question is with the staff now. When they answer it, I tell you here, even if you wrote /stop. In danger? Do not wait for it: call 112 (IOM Netherlands, April 2024).
question-not-left = All right, I leave nothing for the staff. What would you like to know?
question-left-before = The staff already have this question. When they answer it, I tell you here.
question-none = I find no question of yours that I could leave. Please write it in your own words first.
question-answered =
    You asked on { $asked_on }: “{ $question }”

    The staff answer:

    { $reply }
question-has-answer =
    You asked on { $asked_on }: “{ $question }”

    The staff have written an answer to that. It follows.

# How long answers are.
button-more = More
button-shorter = Shorter
button-whole = In full again
answers-short-now = From now on you get short answers: the first line, and a button for the rest. /short changes it back.
answers-whole-now = From now on you get answers in full. /short changes it back.
