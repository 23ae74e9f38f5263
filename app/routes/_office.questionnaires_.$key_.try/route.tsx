import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { ButtonLink } from "~/components/button";
import { Field } from "~/components/field";
import { TextInput } from "~/components/inputs";
import { Breadcrumb } from "~/components/navigation";
import { Card, Page, PageHeader } from "~/components/page";
import { QrPicture } from "~/components/qr-picture";
import { dayInAmsterdam } from "~/domain/calendar";
import { requireEditor } from "~/flow/authorise.server";
import { type OfferedTrial, offerTrial } from "~/flow/offer-trial.server";
import { dayText } from "~/messages/dutch";
import { questionnaireTrialNl } from "~/messages/questionnaire-trial.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", questionnaireTrialNl);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? t("titleOf", { name: data.name }) : t("title")} · Weerklank` },
];

/** A link to try a version with; asking for it stores nothing. `?version=3` for another than the draft. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  const key = params.key ?? "";
  const version = new URL(request.url).searchParams.get("version");
  const wanted = version === null ? null : /^\d{1,9}$/.test(version) ? Number(version) : Number.NaN;
  const offered = await offerTrial(runtime(), key, wanted);
  if (offered === null) throw new Response(null, { status: 404 });
  const { until, ...rest } = offered;
  return { ...rest, key, until: dayText(dayInAmsterdam(until)) };
}

export default function Try() {
  const { key, name, chosen, versions, link, until, qr, onlyHere } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            items={[
              { href: "/questionnaires", label: t("questionnaires") },
              { href: `/questionnaires/${key}`, label: name },
            ]}
          />
        }
        title={t("title")}
        intro={t("intro")}
      />
      {versions.length < 2 ? null : (
        <nav className="choice-links" aria-label={t("choose")}>
          <ul className="choice-links__list">
            {versions.map((version) => (
              <li key={version.number}>
                <a
                  className="choice-links__link"
                  href={`/questionnaires/${key}/try?version=${version.number}`}
                  aria-current={version.number === chosen.number ? "page" : undefined}
                >
                  {versionText(version, versions)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {onlyHere ? (
        <Alert tone="warning" title={t("onlyHere")}>
          <p>{t("onlyHere.text")}</p>
        </Alert>
      ) : null}
      <Card className="trial">
        <QrPicture qr={qr} label={t("qr")} />
        <div className="trial__link">
          <Field
            label={t("link")}
            name="link"
            description={t(chosen.state === "draft" ? "link.hint" : "link.hintFixed", { until })}
          >
            <TextInput
              value={link}
              readOnly
              spellCheck={false}
              onFocus={(event) => event.currentTarget.select()}
            />
          </Field>
          <ButtonLink href={link} target="_blank" rel="noreferrer">
            {t("open")}
          </ButtonLink>
        </div>
      </Card>
    </Page>
  );
}

/** Only the newest of the published ones is asked. */
function versionText(
  { number, state }: OfferedTrial["chosen"],
  versions: readonly OfferedTrial["chosen"][],
): string {
  const live = versions.find((one) => one.state === "published");
  if (state === "published" && live?.number !== number) return t("version.older", { number });
  return t(`version.${state}`, { number });
}
