import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/page";
import { isWarning, problemsOf } from "~/domain/questionnaire-problems";
import { requireEditor } from "~/flow/authorise.server";
import {
  LARGEST_FILE,
  makeImported,
  previewQuestionnaire,
  shownContent,
} from "~/flow/import-questionnaire.server";
import { receiveFile } from "~/flow/receive-file.server";
import { sentForm } from "~/flow/sent-form.server";
import { importNoteText } from "~/messages/import-note";
import { questionnaireImportNl } from "~/messages/questionnaire-import.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { ChooseStep } from "./choose-step";
import { PreviewStep } from "./preview-step";

const t = translator("nl", questionnaireImportNl);

export const meta: MetaFunction<typeof loader> = () => [{ title: `${t("title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  return null;
}

const refused = (error: string) => data({ step: "choose", error } as const, 422);

/** Two forms: a file to look at, and what was shown of it to make a draft of. In between nothing is kept here. */
export async function action({ request }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const { store, now } = runtime();
  if (new URL(request.url).searchParams.has("make")) {
    const form = await sentForm(request);
    const content = shownContent(String(form.get("content") ?? ""));
    if (content === null) return refused(t("problem.not_sent"));
    const [name, fileName] = [String(form.get("name") ?? ""), String(form.get("fileName") ?? "")];
    const key = await makeImported(editor, store, { name, fileName, content }, now());
    return redirect(`/questionnaires/${key}`);
  }
  const file = await receiveFile(request, "file", LARGEST_FILE);
  if (!file.ok) return refused(t(`problem.${file.reason}`));
  const reading = await previewQuestionnaire(editor, store, file);
  if (!reading.ok) return refused(t(`problem.${reading.problem}`, reading.values));
  const { name, content, lines, notes } = reading.imported;
  return {
    step: "preview",
    file: file.fileName,
    kind: reading.kind,
    name,
    languages: content.languages,
    content: JSON.stringify(content),
    problems: problemsOf(content).filter((problem) => !isWarning(problem)).length,
    notes: notes.map(importNoteText),
    lines: lines.map((line) => ({ ...line, notes: line.notes.map(importNoteText) })),
  } as const;
}

export default function ImportQuestionnaire() {
  const answer = useActionData<typeof action>();
  return (
    <Page>
      {answer?.step === "preview" ? <PreviewStep {...answer} /> : <ChooseStep error={answer?.error} />}
    </Page>
  );
}
