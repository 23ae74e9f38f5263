import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useSearchParams } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { ButtonLink } from "~/components/button";
import { type Column, DataTable } from "~/components/data-table";
import { Page, PageHeader, Section } from "~/components/page";
import type { Indicator } from "~/domain/indicator";
import { requireEditor } from "~/flow/authorise.server";
import { indicatorCatalogue } from "~/flow/indicators.server";
import { channelsNl } from "~/messages/channels.nl";
import { listText } from "~/messages/dutch";
import { denominatorText, indicatorName } from "~/messages/indicator-words";
import { indicatorsSettingsNl } from "~/messages/indicators-settings.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", indicatorsSettingsNl);

export const meta: MetaFunction = () => [{ title: `${t("page.title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const catalogue = await indicatorCatalogue(runtime().store.read);
  return {
    own: catalogue.filter(({ name }) => name !== ""),
    standard: catalogue.filter(({ name }) => name === ""),
  };
}

export default function IndicatorsPage() {
  const { own, standard } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const saved = search.get("saved");
  return (
    <Page>
      <PageHeader
        title={t("page.title")}
        intro={t("page.intro")}
        actions={<ButtonLink href="/settings/indicators/new">{t("page.add")}</ButtonLink>}
      />
      {saved === "added" || saved === "changed" || saved === "ended" ? (
        <Alert tone="ok" live>
          {t(`saved.${saved}`)}
        </Alert>
      ) : null}
      <Section title={t("own.title")}>
        {own.length === 0 ? (
          <p className="muted">{t("own.none")}</p>
        ) : (
          <Indicators title={t("own.title")} indicators={own} mayChange />
        )}
      </Section>
      <Section title={t("standard.title")} intro={t("standard.intro")}>
        <Indicators title={t("standard.title")} indicators={standard} />
      </Section>
    </Page>
  );
}

interface Props {
  title: string;
  indicators: readonly Indicator[];
  mayChange?: boolean;
}

function Indicators({ title, indicators, mayChange = false }: Props) {
  const edit: Column<Indicator> = {
    key: "edit",
    header: <span className="visually-hidden">{t("column.edit")}</span>,
    cell: (indicator) => (
      <a
        className="utrecht-link"
        href={`/settings/indicators/${indicator.key}`}
        aria-label={t("edit.label", { name: indicatorName(indicator) })}
      >
        {t("column.edit")}
      </a>
    ),
  };
  return (
    <DataTable
      caption={title}
      captionHidden
      rows={indicators}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "name",
          header: t("column.name"),
          rowHeader: true,
          cell: (indicator) => indicatorName(indicator),
        },
        { key: "what", header: t("column.what"), cell: whatText },
        { key: "of", header: t("column.denominator"), cell: denominatorText },
        {
          key: "direction",
          header: t("column.direction"),
          cell: ({ direction }) => t(`better.${direction}`),
        },
        ...(mayChange ? [edit] : []),
      ]}
    />
  );
}

function whatText({ source }: Indicator): string {
  switch (source.kind) {
    case "mean":
    case "share":
      return t(`what.${source.kind}`, { question: source.question });
    case "norm":
      return t(`what.norm.${source.measure}`, {
        within: t(`within.${source.unit}`, { n: source.within }),
        channels: listText(source.channels.map((channel) => channelsNl[channel].toLocaleLowerCase("nl"))),
      });
    default:
      return t(`what.${source.kind}`);
  }
}
