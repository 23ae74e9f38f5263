import { type ReactNode, useId } from "react";

export interface ProgressProps {
  label: ReactNode;
  value: number;
  max: number;
  /** "1.200 van 60.000 rijen" */
  text?: ReactNode;
}

export function Progress({ label, value, max, text }: ProgressProps) {
  const id = useId();
  return (
    <div className="progress">
      <label className="progress__label" htmlFor={id}>
        {label}
      </label>
      <progress className="progress__bar" id={id} value={value} max={max} />
      {text ? <p className="progress__text">{text}</p> : null}
    </div>
  );
}
