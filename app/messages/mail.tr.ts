import type { MailMessages } from "./mail.nl";
import type { SameKeys } from "./translate";

/** The text message has no letters that the GSM alphabet lacks (ç, ğ, ı, ş): with those it would hold 70 characters. */
export const mailTr: SameKeys<MailMessages> = {
  theMunicipality: "belediye",
  "invitation.email.subject": "{gemeente} ile görüşmeniz nasıldı?",
  "invitation.email.title": "Bizimle görüşmeniz nasıldı?",
  "invitation.email.opening": "{contact}",
  "invitation.email.why":
    "Bunun nasıl geçtiğini bilmek istiyoruz. Cevaplarınız hizmetimizi daha iyi yapmamıza yardım eder.",
  "invitation.email.button": "Görüşünüzü bildirin",
  "invitation.sms.text":
    "{gemeente}: {datum} tarihinde bizimle temas kurdunuz. Ne dersiniz? Fikrinizi söyleyin ({duur}): {link}",
  "reminder.email.subject": "Hatırlatma: {gemeente} ile görüşmeniz nasıldı?",
  "reminder.email.title": "Nasıl geçtiğini bize yine de anlatmak ister misiniz?",
  "reminder.email.opening": "{contact}",
  "reminder.email.why":
    "Bunu nasıl bulduğunuzu size daha önce sormuştuk. Görüşünüz hizmetimizi daha iyi yapmamıza yardım eder.",
  "reminder.email.button": "Görüşünüzü bildirin",
  "reminder.sms.text":
    "{gemeente}: {datum} tarihli temasa ne dersiniz? Bir daha mesaj gelmez. Cevap verdiyseniz silin. Cevap/iptal: {link}",

  preheader: "Birkaç kısa soru. Yaklaşık {minutes, plural, one {1 dakika} other {# dakika}} sürer.",
  "preheader.reminder":
    "Bu tek hatırlatmadır. Yaklaşık {minutes, plural, one {1 dakika} other {# dakika}} sürer.",
  onlyReminder:
    "Bu, alacağınız tek hatırlatmadır. Zaten cevap verdiniz mi? O zaman bir şey yapmanız gerekmez.",
  "about.phone": "{date} tarihinde {organisation} ile telefonda görüştünüz.",
  "about.counter": "{date} tarihinde gişemize geldiniz ({organisation}).",
  "about.email": "{date} tarihinde {organisation} ile e-postayla yazıştınız.",
  "about.contact_form": "{date} tarihinde bize iletişim formuyla mesaj gönderdiniz ({organisation}).",
  "about.e_service": "{date} tarihinde internetten bir işlem yaptınız ({organisation}).",
  "about.website": "{date} tarihinde web sitemizi ziyaret ettiniz ({organisation}).",
  "about.social_media": "{date} tarihinde {organisation} ile sosyal medyada yazıştınız.",
  "about.whatsapp": "{date} tarihinde {organisation} ile WhatsApp’ta yazıştınız.",
  "about.report": "{date} tarihinde bize bir sorun bildirdiniz ({organisation}).",
  "about.post": "{date} tarihinde {organisation} ile mektupla yazıştınız.",
  "about.home_visit": "{date} tarihinde sizi evinizde ziyaret ettik ({organisation}).",
  topic: "Konu: {topic}",
  howLong:
    "Bunlar birkaç kısa sorudur. Yaklaşık {minutes, plural, one {1 dakika} other {# dakika}} sürer. Giriş yapmanız gerekmez.",
  duration: "{minutes, plural, one {1 dakika} other {# dakika}}",
  gradeHint: "Bir puana tıklayın. Sonra yine değiştirebilirsiniz.",
  gradeLink: "Puan {grade}",
  lowest: "1 = çok kötü",
  highest: "10 = çok iyi",
  bareLink: "Düğme çalışmıyor mu? O zaman şu adrese gidin:",
  until: "Cevap vermek için son gün: {date}.",
  privacy:
    "Cevaplarınız anonimdir. Onları adınız, e-posta adresiniz veya telefon numaranız olmadan saklıyoruz. DigiD, şifre veya banka bilgilerinizi asla sormayız.",
  privacyLink: "Bilgilerinizle ne yaptığımızı okuyun",
  doubt: "Bu mesajın gerçekten bizden geldiğinden emin değil misiniz? Bize sorun: {contact}.",
  optOut: "Bu soruları artık almak istemiyor musunuz?",
  optOutLink: "Listeden çıkın",
  sender: "Bu mesajı gönderen: {organisation}. Bizimle görüştüğünüz için bu mesajı alıyorsunuz.",

  "channel.phone": "telefonla",
  "channel.counter": "gişede",
  "channel.email": "e-postayla",
  "channel.contact_form": "iletişim formuyla",
  "channel.e_service": "internet hizmetiyle",
  "channel.website": "web sitesinde",
  "channel.social_media": "sosyal medyada",
  "channel.whatsapp": "WhatsApp’ta",
  "channel.report": "bildirimle",
  "channel.post": "mektupla",
  "channel.home_visit": "evinizde",
};
