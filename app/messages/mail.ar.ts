import type { MailMessages } from "./mail.nl";
import type { SameKeys } from "./translate";

/**
 * A text message in Arabic holds 70 characters: the invitation fits in one with a link of up to 45, the reminder takes two.
 * A telephone number stands between U+2068 and U+2069: in a line from right to left its parts would change places.
 */
export const mailAr: SameKeys<MailMessages> = {
  theMunicipality: "البلدية",
  "invitation.email.subject": "كيف كان تواصلكم مع {gemeente}؟",
  "invitation.email.title": "كيف كان تواصلكم معنا؟",
  "invitation.email.opening": "{contact}",
  "invitation.email.why": "نود أن نعرف كيف كان ذلك. إجاباتكم تساعدنا على تحسين خدماتنا.",
  "invitation.email.button": "أعطونا رأيكم",
  "invitation.sms.text": "{gemeente} {datum}: رأيكم؟ {link}",
  "reminder.email.subject": "تذكير: كيف كان تواصلكم مع {gemeente}؟",
  "reminder.email.title": "هل تودون أن تخبرونا كيف كان ذلك؟",
  "reminder.email.opening": "{contact}",
  "reminder.email.why": "سألناكم من قبل كيف كان ذلك. رأيكم يساعدنا على تحسين خدماتنا.",
  "reminder.email.button": "أعطونا رأيكم",
  "reminder.sms.text":
    "{gemeente}: ما رأيكم بتواصلنا في {datum}؟ تذكير وحيد. أجبتم؟ تجاهلوه. للرد أو الإيقاف: {link}",

  preheader:
    "بضعة أسئلة قصيرة. تستغرق الإجابة حوالي {minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}.",
  "preheader.reminder":
    "هذا هو التذكير الوحيد. تستغرق الإجابة حوالي {minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}.",
  onlyReminder: "هذا هو التذكير الوحيد الذي يصلكم. هل أجبتم من قبل؟ إذًا ليس عليكم فعل أي شيء.",
  "about.phone": "يوم {date} تواصلتم هاتفيًا مع {organisation}.",
  "about.counter": "يوم {date} زرتم شباك الخدمات لدى {organisation}.",
  "about.email": "يوم {date} تواصلتم بالبريد الإلكتروني مع {organisation}.",
  "about.contact_form": "يوم {date} أرسلتم رسالة عبر نموذج الاتصال إلى {organisation}.",
  "about.e_service": "يوم {date} أنجزتم معاملة عبر الإنترنت لدى {organisation}.",
  "about.website": "يوم {date} زرتم الموقع الإلكتروني الخاص بنا ({organisation}).",
  "about.social_media": "يوم {date} تواصلتم عبر وسائل التواصل الاجتماعي مع {organisation}.",
  "about.whatsapp": "يوم {date} تواصلتم عبر واتساب مع {organisation}.",
  "about.report": "يوم {date} أرسلتم بلاغًا إلى {organisation}.",
  "about.post": "يوم {date} تواصلتم برسالة بريدية مع {organisation}.",
  "about.home_visit": "يوم {date} زرناكم في منزلكم ({organisation}).",
  topic: "الموضوع: {topic}",
  howLong:
    "هي بضعة أسئلة قصيرة. تستغرق الإجابة حوالي {minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}. لا حاجة إلى تسجيل الدخول.",
  duration:
    "{minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتان} few {# دقائق} many {# دقيقة} other {# دقيقة}}",
  gradeHint: "يرجى الضغط على درجة. يمكنكم تغييرها بعد ذلك.",
  gradeLink: "الدرجة {grade}",
  lowest: "1 = سيئ جدًا",
  highest: "10 = جيد جدًا",
  bareLink: "ألا يعمل الزر؟ يرجى فتح هذا العنوان:",
  until: "آخر يوم للإجابة: {date}.",
  privacy:
    "إجاباتكم مجهولة الهوية. نحفظها دون اسمكم أو عنوان بريدكم الإلكتروني أو رقم هاتفكم. لا نطلب أبدًا DigiD أو كلمة السر أو البيانات المصرفية.",
  privacyLink: "اقرؤوا ماذا نفعل ببياناتكم",
  doubt: "هل تشكون في أن هذه الرسالة منا حقًا؟ يمكنكم سؤالنا: \u2068{contact}\u2069.",
  optOut: "ألا تريدون تلقي هذه الأسئلة بعد الآن؟",
  optOutLink: "إلغاء الاشتراك",
  sender: "تصلكم هذه الرسالة من {organisation} لأنكم تواصلتم معنا.",

  "channel.phone": "عبر الهاتف",
  "channel.counter": "عند شباك الخدمات",
  "channel.email": "بالبريد الإلكتروني",
  "channel.contact_form": "عبر نموذج الاتصال",
  "channel.e_service": "عبر خدمة إلكترونية",
  "channel.website": "عبر الموقع الإلكتروني",
  "channel.social_media": "عبر وسائل التواصل الاجتماعي",
  "channel.whatsapp": "عبر واتساب",
  "channel.report": "عبر بلاغ",
  "channel.post": "برسالة بريدية",
  "channel.home_visit": "في منزلكم",
};
