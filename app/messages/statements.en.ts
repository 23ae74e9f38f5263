import type { statementsNl } from "./statements.nl";
import type { SameKeys } from "./translate";

export const statementsEn: SameKeys<typeof statementsNl> = {
  "privacy.title": "Privacy",
  "privacy.intro":
    "We ask what you thought of a contact with the municipality. This is how we treat your details.",
  "privacy.anonymous.title": "Your answers are kept apart from your name",
  "privacy.anonymous":
    "With your answers we keep only: the kind of contact, the topic, the team, the day of the contact, your language, and whether you got an e-mail or a text message. Not your name, not your address and not which link you used. Nor do we keep when you answered, or on which device.\nDoes a form seem to be sent by a computer? Then we keep it apart, also without a name or address, and it does not count.",
  "privacy.address.title": "Your e-mail address or phone number",
  "privacy.address":
    "We only use it to send you one question. After that we remove it from this system.\nWe do keep an encrypted code of your address. It tells us that we asked you something recently, or that you opted out. Your address can't be read from it.",
  "privacy.text.title": "What you write yourself",
  "privacy.text":
    "Please leave out names, numbers and addresses. If you do write them, we take these details out before we keep your text:\n- a citizen service number (BSN)\n- a phone number\n- an e-mail address\n- a bank account number (IBAN)",
  "privacy.contact.title": "If you want us to call or mail you",
  "privacy.contact":
    "After answering you can ask us to call or mail you. Then we keep your name, your phone number or e-mail address, what it is about and the day. That is kept apart from your answers: we cannot match them. Once we have been in touch, we erase these details.",
  "privacy.rights.title": "What you can do",
  "privacy.rights":
    "- See or erase your answers: with the code that you get after answering, or with the link in our message.\n- Opt out: with the link at the bottom of our message.\n- Do nothing: you don't have to take part.",
  "privacy.pages.title": "This website",
  "privacy.pages": "These pages set no cookies and do not follow you. Nothing comes from other websites.",
  "privacy.figures.title": "Our results",
  "privacy.figures":
    "We only show results when there are enough answers. So nobody can be recognised, no employee either.",

  "accessibility.title": "Accessibility",
  "accessibility.intro":
    "Everyone must be able to answer our questions. These pages are made to the European standard EN 301 549 and WCAG 2.2, level AA.",
  "accessibility.made.title": "How the pages are made",
  "accessibility.made":
    "- They work without JavaScript, also on an old phone or in a text browser.\n- You can do everything with the keyboard.\n- You can enlarge the page to 400%.\n- The colours adapt if your device is in dark mode or uses high contrast.\n- Errors are shown at the top and at the question. What you filled in stays.",
  "accessibility.tested.title": "What is tested, and how",
  "accessibility.tested":
    "Every new version of the questions and the pages around them is tested automatically. In the browser Chromium:\n- with the checks of axe, on every page: empty, with errors, after sending, and when a link no longer works\n- with the keyboard alone, and without JavaScript\n- what a screen reader gets from the browser: every question, every answer and every error\n- on a screen 320 pixels wide, enlarged to 400%, and with more space between letters and lines\n- with high contrast, in dark mode, with less motion, and on paper\n- from right to left, in Arabic\n- on a slow network and a slow phone\n- as an old browser shows the page, and without styling\nAnd all questions are answered in the text browsers Lynx and w3m.",
  "accessibility.not.title": "What is not tested yet",
  "accessibility.not":
    "The pages have not yet been examined by an independent expert. They have not yet been tested by people with a disability, nor with a real screen reader or with browsers other than those above.",
  "accessibility.help.title": "Does something not work for you?",
  "accessibility.help":
    "Tell us. Write which page it was and what went wrong. Together we will find another way. Within 5 working days you hear that your message has arrived. Within 3 weeks you hear what we will do.",
  "accessibility.complain":
    "Does our answer not help you, or does it not come in time? Then you can complain to the National Ombudsman: nationaleombudsman.nl.",
  "statement.contact": "You can reach us like this: {contact}",
  "statement.noContact": "You can reach us through the municipality's website or phone number.",
};
