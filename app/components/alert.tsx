import type { ReactNode } from "react";
import { Icon, type IconFrame, type IconName } from "./icon";
import { useWords } from "./words";

export type AlertTone = "info" | "ok" | "warning" | "error";

const signs: Record<AlertTone, { name: IconName; frame: IconFrame }> = {
  info: { name: "info", frame: "square" },
  ok: { name: "check", frame: "circle" },
  warning: { name: "exclamation", frame: "triangle" },
  error: { name: "cross", frame: "octagon" },
};

export interface AlertProps {
  tone?: AlertTone | undefined;
  title?: ReactNode;
  /** Read out at once, for what has just happened: "Opgeslagen". */
  live?: boolean | undefined;
  actions?: ReactNode;
  children?: ReactNode;
}

export function Alert({ tone = "info", title, live, actions, children }: AlertProps) {
  const words = useWords();
  const role = live ? { role: tone === "error" ? "alert" : "status" } : {};
  return (
    <div className={`utrecht-alert utrecht-alert--${tone}`} {...role}>
      <Icon {...signs[tone]} />
      <div className="utrecht-alert__content">
        <span className="visually-hidden">{words[`alert.${tone}`]}: </span>
        {title ? <p className="utrecht-alert__title">{title}</p> : null}
        {children ? <div className="utrecht-alert__message">{children}</div> : null}
        {actions ? <div className="utrecht-alert__actions">{actions}</div> : null}
      </div>
    </div>
  );
}
