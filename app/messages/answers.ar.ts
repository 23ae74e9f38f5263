import type { answersNl } from "./answers.nl";
import type { SameKeys } from "./translate";

export const answersAr: SameKeys<typeof answersNl> = {
  "wrongMethod.title": "لا يمكن فعل ذلك هنا",
  "wrongMethod.text": "هذه الصفحة للمشاهدة فقط أو للإرسال كنموذج.",
  "readOnly.title": "لا يمكنكم إرسال شيء هنا",
  "readOnly.text": "هذه الصفحة للمشاهدة فقط. لم تتم معالجة أي شيء.",
  "crossSite.title": "لم تتم معالجة هذا النموذج",
  "crossSite.text": "جاء النموذج من موقع آخر. يرجى فتح الصفحة نفسها وملؤه هناك.",
  "tooManyLinks.title": "يرجى الانتظار قليلًا",
  "tooManyLinks.text":
    "جرت من شبكتكم تجربة روابط كثيرة غير موجودة. يرجى التأكد من الرابط والمحاولة مرة أخرى بعد ربع ساعة.",
  "tooLarge.title": "بيانات كثيرة جدًا",
  "tooLarge.text": "ما أرسلتموه كبير جدًا. لم تتم معالجته.",
  "noLength.title": "لم تتم المعالجة",
  "noLength.text": "لم يذكر برنامجكم حجم ما أرسله.",
  "badAddress.title": "هذا العنوان غير صحيح",
  "badAddress.text": "يرجى التأكد من عنوان الصفحة.",
  "diskFull.title": "لا يمكن حفظ أي شيء الآن",
  "diskFull.text": "القرص في الخادم ممتلئ. لم يُحفظ أي شيء بشكل ناقص. يرجى إبلاغ المسؤول والمحاولة لاحقًا.",
  "diskFull.resident": "لا يمكننا حفظ إجابتكم الآن. هذا خطأ من جهتنا. يرجى المحاولة لاحقًا: رابطكم سيظل يعمل.",
  "failed.title": "حدث خطأ ما",
  "failed.text": "تم تسجيل الخطأ. يرجى المحاولة لاحقًا.",
};
