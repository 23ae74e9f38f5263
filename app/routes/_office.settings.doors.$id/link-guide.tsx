import { Button } from "~/components/button";
import { Disclosure } from "~/components/disclosure";
import { DataList } from "~/components/navigation";
import { Section } from "~/components/page";
import { LINK_DAYS } from "~/domain/door-link";
import { doorsNl } from "~/messages/doors.nl";
import { translator } from "~/messages/translate";
import { linkExamples } from "./link-examples";
import type { DoorPage } from "./route";

const t = translator("nl", doorsNl);

/** How an e-service makes the link that it shows: for whoever builds it. */
export function LinkGuide({ page: { door, link, key } }: { page: DoorPage }) {
  if (key === null)
    return (
      <Section title={t("key.title")} intro={t("key.intro", { days: LINK_DAYS })}>
        <p className="muted">{t("key.notYours")}</p>
      </Section>
    );
  return (
    <Section title={t("key.title")} intro={t("key.intro", { days: LINK_DAYS })}>
      <Disclosure summary={t("key.show")}>
        <p className="utrecht-paragraph">
          <code className="secret">{key}</code>
        </p>
        <p className="muted">{t("key.secret")}</p>
      </Disclosure>
      <p className="utrecht-paragraph">{t("key.values")}</p>
      <DataList
        items={(["channel", "topic", "id", "at", "sig"] as const).map((name) => ({
          term: name,
          value: t(`key.${name}`),
        }))}
      />
      {Object.entries(linkExamples(link, door.code)).map(([name, code], index) => (
        <Disclosure key={name} summary={name} open={index === 0}>
          <pre className="code-block">
            <code>{code}</code>
          </pre>
        </Disclosure>
      ))}
      <Disclosure summary={t("key.renew")}>
        <p className="utrecht-paragraph">{t("key.renewText")}</p>
        <form method="post">
          <input type="hidden" name="keyNumber" value={door.keyNumber} />
          <Button name="intent" value="renew" appearance="danger">
            {t("key.renew")}
          </Button>
        </form>
      </Disclosure>
    </Section>
  );
}
