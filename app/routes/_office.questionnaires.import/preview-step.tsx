import { Form, useNavigation } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { Badge } from "~/components/badge";
import { Button, ButtonGroup, ButtonLink } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { Field } from "~/components/field";
import { TextInput } from "~/components/inputs";
import { Breadcrumb } from "~/components/navigation";
import { PageHeader, Section } from "~/components/page";
import type { QuestionKind } from "~/domain/questionnaire";
import type { ImportedLine } from "~/domain/questionnaire-import";
import type { ImportReport } from "~/flow/import-report.server";
import { listText } from "~/messages/dutch";
import { languageName } from "~/messages/import-note";
import { questionnaireImportNl } from "~/messages/questionnaire-import.nl";
import { questionnairesNl } from "~/messages/questionnaires.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", questionnaireImportNl);

type ShownLine = Omit<ImportedLine, "notes"> & { notes: string[] };

export interface PreviewStepProps {
  file: string;
  kind: "json" | "limesurvey" | "csv";
  name: string;
  languages: string[];
  /** What would be made, as it is sent back. */
  content: string;
  /** How much keeps it from being published. */
  problems: number;
  notes: string[];
  lines: ShownLine[];
}

const TONES = { same: "positive", changed: "warning", left_out: "negative" } as const;

/** What of the file would become what; nothing has been made. */
export function PreviewStep({
  file,
  kind,
  name,
  languages,
  content,
  problems,
  notes,
  lines,
}: PreviewStepProps) {
  const busy = useNavigation().state !== "idle";
  const number = (outcome: ShownLine["outcome"]) => lines.filter((line) => line.outcome === outcome).length;
  const counts = { same: number("same"), changed: number("changed"), left: number("left_out") };
  const isWhole = counts.changed + counts.left === 0;
  return (
    <>
      <PageHeader
        title={t("preview.title")}
        intro={t("preview.intro", { file, kind: t(`kind.${kind}`) })}
        breadcrumb={
          <Breadcrumb
            items={[
              { label: questionnairesNl.title, href: "/questionnaires" },
              { label: t("title"), href: "/questionnaires/import" },
            ]}
          />
        }
      />
      {isWhole ? (
        <Alert tone="ok">{t("preview.all", { n: counts.same })}</Alert>
      ) : (
        <Alert tone="warning" title={t("preview.some")}>
          {t("preview.counts", counts)}
        </Alert>
      )}
      {notes.length > 0 ? (
        <Alert title={t("preview.whole")}>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <Form method="post" encType="multipart/form-data" action="/questionnaires/import?make">
        <Field label={t("preview.name")} name="name" description={t("preview.name.hint")} required>
          <TextInput defaultValue={name.slice(0, 100)} maxLength={100} autoComplete="off" />
        </Field>
        <p className="utrecht-paragraph">
          {t("preview.languages", { languages: listText(languages.map(languageName)) })}{" "}
          {problems > 0 ? t("preview.problems", { n: problems }) : t("preview.ready")}
        </p>
        <input type="hidden" name="fileName" value={file} />
        <input type="hidden" name="content" value={content} />
        <ButtonGroup>
          <Button disabled={busy}>{t("preview.make")}</Button>
          <ButtonLink href="/questionnaires/import" appearance="subtle">
            {t("preview.other")}
          </ButtonLink>
        </ButtonGroup>
      </Form>
      <Section
        title={t("preview.table")}
        actions={
          <form method="post" action="/questionnaires/import/report.csv">
            <input type="hidden" name="report" value={JSON.stringify(reportOf(file, notes, lines))} />
            <Button small appearance="secondary">
              {t("report.download")}
            </Button>
          </form>
        }
      >
        <DataTable
          caption={t("preview.table")}
          captionHidden
          rows={lines.map((line, place) => ({ ...line, place }))}
          rowKey={({ place }) => String(place)}
          columns={[
            {
              key: "source",
              header: t("preview.source"),
              rowHeader: true,
              cell: ({ source, text }) => (
                <>
                  <span className="preserve-lines">{shortened(text) || t("preview.noText")}</span>{" "}
                  {source === "" ? null : <code className="code">{source.slice(0, 60)}</code>}
                </>
              ),
            },
            {
              key: "becomes",
              header: t("preview.becomes"),
              cell: ({ kind: becomes, key }) =>
                becomes === null ? (
                  "–"
                ) : (
                  <>
                    {kindText(becomes)}
                    {key === null || becomes === "text" ? null : (
                      <span className="muted"> ({t("becomes.key", { key })})</span>
                    )}
                  </>
                ),
            },
            {
              key: "report",
              header: t("preview.report"),
              cell: ({ outcome, notes: told }) => (
                <>
                  <Badge tone={TONES[outcome]}>{t(`outcome.${outcome}`)}</Badge>
                  {told.map((note) => (
                    <p key={note}>{note}</p>
                  ))}
                </>
              ),
            },
          ]}
        />
      </Section>
    </>
  );
}

const kindText = (kind: QuestionKind) => questionnairesNl[`kind.${kind}`].replace(/: \{options\}$/, "");

const reportOf = (file: string, notes: string[], lines: ShownLine[]): ImportReport => ({
  file,
  notes,
  lines: lines.map(({ source, text, kind, key, outcome, notes: told }) => ({
    source,
    text,
    becomes: kind === null ? "" : key === null ? kindText(kind) : `${kindText(kind)} (${key})`,
    outcome,
    notes: told,
  })),
});

const LONGEST_SHOWN = 300;

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= LONGEST_SHOWN ? text : `${letters.slice(0, LONGEST_SHOWN).join("")} …`;
}
