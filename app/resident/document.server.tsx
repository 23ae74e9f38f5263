import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Brand } from "~/domain/brand";
import { directionOf, LANGUAGE_NAMES, LANGUAGES, type Language } from "~/domain/languages";
import type { SurveyLanguage } from "~/domain/questionnaire";
import { wordsIn } from "./catalogues.server";
import { KIOSK_POLICY, KIOSK_SCRIPT, KIOSK_SECONDS_WITHOUT_SCRIPT, type KioskPage } from "./kiosk.server";
import { LanguageMenu } from "./language-menu";
import { type Look, lookOf } from "./look.server";
import { ResidentPage } from "./resident-page.server";
import { languageSuffix, type Words } from "./words";

/** What every resident's page knows of the municipality. */
export interface Organisation {
  name: string;
  /** Where a resident can ask a question; empty: not shown. */
  contact: string;
  demonstration: boolean;
  /** Its colours and its logo. */
  brand: Brand;
}

export interface ResidentDocument {
  language: SurveyLanguage;
  organisation: Organisation;
  title: string;
  hasErrors?: boolean;
  /** In which it is there too; a survey is in those of its version. None: not offered here, as where a form does it. */
  languages?: readonly Language[] | undefined;
  /** It stands on a screen that the next resident uses too. */
  kiosk?: KioskPage | undefined;
  /** Another look than that of the municipality, as one that isn't chosen yet. */
  look?: Look;
  children: ReactNode;
}

/**
 * The headers of a resident's page. `same-origin` and not `no-referrer`: no other site learns the address, and a
 * browser that sends no Sec-Fetch-Site still says with a form which site it comes from.
 */
export function residentHeaders(
  language: SurveyLanguage,
  { policy }: Pick<Look, "policy">,
  options: { public?: boolean } = {},
): Record<string, string> {
  return {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Language": language,
    Vary: "Accept-Language",
    "Content-Security-Policy": policy,
    "Cache-Control": options.public ? "no-cache" : "no-store",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    ...(options.public ? {} : { "X-Robots-Tag": "noindex, nofollow" }),
  };
}

export function residentPage({
  status,
  public: isPublic,
  ...page
}: ResidentDocument & { status: number; public?: boolean }) {
  const { policy } = lookOf(page.organisation.brand);
  const allowed = page.kiosk ? `${policy}; ${KIOSK_POLICY}` : policy;
  return new ResidentPage(
    status,
    residentHeaders(page.language, { policy: allowed }, { public: isPublic ?? false }),
    residentDocument(page),
  );
}

const END = "</body>";

/** A whole page, without any script but on a kiosk: what a phone of ten years ago, a screen reader and a text browser can show. */
export function residentDocument({
  language,
  organisation,
  title,
  hasErrors,
  languages = LANGUAGES,
  kiosk,
  look = lookOf(organisation.brand),
  children,
}: ResidentDocument): string {
  const t = wordsIn(language);
  const fullTitle = t(hasErrors ? "page.titleWithErrors" : "page.title", {
    title,
    organisation: organisation.name,
  });
  const head = renderToStaticMarkup(
    <>
      <meta charSet="utf-8" />
      <title>{fullTitle}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="format-detection" content="telephone=no" />
      <link rel="icon" href={look.icon} />
      {kiosk && (
        <noscript>
          <meta httpEquiv="refresh" content={`${secondsWithoutScript(kiosk)};url=${kiosk.start}`} />
        </noscript>
      )}
    </>,
  );
  const body = renderToStaticMarkup(
    <Body t={t} language={language} organisation={organisation} languages={languages} kiosk={kiosk}>
      {children}
    </Body>,
  );
  const script = kiosk ? `<script>${KIOSK_SCRIPT}</script>` : "";
  return `<!DOCTYPE html><html lang="${language}" dir="${directionOf(language)}"${kiosk ? ' class="kiosk"' : ""}><head>${head}<style>${look.css}</style></head>${body.slice(0, -END.length)}${script}${END}</html>`;
}

interface BodyProps {
  t: Words;
  language: SurveyLanguage;
  organisation: Organisation;
  languages: readonly Language[];
  kiosk: KioskPage | undefined;
  children: ReactNode;
}

const secondsWithoutScript = ({ isDone }: KioskPage): number =>
  KIOSK_SECONDS_WITHOUT_SCRIPT[isDone ? "done" : "silent"];

function Body({ t, language, organisation, languages, kiosk, children }: BodyProps) {
  const suffix = languageSuffix(language);
  if (kiosk)
    return (
      <body
        data-start={kiosk.start}
        data-done={kiosk.isDone ? "" : undefined}
        data-filled={kiosk.isFilled ? "" : undefined}
      >
        <header className={lookOf(organisation.brand).logo === null ? "bar" : "bar with-logo"}>
          {/* No way out of here: the next one must find the start. */}
          <div className="wrap">
            <span className="brand">
              <Name organisation={organisation} />
            </span>
          </div>
        </header>
        <main id="main">
          {children}
          {!kiosk.isDone && (
            <>
              <p className="small" id="note" hidden>
                {t("kiosk.note")}
              </p>
              <noscript>
                <p className="small">{t("kiosk.noScript")}</p>
              </noscript>
              <div className="still" id="still" role="alert" hidden>
                <p>{t("kiosk.still")}</p>
              </div>
            </>
          )}
        </main>
      </body>
    );
  return (
    <body>
      <a className="skip" href="#main">
        {t("page.skip")}
      </a>
      {organisation.demonstration && (
        <aside className="demo">
          <p className="wrap">{t("page.demo")}</p>
        </aside>
      )}
      <header className={lookOf(organisation.brand).logo === null ? "bar" : "bar with-logo"}>
        <div className="wrap">
          <a className="brand" href={`/${suffix}`}>
            <Name organisation={organisation} />
          </a>{" "}
          {languages.some((other) => other !== language) && (
            <nav aria-label={t("page.languages")}>
              <Languages t={t} language={language} languages={languages} />
            </nav>
          )}
        </div>
      </header>
      <main id="main">{children}</main>
      <footer className="footer">
        <ul className="wrap">
          <li>
            <a href={`/privacy${suffix}`}>{t("page.privacy")}</a>
          </li>
          <li>
            <a href={`/accessibility${suffix}`}>{t("page.accessibility")}</a>
          </li>
          <li>
            <a href={`/figures${suffix}`}>{t("page.figures")}</a>
          </li>
        </ul>
      </footer>
    </body>
  );
}

/** The municipality's own drawing, with its name unless that is part of it. */
function Name({ organisation: { name, brand } }: Pick<BodyProps, "organisation">) {
  const { logo } = lookOf(brand);
  if (logo === null) {
    return (
      <>
        <Mark />
        {name}
      </>
    );
  }
  const { address, width, height, hasName } = logo;
  return (
    <>
      <img className="logo" src={address} width={width} height={height} alt={hasName ? name : ""} />
      {hasName ? null : name}
    </>
  );
}

/** The other languages, each in its own words. */
function Languages({ t, language, languages }: Omit<BodyProps, "organisation" | "kiosk" | "children">) {
  const links = languages
    .filter((other) => other !== language)
    .map((other) => (
      <a key={other} href={`?lang=${other}`} hrefLang={other} lang={other} rel="nofollow">
        {LANGUAGE_NAMES[other]}
      </a>
    ));
  return <LanguageMenu t={t} language={language} ways={links} />;
}

/** Two speech balloons: an answer and its echo. */
function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
      <path
        fill="currentColor"
        d="M4 4h17a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-9l-6 5v-5H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z"
      />
      <path
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
        d="M26.500 10.500H28a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-2v5l-6-5h-6"
      />
    </svg>
  );
}
