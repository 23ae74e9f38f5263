import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useSearchParams } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { Button, ButtonGroup } from "~/components/button";
import { Checkbox } from "~/components/choices";
import { DataTable } from "~/components/data-table";
import { Disclosure } from "~/components/disclosure";
import { Download } from "~/components/download";
import { Fieldset } from "~/components/field";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader, Section } from "~/components/page";
import { FEWEST_POINTS } from "~/domain/control-chart";
import { isMailKind, MAIL_KINDS } from "~/domain/office-mail";
import { requireViewer } from "~/flow/authorise.server";
import { changeSubscriptions } from "~/flow/change-subscriptions.server";
import { readOwnMailPage } from "~/flow/own-mail-page.server";
import { sentForm } from "~/flow/sent-form.server";
import { officeMailsNl } from "~/messages/office-mails.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { SentMails } from "./sent-mails";

const t = translator("nl", officeMailsNl);

export const meta: MetaFunction = () => [{ title: `${t("page.title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  return readOwnMailPage(runtime(), await requireViewer(request));
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await sentForm(request);
  const wanted = form.getAll("kind").map(String);
  // Only what the page offers: anything else was not sent by it.
  if (!wanted.every(isMailKind)) throw new Response(null, { status: 400 });
  await changeSubscriptions(runtime(), viewer, wanted.filter(isMailKind));
  return redirect("/results/mail?saved=1");
}

export default function OwnMailPage() {
  const page = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  return (
    <Page>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: "/results", label: t("page.results") }]} />}
        title={t("page.title")}
        intro={t("page.intro", { email: page.email })}
      />
      {search.has("saved") ? (
        <Alert tone="ok" live>
          {t("page.saved")}
        </Alert>
      ) : null}
      <form method="post" action="/results/mail" className="form">
        <Fieldset legend={t("page.legend")}>
          {MAIL_KINDS.map((kind) => (
            <Checkbox
              key={kind}
              id={`kind-${kind}`}
              name="kind"
              value={kind}
              defaultChecked={page.kinds.includes(kind)}
              label={t(`${kind}.label`)}
              description={t(`${kind}.description`, { day: page.nextDay })}
            />
          ))}
        </Fieldset>
        <ButtonGroup>
          <Button>{t("page.save")}</Button>
        </ButtonGroup>
      </form>
      <Section title={t("page.watched")}>
        <p className="utrecht-paragraph">{t("page.watchedText", { fewest: FEWEST_POINTS })}</p>
        <Disclosure summary={t("page.watchedOpen", { n: page.watched.length })}>
          <DataTable
            caption={t("page.watchedCaption")}
            captionHidden
            rows={page.watched}
            rowKey={({ id }) => id}
            columns={[
              { key: "name", header: t("page.watchedIndicator"), rowHeader: true, cell: ({ name }) => name },
              { key: "scope", header: t("page.watchedScope"), cell: ({ scope }) => scope },
            ]}
          />
          <Download of="/results/tables/watched" title={t("page.watchedCaption")} />
        </Disclosure>
      </Section>
      <Section title={t("page.preview")}>
        <p className="utrecht-paragraph">{t("page.previewText", { month: page.month })}</p>
        <iframe
          className="mail-frame mail-frame--wide"
          title={t("page.previewFrame")}
          src="/results/mail/preview"
          // Nothing in a message may run or steer the office; its links open beside it.
          sandbox="allow-popups allow-popups-to-escape-sandbox"
        />
        <p className="utrecht-paragraph">
          <a className="utrecht-link" href="/results/mail/preview?as=text">
            {t("page.previewPlain")}
          </a>
        </p>
      </Section>
      <Section title={t("page.sent")}>
        <SentMails mails={page.mails} />
      </Section>
    </Page>
  );
}
