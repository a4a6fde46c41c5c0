# What the assistant says about itself, and about messages that it cannot use.
understanding-down = My understanding of language is down at the moment, so I cannot answer questions in your own words. The buttons below still work. Please try again in a few minutes.
error = Something went wrong on my side, and your message could not be answered. You did nothing wrong. Please try again. If it happens again, tell staff this number: { $number }
button-stale = This button is too old or not yours. Nothing was changed. Send /menu for new buttons.
group-refusal = I only work in a private chat, to protect what people tell me. Write to me directly, please. I am leaving this group now.
command-unknown = I do not know that command. This is what I can do:

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
