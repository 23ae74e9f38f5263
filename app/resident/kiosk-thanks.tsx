import { Hero } from "./hero";
import type { Words } from "./words";

export interface KioskThanksProps {
  t: Words;
  start: string;
  /** "een telefoonnummer en een e-mailadres", ready to read; null if nothing was taken out. */
  removed: string | null;
}

/** No receipt, no answers, no link that leads away: the next resident stands before this screen in a moment. */
export function KioskThanks({ t, start, removed }: KioskThanksProps) {
  return (
    <>
      <Hero title={t("thanks.title")} about={t("kiosk.thanks")} isDone />
      {removed !== null && (
        <section className="card">
          <h2>{t("thanks.removedTitle")}</h2>
          <p>{t("thanks.removed", { kinds: removed })}</p>
        </section>
      )}
      <section className="card">
        <a className="button" href={start}>
          {t("kiosk.next")}
        </a>
      </section>
    </>
  );
}
