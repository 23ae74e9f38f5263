import type { MailMessages } from "./mail.nl";
import type { SameKeys } from "./translate";

/**
 * The municipality is named as it is called, in brackets or at the beginning: Ukrainian would decline its name. A text
 * message in Cyrillic holds 70 characters: the invitation fits in one with a link of up to 45, the reminder takes two.
 */
export const mailUk: SameKeys<MailMessages> = {
  theMunicipality: "Gemeente",
  "invitation.email.subject": "{gemeente}: як Ви оцінюєте своє звернення до нас?",
  "invitation.email.title": "Як Ви оцінюєте своє звернення до нас?",
  "invitation.email.opening": "{contact}",
  "invitation.email.why":
    "Ми хочемо знати, як це було. Ваші відповіді допомагають нам краще обслуговувати людей.",
  "invitation.email.button": "Дати відгук",
  "invitation.sms.text": "{gemeente} {datum}: оцініть {link}",
  "reminder.email.subject": "Нагадування: як Ви оцінюєте своє звернення до нас? ({gemeente})",
  "reminder.email.title": "Чи не розповісте нам ще, як це було?",
  "reminder.email.opening": "{contact}",
  "reminder.email.why": "Ми вже питали Вас, як це було. Ваша думка допомагає нам краще обслуговувати людей.",
  "reminder.email.button": "Дати відгук",
  "reminder.sms.text":
    "{gemeente} {datum}: оцініть. Єдине нагадування. Вже оцінили? Не зважайте. Відгук/стоп: {link}",

  preheader:
    "Кілька коротких запитань. Це займе приблизно {minutes, plural, one {# хвилину} few {# хвилини} many {# хвилин} other {# хвилини}}.",
  "preheader.reminder":
    "Це єдине нагадування. Відповідь займе приблизно {minutes, plural, one {# хвилину} few {# хвилини} many {# хвилин} other {# хвилини}}.",
  onlyReminder:
    "Це єдине нагадування, яке Ви отримаєте. Ви вже відповіли? Тоді більше нічого робити не треба.",
  "about.phone": "{date} Ви зверталися до нас телефоном ({organisation}).",
  "about.counter": "{date} Ви приходили до нас особисто ({organisation}).",
  "about.email": "{date} Ви зверталися до нас електронною поштою ({organisation}).",
  "about.contact_form": "{date} Ви надіслали нам повідомлення через контактну форму ({organisation}).",
  "about.e_service": "{date} Ви оформили в нас послугу онлайн ({organisation}).",
  "about.website": "{date} Ви відвідали наш сайт ({organisation}).",
  "about.social_media": "{date} Ви зверталися до нас у соціальних мережах ({organisation}).",
  "about.whatsapp": "{date} Ви зверталися до нас у WhatsApp ({organisation}).",
  "about.report": "{date} Ви повідомили нам про проблему ({organisation}).",
  "about.post": "{date} Ви зверталися до нас листом ({organisation}).",
  "about.home_visit": "{date} ми відвідали Вас удома ({organisation}).",
  topic: "Тема: {topic}",
  howLong:
    "Це кілька коротких запитань. Це займе приблизно {minutes, plural, one {# хвилину} few {# хвилини} many {# хвилин} other {# хвилини}}. Входити в обліковий запис не треба.",
  duration: "{minutes, plural, one {# хвилина} few {# хвилини} many {# хвилин} other {# хвилини}}",
  gradeHint: "Натисніть на оцінку. Потім її ще можна змінити.",
  gradeLink: "Оцінка {grade}",
  lowest: "1 = дуже погано",
  highest: "10 = дуже добре",
  bareLink: "Кнопка не працює? Тоді відкрийте цю адресу:",
  until: "Відповісти можна до {date}",
  privacy:
    "Ваші відповіді анонімні. Ми зберігаємо їх без Вашого імені, електронної адреси чи номера телефону. Ми ніколи не питаємо про DigiD, пароль чи банківські дані.",
  privacyLink: "Прочитайте, що ми робимо з Вашими даними",
  doubt: "Не впевнені, що це повідомлення справді від нас? Запитайте нас: {contact}.",
  optOut: "Більше не хочете отримувати ці запитання?",
  optOutLink: "Відписатися",
  sender: "Відправник цього повідомлення: {organisation}. Ви отримали його, бо зверталися до нас.",

  "channel.phone": "телефоном",
  "channel.counter": "особисто",
  "channel.email": "електронною поштою",
  "channel.contact_form": "через контактну форму",
  "channel.e_service": "через онлайн-послугу",
  "channel.website": "на сайті",
  "channel.social_media": "у соціальних мережах",
  "channel.whatsapp": "у WhatsApp",
  "channel.report": "через повідомлення про проблему",
  "channel.post": "листом",
  "channel.home_visit": "у Вас удома",
};
