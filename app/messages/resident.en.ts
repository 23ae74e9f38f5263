import type { residentNl } from "./resident.nl";
import type { SameKeys } from "./translate";

export const residentEn: SameKeys<typeof residentNl> = {
  "page.title": "{title} · {organisation}",
  "page.titleWithErrors": "Error: {title} · {organisation}",
  "page.skip": "Skip to content",
  "page.languages": "Language",
  "page.privacy": "Privacy",
  "page.accessibility": "Accessibility",
  "page.figures": "Our results",
  "page.home": "Home",
  "page.about": "About these questions",
  "page.question": "Do you have a question? {contact}",
  "page.demo": "This is an example. The municipality and the answers are made up.",

  "about.phone": "Your phone call with the municipality on {day}",
  "about.counter": "Your visit to the municipality's counter on {day}",
  "about.email": "Your e-mail to the municipality of {day}",
  "about.contact_form": "Your contact form to the municipality of {day}",
  "about.e_service": "What you arranged online with the municipality on {day}",
  "about.website": "Your visit to the municipality's website on {day}",
  "about.social_media": "Your message to the municipality on social media of {day}",
  "about.whatsapp": "Your WhatsApp message to the municipality of {day}",
  "about.report": "Your report to the municipality of {day}",
  "about.post": "Your letter to the municipality of {day}",
  "about.home_visit": "Our home visit to you on {day}",
  "about.topic": "{contact} about {topic}",

  "survey.title": "How was this contact?",
  "survey.length":
    "{questions, plural, one {1 question} other {# questions}}, about {minutes, plural, one {1 minute} other {# minutes}}",
  "survey.needGrade": "Only the grade is needed.",
  "survey.needNone": "You may skip a question.",
  "survey.needSome": "You may skip questions marked ‘optional’.",
  "survey.anonymous": "We keep your answers without your name.",
  "survey.onlyAfter": "Only if you chose {answers} for ‘{question}’:",
  "survey.manyHint": "You may choose more than one answer.",
  "survey.star": "{n, plural, one {# star} other {# stars}} out of 5",
  "survey.contactHint": "We do not know who you are. After sending you can read how to reach us.",
  "survey.optional": "optional",
  "survey.lowest": "1 = very bad",
  "survey.highest": "10 = very good",
  "survey.dontKnowGrade": "Don't know / no opinion",
  "survey.dontKnow": "Don't know",
  "survey.agree1": "Totally agree",
  "survey.agree2": "Agree",
  "survey.agree3": "Neither agree nor disagree",
  "survey.agree4": "Disagree",
  "survey.agree5": "Totally disagree",
  "survey.yes": "Yes",
  "survey.no": "No",
  "survey.openHint":
    "Please leave out names, phone numbers and other personal details. At most 1,000 characters.",
  "survey.send": "Send my answers",
  "survey.unchosen": "Nothing chosen yet",
  "survey.trap": "Leave this field empty",
  "survey.ready":
    "We have already chosen your grade, {grade}. It only counts once you press ‘Send my answers’ at the bottom.",
  "survey.stop": "I do not want any more questions",
  "survey.after": "After this you are done.",

  "again.title": "Is this right?",
  "again.survey":
    "Sometimes a computer fills in a form. That is why we ask. Are your answers right? Then press ‘Send my answers’ once more. What you filled in is still there.",
  "again.sure": "Are you sure?",
  "again.unsubscribe":
    "Sometimes a computer presses a button. That is why we ask. Do you want no more questions? Then press ‘Opt me out’ once more.",
  "again.erase":
    "Sometimes a computer presses a button. That is why we ask. Do you want to erase your answers? Then press ‘Erase my answers’ once more.",

  "error.title": "{n, plural, one {Something is not right} other {# things are not right}}",
  "error.kept": "What you filled in is still there.",
  "error.prefix": "Error:",
  "error.grade": "Choose a grade from 1 to 10, or ‘don't know’",
  "error.missing": "Choose an answer",
  "error.missingText": "Fill in an answer",
  "error.oneOnly": "Choose one answer",
  "error.manyConflict": "Choose ‘don't know’ or another answer, not both",
  "error.tooLong": "Make your text shorter: it has {length, number} characters, 1,000 is the most",
  "error.about": "{question}: {message}",

  "thanks.title": "Thank you for your answers",
  "thanks.intro": "We have received your answers. You can close this page now.",
  "thanks.removedTitle": "We took something out of your text",
  "thanks.removed":
    "Your text contained {kinds}. We do not keep such details, to protect you. The rest of your text is still there.",
  "thanks.bsn": "a citizen service number (BSN)",
  "thanks.phone": "a phone number",
  "thanks.email": "an e-mail address",
  "thanks.iban": "a bank account number (IBAN)",
  "thanks.nextTitle": "What happens now?",
  "thanks.next":
    "We add your answers to those of others. That shows us what goes well and what must be better. Nobody sees that these answers are yours.",
  "done.title": "What we have done",
  "thanks.figures": "See our results",
  "thanks.contactTitle": "Would you like to be in touch with us?",
  "thanks.contact":
    "You asked us to contact you. Your answers are anonymous: we do not know who you are. So please contact us yourself: {contact}",
  "thanks.contactNone":
    "You asked us to contact you. Your answers are anonymous: we do not know who you are. So please contact us yourself, through the municipality's website or phone number.",
  "thanks.receiptTitle": "See or erase your answers later?",
  "thanks.receipt": "Then keep this code. You fill in the code at {address}.",
  "thanks.receiptLink": "You can also use the link in our message again.",
  "thanks.code": "Your code",
  "thanks.mean": "On average, residents grade their contact with us {mean}.",
  "thanks.callTitle": "Would you like us to call you back?",
  "thanks.call":
    "Then leave your name and phone number or e-mail address. That is kept apart from your answers.",
  "thanks.callWanted":
    "You asked us to contact you. Your answers are anonymous: we do not know who you are. So please leave your name and phone number or e-mail address here.",
  "thanks.callLink": "Yes, please contact me",

  "request.title": "Would you like us to call you back?",
  "request.intro":
    "Tell us how to reach you. We will call or mail you within {days, plural, one {1 working day} other {# working days}}.",
  "request.apart":
    "This is kept apart from the questions that you answered. We cannot see which answers are yours.",
  "request.name": "Your name",
  "request.reach": "How can we reach you?",
  "request.reachHint": "Fill in a phone number or an e-mail address. Both is fine too.",
  "request.phone": "Phone number",
  "request.email": "E-mail address",
  "request.about": "What is it about?",
  "request.aboutHint":
    "A few words are enough. We do not need your citizen service number (BSN). At most 500 characters.",
  "request.kept":
    "We only use your details to contact you. {days, plural, one {1 day after that we erase them.} other {# days after that we erase them.}}",
  "request.send": "Please contact me",
  "request.back": "No, go back",
  "request.errorName": "Fill in your name",
  "request.errorReach": "Fill in a phone number or an e-mail address",
  "request.errorPhone": "This phone number is not right. A good example is 0612345678",
  "request.errorEmail": "This e-mail address is not right. A good example is name@example.com",
  "request.errorLong":
    "Make your text shorter: it has {length, number} characters, {most, number} is the most",
  "request.again":
    "Sometimes a computer fills in a form. That is why we ask. Is everything right? Then press ‘Please contact me’ once more.",
  "request.doneTitle": "We will contact you",
  "request.done":
    "We will call or mail you within {days, plural, one {1 working day} other {# working days}}. There is nothing more you need to do.",

  "tooMany.title": "That is not possible right now",
  "tooMany.intro": "Many forms came from this place in a short time. Please try again in an hour.",
  "way.title": "You can also",
  "way.code": "Fill in a code from us",
  "way.figures": "See our results",
  "way.home": "Go to the start page",
  "way.back": "Back to the previous page",

  "answered.title": "You have already answered these questions",
  "answered.intro": "We have your answers. You cannot fill them in again, and you don't need to. Thank you!",
  "answered.kept": "You filled in the questions once more. We keep your first answers.",
  "answered.gone": "We can no longer show your answers here.",
  "given.title": "Your answers",
  "given.erase": "Erase my answers",
  "given.eraseHint": "Erasing cannot be undone. The municipality's results then count without your answers.",
  "erased.title": "Your answers have been erased",
  "erased.intro": "We no longer have your answers. They no longer count in our results either.",

  "test.title": "This was a test message",
  "test.intro": "You followed a link in a test message. In a real message residents see the questions here.",
  "test.optOut": "You followed the link to opt out in a test message. Nobody has been opted out.",
  "test.grade": "You chose grade {grade}. In a real message that grade is filled in here already.",

  "try.banner": "This is a try-out. What you fill in is not kept.",
  "try.done.title": "That was the try-out",
  "try.done.intro": "Nothing has been kept. After this a resident sees a page that says thank you.",
  "try.again": "Try once more",
  "try.answers": "This is what we would keep",
  "try.nothing": "You filled in nothing.",
  "try.empty.title": "This questionnaire has no questions yet",
  "try.empty.intro": "Open this page again once it has questions.",
  "try.expired.title": "This try-out no longer works",
  "try.expired.intro":
    "The link of a try-out works for seven days. Ask whoever sent you this one for a new link.",

  "expired.title": "This link no longer works",
  "expired.intro":
    "You can no longer answer these questions: it was too long ago. A pity, but you don't have to do anything.",
  "unknown.title": "We do not know this link",
  "unknown.intro":
    "Perhaps a piece of the link is missing. Click the button in our message, or type the code.",
  "optedOut.title": "You have opted out",
  "optedOut.intro": "That is why we no longer ask you questions. You don't have to do anything.",
  "gone.title": "These questions are no longer there",
  "gone.intro": "The municipality no longer asks these questions. You don't have to do anything.",
  "otherSite.title": "Your answers were not sent",
  "otherSite.intro": "The form came from another website. Open the link from our message and try again.",
  "tooLarge.title": "That is too much text",
  "tooLarge.intro": "We could not read your form. Go back and make your text shorter.",
  "unreadable.title": "We could not read your form",
  "unreadable.intro": "Open the link from our message and try again.",
  "failed.title": "Something went wrong on our side",
  "failed.intro":
    "It was not your fault. Please try again in a few minutes. Your browser's ‘back’ button brings back your text.",

  "about.door": "Your contact with the municipality",
  "doorClosed.title": "These questions are closed",
  "doorClosed.intro": "The municipality is not asking these questions now. You don’t have to do anything.",
  "doorEarly.title": "These questions are not open yet",
  "doorEarly.intro": "Please come back later. Then you can answer them.",
  "doorFull.title": "We have enough answers for today",
  "doorFull.intro": "Tomorrow you can answer the questions again. Thank you for wanting to help.",
  "doorUsed.title": "You have already answered these questions",
  "doorUsed.intro":
    "We have your answers. Do you want to see or delete them? Go to the start page. Fill in the code you got after sending.",
  "crowded.title": "We do not count your answers",
  "crowded.intro":
    "Very many answers came in with this code, one after another. That is why we keep the last ones apart. They do not count in our figures. You don’t have to do anything.",
  "kiosk.note": "If you do nothing for a minute, this screen starts again. What you filled in is then gone.",
  "kiosk.noScript": "This screen starts again after 3 minutes. What you filled in is then gone.",
  "kiosk.still":
    "Are you still there? Touch the screen or press a key to go on. If not, this screen will start again soon.",
  "kiosk.thanks": "We have received your answers. This screen will start again soon, for the next person.",
  "kiosk.next": "Start again",

  "unsubscribe.title": "No more questions from us?",
  "unsubscribe.intro":
    "If you opt out, we no longer ask what you thought of a contact with the municipality. You still get other messages from the municipality.",
  "unsubscribe.button": "Opt me out",
  "unsubscribed.title": "You have opted out",
  "unsubscribed.intro":
    "We no longer ask what you thought of a contact with the municipality. You still get other messages from the municipality.",
  "unsubscribeUnknown.title": "You can't opt out with this link",
  "unsubscribeUnknown.intro":
    "We do not know this link, or we have already erased your address. Use the link in our latest message.",

  "home.title": "What do you think of your municipality?",
  "home.intro":
    "Have you been in contact with the municipality? Then we sometimes ask what you thought of it. That shows us what can be better.",
  "home.codeTitle": "Do you have a code from us?",
  "home.codeHint":
    "The code is in our message, in a letter or on a poster, or you got it after filling in. For example: {example}",
  "home.code": "Your code",
  "home.open": "Continue",
  "home.codeError": "We do not know this code. Check that you copied the whole code",
  "home.figuresTitle": "What do other people think?",
  "home.figuresIntro": "We show the grades that residents give us.",
  "home.office": "For staff: log in",

  "figures.title": "Our results",
  "figures.intro":
    "This is what residents think of their contact with the municipality, from {from} to {to}.",
  "figures.total": "Average grade",
  "figures.n": "{n, plural, one {1 answer} other {{n, number} answers}}",
  "figures.none": "There are too few answers to show yet.",
  "figures.channels": "Per kind of contact",
  "figures.channel": "Kind of contact",
  "figures.grade": "Grade",
  "figures.share8": "Gives an 8 or higher",
  "figures.answers": "Answers",
  "figures.hidden": "too few answers",
  "figures.indicative": "few answers: the grade may still change",
  "figures.how": "How we count",
  "figures.howText":
    "The grade is the mean of all grades from 1 to 10. Answers ‘don't know’ are left out. We do not show a grade of fewer than {least} answers: somebody could be recognised.",

  "channel.phone": "Phone",
  "channel.counter": "Counter",
  "channel.email": "E-mail",
  "channel.contact_form": "Contact form",
  "channel.e_service": "Online service",
  "channel.website": "Website",
  "channel.social_media": "Social media",
  "channel.whatsapp": "WhatsApp",
  "channel.report": "Report about a public place",
  "channel.post": "Letter",
  "channel.home_visit": "Home visit",
};
