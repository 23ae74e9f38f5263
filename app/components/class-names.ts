/** Joins the class names that apply: `classNames("a", wide && "a--wide")`. */
export const classNames = (...names: (string | false | null | undefined)[]) =>
  names.filter(Boolean).join(" ");
