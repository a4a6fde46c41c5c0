# What Telegram shows around the chat.
command-menu = What I can do for you
command-language = Use another language
command-short = Shorter answers, or in full again
command-human = Ask for a person
command-mydata = See everything that is stored about you
command-forget = Erase everything that is stored about you
command-steps = Applying step by step, with ticks
command-share = Share an opening or event: link and picture
command-stop = No more messages that you did not ask for
command-alerts = Openings that you follow
command-timezone = Your time zone, for the times of events
command-help = Help
profile-description =
    Ask about CD4D (Connecting Diaspora for Development) of IOM Netherlands, about openings for experts and about events.

    I am a computer program. You can ask for a person at any time. In danger? Call 112 in the Netherlands (IOM Netherlands, April 2024).
profile-short = Questions about CD4D, openings and events. A digital assistant of IOM Netherlands.

# Asking for a person.
human-asked = I have marked this chat: the staff see that you would like to talk to a person. I cannot promise that they answer here, or when. Until then you can go on asking me. In danger? Call 112 (IOM Netherlands, April 2024).
human-already-asked = The staff already know that you would like to talk to a person. I cannot promise that they answer here, or when.

# Messages that were not asked for.
stopped = All right: I will send you nothing that you did not ask for. You can still ask me anything. To get messages again, send /start.
resumed = You will get messages again from now on. Send /stop to end that.

# One's own data.
mydata = Here is everything that is stored about you. You can erase it with /forget.
mydata-file = my-data.json
mydata-nothing = Nothing is stored about you.
forget-ask =
    Shall I erase everything that is stored about you? That is your messages, your applications for openings with your files, what you have begun to write, your place in the pool of experts, your registrations for events, your alerts, your questions for the staff and whatever else you let me keep.
    It cannot be undone. An application that you erase can no longer be followed, and a question no longer answered.
forget-receipt =
    Everything that was stored about you has been erased:

    • messages: { $messages }
    • applications for openings: { $applications }
    • applications that were begun: { $drafts }
    • files that you sent: { $documents }
    • entries in the pool of experts: { $experts }
    • registrations for events: { $registrations }
    • alerts: { $alerts }
    • notes of openings that you were told of: { $tellings }
    • questions for the staff: { $questions }
    • talks with the staff: { $handovers }
    • notes of the staff about this chat: { $notes }
    • thumbs for answers: { $ratings }
    • kept answers of a check: { $profiles }
    • ticked steps: { $ticks }
    • entries of messages sent to you: { $outbox }
    • your name, your Telegram number and your settings

    What is left: the note that somebody was erased today, without who it was. Telegram keeps its own copy of this chat; you can delete it there.
    If you write to me again, we start anew.
forget-declined = Nothing was erased. What would you like to know?
