import { Badge } from "~/components/badge";
import { Button } from "~/components/button";
import { type Column, DataTable } from "~/components/data-table";
import { VisuallyHidden } from "~/components/navigation";
import { type RequestListQuery, requestListAddress } from "~/domain/request-list";
import { requestsNl } from "~/messages/requests.nl";
import { translator } from "~/messages/translate";
import { formAddress } from "./outcome";
import type { RequestRow } from "./rows";

const t = translator("nl", requestsNl);

/** Who waits, how to reach them, and until when. */
export function RequestTable({ rows, query }: { rows: readonly RequestRow[]; query: RequestListQuery }) {
  const sorted = (one: RequestListQuery["order"], other: RequestListQuery["order"]) => ({
    href: requestListAddress(query, { order: query.order === one ? other : one }),
    direction:
      query.order === one
        ? ("ascending" as const)
        : query.order === other
          ? ("descending" as const)
          : undefined,
  });
  const columns: Column<RequestRow>[] = [
    {
      key: "name",
      header: t("column.name"),
      rowHeader: true,
      sort: sorted("name", "name_back"),
      stackedLabel: t("column.name"),
      cell: ({ name, language }) => (
        <>
          {name}
          {language === null ? null : <div className="muted">{t("speaks", { language })}</div>}
        </>
      ),
    },
    { key: "reach", header: t("column.reach"), cell: (row) => <Reach {...row} /> },
    {
      key: "about",
      header: t("column.about"),
      wide: true,
      cell: ({ about }) =>
        about === "" ? (
          <span className="muted">{t("noAbout")}</span>
        ) : (
          <span className="preserve-lines">{about}</span>
        ),
    },
    {
      key: "day",
      header: t("column.day"),
      nowrap: true,
      sort: sorted("oldest", "newest"),
      stackedLabel: t("column.day"),
      cell: ({ day }) => day,
    },
    { key: "due", header: t("column.due"), cell: (row) => <Due {...row} /> },
    { key: "act", header: t("column.act"), cell: (row) => <Acts {...row} query={query} /> },
  ];
  return (
    <DataTable caption={t("caption")} captionHidden rows={rows} rowKey={({ id }) => id} columns={columns} />
  );
}

const Reach = ({ phone, email }: RequestRow) => (
  <>
    {phone ? (
      <div>
        <a className="utrecht-link nowrap" href={`tel:${phone.number}`}>
          {phone.text}
        </a>
      </div>
    ) : null}
    {email === "" ? null : (
      <div>
        <a className="utrecht-link" href={`mailto:${email}`}>
          {email}
        </a>
      </div>
    )}
  </>
);

function Due({ due, urgency, doneAt, doneBy }: RequestRow) {
  if (urgency === "done") {
    return (
      <>
        <Badge tone="positive">{t("done")}</Badge>
        <div className="muted">
          {doneBy === null
            ? t("done.byNobody", { day: doneAt ?? "" })
            : t("done.by", { day: doneAt ?? "", name: doneBy })}
        </div>
      </>
    );
  }
  return (
    <>
      <span className="nowrap">{due}</span>
      {urgency === "later" ? null : (
        <div>
          <Badge tone={urgency === "late" ? "negative" : "warning"}>
            {t(urgency === "late" ? "late" : "today")}
          </Badge>
        </div>
      )}
    </>
  );
}

function Acts({ id, name, state, query }: RequestRow & { query: RequestListQuery }) {
  const intent = state === "open" ? "done" : "open";
  return (
    <div className="request-acts">
      <form method="post" action={formAddress(query)}>
        <input type="hidden" name="id" value={id} />
        <Button name="intent" value={intent} appearance="secondary" small>
          <span aria-hidden="true">{t(`act.${intent}`)}</span>
          <VisuallyHidden>{t(`act.${intent}For`, { name })}</VisuallyHidden>
        </Button>
      </form>
      <a className="utrecht-link" href={`/contacts/requests/${id}/erase`}>
        <span aria-hidden="true">{t("act.erase")}</span>
        <VisuallyHidden>{t("act.eraseFor", { name })}</VisuallyHidden>
      </a>
    </div>
  );
}
