import { useEffect, useState } from "react";
import { Alert, type AlertTone } from "~/components/alert";
import { ButtonGroup, ButtonLink } from "~/components/button";
import { Progress } from "~/components/progress";
import type { TableFormat } from "~/domain/export-table";
import type { AnswersProgress } from "~/flow/answers-progress.server";
import { answersPageNl } from "~/messages/answers-page.nl";
import { count, percent } from "~/messages/dutch";
import { translator } from "~/messages/translate";

const t = translator("nl", answersPageNl);

const LOOK_AGAIN_MS = 1000;
/** So often nothing may be known of a file before the page says that it can't see it. */
const MOST_UNSEEN = 10;

const ends = { done: "ok", failed: "error", stopped: "warning", busy: "warning", unseen: "info" } as const;
type End = keyof typeof ends;

interface File {
  format: TableFormat;
  id: string;
  href: string;
}

/** Plain links to the files; with JavaScript how far the one that was asked for is, and how it ended. */
export function Files({ files }: { files: readonly File[] }) {
  const [asked, setAsked] = useState<{ file: File; times: number } | null>(null);
  return (
    <>
      <ButtonGroup>
        {files.map((file) => (
          <ButtonLink
            key={file.format}
            appearance={file.format === "xlsx" ? "primary" : "secondary"}
            href={file.href}
            download
            onClick={() => setAsked((before) => ({ file, times: (before?.times ?? 0) + 1 }))}
          >
            {t(`file.${file.format}`)}
          </ButtonLink>
        ))}
      </ButtonGroup>
      {asked ? (
        <div className="answers-progress">
          <Followed key={asked.times} file={asked.file} />
        </div>
      ) : null}
    </>
  );
}

function Followed({ file }: { file: File }) {
  const [progress, setProgress] = useState<AnswersProgress | null>(null);
  const [end, setEnd] = useState<End | null>(null);

  useEffect(() => {
    let unseen = 0;
    let timer: ReturnType<typeof setTimeout>;
    const left = new AbortController();
    const look = async () => {
      const found = await progressOf(file.id, left.signal);
      if (left.signal.aborted) return;
      if (found) setProgress(found);
      unseen = found ? 0 : unseen + 1;
      if (found && isEnd(found.state)) return setEnd(found.state);
      if (unseen > MOST_UNSEEN) return setEnd("unseen");
      timer = setTimeout(look, LOOK_AGAIN_MS);
    };
    timer = setTimeout(look, LOOK_AGAIN_MS);
    return () => {
      left.abort();
      clearTimeout(timer);
    };
  }, [file.id]);

  const rows = { rows: progress?.rows ?? 0, n: count(progress?.rows ?? 0) };
  if (end) {
    const tone: AlertTone = ends[end];
    return (
      <Alert tone={tone} live>
        {t(`end.${end}`, rows)}
      </Alert>
    );
  }
  const part = progress?.part ?? 0;
  return (
    <Progress
      label={t(`progress.${file.format}`)}
      value={part}
      max={1}
      text={
        progress?.state === "written"
          ? t("progress.written", { ...rows, part: percent(part) })
          : t(progress ? "progress.found_out" : "progress.asked")
      }
    />
  );
}

const isEnd = (state: AnswersProgress["state"]): state is Exclude<End, "unseen"> => state in ends;

/** How far a file is; null where that isn't known, or can't be asked just now. */
async function progressOf(id: string, signal: AbortSignal): Promise<AnswersProgress | null> {
  try {
    const answer = await fetch(`/results/answers/progress?id=${id}`, { signal });
    if (!answer.ok) return null;
    const found = (await answer.json()) as AnswersProgress;
    return found.state === "unknown" ? null : found;
  } catch {
    // A network that is away for a moment: the file may go on all the same.
    return null;
  }
}
