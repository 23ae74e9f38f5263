import { Icon } from "./icon";

export interface PlainFindingsProps {
  /** For the field's `aria-describedby`. */
  id?: string | undefined;
  /** What is said, by `findingText`. */
  findings: readonly string[];
  /** Read out when it changes: "2 opmerkingen over de taal". Not where nothing is typed. */
  summary?: string | undefined;
}

/** What somebody may want to look at again in a text while typing it. Hints, no errors: nothing is kept from being saved. */
export function PlainFindings({ id, findings, summary }: PlainFindingsProps) {
  return (
    <div className="plain-findings" id={id}>
      {summary === undefined ? null : (
        <p className="visually-hidden" role="status">
          {findings.length === 0 ? "" : summary}
        </p>
      )}
      {findings.length === 0 ? null : (
        <ul className="plain-findings__list">
          {[...new Set(findings)].map((finding) => (
            <li className="plain-findings__item" key={finding}>
              <Icon name="info" />
              <span>{finding}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
