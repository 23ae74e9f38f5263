import { Button, ButtonGroup, ButtonLink } from "~/components/button";
import { Card, Section } from "~/components/page";
import { listText } from "~/messages/dutch";
import { questionnairesNl } from "~/messages/questionnaires.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", questionnairesNl);

export interface ShownDraft {
  number: number;
  basedOn: number | null;
  moment: string;
  name: string;
  /** What keeps it from being published. */
  problems: number;
  /** Who has it open now. */
  open: string[];
}

/** What somebody works on beside the live version, and what can be done with it. */
export function DraftSection({ address, draft }: { address: string; draft: ShownDraft }) {
  const { number, basedOn, moment, name, problems, open } = draft;
  return (
    <Section title={t("one.draft", { number })}>
      <Card>
        <div className="prose">
          <p className="utrecht-paragraph">
            {basedOn === null
              ? t("one.draftNew", { moment, name })
              : t("one.draftBased", { basedOn, moment, name })}{" "}
            {problems === 0 ? t("one.ready") : t("one.problems", { n: problems })}
          </p>
          {open.length > 0 ? (
            <p className="utrecht-paragraph">{t("one.open", { names: listText(open), n: open.length })}</p>
          ) : null}
        </div>
        <ButtonGroup>
          <ButtonLink appearance="primary" href={`${address}/edit`}>
            {t("one.continue")}
          </ButtonLink>
          <ButtonLink href={`${address}/try`}>{t("one.tryDraft")}</ButtonLink>
          <ButtonLink href={`${address}/publish`}>{t("one.publish")}</ButtonLink>
          <ButtonLink appearance="subtle" href={`${address}/discard`}>
            {t("one.discard")}
          </ButtonLink>
        </ButtonGroup>
      </Card>
    </Section>
  );
}

/** Where there is none: the button that makes one. */
export function EditButton() {
  return (
    <form method="post">
      <Button name="intent" value="edit">
        {t("one.edit")}
      </Button>
    </form>
  );
}
