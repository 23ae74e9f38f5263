import { Alert } from "~/components/alert";
import { Button, ButtonGroup, ButtonLink } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Field } from "~/components/field";
import { TextInput } from "~/components/inputs";
import { Section } from "~/components/page";
import { suppressionsNl } from "~/messages/suppressions.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", suppressionsNl);

export interface LookupAnswer {
  typed: string;
  error: string | null;
  found: {
    address: string;
    optedOut: string | null;
    suppression: { hash: string; moment: string; cause: string } | null;
  } | null;
}

/** Types an address, sees what is known of it, and only then suppresses it or lifts that. */
export function AddressLookup({ answer }: { answer: LookupAnswer | null }) {
  return (
    <Section title={t("lookup.title")}>
      {answer?.error ? <ErrorSummary errors={{ address: answer.error }} /> : null}
      <form method="post" action="?index" noValidate>
        <Field
          label={t("lookup.label")}
          name="address"
          description={t("lookup.hint")}
          error={answer?.error ?? undefined}
        >
          <TextInput defaultValue={answer?.typed ?? ""} autoComplete="off" maxLength={500} />
        </Field>
        <ButtonGroup>
          <Button appearance="secondary" name="intent" value="lookup">
            {t("lookup.submit")}
          </Button>
        </ButtonGroup>
      </form>
      {answer?.found ? <Found {...answer.found} /> : null}
    </Section>
  );
}

function Found({ address, optedOut, suppression }: NonNullable<LookupAnswer["found"]>) {
  return (
    <>
      {optedOut ? (
        <Alert tone="warning" title={t("lookup.optedOut", { address })} live>
          {t("lookup.optedOut.text", { moment: optedOut })}
        </Alert>
      ) : null}
      {suppression ? (
        <Alert
          tone="warning"
          title={t("lookup.suppressed", { address })}
          live
          actions={
            <ButtonLink href={`/settings/suppressions/${suppression.hash}/lift`}>
              {t("lookup.lift")}
            </ButtonLink>
          }
        >
          {t("lookup.suppressed.text", { moment: suppression.moment, cause: suppression.cause })}
        </Alert>
      ) : (
        <>
          {optedOut ? null : (
            <Alert tone="info" title={t("lookup.free", { address })} live>
              {t("lookup.free.text")}
            </Alert>
          )}
          <form method="post" action="?index">
            <input type="hidden" name="address" value={address} />
            <p className="utrecht-paragraph">{t("lookup.suppress.text")}</p>
            <ButtonGroup>
              <Button appearance="danger" name="intent" value="suppress">
                {t("lookup.suppress")}
              </Button>
            </ButtonGroup>
          </form>
        </>
      )}
    </>
  );
}
