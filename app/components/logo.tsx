/** A sound and its echo: one dot, two arcs. Coloured by the text around it. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle cx="7" cy="16" r="4" fill="currentColor" />
      <path
        d="M14 7.5a12 12 0 010 17M20.5 3a18.5 18.5 0 010 26"
        fill="none"
        stroke="currentColor"
        strokeWidth="3.2"
        strokeLinecap="round"
      />
    </svg>
  );
}
