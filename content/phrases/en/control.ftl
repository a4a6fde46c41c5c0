# Greetings and small talk.
greet = Hello! Ask me about CD4D, about openings or about events, in your own words. The menu shows what I can help with: /menu
goodbye = Goodbye! Write to me whenever you have another question.
thank = You are welcome. Is there anything else I can help with?
affirm-nothing-asked = I had not asked you anything just now. What would you like to know?
deny-nothing-asked = All right. What would you like to know instead?
bot-challenge =
    I am a computer program, a digital assistant of IOM Netherlands. I am not a person.
    People from the staff can read this chat. If you would rather have an answer from a person, press the button below.
feedback-thanks = Thank you for telling me. The staff can read what you wrote. If you would like to hear from a person about it, press the button below.
# After a question whether to do something for good.
confirm-nothing = That question is closed: nothing was changed. What would you like to know?
confirm-declined = All right, nothing was changed.
cancel-nothing = All right, there was nothing to stop. You can ask me something new at any time.
go-back-nothing = There is no step to go back to right now. Tell me what you would like to know.
out-of-scope = I cannot help with that: I only know about CD4D, its openings and its events. Did you perhaps mean one of these?
    In danger now? Call 112 (IOM Netherlands, April 2024). You can also ask for a person.
not-understood = I am not sure that I understand you. Did you mean one of these? You can also say it in other words.
    In danger now? Call 112 (IOM Netherlands, April 2024). You can also ask for a person.
