/** What is wrong with words to look for, in comments and in the rules of a tag. */
export const searchProblemsNl = {
  search_too_long: "Zoek met kortere woorden: ten hoogste 200 tekens.",
  search_too_many: "Zoek met ten hoogste 8 woorden tegelijk.",
  search_only_stop_words:
    "Woorden als ‘de’, ‘het’ en ‘niet’ staan in bijna elke tekst. Daarop zoeken wij niet. Kies een ander woord.",
  search_short_beginning: "Typ voor het sterretje ten minste 3 letters, zoals terug*.",
  search_many_words: "Te veel woorden beginnen met ‘{value}’. Typ meer letters voor het sterretje.",
  search_nothing: "Hierin staat geen woord om op te zoeken. Typ een woord met ten minste 2 letters.",
} as const;
