import { ButtonGroup, ButtonLink } from "~/components/button";
import { DownloadLinks } from "~/components/download";
import { Card, Section } from "~/components/page";
import { QrPicture } from "~/components/qr-picture";
import { FROM_ONE_NETWORK } from "~/domain/door";
import { doorsNl } from "~/messages/doors.nl";
import { translator } from "~/messages/translate";
import type { DoorPage } from "./route";

const t = translator("nl", doorsNl);

/** The code, as a picture and in characters, and what to print of it. */
export function CodeCard({ page: { door, link, spelt, qr } }: { page: DoorPage }) {
  const files = (["svg", "png"] as const).map((format) => ({
    format,
    href: `/settings/doors/${door.id}/qr.${format}`,
  }));
  return (
    <>
      <Card className="door-card">
        <div>
          <QrPicture qr={qr} label={t("door.qr", { link })} />
          <DownloadLinks title={t("door.qrTitle")} files={files} />
        </div>
        <div className="door-card__text">
          <p className="door-card__label">{t("door.code")}</p>
          <p className="door-card__code">{spelt}</p>
          <p className="door-card__label">{t("door.address")}</p>
          <p className="door-card__link">
            <a className="utrecht-link" href={link} target="_blank" rel="noreferrer">
              {link}
            </a>
          </p>
          <ButtonGroup>
            <ButtonLink appearance="primary" href={`/settings/doors/${door.id}/poster`}>
              {t("door.poster")}
            </ButtonLink>
            <ButtonLink href={`/settings/doors/${door.id}/poster?size=a6`}>{t("door.cards")}</ButtonLink>
          </ButtonGroup>
        </div>
      </Card>
      {door.kiosk ? (
        <Section title={t("door.kioskTitle")} intro={t("door.kioskText")}>
          <p className="door-card__link">
            <a className="utrecht-link" href={`${link}?kiosk=1`} target="_blank" rel="noreferrer">
              {`${link}?kiosk=1`}
            </a>
          </p>
        </Section>
      ) : null}
      <Section title={t("door.paperTitle")}>
        <p className="utrecht-paragraph">
          {door.kiosk
            ? t("door.paperKiosk", { kiosk: FROM_ONE_NETWORK.kiosk.hour })
            : t("door.paperCode", { kiosk: FROM_ONE_NETWORK.kiosk.hour, code: FROM_ONE_NETWORK.code.hour })}
        </p>
      </Section>
    </>
  );
}
