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
