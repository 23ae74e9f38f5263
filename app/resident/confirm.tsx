import type { ReactNode } from "react";

/** Asks once more, kindly: it is read first, as no script can move the focus to it. */
export function Confirm({ title, children }: { title: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noAutofocus: the question comes before everything else
    <div className="again" role="status" tabIndex={-1} autoFocus id="again" aria-labelledby="again-title">
      <h2 id="again-title">{title}</h2>
      {children}
    </div>
  );
}
