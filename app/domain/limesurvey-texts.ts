import type { LocalText } from "./questionnaire";

/** Answers that LimeSurvey has by itself, and so aren't in its file. */

export const otherText: LocalText = {
  nl: "Anders",
  en: "Other",
  de: "Etwas anderes",
  pl: "Inne",
  tr: "Diğer",
  ar: "غير ذلك",
  uk: "Інше",
  fr: "Autre",
};

export const genderTexts: { code: string; text: LocalText }[] = [
  {
    code: "F",
    text: {
      nl: "Vrouw",
      en: "Female",
      de: "Weiblich",
      pl: "Kobieta",
      tr: "Kadın",
      ar: "أنثى",
      uk: "Жінка",
      fr: "Femme",
    },
  },
  {
    code: "M",
    text: {
      nl: "Man",
      en: "Male",
      de: "Männlich",
      pl: "Mężczyzna",
      tr: "Erkek",
      ar: "ذكر",
      uk: "Чоловік",
      fr: "Homme",
    },
  },
];

/** The three answers of a table of more, the same and less. */
export const rowsAlone = {
  increase: [
    {
      code: "I",
      text: {
        nl: "Meer",
        en: "Increase",
        de: "Mehr",
        pl: "Więcej",
        tr: "Daha fazla",
        ar: "أكثر",
        uk: "Більше",
        fr: "Plus",
      },
    },
    {
      code: "S",
      text: {
        nl: "Gelijk",
        en: "Same",
        de: "Gleich",
        pl: "Tyle samo",
        tr: "Aynı",
        ar: "نفس الشيء",
        uk: "Так само",
        fr: "Pareil",
      },
    },
    {
      code: "D",
      text: {
        nl: "Minder",
        en: "Decrease",
        de: "Weniger",
        pl: "Mniej",
        tr: "Daha az",
        ar: "أقل",
        uk: "Менше",
        fr: "Moins",
      },
    },
  ] satisfies { code: string; text: LocalText }[],
};

/** The same figure in every language. */
export const numberTexts = (figure: string): LocalText => ({
  nl: figure,
  en: figure,
  de: figure,
  pl: figure,
  tr: figure,
  ar: figure,
  uk: figure,
  fr: figure,
});
