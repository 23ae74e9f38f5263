import type { LocalText, Question } from "./questionnaire";

/** Standard questions that no starter questionnaire asks, for whoever makes one of their own. */
export const LIBRARY_ADDITIONS = {
  waiting: agree("waiting", {
    nl: "Ik was snel aan de beurt.",
    en: "I did not have to wait long for my turn.",
    de: "Ich kam schnell an die Reihe.",
    pl: "Szybko przyszła moja kolej.",
    tr: "Sıra bana çabuk geldi.",
    ar: "جاء دوري بسرعة.",
    uk: "Моя черга підійшла швидко.",
    fr: "Mon tour est venu rapidement.",
  }),
  understood: agree("understood", {
    nl: "De medewerker begreep wat ik bedoelde.",
    en: "The employee understood what I meant.",
    de: "Die Mitarbeiterin oder der Mitarbeiter hat verstanden, was ich meinte.",
    pl: "Pracownik zrozumiał, o co mi chodziło.",
    tr: "Görevli ne demek istediğimi anladı.",
    ar: "فهم الموظف ما كنت أقصده.",
    uk: "Працівник зрозумів, що я мав на увазі.",
    fr: "L’employé a compris ce que je voulais dire.",
  }),
  found_online: agree("found_online", {
    nl: "Ik kon op de website vinden wat ik zocht.",
    en: "I could find what I was looking for on the website.",
    de: "Ich konnte auf der Website finden, was ich gesucht habe.",
    pl: "Na stronie internetowej udało mi się znaleźć to, czego szukam.",
    tr: "Web sitesinde aradığımı bulabildim.",
    ar: "تمكنت من العثور على ما أبحث عنه في الموقع.",
    uk: "На сайті вдалося знайти те, що мені було потрібно.",
    fr: "J’ai trouvé sur le site web ce que je cherchais.",
  }),
  form_easy: agree("form_easy", {
    nl: "Het formulier was makkelijk in te vullen.",
    en: "The form was easy to fill in.",
    de: "Das Formular war leicht auszufüllen.",
    pl: "Formularz był łatwy do wypełnienia.",
    tr: "Formu doldurmak kolaydı.",
    ar: "كان من السهل ملء الاستمارة.",
    uk: "Форму було легко заповнити.",
    fr: "Le formulaire était facile à remplir.",
  }),
  done_online: agree("done_online", {
    nl: "Ik kon alles online regelen.",
    en: "I could arrange everything online.",
    de: "Ich konnte alles online erledigen.",
    pl: "Wszystko udało mi się załatwić przez internet.",
    tr: "Her şeyi internetten halledebildim.",
    ar: "تمكنت من إنجاز كل شيء عبر الإنترنت.",
    uk: "Усе вдалося оформити онлайн.",
    fr: "J’ai pu tout régler en ligne.",
  }),
} satisfies Record<string, Question>;

function agree(key: string, text: LocalText): Question {
  return { key, kind: "agree5", wording: 1, text, required: false };
}
