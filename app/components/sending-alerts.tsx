import { shellNl } from "~/messages/shell.nl";
import { translator } from "~/messages/translate";
import { Alert } from "./alert";

const t = translator("nl", shellNl);

export interface SendingAlert {
  title: string;
  means: string;
  toDo: string;
}

/** On every page of the office while sending stands still: what it means and what to do. */
export function SendingAlerts({ alerts }: { alerts: readonly SendingAlert[] }) {
  const [first, ...others] = alerts;
  if (first === undefined) return null;
  const more = (
    <a className="utrecht-link" href="/settings/sending#storingen">
      {t("alerts.more")}
    </a>
  );
  if (others.length === 0) {
    return (
      <Alert tone="warning" title={first.title}>
        <p>{first.means}</p>
        <p>
          {first.toDo} {more}
        </p>
      </Alert>
    );
  }
  return (
    <Alert tone="warning" title={t("alerts.several")}>
      <ul className="utrecht-unordered-list">
        {alerts.map(({ title, means, toDo }) => (
          <li key={title}>
            <strong>{title}.</strong> {means} {toDo}
          </li>
        ))}
      </ul>
      <p>{more}</p>
    </Alert>
  );
}
