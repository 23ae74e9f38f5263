/** A mouth for each of the five answers, from 'helemaal mee eens' to 'helemaal mee oneens': they differ in form, not in colour. */
const MOUTHS: Record<string, string> = {
  1: "M9 18q7 10 14 0z",
  2: "M10 19q6 6 12 0",
  3: "M10 21h12",
  4: "M10 22q6-5 12 0",
  5: "M9 24q7-10 14 0z",
};

const Picture = ({ path }: { path: string }) => (
  // The size stands here too: where there is no style sheet it would be as wide as the page.
  <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" fill="none" stroke="currentColor">
    <path d={path} />
  </svg>
);

export const Smiley = ({ value }: { value: string }) => (
  <Picture path={`M3 16a13 13 0 1 1 26 0a13 13 0 1 1-26 0M12 11v2M20 11v2${MOUTHS[value]}`} />
);

export const Star = () => (
  <Picture path="M16 3l4 9 9.500 1-7 6.500 2 9.500-8.500-5-8.500 5 2-9.500-7-6.500 9.500-1z" />
);
