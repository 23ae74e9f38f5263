import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { Breadcrumb, DataList } from "~/components/navigation";
import { Page, PageHeader, Section } from "~/components/page";
import { withSearch } from "~/components/results-frame";
import { readAnswersPage } from "~/flow/answers-page.server";
import { requireViewer } from "~/flow/authorise.server";
import { answersPageNl } from "~/messages/answers-page.nl";
import { count, decimal, monthText, periodText } from "~/messages/dutch";
import { exportNl } from "~/messages/export.nl";
import { scopeText } from "~/messages/scope-words";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { Files } from "./files";

const t = translator("nl", answersPageNl);
const say = translator("nl", exportNl);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { store, now } = runtime();
  const { search, searchParams } = new URL(request.url);
  const page = await readAnswersPage(store.read, searchParams, now(), viewer);
  // That page says in words what is wrong with the address.
  if (page === null) throw redirect(`/results${search}`);
  return page;
}

export const meta: MetaFunction = () => [{ title: `${t("page.name")} · Weerklank` }];

type AnswersPage = NonNullable<Awaited<ReturnType<typeof readAnswersPage>>>;

/** What a file of all answers holds and how large it will be, before it is asked for; and how far it is, once it is. */
export default function AnswersDownloadPage() {
  const page = useLoaderData<typeof loader>();
  const { names, scope, period, isAllTime, isNarrowed, answered, bytes, questions, search } = page;
  const size = bytes && t("size.about", { csv: sizeText(bytes.csv), xlsx: sizeText(bytes.xlsx) });
  return (
    <Page>
      <PageHeader
        title={t("page.name")}
        intro={t("page.intro")}
        breadcrumb={
          <Breadcrumb items={[{ href: withSearch("/results", search), label: t("page.results") }]} />
        }
      />
      <DataList
        items={[
          { term: t("page.selection"), value: scopeText(scope, names) },
          {
            term: t("page.period"),
            value:
              isAllTime && answered
                ? t("page.allTime", { first: monthText(answered.first), last: monthText(answered.last) })
                : periodText(period),
          },
          { term: t("page.rows"), value: rowsText(page) },
          ...(size === null ? [] : [{ term: t("page.size"), value: size }]),
          { term: t("page.columns"), value: t("columns.text", { questions }) },
        ]}
      />
      <Section title={t("file.title")} intro={t("file.hint")}>
        <Files files={page.files} />
      </Section>
      <Section title={t("what.in")}>
        <p className="utrecht-paragraph">{say("answers.rowsText")}</p>
        <p className="utrecht-paragraph">{say("answers.labelsText", { hidden: count(page.hiddenBelow) })}</p>
        <p className="utrecht-paragraph">{t("what.meaning")}</p>
      </Section>
      <Section title={t("what.out")}>
        <p className="utrecht-paragraph">{say("answers.leftText")}</p>
      </Section>
      <Section title={t("what.other")}>
        <ul className="utrecht-unordered-list">
          {isAllTime && !isNarrowed ? null : (
            <li>
              <a className="utrecht-link" href="/results/answers">
                {t("what.everything")}
              </a>
            </li>
          )}
          <li>
            <a className="utrecht-link" href={withSearch("/results", search)}>
              {t("what.filter")}
            </a>
          </li>
        </ul>
      </Section>
    </Page>
  );
}

function rowsText({ visibility, n, isNarrowed }: AnswersPage): string {
  if (n === null) return t(visibility === "none" ? "rows.none" : "rows.few");
  return t(isNarrowed ? "rows.atMost" : "rows.about", { n: count(n) });
}

/** No more exact than it is known: "60 kB", "0,6 MB", "48 MB". */
function sizeText(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  if (megabytes >= 10) return t("size.megabytes", { n: count(Math.round(megabytes)) });
  if (megabytes >= 0.1) return t("size.megabytes", { n: decimal(megabytes) });
  return t("size.kilobytes", { n: count(Math.max(10, Math.round(bytes / 10_000) * 10)) });
}
