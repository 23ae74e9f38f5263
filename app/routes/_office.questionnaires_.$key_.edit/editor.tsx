import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import type { Channel } from "~/domain/contact";
import type { Language } from "~/domain/languages";
import type { Question, QuestionnaireContent } from "~/domain/questionnaire";
import type { LibraryBlockEntry, LibraryEntry } from "./add-library";
import { DraftStatus } from "./draft-status";
import { EditorProvider, type EditorTools, focusLater, LanguageContext, t } from "./editor-context";
import { HeadBar } from "./head-bar";
import { LanguageBar } from "./language-bar";
import { PreviewPane } from "./preview-pane";
import { QuestionList } from "./question-list";
import { TextField } from "./text-field";
import { ToDo } from "./to-do";
import { useDraft } from "./use-draft";
import { createWorkspace, type Workspace } from "./workspace";

/** With the library in it: loaded when somebody first wants to add a question. */
const AddDialog = lazy(() => import("./add-dialog").then(({ AddDialog }) => ({ default: AddDialog })));

export interface EditorProps {
  questionnaireKey: string;
  name: string;
  revision: number;
  content: QuestionnaireContent;
  changedBy: string | null;
  changedAt: string | null;
  /** That it is for, as far as the rules say. */
  channel: Channel;
  /** The questions of the live version; none before the first. */
  published: readonly Question[];
  entries: readonly LibraryEntry[];
  blocks: readonly LibraryBlockEntry[];
}

/** The builder: the questions on the left, what a resident gets on the right. */
export function Editor(props: EditorProps) {
  const { questionnaireKey, content, published, entries, blocks } = props;
  const [workspace] = useState(() => createWorkspace(content));
  const { draft, show, generation } = useSaving(workspace, props);
  useForm({ formControl: workspace.form });
  const [language, setLanguage] = useState<Language>("nl");
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<string | null | undefined>(undefined);
  const wasAsked = useRef(false);
  wasAsked.current ||= asked !== undefined;
  const [isPreview, setIsPreview] = useState(false);
  const { said, told, announce } = useAnnouncements();
  useEffect(() => workspace.followLeaving(), [workspace]);

  const tools = useMemo<EditorTools>(
    () => ({
      workspace,
      published: new Map(published.map((question) => [question.key, question])),
      library: new Map(entries.map(({ question }) => [question.key, question])),
      announce,
      open: (id, fieldId) => {
        setIsPreview(false);
        setOpened((before) => new Set(before).add(id));
        focusLater(fieldId ?? `${id}-head`);
      },
      work: setLanguage,
      askToAdd: setAsked,
    }),
    [workspace, published, entries, announce],
  );
  const closeDialog = useCallback(() => setAsked(undefined), []);

  return (
    <EditorProvider value={tools}>
      <LanguageContext.Provider value={language}>
        <HeadBar
          questionnaireKey={questionnaireKey}
          flush={draft.flush}
          isPreview={isPreview}
          setIsPreview={setIsPreview}
        >
          <DraftStatus draft={draft} questionnaireKey={questionnaireKey} onContent={show} />
        </HeadBar>
        <p className="visually-hidden" role="status">
          {said}
        </p>
        {told === "" ? null : <p className="builder-told">{told}</p>}
        <div className="builder" data-view={isPreview ? "preview" : "make"}>
          <div className="builder__make">
            <ToDo />
            <LanguageBar />
            <Title key={generation} />
            <QuestionList opened={opened} setOpened={setOpened} />
          </div>
          <PreviewPane questionnaireKey={questionnaireKey} first={props.channel} />
        </div>
        {wasAsked.current ? (
          <Suspense fallback={null}>
            <AddDialog after={asked} entries={entries} blocks={blocks} close={closeDialog} />
          </Suspense>
        ) : null}
      </LanguageContext.Provider>
    </EditorProvider>
  );
}

/** Saves what is typed by itself; `show` puts other content in place of what there is. */
function useSaving(workspace: Workspace, start: EditorProps) {
  const draft = useDraft(start);
  const { change } = draft;
  const known = useRef(workspace.snapshot().content);
  const [generation, setGeneration] = useState(0);
  useEffect(
    () =>
      workspace.subscribe(() => {
        const { content } = workspace.snapshot();
        if (content === known.current) return;
        known.current = content;
        change(workspace.content);
      }),
    [workspace, change],
  );
  const show = (content: QuestionnaireContent) => {
    workspace.replace(content, (shown) => {
      known.current = shown;
    });
    setGeneration((before) => before + 1);
  };
  return { draft, show, generation };
}

function Title() {
  return (
    <TextField
      path="title"
      label={t("title.label")}
      description={t("title.hint")}
      dutch={({ content }) => content.title.nl}
      problems={({ problems }) => problems.filter(({ field }) => field === "title")}
    />
  );
}

/** Milliseconds that something said stays on the screen. */
const SEEN_FOR = 12_000;

/** What is read out, and for some of it also seen; the same words twice are said twice. */
function useAnnouncements() {
  const [said, setSaid] = useState("");
  const [told, setTold] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const announce = useCallback((text: string, seen = false) => {
    // A space that nobody hears makes it another text.
    setSaid((before) => (before === text ? `${text}\u00a0` : text));
    clearTimeout(timer.current);
    setTold(seen ? text : "");
    if (seen) timer.current = setTimeout(() => setTold(""), SEEN_FOR);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { said, told, announce };
}
