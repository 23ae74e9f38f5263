import { useEffect, useState, useSyncExternalStore } from "react";
import { DraftSaver } from "./draft-saver";
import type { DraftStart, Send } from "./draft-view";

const BEAT_EVERY = 25_000;
/** An open window alone doesn't keep a session alive: without a key or a click for so long it is silent. */
const SILENT_AFTER = 10 * 60_000;
const ANSWER_WITHIN = 20_000;

/**
 * The draft as it is saved by itself. `change` may be called with every keystroke; a function is asked for the content
 * only when it is saved. Put `restored` in the form when it comes, and what `takeTheirs()` gives.
 */
export function useDraft(start: DraftStart) {
  const [{ saver, leave }] = useState(() => makeSaver(start));
  useEffect(() => watchWindow(saver, leave), [saver, leave]);
  const view = useSyncExternalStore(saver.subscribe, saver.view, saver.view);
  const { change, flush, takeTheirs, keepMine, beat: tryNow } = saver;
  return { ...view, change, flush, takeTheirs, keepMine, tryNow };
}

function makeSaver(start: DraftStart): { saver: DraftSaver; leave: () => void } {
  const address = `/questionnaires/${encodeURIComponent(start.questionnaireKey)}/draft`;
  const window = randomName();
  const goTo = (place: string) => globalThis.location.assign(place);
  const leave = () => {
    const body = JSON.stringify({ window, revision: start.revision, leaving: true });
    navigator.sendBeacon(address, new Blob([body], { type: "application/json" }));
  };
  return { saver: new DraftSaver(start, sendTo(address, window), goTo), leave };
}

const sendTo =
  (address: string, window: string): Send =>
  async (sent) => {
    try {
      const answer = await fetch(address, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ window, ...sent }),
        signal: AbortSignal.timeout(ANSWER_WITHIN),
      });
      const isJson = (answer.headers.get("content-type") ?? "").includes("json");
      return { status: answer.status, body: isJson ? await answer.json() : {} };
    } catch (error) {
      // TypeError: no network, or cut off. DOMException: no answer in time. SyntaxError: half an answer.
      if (error instanceof TypeError || error instanceof DOMException || error instanceof SyntaxError)
        return null;
      throw error;
    }
  };

/** 128 bits; `randomUUID` is not there on plain http. */
const randomName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );

export type DraftHook = ReturnType<typeof useDraft>;

/** Takes up what was kept, and saves, asks, and says that it is open as the window comes and goes. */
function watchWindow(saver: DraftSaver, leave: () => void): () => void {
  let lastActive = Date.now();
  const active = () => {
    lastActive = Date.now();
  };
  const beat = () => {
    const isIdle = Date.now() - lastActive > SILENT_AFTER;
    if (document.visibilityState === "visible" && !isIdle) void saver.beat();
  };
  const shown = () => {
    if (document.visibilityState === "hidden") {
      saver.keep();
      void saver.flush();
    } else {
      active();
      beat();
    }
  };
  const ask = (event: BeforeUnloadEvent) => {
    if (!saver.hasUnsaved) return;
    saver.keep();
    void saver.flush();
    event.preventDefault();
  };
  const left = () => {
    saver.keep();
    leave();
  };
  const back = () => {
    active();
    beat();
  };
  const on: [EventTarget, string, (event: never) => void][] = [
    [document, "keydown", active],
    [document, "pointerdown", active],
    [document, "visibilitychange", shown],
    [window, "focus", back],
    [window, "online", back],
    [window, "pageshow", back],
    [window, "beforeunload", ask],
    [window, "pagehide", left],
  ];
  for (const [target, event, listener] of on) target.addEventListener(event, listener as EventListener);
  void saver.restore().then(beat);
  const timer = setInterval(beat, BEAT_EVERY);
  return () => {
    clearInterval(timer);
    for (const [target, event, listener] of on) target.removeEventListener(event, listener as EventListener);
  };
}
