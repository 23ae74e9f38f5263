import { expect, test } from "vitest";
import { openApi } from "~/flow/openapi.server";

test("every reference in the description of the API leads somewhere", () => {
  const description = openApi("http://weerklank.test") as {
    components: { schemas: Record<string, unknown> };
  };
  const references = [...JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(0);
  for (const [, name] of references) expect(Object.keys(description.components.schemas)).toContain(name);
});

test("the description asks for what the schema asks for", () => {
  const description = openApi("http://weerklank.test");
  expect(description).toMatchObject({
    openapi: "3.1.0",
    components: {
      schemas: {
        Contact: {
          required: ["source", "id", "channel", "topic", "occurredAt"],
          properties: {
            source: { type: "string", minLength: 1, maxLength: 100 },
            channel: { enum: expect.arrayContaining(["phone", "home_visit"]) },
            occurredAt: { type: "string", format: "date-time" },
          },
        },
      },
    },
    paths: {
      "/contacts": {
        post: {
          requestBody: { content: { "application/json": { schema: { anyOf: expect.any(Array) } } } },
          responses: { 202: expect.anything(), 413: expect.anything(), 429: expect.anything() },
        },
      },
    },
  });
});
