import type { Words } from "./words";

/** Names with a hyphen: no question can have one. */
export const OPENING_FIELD = "opened-at";
export const TRAP_FIELD = "leave-empty";
export const PLACE_FIELD = "kept-apart";
/** What makes a request one, however often its form is sent. */
export const REQUEST_FIELD = "request-id";
/** Which version a page behind a door asked; its ticket vouches for it. */
export const VERSION_FIELD = "asked-version";
/** A button that asks for the form in this language, as filled in. */
export const LANGUAGE_FIELD = "in-language";

/** Stands where the page's opening time comes, as long as that: a page that is the same for many is then made once. */
export const OPENING_SLOT = "-------------------";

/** When this page was opened; the last thing in its form, so that all before it can lie ready, compressed. */
export const OpeningTime = () => <input type="hidden" name={OPENING_FIELD} value={OPENING_SLOT} />;

/**
 * A field that nobody sees, for machines that fill in every field. It is kept from eyes by the style sheet, from the
 * keyboard and from assistive technology by attributes, and from browsers and password managers that fill in forms by
 * its name, by `autocomplete` and by being inert. Where there is no style sheet, its label says to leave it empty.
 */
export function Trap({ t }: { t: Words }) {
  return (
    <div className="trap" aria-hidden="true" {...INERT}>
      <label htmlFor={TRAP_FIELD}>{t("survey.trap")}</label>{" "}
      <input
        type="text"
        id={TRAP_FIELD}
        name={TRAP_FIELD}
        tabIndex={-1}
        autoComplete="off"
        data-1p-ignore=""
        data-bwignore=""
        data-lpignore="true"
      />
    </div>
  );
}

/** React 18 doesn't know it yet. */
const INERT = { inert: "" };
