import type { MailMessages } from "./mail.nl";
import type { SameKeys } from "./translate";

export const mailEn: SameKeys<MailMessages> = {
  theMunicipality: "the municipality",
  subject: "How was your contact with {organisation}?",
  preheader: "A few short questions. It takes about 1 minute.",
  title: "How was your contact with us?",
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
  why: "We would like to know how that went. Your answers help us to improve our services.",
  howLong: "There are a few short questions. It takes about 1 minute. You don’t have to log in.",
  button: "Give your opinion",
  bareLink: "Does the button not work? Then go to:",
  until: "You can answer until {date}.",
  privacy:
    "Your answers are anonymous. We keep them without your name, e-mail address or phone number. We never ask for your DigiD, password or bank details.",
  privacyLink: "Read what we do with your data",
  doubt: "Not sure whether this message is really from us? Ask us: {contact}.",
  optOut: "Don’t want to get these questions any more?",
  optOutLink: "Opt out",
  sender: "You get this message from {organisation}, because you were in touch with us.",
  sms: "{organisation}: how was our contact on {date}? Give your opinion (1 minute): {link}",
};
