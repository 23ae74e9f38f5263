import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Badge } from "~/components/badge";
import { TimeChart } from "~/components/charts/time-chart";
import { DataTable } from "~/components/data-table";
import { ErrorSummary } from "~/components/error-summary";
import { Field } from "~/components/field";
import { TextInput } from "~/components/inputs";
import { Stat } from "~/components/stat";

const html = renderToStaticMarkup;

test("an input knows its label, its description and its error", () => {
  const field = html(
    <Field label="E-mailadres" name="email" description="Van uw werk" error="Vul een adres in">
      <TextInput type="email" />
    </Field>,
  );
  expect(field).toContain('<label class="utrecht-form-label" for="email">');
  expect(field).toMatch(
    /<input[^>]* id="email" name="email" aria-describedby="email-description email-error" aria-invalid="true"/,
  );
  expect(field).toContain('id="email-error"');
  expect(field).toContain('id="email-description"');
});

test("an input without an error is not called invalid", () => {
  const field = html(
    <Field label="Naam" name="name">
      <TextInput />
    </Field>,
  );
  expect(field).not.toContain("aria-invalid");
  expect(field).not.toContain("aria-describedby");
});

test("every error of a form is a link to its field, and no errors show nothing", () => {
  const summary = html(
    <ErrorSummary errors={{ email: "Vul een adres in", name: undefined, form: "Te laat" }} />,
  );
  expect(summary).toContain('<a href="#email">Vul een adres in</a>');
  expect(summary).toContain("<li>Te laat</li>");
  expect(html(<ErrorSummary errors={{ name: undefined }} />)).toBe("");
});

test("a table keeps its meaning when its rows are stacked, and says what it is sorted by", () => {
  const table = html(
    <DataTable
      caption="Per kanaal"
      rows={[{ channel: "Telefoon", n: "1.234" }]}
      rowKey={(row) => row.channel}
      columns={[
        { key: "channel", header: "Kanaal", rowHeader: true, cell: (row) => row.channel },
        {
          key: "n",
          header: "Aantal",
          numeric: true,
          sort: { href: "?sort=n", direction: "descending" },
          cell: (row) => row.n,
        },
      ]}
    />,
  );
  expect(table).toContain('aria-sort="descending"');
  expect(table).toMatch(/<th scope="row"[^>]*role="rowheader">Telefoon<\/th>/);
  expect(table).toMatch(/<td[^>]*data-label="Aantal" role="cell">1\.234<\/td>/);
});

test("no data is said in words and is never 0", () => {
  const stat = html(<Stat label="Rapportcijfer" value={null} n="0" interval="7,1 en 7,3" />);
  expect(stat).toContain("Geen gegevens");
  expect(stat).not.toContain("stat__value");
  expect(stat).not.toContain("7,1 en 7,3");
});

test("a state has a shape besides its colour", () => {
  const shapes = (["positive", "negative", "warning"] as const).map(
    (tone) => /<svg.*<\/svg>/.exec(html(<Badge tone={tone}>Staat</Badge>))?.[0],
  );
  expect(new Set(shapes).size).toBe(3);
});

test("a chart tells what it shows, marks a cut axis and carries its table", () => {
  const day = (month: number) => new Date(Date.UTC(2026, month, 1));
  const chart = html(
    <TimeChart
      title="Rapportcijfer per maand"
      description="Van 7,1 naar 7,3."
      span={{ from: day(0), to: day(6) }}
      axis={{ origin: 1, limit: 10, leastSpan: 2, step: 0.5, format: String }}
      series={[
        {
          key: "grade",
          label: "rapportcijfer",
          points: [7.1, 7.2, null, 7.3].map((value, index) => ({ at: day(index), value })),
        },
      ]}
      cutNote={(start) => `De as begint bij ${start}`}
      table={<table />}
    />,
  );
  const drawings = chart.split("<svg").slice(1);
  expect(drawings).toHaveLength(3);
  for (const drawing of drawings) {
    expect(drawing).toContain('role="img"');
    expect(drawing).toContain("<desc");
    expect(drawing).toContain('data-part="axis-cut"');
  }
  expect(chart).toContain("De as begint bij 6.5");
  expect(chart).toContain("<table>");
  expect(chart).not.toContain("style=");
});
