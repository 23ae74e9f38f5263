import type { MailMessages } from "./mail.nl";
import type { SameKeys } from "./translate";

export const mailEn: SameKeys<MailMessages> = {
  theMunicipality: "the municipality",
  "invitation.email.subject": "How was your contact with {gemeente}?",
  "invitation.email.title": "How was your contact with us?",
  "invitation.email.opening": "{contact}",
  "invitation.email.why":
    "We would like to know how that went. Your answers help us to improve our services.",
  "invitation.email.button": "Give your opinion",
  "invitation.sms.text": "{gemeente}: how was our contact on {datum}? Give your opinion ({duur}): {link}",
  "reminder.email.subject": "Reminder: how was your contact with {gemeente}?",
  "reminder.email.title": "Would you still like to tell us how it went?",
  "reminder.email.opening": "{contact}",
  "reminder.email.why": "We asked you before how that went. Your opinion helps us to improve our services.",
  "reminder.email.button": "Give your opinion",
  "reminder.sms.text":
    "{gemeente}: how was our contact on {datum}? Only reminder. Already done? Ignore this. Answer or stop: {link}",

  preheader: "A few short questions. It takes about {minutes, plural, one {1 minute} other {# minutes}}.",
  "preheader.reminder":
    "This is the only reminder. It takes about {minutes, plural, one {1 minute} other {# minutes}}.",
  onlyReminder:
    "This is the only reminder you will get. Have you answered already? Then you don’t have to do anything.",
  "about.phone": "On {date} you were in touch with {organisation} by phone.",
  "about.counter": "On {date} you visited the service desk of {organisation}.",
  "about.email": "On {date} you were in touch with {organisation} by e-mail.",
  "about.contact_form": "On {date} you sent {organisation} a message with the contact form.",
  "about.e_service": "On {date} you arranged something online with {organisation}.",
  "about.website": "On {date} you visited the website of {organisation}.",
  "about.social_media": "On {date} you were in touch with {organisation} on social media.",
  "about.whatsapp": "On {date} you were in touch with {organisation} on WhatsApp.",
  "about.report": "On {date} you reported a problem to {organisation}.",
  "about.post": "On {date} you were in touch with {organisation} by letter.",
  "about.home_visit": "On {date} {organisation} visited you at home.",
  topic: "Subject: {topic}",
  howLong:
    "There are a few short questions. It takes about {minutes, plural, one {1 minute} other {# minutes}}. You don’t have to log in.",
  duration: "{minutes, plural, one {1 minute} other {# minutes}}",
  gradeHint: "Click a grade. You can still change it after that.",
  gradeLink: "Grade {grade}",
  lowest: "1 = very bad",
  highest: "10 = very good",
  bareLink: "Does the button not work? Then go to:",
  until: "You can answer until {date}.",
  privacy:
    "Your answers are anonymous. We keep them without your name, e-mail address or phone number. We never ask for your DigiD, password or bank details.",
  privacyLink: "Read what we do with your data",
  doubt: "Not sure whether this message is really from us? Ask us: {contact}.",
  optOut: "Don’t want to get these questions any more?",
  optOutLink: "Opt out",
  sender: "You get this message from {organisation}, because you were in touch with us.",

  "channel.phone": "by phone",
  "channel.counter": "at the service desk",
  "channel.email": "by e-mail",
  "channel.contact_form": "with the contact form",
  "channel.e_service": "through an online service",
  "channel.website": "on the website",
  "channel.social_media": "on social media",
  "channel.whatsapp": "on WhatsApp",
  "channel.report": "by reporting a problem",
  "channel.post": "by letter",
  "channel.home_visit": "at your home",
};
