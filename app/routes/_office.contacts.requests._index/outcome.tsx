import { Alert } from "~/components/alert";
import { Button } from "~/components/button";
import { type RequestListQuery, requestListAddress } from "~/domain/request-list";
import { requestsNl } from "~/messages/requests.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", requestsNl);

interface OutcomeProps {
  search: URLSearchParams;
  query: RequestListQuery;
  keepDays: number;
}

/** What came of the last press, with the way back. */
export function Outcome({ search, query, keepDays }: OutcomeProps) {
  const done = search.get("done");
  if (done !== null) {
    return (
      <Alert
        tone="ok"
        title={t("outcome.done")}
        live
        actions={
          <form method="post" action={formAddress(query)}>
            <input type="hidden" name="id" value={done} />
            <Button name="intent" value="open" appearance="secondary" small>
              {t("undo")}
            </Button>
          </form>
        }
      >
        {t("outcome.doneText", { days: keepDays })}
      </Alert>
    );
  }
  const told = (["opened", "erased", "gone"] as const).find((one) => search.has(one));
  if (told === undefined) return null;
  return (
    <Alert
      tone={told === "gone" ? "warning" : "ok"}
      title={t(told === "opened" ? "outcome.open" : `outcome.${told}`)}
      live
    />
  );
}

/** Without `?index` a form of an index route goes to the layout around it, which takes none. */
export function formAddress(query: RequestListQuery): string {
  const address = requestListAddress(query, { page: query.page });
  return address.includes("?") ? address.replace("?", "?index&") : `${address}?index`;
}
