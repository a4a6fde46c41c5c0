# Openings. Arguments come from store/wording/replies.py and store/openings/searched.py.
# A demo opening is always marked as one. Where a fact is not known, the argument is "none".

## Labels

sector-agriculture = Agriculture
sector-education = Education
sector-health = Health
sector-ict = ICT
sector-infrastructure = Infrastructure
sector-justice = Justice and law
sector-migration = Migration
sector-private_sector = Private sector
sector-public_administration = Public administration
sector-water = Water

mode-online = online
mode-on_site = on site
mode-both = online and on site

region-somaliland = Somaliland
region-puntland = Puntland
region-kurdistan = Kurdistan Region of Iraq

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## What was understood: "Health · online · Somalia"

conditions = { $conditions ->
    [1] { $condition1 }
    [2] { $condition1 } · { $condition2 }
    [3] { $condition1 } · { $condition2 } · { $condition3 }
    [4] { $condition1 } · { $condition2 } · { $condition3 } · { $condition4 }
    [5] { $condition1 } · { $condition2 } · { $condition3 } · { $condition4 } · { $condition5 }
    [6] { $condition1 } · { $condition2 } · { $condition3 } · { $condition4 } · { $condition5 } · { $condition6 }
    [7] { $condition1 } · { $condition2 } · { $condition3 } · { $condition4 } · { $condition5 } · { $condition6 } · { $condition7 }
    [8] { $condition1 } · { $condition2 } · { $condition3 } · { $condition4 } · { $condition5 } · { $condition6 } · { $condition7 } · { $condition8 }
   *[other] { $condition1 } · { $condition2 } · { $condition3 } · { $condition4 } · { $condition5 } · { $condition6 } · { $condition7 } · { $condition8 } · { $unworded } more
}

# One of the conditions: how long an assignment lasts (weeks), when it starts (days).
length-exactly = { $weeks ->
    [one] one week
   *[other] { $weeks } weeks
}
length-about = about { $weeks } weeks
length-at-most = { $weeks ->
    [one] at most one week
   *[other] at most { $weeks } weeks
}
length-at-least = { $weeks ->
    [one] at least one week
   *[other] at least { $weeks } weeks
}
length-between = { $least } to { $most } weeks
start-before = before { DATETIME($day, dateStyle: "long") }
start-from = from { DATETIME($day, dateStyle: "long") }
start-between = { DATETIME($first, dateStyle: "long") } to { DATETIME($last, dateStyle: "long") }
# word: a word that somebody typed, looked for in the texts of openings
search-word = “{ $word }”

## Search

openings-found =
    I looked for: { conditions }
    { $total ->
        [one] One opening fits.
       *[other] { $total } openings fit. The soonest deadline comes first.
    }
openings-all = { $total ->
    [one] One opening is open now.
   *[other] { $total } openings are open now. The soonest deadline comes first.
}
opening-card =
    { $number }. { $demo ->
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
    Apply by { DATETIME($deadline, dateStyle: "long") }
# first, last: numbers of the cards on this page; total: how many openings fit
openings-page = { $first } to { $last } of { $total }
openings-no-further = There is no page after this one.
# words: words of the message, with commas, that stand in no open opening
openings-no-mention = No opening mentions: { $words }
openings-many-words = Your message has many words. I looked only for some of them. You can ask me again with fewer words.
openings-nothing-left-out = I cannot leave anything out of a search. I looked for all that you named.
openings-narrow = You can name a place, a field of work, a skill, when it starts, how long it lasts, or “online”. For example: health in Somalia, online, at most 8 weeks.
openings-demo-note = Openings marked DEMO are examples. You can try how applying works; it leads to no assignment. Both known phases of CD4D have ended.
openings-none =
    I looked for: { conditions }
    No opening fits now.
openings-none-advice = { $loosened ->
    [yes] If you leave one thing out, there is more:
   *[no] Leaving one thing out does not help either.
}
# What is found without one condition, named under openings-none-advice.
openings-without = Without { conditions }: { $total ->
    [one] one opening
   *[other] { $total } openings
}
openings-none-open = No opening is open now.
openings-come-back = Openings change. You can ask me again at any time.

button-more-about = More about { $number }
# More about a card, three beside each other: as short as can be. number: of the card
button-about = About { $number }
button-previous-page = ‹ Back
button-next-page = Next ›
button-all-openings = All openings
# total: how many openings are then found. `conditions` is one condition.
button-without = Without { conditions } ({ $total })
button-with = Only { conditions } ({ $total })
button-only = All for { conditions } ({ $total })
# Under a search: follow it. The assistant asks first what exactly is followed.
button-tell-me = Tell me of new ones

## One opening

opening-details =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { $city ->
        [none] { $institution }, { $country }
       *[other] { $institution }, { $city }, { $country }
    }

    { $tasks }

    Field: { $sector }
    Where: { $mode }
    How long: { $weeks ->
        [one] one week
       *[other] { $weeks } weeks
    }, from { DATETIME($start, dateStyle: "long") }
    { $covered ->
        [none] What is covered: not known
       *[other] What is covered: { $covered }
    }
    { $open ->
        [yes] Last day to apply: { DATETIME($deadline, dateStyle: "long") }
       *[no] The last day to apply was set to { DATETIME($deadline, dateStyle: "long") }
    }{ $demo ->
        [yes] {"\u000A\u000A"}This is an example. The opening does not exist. You can try how applying works; it leads to no assignment.
       *[no] {""}
    }
opening-closed = { $passed ->
    [yes] This opening is closed: the last day to apply was { DATETIME($deadline, dateStyle: "long") }.
   *[no] This opening is closed: nobody can apply any more.
}
# total: how many open ones are shown below
openings-similar = { $total ->
    [one] This one is open and is like it:
   *[other] These are open and are like it:
}
button-apply = Apply
opening-which = { $shown ->
    [0] Which opening do you mean? Give me its reference, for example D-004, or look at the openings first.
   *[other] Which of the { $shown } openings do you mean?
}
opening-position-unknown = { $shown ->
    [one] I showed you only one opening. Do you mean this one?
   *[other] I showed you { $shown } openings. Which one do you mean?
}
opening-unknown = I know no opening { $reference }. Please check the reference: it looks like D-004.

## Applications

