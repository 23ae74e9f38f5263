import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from "react";
import { classNames } from "./class-names";

/** One primary action per page; `danger` for what can't be undone; `subtle` looks like a link. */
export type ButtonAppearance = "primary" | "secondary" | "subtle" | "danger";

const appearances: Record<ButtonAppearance, string> = {
  primary: "utrecht-button--primary-action",
  secondary: "utrecht-button--secondary-action",
  subtle: "utrecht-button--subtle",
  danger: "utrecht-button--primary-action utrecht-button--danger",
};

interface Look {
  appearance?: ButtonAppearance | undefined;
  small?: boolean | undefined;
}

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, Look {}

/** Submits its form unless told otherwise: `<Button name="intent" value="delete" appearance="danger">`. */
export function Button({ appearance = "primary", small, type = "submit", className, ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={classNames(
        "utrecht-button",
        appearances[appearance],
        small && "utrecht-button--small",
        className,
      )}
      {...rest}
    />
  );
}

export interface ButtonLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement>, Look {
  href: string;
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({ appearance = "secondary", small, className, ...rest }: ButtonLinkProps) {
  return (
    <a
      className={classNames(
        "utrecht-button",
        "utrecht-button-link",
        appearances[appearance],
        small && "utrecht-button--small",
        className,
      )}
      {...rest}
    />
  );
}

/** Buttons side by side, below each other on a phone. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="utrecht-button-group">{children}</div>;
}
