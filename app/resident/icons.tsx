/** Drawn with one line, on a field of 24 by 24. */
const PATHS = {
  phone: "M6 3h3l2 5-2.500 1.500a11 11 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z",
  counter: "M3 20h18M5 20v-5h14v5M7 15a5 5 0 0 1 10 0M12 3a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
  mail: "M3 6h18v12H3zM3 7l9 6 9-6",
  form: "M6 3h12v18H6zM9 8h6M9 12h6M9 16h3",
  screen: "M3 5h18v11H3zM9 20h6M12 16v4",
  chat: "M4 5h16v11h-9l-4 4v-4H4z",
  pin: "M12 21s7-6.500 7-11.500a7 7 0 1 0-14 0C5 14.500 12 21 12 21zM12 12v-4",
  house: "M4 11l8-7 8 7v9h-5v-6H9v6H4z",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3 2",
  lock: "M5 11h14v9H5zM8 11V8a4 4 0 1 1 8 0v3",
  check: "M5 12.500l4.500 4.500L19 7.500",
  done: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12.500l3 3 5-6",
} as const;
export type IconName = keyof typeof PATHS;

/** Says nothing by itself: the words beside it do. */
export const Icon = ({ name }: { name: IconName }) => (
  // The size stands here too: where there is no style sheet it would be as wide as the page.
  <svg className="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    <path fill="none" stroke="currentColor" strokeWidth="2" d={PATHS[name]} />
  </svg>
);

export const CHANNEL_ICONS: Record<string, IconName | undefined> = {
  phone: "phone",
  counter: "counter",
  email: "mail",
  contact_form: "form",
  e_service: "screen",
  website: "screen",
  social_media: "chat",
  whatsapp: "chat",
  report: "pin",
  post: "mail",
  home_visit: "house",
};
