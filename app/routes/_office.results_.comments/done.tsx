import { Alert } from "~/components/alert";
import { Button } from "~/components/button";
import { commentsNl } from "~/messages/comments.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", commentsNl);

const UNDO = { hidden: "show", tagged: "refuse", untagged: "give" } as const;

/** What has just been done to a comment, with a way back. */
export function Done({ search }: { search: URLSearchParams }) {
  const done = search.get("done");
  if (done !== "hidden" && done !== "shown" && done !== "tagged" && done !== "untagged") return null;
  const undo = done === "shown" ? null : [UNDO[done], search.get("given")].filter(Boolean).join(" ");
  return (
    <Alert
      tone="ok"
      live
      actions={
        undo === null ? undefined : (
          <form method="post">
            <input type="hidden" name="comment" value={search.get("comment") ?? ""} />
            <Button appearance="secondary" small name="intent" value={undo}>
              {t("done.undo")}
            </Button>
          </form>
        )
      }
    >
      {t(`done.${done}`)}
    </Alert>
  );
}
