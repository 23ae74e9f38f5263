import { useState } from "react";
import { Alert } from "~/components/alert";
import { Button, ButtonGroup } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Field } from "~/components/field";
import { TextInput } from "~/components/inputs";
import { DataList } from "~/components/navigation";
import { Section } from "~/components/page";
import { SMS_SENDER_LENGTH } from "~/domain/sms-sender";
import { textsNl } from "~/messages/texts.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", textsNl);

export interface TextsProps {
  gateway: { name: "notifynl" | "cm" | "spryng" | "json"; host: string } | null;
  /** The name that was set; '' for none. */
  sender: string;
  /** What the municipality's name makes of it. */
  made: string;
  /** Where the gateway's receipts go; null without a gateway. */
  receipts: string | null;
}

interface Props extends TextsProps {
  mayChange: boolean;
  /** What became of the form, if it was sent just now. */
  result:
    | { ok: true; changed: boolean; sender: string }
    | { ok: false; errors: Record<string, string>; typed: string }
    | null;
}

/** By which gateway texts leave, from whom they come, and where the gateway reports on them. */
export function TextsSection({ gateway, sender, made, receipts, mayChange, result }: Props) {
  const errors = result?.ok === false ? result.errors : {};
  return (
    <>
      <Section title={t("title")} id="sms">
        <ErrorSummary errors={errors} />
        {result?.ok && result.changed ? (
          <Alert tone="ok" title={t("saved")} live>
            {t("saved.text", { sender: result.sender })}
          </Alert>
        ) : null}
        {result?.ok && !result.changed ? <Alert tone="info" title={t("unchanged")} live /> : null}
        <DataList
          items={[
            {
              term: t("gateway"),
              value:
                gateway === null ? t("gateway.none") : t(`gateway.${gateway.name}`, { host: gateway.host }),
            },
            ...(mayChange ? [] : [{ term: t("sender"), value: sender === "" ? made : sender }]),
          ]}
        />
        {mayChange ? (
          <SenderForm
            value={result?.ok === false ? result.typed : sender}
            made={made}
            error={errors.smsSender}
          />
        ) : (
          <p className="muted">{t("sender.onlyAdministrators")}</p>
        )}
        {gateway?.name === "notifynl" ? <p className="muted">{t("sender.byNotify")}</p> : null}
      </Section>
      {gateway !== null && receipts !== null && mayChange ? (
        <Receipts gateway={gateway.name} address={receipts} />
      ) : null}
    </>
  );
}

function SenderForm({ value, made, error }: { value: string; made: string; error: string | undefined }) {
  const [typed, setTyped] = useState(value);
  const length = [...typed.trim()].length;
  const over = length - SMS_SENDER_LENGTH;
  return (
    <form method="post" action="#sms" noValidate>
      <input type="hidden" name="part" value="texts" />
      <Field
        label={t("field.sender")}
        name="smsSender"
        width="medium"
        optional
        description={t("field.sender.hint", { made })}
        error={error}
      >
        <TextInput
          defaultValue={value}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <div className="sms-count" aria-live="polite">
          <p className={over > 0 ? "sms-count__line sms-count__line--over" : "sms-count__line"}>
            <strong>
              {over > 0
                ? t("sender.over", { length, over })
                : t("sender.count", { length, most: SMS_SENDER_LENGTH })}
            </strong>
          </p>
        </div>
      </Field>
      <ButtonGroup>
        <Button>{t("save")}</Button>
      </ButtonGroup>
    </form>
  );
}

function Receipts({ gateway, address }: { gateway: "notifynl" | "cm" | "spryng" | "json"; address: string }) {
  const [before, after] = t("receipts.key", { link: "\n" }).split("\n");
  return (
    <Section title={t("receipts.title")}>
      <div className="prose">
        <p>{t("receipts.why")}</p>
        <p>
          {t("receipts.address")}: <code className="code">{address}</code>
        </p>
        <ol>
          <li>
            {before}
            <a className="utrecht-link" href="/settings/api-keys">
              {t("receipts.key.link")}
            </a>
            {after}
          </li>
          <li>
            {t(`receipts.how.${gateway}`)}
            {gateway === "json" ? (
              <>
                {" "}
                <a className="utrecht-link" href="/api/v1/openapi.json">
                  {t("receipts.how.json.openapi")}
                </a>{" "}
                {t("receipts.how.json.rest")}
              </>
            ) : null}
          </li>
        </ol>
      </div>
    </Section>
  );
}
