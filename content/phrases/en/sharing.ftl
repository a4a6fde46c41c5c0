# Sharing openings and events: links, QR pictures, and cards in other chats (inline mode).
# Arguments come from store/wording/replies.py, unless something else is said. A demo is always marked as one.

## A link that somebody followed

link-unknown = This link does not lead to an opening or an event that I know. Maybe it is old, or a part of it is missing. This is what I can do:

## The picture (a QR code)

# $title: of the opening or event · $reference: for example D-004 · $link: its address · $demo: yes or no
share-caption =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { $link }

    Who scans this picture or opens this link gets to exactly this in a chat with me.{ $demo ->
        [yes] {"\u000A\u000A"}This is an example. You can try everything with it; that leads to nothing real.
       *[no] {""}
    }
share-which = What would you like to share? Write its reference after the command, for example: /share D-004. Or look at an opening or event first.
share-unknown = I know no opening and no event with this reference. Please check it: it looks like D-004 or E-003.
button-share = Share
button-share-chat = Share in a chat

## Cards in other chats. A chat shows title and line in a list first; the card is what is sent.

card-title = { $demo ->
    [yes] DEMO · { $title }
   *[no] { $title }
}
# An opening: institution, place, last day to apply.
card-opening-line =
    { $city ->
        [none] { $institution }, { $country }
       *[other] { $institution }, { $city }, { $country }
    }
    { $mode } · apply by { DATETIME($deadline, dateStyle: "long") }
card-opening =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { $city ->
        [none] { $institution }, { $country }
       *[other] { $institution }, { $city }, { $country }
    }
    { $sector }, { $mode }, { $weeks ->
        [one] one week
       *[other] { $weeks } weeks
    } from { DATETIME($start, dateStyle: "long") }
    { $covered ->
        [none] What is covered: not known
       *[other] What is covered: { $covered }
    }
    Apply by { DATETIME($deadline, dateStyle: "long") }{ $demo ->
        [yes] {"\u000A\u000A"}This opening is an example and does not exist. You can try how applying works; it leads to nothing real.
       *[no] {""}
    }
# An event: when and where.
card-event-line =
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (time in { $zone })
    { $held ->
        [online] Online
        [both] { $place }, and online
       *[place] { $place }
    }
card-event =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (time in { $zone })
    { $held ->
        [online] Online
        [both] { $place }, and online
       *[place] { $place }
    }
    { $summary }
    Spoken: { $languages }{ $price ->
        [none] {""}
       *[other] {"\u000A"}Price: { $price }
    }{ $demo ->
        [yes] {"\u000A\u000A"}This event is an example and does not take place. You can try how registering works; it leads to nothing real.
       *[no] {""}
    }
button-open-assistant = Open in the assistant
# Above the list when nothing fits; leads to the chat with the assistant.
inline-none = Nothing fits. Ask the assistant
