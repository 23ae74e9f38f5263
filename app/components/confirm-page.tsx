import type { ReactNode } from "react";
import { Button, ButtonGroup, ButtonLink } from "./button";
import { Page, PageHeader } from "./page";
import { useWords } from "./words";

export interface ConfirmPageProps {
  /** The question: "Wilt u deze sleutel intrekken?" */
  title: ReactNode;
  /** What will happen and whether it can be undone. */
  children: ReactNode;
  confirmLabel: ReactNode;
  cancelHref: string;
  cancelLabel?: ReactNode;
  /** Where the POST goes; the page itself by default. */
  action?: string | undefined;
  hidden?: Readonly<Record<string, string>> | undefined;
  /** What can't be undone. */
  danger?: boolean | undefined;
  breadcrumb?: ReactNode;
}

/** A question on a page of its own: works without JavaScript and can be read slowly. */
export function ConfirmPage(props: ConfirmPageProps) {
  const words = useWords();
  return (
    <Page width="form">
      <PageHeader title={props.title} breadcrumb={props.breadcrumb} />
      <div className="prose">{props.children}</div>
      <form method="post" action={props.action}>
        {Object.entries(props.hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ButtonGroup>
          <Button appearance={props.danger ? "danger" : "primary"}>{props.confirmLabel}</Button>
          <ButtonLink appearance="subtle" href={props.cancelHref}>
            {props.cancelLabel ?? words["confirm.cancel"]}
          </ButtonLink>
        </ButtonGroup>
      </form>
    </Page>
  );
}
