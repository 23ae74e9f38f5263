import type { Words } from "./words";

export interface WaysProps {
  t: Words;
  /** Keeps the language: '?lang=en'. */
  suffix: string;
  /** The page that has to do with this one, as "/s/TOKEN". */
  back?: string | undefined;
}

/** Where one can go from a page at which nothing is left to do: no page ends in nothing. */
export function Ways({ t, suffix, back }: WaysProps) {
  return (
    <nav className="card" aria-labelledby="ways">
      <h2 id="ways">{t("way.title")}</h2>
      <ul className="ways">
        {back === undefined ? null : (
          <li>
            <a href={back}>{t("way.back")}</a>
          </li>
        )}
        <li>
          <a href={`/${suffix}#code`}>{t("way.code")}</a>
        </li>
        <li>
          <a href={`/figures${suffix}`}>{t("way.figures")}</a>
        </li>
      </ul>
    </nav>
  );
}
