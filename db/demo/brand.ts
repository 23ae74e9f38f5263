import type { Brand } from "~/domain/brand";

/** A tower over water, under a sun: the arms of a municipality that isn't there. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 44 48"><path fill="#20439a" d="M2 3a1 1 0 0 1 1-1h38a1 1 0 0 1 1 1v21c0 12-9 19-20 23C11 43 2 36 2 24z"/><circle fill="#ffc83d" cx="32" cy="13" r="5"/><path fill="#fff" d="M12 33V17h-2v-7h4v3h3v-3h4v3h3v-3h4v7h-2v16z"/><path fill="#20439a" d="M16 33v-7a3 3 0 0 1 6 0v7z"/><path fill="none" stroke="#fff" stroke-width="2.500" stroke-linecap="round" d="M7 34c4-2.500 6 2.500 10 0s6 2.500 10 0 6 2.500 10 0M12 39.500c3-2 5 2 8 0s5 2 8 0 4 1 4 1"/></svg>`;

/** The demonstration municipality's own look. */
export const demoBrand: Brand = {
  primary: "#20439a",
  bar: "#1b3478",
  primaryDark: null,
  barDark: null,
  logo: {
    kind: "svg",
    data: Buffer.from(DRAWING).toString("base64"),
    version: "voorbeeld-1",
    width: 44,
    height: 48,
    hasName: false,
  },
};
