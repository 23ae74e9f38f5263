import { QrPicture } from "~/components/qr-picture";
import { doorsNl } from "~/messages/doors.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", doorsNl);

export interface PosterProps {
  organisation: string;
  /** The municipality's own, behind the question. */
  colour: string;
  /** What can be read on it is dark. */
  isInkDark: boolean;
  /** "Wat vond u van uw bezoek?" */
  question: string;
  /** The topic, in words. */
  about: string;
  qr: { size: number; path: string };
  link: string;
  /** Where the code is typed: "feedback.voorbeeld.nl". */
  host: string;
  /** "BCDF-GH23". */
  code: string;
  /** How long the questions take; null where none are asked today. */
  minutes: number | null;
  /** Small, four on a sheet. */
  isCard?: boolean;
}

/** One poster or card, for whoever stands before it: what is asked, the code, and what it costs. */
export function Poster(props: PosterProps) {
  const {
    organisation,
    colour,
    isInkDark,
    question,
    about,
    qr,
    link,
    host,
    code,
    minutes,
    isCard = false,
  } = props;
  return (
    <article className={isCard ? "poster poster--card" : "poster"}>
      <header className={isInkDark ? "poster__head poster__head--dark" : "poster__head"}>
        <svg className="poster__band" aria-hidden="true" focusable="false">
          <rect width="100%" height="100%" fill={colour} />
        </svg>
        <p className="poster__owner">{organisation}</p>
        <h2 className="poster__question">{question}</h2>
        <p className="poster__about">{t("poster.about", { topic: about })}</p>
      </header>
      <div className="poster__scan">
        <QrPicture qr={qr} label={t("door.qr", { link })} />
        <div className="poster__how">
          <p className="poster__step">{t("poster.scan")}</p>
          <p>
            {t("poster.or")} <strong className="poster__host">{host}</strong> {t("poster.type")}
          </p>
          <p className="poster__code">{code}</p>
        </div>
      </div>
      <footer className="poster__foot">
        <p>{minutes === null ? t("poster.smallShort") : t("poster.small", { minutes })}</p>
        <p>{t("poster.thanks")}</p>
      </footer>
    </article>
  );
}
