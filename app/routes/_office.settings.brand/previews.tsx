import { useDeferredValue } from "react";
import { Phone } from "~/components/phone";
import type { BrandColour, Scheme } from "~/domain/brand";
import { brandNl } from "~/messages/brand.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", brandNl);
const SCHEMES: readonly Scheme[] = ["light", "dark"];

export interface PreviewsProps {
  colours: Record<BrandColour, string>;
  logo: string | null;
}

/** The survey on a phone, on a light screen and on a dark one. */
export function Previews({ colours, logo }: PreviewsProps) {
  const { primary, bar, primaryDark, barDark } = useDeferredValue(colours);
  const query = new URLSearchParams({ primary, bar, primaryDark, barDark, logo: logo ?? "" });
  return (
    <section className="brand-page__previews" aria-labelledby="previews">
      <h2 className="utrecht-heading-2" id="previews">
        {t("section.preview")}
      </h2>
      <p className="muted">{t("preview.lead")}</p>
      <div className="brand-page__phones">
        {SCHEMES.map((scheme) => (
          <figure key={scheme}>
            <figcaption>{t(`preview.${scheme}`)}</figcaption>
            <Phone label={t("preview.frame", { scheme: t(`preview.${scheme}`).toLowerCase() })}>
              <iframe
                className="phone__frame phone__frame--tall"
                title={t("preview.frame", { scheme: t(`preview.${scheme}`).toLowerCase() })}
                src={`/settings/brand/preview?scheme=${scheme}&${query}`}
                sandbox="allow-same-origin"
              />
            </Phone>
          </figure>
        ))}
      </div>
    </section>
  );
}
