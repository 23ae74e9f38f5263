import { Form } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { Button, ButtonGroup } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { Field } from "~/components/field";
import { Select, TextInput } from "~/components/inputs";
import { PageHeader } from "~/components/page";
import { CHANNELS } from "~/domain/contact";
import {
  CSV_COLUMNS,
  type CsvColumn,
  type CsvMapping,
  pathOfColumn,
  REQUIRED_COLUMNS,
} from "~/domain/contact-csv";
import { channelsNl } from "~/messages/channels.nl";
import { contactsNl } from "~/messages/contacts.nl";
import { listText } from "~/messages/dutch";
import { translator } from "~/messages/translate";

const t = translator("nl", contactsNl);

const labelOf = (column: CsvColumn) => t(`field.${pathOfColumn(column)}` as keyof typeof contactsNl);
const isRequired = (column: CsvColumn) => (REQUIRED_COLUMNS as readonly string[]).includes(column);

export interface MappingStepProps {
  file: string;
  header: string[];
  mapping: CsvMapping;
  missing: CsvColumn[];
  /** The first rows of the file. */
  samples: string[][];
  tried: number;
  good: number;
  wrong: { line: number; what: string }[];
}

/** What each of our fields is in the file, with what the first rows have there. */
export function MappingStep({ file, header, mapping, missing, samples, ...checked }: MappingStepProps) {
  const used = new Set(Object.values(mapping).flatMap((place) => ("field" in place ? [place.field] : [])));
  const unused = header.filter((name, index) => !used.has(index) && name !== "").slice(0, 20);
  const source = mapping.source;
  return (
    <>
      <PageHeader title={t("map.title")} intro={t("map.intro", { file })} />
      <Verdict missing={missing} {...checked} />
      <Form method="post">
        <DataTable
          caption={t("map.caption")}
          captionHidden
          dense
          rows={CSV_COLUMNS}
          rowKey={(column) => column}
          columns={[
            {
              key: "field",
              header: t("map.field"),
              rowHeader: true,
              cell: (column) => (
                <label htmlFor={`column.${column}`}>
                  {labelOf(column)}
                  {isRequired(column) ? <span className="muted"> ({t("map.required")})</span> : null}
                </label>
              ),
            },
            {
              key: "column",
              header: t("map.column"),
              cell: (column) => (
                <Select
                  id={`column.${column}`}
                  name={`column.${column}`}
                  defaultValue={chosen(mapping[column])}
                  key={chosen(mapping[column])}
                  aria-invalid={missing.includes(column) || undefined}
                >
                  <option value="">{t("map.none")}</option>
                  {header.map((name, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two columns can have one name; their place is what they are
                    <option key={index} value={index}>
                      {name || `(${index + 1})`}
                    </option>
                  ))}
                  {column === "channel"
                    ? CHANNELS.map((channel) => (
                        <option key={channel} value={`always:${channel}`}>
                          {t("map.always", { value: channelsNl[channel] })}
                        </option>
                      ))
                    : null}
                </Select>
              ),
            },
            {
              key: "sample",
              header: t("map.sample"),
              cell: (column) => <span className="muted">{sampleOf(mapping[column], samples)}</span>,
            },
          ]}
        />
        {source && "field" in source ? null : (
          <Field
            label={t("map.sourceName")}
            name="sourceName"
            description={t("map.sourceName.hint")}
            width="medium"
          >
            <TextInput defaultValue={source?.always ?? ""} maxLength={100} autoComplete="off" />
          </Field>
        )}
        {unused.length > 0 ? (
          <p className="utrecht-paragraph muted">{t("map.unused", { columns: listText(unused) })}</p>
        ) : null}
        <ButtonGroup>
          <Button name="intent" value="start">
            {t("map.start")}
          </Button>
          <Button name="intent" value="check" appearance="secondary">
            {t("map.check")}
          </Button>
          <Button name="intent" value="stop" appearance="subtle">
            {t("map.cancel")}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

function Verdict({
  missing,
  tried,
  good,
  wrong,
}: Pick<MappingStepProps, "missing" | "tried" | "good" | "wrong">) {
  if (missing.length > 0) {
    return <Alert tone="error">{t("map.missing", { fields: listText(missing.map(labelOf)) })}</Alert>;
  }
  if (tried === 0) return <Alert tone="warning">{t("map.noRows")}</Alert>;
  if (good === tried) return <Alert tone="ok">{t("map.allGood", { tried })}</Alert>;
  return (
    <Alert tone="warning" title={t("map.someBad", { tried, good })}>
      <ul>
        {wrong.map(({ line, what }) => (
          <li key={line}>{t("map.line", { line, what })}</li>
        ))}
      </ul>
    </Alert>
  );
}

const chosen = (place: CsvMapping[CsvColumn]): string =>
  !place ? "" : "field" in place ? String(place.field) : `always:${place.always}`;

function sampleOf(place: CsvMapping[CsvColumn], samples: string[][]): string {
  if (!place) return "";
  if ("always" in place) return place.always;
  const values = samples.slice(0, 3).map((row) => row[place.field] ?? "");
  return [...new Set(values.filter((value) => value !== ""))].map((value) => value.slice(0, 40)).join(" · ");
}
