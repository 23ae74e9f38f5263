import type { MailMessages } from "./mail.nl";
import type { SameKeys } from "./translate";

/**
 * The municipality is named as it is called, in brackets or at the beginning: Polish would decline its name. The text
 * message is written without Polish letters, as is usual there: with them it would hold 70 characters.
 */
export const mailPl: SameKeys<MailMessages> = {
  theMunicipality: "Gemeente",
  "invitation.email.subject": "{gemeente}: jak oceniają Państwo kontakt z nami?",
  "invitation.email.title": "Jak oceniają Państwo kontakt z nami?",
  "invitation.email.opening": "{contact}",
  "invitation.email.why":
    "Chcemy wiedzieć, jak to wyglądało. Dzięki Państwa odpowiedziom możemy lepiej obsługiwać mieszkańców.",
  "invitation.email.button": "Podziel się opinią",
  "invitation.sms.text":
    "{gemeente}: jak oceniaja Panstwo kontakt z nami dnia {datum}? Prosimy o opinie ({duur}): {link}",
  "reminder.email.subject": "Przypomnienie: jak oceniają Państwo kontakt z nami? ({gemeente})",
  "reminder.email.title": "Czy powiedzą nam Państwo jeszcze, jak było?",
  "reminder.email.opening": "{contact}",
  "reminder.email.why":
    "Pytaliśmy już wcześniej, jak to wyglądało. Państwa opinia pomaga nam lepiej obsługiwać mieszkańców.",
  "reminder.email.button": "Podziel się opinią",
  "reminder.sms.text":
    "{gemeente}: prosimy o opinie o kontakcie ({datum}). Jedyne przypomnienie. Juz jest? Prosze pominac. Opinia/stop: {link}",

  preheader:
    "Kilka krótkich pytań. To zajmie około {minutes, plural, one {1 minuty} few {# minut} many {# minut} other {# minuty}}.",
  "preheader.reminder":
    "To jedyne przypomnienie. Odpowiedź zajmie około {minutes, plural, one {1 minuty} few {# minut} many {# minut} other {# minuty}}.",
  onlyReminder:
    "To jedyne przypomnienie, które Państwo dostaną. Już Państwo odpowiedzieli? Wtedy nie trzeba nic robić.",
  "about.phone": "Dnia {date} rozmawiali Państwo z nami przez telefon ({organisation}).",
  "about.counter": "Dnia {date} byli Państwo u nas w urzędzie ({organisation}).",
  "about.email": "Dnia {date} mieli Państwo z nami kontakt przez e-mail ({organisation}).",
  "about.contact_form":
    "Dnia {date} wysłali nam Państwo wiadomość przez formularz kontaktowy ({organisation}).",
  "about.e_service": "Dnia {date} załatwili Państwo u nas sprawę przez internet ({organisation}).",
  "about.website": "Dnia {date} odwiedzili Państwo naszą stronę internetową ({organisation}).",
  "about.social_media":
    "Dnia {date} mieli Państwo z nami kontakt w mediach społecznościowych ({organisation}).",
  "about.whatsapp": "Dnia {date} mieli Państwo z nami kontakt przez WhatsApp ({organisation}).",
  "about.report": "Dnia {date} zgłosili nam Państwo problem ({organisation}).",
  "about.post": "Dnia {date} mieli Państwo z nami kontakt listowny ({organisation}).",
  "about.home_visit": "Dnia {date} odwiedziliśmy Państwa w domu ({organisation}).",
  topic: "Temat: {topic}",
  howLong:
    "To kilka krótkich pytań. Odpowiedź zajmie około {minutes, plural, one {1 minuty} few {# minut} many {# minut} other {# minuty}}. Nie trzeba się logować.",
  duration: "{minutes, plural, one {1 minuta} few {# minuty} many {# minut} other {# minuty}}",
  gradeHint: "Proszę kliknąć ocenę. Potem można ją jeszcze zmienić.",
  gradeLink: "Ocena {grade}",
  lowest: "1 = bardzo źle",
  highest: "10 = bardzo dobrze",
  bareLink: "Przycisk nie działa? Proszę otworzyć ten adres:",
  until: "Można odpowiedzieć do dnia {date}.",
  privacy:
    "Państwa odpowiedzi są anonimowe. Zapisujemy je bez nazwiska, adresu e-mail i numeru telefonu. Nigdy nie pytamy o DigiD, hasło ani dane bankowe.",
  privacyLink: "Proszę przeczytać, co robimy z Państwa danymi",
  doubt: "Nie są Państwo pewni, czy ta wiadomość naprawdę jest od nas? Prosimy zapytać: {contact}.",
  optOut: "Nie chcą Państwo już dostawać tych pytań?",
  optOutLink: "Wypisz mnie",
  sender: "Nadawca tej wiadomości: {organisation}. Piszemy, ponieważ mieli Państwo z nami kontakt.",

  "channel.phone": "przez telefon",
  "channel.counter": "w urzędzie",
  "channel.email": "przez e-mail",
  "channel.contact_form": "przez formularz kontaktowy",
  "channel.e_service": "przez usługę internetową",
  "channel.website": "na stronie internetowej",
  "channel.social_media": "w mediach społecznościowych",
  "channel.whatsapp": "przez WhatsApp",
  "channel.report": "przez zgłoszenie",
  "channel.post": "listownie",
  "channel.home_visit": "u Państwa w domu",
};
