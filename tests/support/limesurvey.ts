/** Surveys as LimeSurvey exports them: up to version 3 with the texts in every row, from version 4 on in tables apart. */

type Texts = Record<string, string>;

export interface LssPart {
  code: string;
  text: Texts;
  scale?: number;
}

export interface LssQuestion {
  type: string;
  code: string;
  text: Texts;
  help?: Texts;
  mandatory?: string;
  other?: boolean;
  relevance?: string;
  parts?: LssPart[];
  answers?: LssPart[];
  attributes?: Record<string, string>;
  /** [code of the other question, value, method, scenario] */
  conditions?: [on: string, value: string, method?: string, scenario?: string][];
  group?: number;
}

export interface LssSurvey {
  version?: number;
  title?: Texts;
  languages?: string[];
  questions: LssQuestion[];
  groups?: { relevance?: string; description?: string }[];
  welcome?: string;
}

const cdata = (text: string) => `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
const row = (fields: Record<string, string | number>) =>
  `   <row>\n${Object.entries(fields)
    .map(([name, value]) =>
      value === "" ? `    <${name}/>` : `    <${name}>${cdata(String(value))}</${name}>`,
    )
    .join("\n")}\n   </row>`;
const table = (name: string, rows: Record<string, string | number>[]) =>
  rows.length === 0
    ? ""
    : ` <${name}>
  <fields>
${Object.keys(rows[0] ?? {})
  .map((field) => `   <fieldname>${field}</fieldname>`)
  .join("\n")}
  </fields>
  <rows>
${rows.map(row).join("\n")}
  </rows>
 </${name}>`;

export function lss({
  version = 415,
  title = { nl: "Enquête balie" },
  languages = ["nl"],
  questions,
  groups = [{}],
  welcome = "",
}: LssSurvey): string {
  const apart = version >= 400;
  const perLanguage = (fields: Record<string, string | number>, texts: Record<string, Texts>) =>
    languages.map((language) => ({
      ...fields,
      ...Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, text[language] ?? ""])),
      language,
    }));
  const tables: Record<string, Record<string, string | number>[]> = {
    answers: [],
    answer_l10ns: [],
    conditions: [],
    groups: [],
    group_l10ns: [],
    questions: [],
    question_l10ns: [],
    subquestions: [],
    question_attributes: [],
    surveys: [
      { sid: 12345, language: languages[0] ?? "", additional_languages: languages.slice(1).join(" ") },
    ],
    surveys_languagesettings: languages.map((language) => ({
      surveyls_survey_id: 12345,
      surveyls_language: language,
      surveyls_title: title[language] ?? "",
      surveyls_welcometext: welcome,
    })),
  };
  const put = (name: string, ...rows: Record<string, string | number>[]) => tables[name]?.push(...rows);
  for (const [place, { relevance = "1", description = "" }] of groups.entries()) {
    const fields = { gid: place + 1, sid: 12345, group_order: place, grelevance: relevance };
    const texts = { group_name: { nl: `Groep ${place + 1}` }, description: { nl: description } };
    put("groups", ...(apart ? [fields] : perLanguage(fields, texts)));
    if (apart) put("group_l10ns", ...perLanguage({ gid: place + 1 }, texts));
  }
  const idOf = (code: string) => 100 + questions.findIndex((question) => question.code === code) * 100;
  let answerId = 0;
  for (const [place, question] of questions.entries()) {
    const qid = 100 + place * 100;
    const gid = (question.group ?? 0) + 1;
    const fields = {
      qid,
      parent_qid: 0,
      sid: 12345,
      gid,
      type: question.type,
      title: question.code,
      other: question.other ? "Y" : "N",
      mandatory: question.mandatory ?? "N",
      question_order: place,
      scale_id: 0,
      relevance: question.relevance ?? "1",
    };
    const texts = { question: question.text, help: question.help ?? {} };
    put("questions", ...(apart ? [fields] : perLanguage(fields, texts)));
    if (apart) put("question_l10ns", ...perLanguage({ qid }, texts));
    for (const [index, { code, text, scale = 0 }] of (question.parts ?? []).entries()) {
      const part = { qid: qid + index + 1, parent_qid: qid, sid: 12345, gid, type: "T", title: code };
      const rest = { question_order: index, scale_id: scale };
      put(
        "subquestions",
        ...(apart ? [{ ...part, ...rest }] : perLanguage({ ...part, ...rest }, { question: text })),
      );
      if (apart)
        put("question_l10ns", ...perLanguage({ qid: qid + index + 1 }, { question: text, help: {} }));
    }
    for (const [index, { code, text, scale = 0 }] of (question.answers ?? []).entries()) {
      answerId += 1;
      const answer = { qid, code, sortorder: index, scale_id: scale };
      put("answers", ...(apart ? [{ aid: answerId, ...answer }] : perLanguage(answer, { answer: text })));
      if (apart) put("answer_l10ns", ...perLanguage({ aid: answerId }, { answer: text }));
    }
    for (const [attribute, value] of Object.entries(question.attributes ?? {})) {
      put("question_attributes", { qid, attribute, value });
    }
    for (const [on, value, method = "==", scenario = "1"] of question.conditions ?? []) {
      const [code = "", part = ""] = on.split("_");
      const field = `${part === "" ? "" : "+"}12345X1X${idOf(code)}${part}`;
      put("conditions", { qid, cqid: idOf(code), cfieldname: field, method, value, scenario });
    }
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<document>
 <LimeSurveyDocType>Survey</LimeSurveyDocType>
 <DBVersion>${version}</DBVersion>
 <languages>
${languages.map((language) => `  <language>${language}</language>`).join("\n")}
 </languages>
${Object.entries(tables)
  .map(([name, rows]) => table(name, rows))
  .filter((text) => text !== "")
  .join("\n")}
</document>
`;
}
