import type { ReactNode } from "react";
import { Icon, type IconName } from "./icons";

export interface HeroProps {
  title: string;
  /** What the page is about, in a sentence. */
  about?: ReactNode;
  /** Beside that sentence. */
  icon?: IconName | undefined;
  /** Something was done: a sign above the title. */
  isDone?: boolean;
  children?: ReactNode;
}

/** The top of every page, in the municipality's colour: the one title, and what it is about. */
export const Hero = ({ title, about, icon, isDone = false, children }: HeroProps) => (
  <div className="hero">
    {isDone && (
      <span className="done">
        <Icon name="check" />
      </span>
    )}
    <h1>{title}</h1>
    {about !== undefined && (
      <p className="about">
        {icon && <Icon name={icon} />}
        {icon ? <span>{about}</span> : about}
      </p>
    )}
    {children}
  </div>
);
