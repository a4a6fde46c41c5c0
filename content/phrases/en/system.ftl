# What the assistant says about itself, and about messages that it cannot use.
understanding-down = My understanding of language is down at the moment, so I cannot answer questions in your own words. The buttons below still work. Please try again in a few minutes. In danger now? Call 112 (IOM Netherlands, April 2024).
error = Something went wrong on my side, and your message could not be answered. You did nothing wrong. Please try again. If it happens again, tell staff this number: { $number }
button-stale = This button is too old or not yours. Nothing was changed. Send /menu for new buttons.
group-refusal = I only work in a private chat, to protect what people tell me. Write to me directly, please. I am leaving this group now.
command-unknown = I do not know that command. This is what I can do:
text-other-language = Some of this is not there in English yet, so you see it in this language: { $language }.
text-missing = I have no words for this yet. The staff can see that they are missing. Please ask a person (/human) or look at the /menu.

input-empty = Your message holds no text that I can read. Please write your question in words.
input-too-long = Your message is too long for me: I can read up to 4,096 characters. Please send the question itself in a few sentences.
input-no-words = I can only read words. What would you like to know? Write it in a few words or choose below.

media-voice = I cannot listen to recordings. Please type your question, or ask a person.
media-photo = I cannot look at pictures or videos. Please type your question, or ask a person.
media-document = I cannot open files. Please type your question, or ask a person.
media-sticker = That is a nice sticker, but I can only read text. What would you like to know?
media-location = I cannot do anything with a location. If you are looking for openings in a country, just type its name.
media-contact = Thank you, but I do not use contact cards. Please type your question, or ask a person.
media-other = I can only read text. Please type your question, or ask a person.
media-caption = I cannot look at what you sent, but I have read the words with it.

# Somebody writes that they are in danger. The lines in the order in which to offer them.
danger-intro = This sounds serious. Are you in danger now?
# One of the table of help lines: what it is for, who answers, number or address, who says so and when.
help-line = • { $about }: { $name }, { $contact } ({ $source })
danger-outro = I am a computer program and cannot call for help. I have marked this chat for the staff, but I cannot promise when they read it.
# When no help line is shown, this stands in.
danger = { danger-intro } Call 112 (police, ambulance, fire).

    • Violence at home: Veilig Thuis, 0800-2000, free, day and night (April 2024)
    • After sexual violence: Centrum Seksueel Geweld, 0800-0188, day and night (April 2024)
    • Thoughts of suicide: 113 or 0800-0113, day and night (July 2020)
    • Forced to work or to prostitution: CoMensha, +31 33 448 11 86 (older page without a date)
    • Afraid of arrest or deportation: free legal advice at Juridisch Loket, 0800-8020 (October 2023)

    Source of 112, Veilig Thuis and Centrum Seksueel Geweld: IOM Netherlands, "Need help?" (April 2024). Source of the others: NL Times, Wegwijzer Mensenhandel, RefugeeHelp.

    { danger-outro }
