import { Badge } from "~/components/badge";
import { Button } from "~/components/button";
import type { KeptView } from "~/flow/saved-views.server";
import { queryProblemsNl } from "~/messages/query-problems.nl";
import { savedViewsNl } from "~/messages/saved-views.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", savedViewsNl);
const sayProblem = translator("nl", queryProblemsNl);

/** Kept views with what can be done with them; one that is about something that is gone says so. */
export function ViewList({ views }: { views: readonly KeptView[] }) {
  return (
    <ul className="view-list">
      {views.map((view) => (
        <li key={view.id} className="view-list__item">
          <div className="view-list__about">
            <p>
              <a className="utrecht-link view-list__name" href={view.address}>
                {view.name}
              </a>{" "}
              {view.owner === null ? null : (
                <span className="figure-none">{t("list.owner", { owner: view.owner })}</span>
              )}{" "}
              {view.owner === null && view.shared ? <Badge tone="info">{t("list.shared")}</Badge> : null}
            </p>
            {view.problems.length > 0 ? (
              <p className="view-list__broken">
                <Badge tone="warning">{t("list.broken")}</Badge>{" "}
                {view.problems
                  .map(({ code, value }) => sayProblem(code, { value: value.slice(0, 60) }))
                  .join(" ")}
              </p>
            ) : null}
          </div>
          {view.owner === null ? <Acts view={view} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Acts({ view: { id, name, shared } }: { view: KeptView }) {
  const share = shared ? "unshare" : "share";
  return (
    <form method="post" action="/results/views" className="view-list__acts">
      <input type="hidden" name="id" value={id} />
      <Button
        appearance="subtle"
        small
        name="intent"
        value={share}
        aria-label={t(`act.${share}Label`, { name })}
      >
        {t(`act.${share}`)}
      </Button>
      <Button
        appearance="subtle"
        small
        name="intent"
        value="remove"
        aria-label={t("act.removeLabel", { name })}
      >
        {t("act.remove")}
      </Button>
    </form>
  );
}
