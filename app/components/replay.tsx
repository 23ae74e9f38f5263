import { keptLabelsNl, replayNl } from "~/messages/replay.nl";
import { translator } from "~/messages/translate";
import { Alert } from "./alert";
import { Button, ButtonGroup, ButtonLink } from "./button";
import { Disclosure } from "./disclosure";
import { DataList } from "./navigation";
import { SignInPage } from "./sign-in";

const t = translator("nl", replayNl);

export interface ReplayProps {
  path: string;
  fields: readonly (readonly [name: string, value: string])[];
  files: readonly string[];
}

/** What somebody typed or chose; the form's own steering fields say nothing to people. */
const isOwnWords = ({ name }: { name: string }): boolean => name !== "intent" && !/(^|[a-z])id$/i.test(name);

/**
 * After signing in again: the form that was sent after the session had ended, to be sent now or not. It goes to its own
 * page as if it had just been filled in, so the same checks apply to it.
 */
export function Replay({ path, fields, files }: ReplayProps) {
  const shown = fields.map(([name, value], at) => ({ at, name, value }));
  return (
    <SignInPage title={t("replay.title")} intro={t("replay.lead")}>
      {files.length > 0 ? <Alert tone="warning">{t("replay.files")}</Alert> : null}
      <Disclosure summary={t("replay.show")} open={files.length > 0}>
        <DataList
          items={shown.filter(isOwnWords).map(({ name, value }) => ({
            term: keptLabelsNl[name] ?? name,
            value: <span className="preserve-lines">{value === "" ? t("replay.empty") : value}</span>,
          }))}
        />
      </Disclosure>
      <form method="post" action={path}>
        {shown.map(({ at, name, value }) => (
          <input key={at} type="hidden" name={name} value={value} />
        ))}
        <ButtonGroup>
          {files.length === 0 ? <Button>{t("replay.submit")}</Button> : null}
          <ButtonLink href={path} appearance={files.length === 0 ? "subtle" : "primary"}>
            {t(files.length === 0 ? "replay.cancel" : "replay.toForm")}
          </ButtonLink>
        </ButtonGroup>
      </form>
    </SignInPage>
  );
}
