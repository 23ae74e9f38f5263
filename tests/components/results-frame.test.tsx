import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { type FrameShown, ResultsFrame, type ResultsPageName } from "~/components/results-frame";

const frame: FrameShown = {
  views: [{ id: "v", name: "Telefoon, dit jaar", address: "/results?channel=phone" }],
  recounted: [],
  problems: null,
  controls: {
    search: "from=2026-01&to=2026-06",
    quick: [],
    chosen: {
      from: "2026-01",
      to: "2026-06",
      compare: "none",
      since: "",
      channel: [],
      topic: [],
      team: [],
      language: [],
      medium: [],
      questionnaire: [],
    },
    options: { channel: [], topic: [], team: [], language: [], medium: [], questionnaire: [], compare: [] },
  },
};

const drawn = (current: ResultsPageName, filters: false | undefined, shown = frame) =>
  renderToStaticMarkup(
    <ResultsFrame current={current} frame={shown} heading="Kop" filters={filters}>
      <p>Inhoud</p>
    </ResultsFrame>,
  );

test.each([
  ["overview", undefined, "/results"],
  ["comments", undefined, "/results/comments"],
  ["years", false, "/results/years"],
  ["actions", false, "/results/actions"],
] as const)("kept views are listed on %s, and it can be kept", (current, filters, path) => {
  const html = drawn(current, filters);
  expect(html).toContain('<a class="utrecht-link" href="/results?channel=phone">Telefoon, dit jaar</a>');
  const address = encodeURIComponent(`${path}?${frame.controls.search}`);
  expect(html).toContain(`href="/results/views?address=${address}"`);
});

test("a page whose address is wrong can't be kept", () => {
  for (const filters of [false, undefined] as const) {
    const wrong = {
      ...frame,
      problems: [{ code: "ends_before_it_begins", value: "" }] as const,
      controls: { ...frame.controls, search: "" },
    };
    expect(drawn("years", filters, wrong)).not.toContain("/results/views?address=");
  }
});
