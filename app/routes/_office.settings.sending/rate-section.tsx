import { Alert } from "~/components/alert";
import { Button, ButtonGroup } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Field, FieldRow } from "~/components/field";
import { TextInput } from "~/components/inputs";
import { DataList } from "~/components/navigation";
import { Section } from "~/components/page";
import { standingStillNl } from "~/messages/standing-still.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", standingStillNl);

/** As text; '' for no limit. */
interface Rates {
  emailPerMinute: string;
  smsPerMinute: string;
}

export interface RateProps {
  stored: Rates;
  mayChange: boolean;
  /** What became of the form, if it was sent just now. */
  result: { ok: true; changed: boolean } | { ok: false; errors: Record<string, string>; typed: Rates } | null;
}

/** How many messages leave in a minute at most, per medium. */
export function RateSection({ stored, mayChange, result }: RateProps) {
  const values = result?.ok === false ? result.typed : stored;
  const errors = result?.ok === false ? result.errors : {};
  return (
    <Section title={t("rate.title")} intro={t("rate.lead")} id="tempo">
      <ErrorSummary errors={errors} />
      {result?.ok && result.changed ? (
        <Alert tone="ok" title={t("rate.saved")} live>
          {t("rate.saved.text")}
        </Alert>
      ) : null}
      {result?.ok && !result.changed ? <Alert tone="info" title={t("rate.unchanged")} live /> : null}
      {mayChange ? (
        <form method="post" noValidate>
          <input type="hidden" name="part" value="rate" />
          <FieldRow>
            {(["emailPerMinute", "smsPerMinute"] as const).map((name) => (
              <Field
                key={name}
                label={t(`rate.${name}`)}
                name={name}
                width="medium"
                optional
                error={errors[name]}
              >
                <TextInput inputMode="numeric" defaultValue={values[name]} />
              </Field>
            ))}
          </FieldRow>
          <ButtonGroup>
            <Button>{t("rate.save")}</Button>
          </ButtonGroup>
        </form>
      ) : (
        <>
          <DataList
            items={(["emailPerMinute", "smsPerMinute"] as const).map((name) => ({
              term: t(`rate.${name}`),
              value: values[name] === "" ? t("rate.none") : values[name],
            }))}
          />
          <p className="muted">{t("rate.onlyAdministrators")}</p>
        </>
      )}
    </Section>
  );
}
