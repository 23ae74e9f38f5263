import { isLanguage } from "~/domain/languages";

/** The same in Dutch and English only, for a test in which other languages would be beside the point. */
export const inDutchAndEnglish = <Content>(content: Content): Content =>
  JSON.parse(JSON.stringify(content), (key, value) => {
    if (key === "languages") return ["nl", "en"];
    return isLanguage(key) && key !== "nl" && key !== "en" ? undefined : value;
  });
