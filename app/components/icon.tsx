const shapes = {
  check: "M3.5 8.5l3 3 6-7",
  cross: "M4.5 4.5l7 7m0-7l-7 7",
  exclamation: "M8 4v5m0 2.5v.5",
  info: "M8 7v5M8 4v.5",
  dash: "M4.5 8h7",
  clock: "M8 4.5V8l2.5 1.5",
  up: "M8 12.5v-9m-4 4l4-4 4 4",
  down: "M8 3.5v9m-4-4l4 4 4-4",
  left: "M10 3.5L5.5 8l4.5 4.5",
  right: "M6 3.5L10.5 8 6 12.5",
  updown: "M5 6l3-3 3 3M5 10l3 3 3-3",
  plus: "M8 3.5v9M3.5 8h9",
  copy: "M6 6h7v7H6zM3 10V3h7",
  bin: "M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9",
  chevron: "M3.5 6L8 10.5 12.5 6",
  grip: "M6 4v.01M10 4v.01M6 8v.01M10 8v.01M6 12v.01M10 12v.01",
  menu: "M2.5 4.5h11M2.5 8h11M2.5 11.5h11",
  person: "M8 8.2a2.6 2.6 0 100-5.2 2.6 2.6 0 000 5.2zM3 13.5c.6-2.3 2.6-3.4 5-3.4s4.4 1.1 5 3.4",
} as const;

export type IconName = keyof typeof shapes;

const frames = {
  circle: <circle cx="8" cy="8" r="7" />,
  square: <rect x="1" y="1" width="14" height="14" rx="2.5" />,
  octagon: <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" />,
  triangle: <path d="M8 .8l7.6 13.9H.4z" />,
} as const;

export type IconFrame = keyof typeof frames;

interface IconProps {
  name: IconName;
  /** A filled shape behind the sign, so that tones differ in outline and not by colour alone. */
  frame?: IconFrame | undefined;
}

/** Decoration beside words: hidden from assistive technology, coloured by the text around it. */
export function Icon({ name, frame }: IconProps) {
  return (
    <svg
      className={frame ? "icon icon--framed" : "icon"}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {frame ? <g className="icon__frame">{frames[frame]}</g> : null}
      <path
        className="icon__sign"
        d={shapes[name]}
        {...(frame
          ? {
              transform: frame === "triangle" ? "translate(3.2 5) scale(.6)" : "translate(2.4 2.4) scale(.7)",
            }
          : {})}
      />
    </svg>
  );
}
