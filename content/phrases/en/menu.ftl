# First contact, the menu and the language.
greeting = Hello! I am the digital assistant of IOM Netherlands for CD4D, Connecting Diaspora for Development.
choose-language = Which language shall we use?
welcome =
    Thank you. This is what you should know:

    • I can tell you about CD4D, look for openings and list events. Ask in your own words or use the buttons.
    • I am a computer program, not a person. Staff can read this chat, and you can ask for a person at any time.
    • Your messages are kept to help you. /mydata shows what is stored, /forget erases it.
    • Danger to life? In the Netherlands, call 112 (source: IOM Netherlands, April 2024). I cannot call for help.
welcome-back = Welcome back! What would you like to know? Ask in your own words or choose below.
menu =
    This is what I can help with. Ask in your own words, or choose below.

    /language another language · /short shorter answers
    /human talk to a person
    /mydata see what is stored · /forget erase it · /stop no more messages
language-offer = I am a digital assistant, not a person. You can ask for a person at any time. Would you rather use another language? Choose here:
language-switched = Good, from now on in English. What would you like to know?
language-switched-in-form = Good, from now on in English.
language-not-yet = I am sorry, I do not speak { $language } yet. These are the languages that I know:
    In danger now? Call 112 (IOM Netherlands, April 2024).
# Said in the language that the person has just written in: goes on in it, or stays with the chosen one.
language-switch-offer = You wrote in English. Shall we go on in English?

button-human = Ask a person
button-language = Language
button-menu = Menu
button-forget_confirmed = Yes, erase everything
button-forget_declined = No, keep it
