import { createServer, request as httpRequest, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { suspects } from "#db/schema";
import { survey } from "#tests/support/make-survey";
import { testRuntime } from "#tests/support/runtime";
import { defaultSettings } from "~/domain/settings";
import { openedAt, openingTime } from "~/flow/opening-time.server";
import { residentPage } from "~/resident/document.server";
import { OpeningTime } from "~/resident/form-fields";
import { ResidentPage } from "~/resident/resident-page.server";
import { surveyFastPath } from "~/survey-fast-path.server";

const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync, identity: (body: Buffer) => body };
const ENCODINGS = ["br", "gzip", "identity"] as const;
const openingIn = (html: string) => /name="opened-at" value="([^"]*)"/.exec(html)?.[1];

/** The fast path on a port of its own; whatever it passes on is answered with 418. */
async function serve() {
  const runtime = await testRuntime();
  const server = createServer(
    surveyFastPath(runtime, (_request, response) => response.writeHead(418).end()),
  ).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const get = (path: string, method = "GET", encoding = "identity", languages = "") =>
    new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
      const headers = { "Accept-Encoding": encoding, "Accept-Language": languages };
      const options = { host: "127.0.0.1", port, path, method, headers };
      const asked = httpRequest(options, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const { statusCode: status = 0, headers } = response;
          resolve({ status, headers, body: Buffer.concat(chunks) });
        });
      });
      asked.on("error", reject).end();
    });
  return { runtime, get };
}

test.each(ENCODINGS)(
  "every opened page says its own moment, in %s, and is as long as it says",
  async (encoding) => {
    const { runtime, get } = await serve();
    const [one, other] = [await survey(runtime), await survey(runtime)];
    const htmls = new Set<string>();
    const lengths = new Set<number>();
    for (const [token, later] of [
      [one.token, 0],
      [other.token, 0],
      [one.token, 1],
      [one.token, 90_000],
    ] as const) {
      runtime.setNow(new Date(runtime.now().getTime() + later));
      const { status, headers, body } = await get(`/s/${token}`, "GET", encoding);
      const html = UNPACK[encoding](body).toString("utf8");
      expect(status).toBe(200);
      expect(headers["content-encoding"] ?? "identity").toBe(encoding);
      expect(Number(headers["content-length"])).toBe(body.length);
      expect(html).toMatch(/^<!DOCTYPE html>.*<\/html>$/s);
      expect(openedAt(runtime.secret, "survey", token, openingIn(html) ?? null)).toEqual(runtime.now());
      htmls.add(html);
      lengths.add(body.length);
    }
    expect(htmls.size).toBe(4);
    expect(lengths.size).toBe(1);
  },
);

test("HEAD gives the headers of GET and nothing else, whatever grade the address asks for", async () => {
  const { runtime, get } = await serve();
  const { token } = await survey(runtime);
  for (const query of ["", "?lang=en", "?grade=8", "?grade=8&lang=en", "?grade=no"]) {
    const [head, whole] = [await get(`/s/${token}${query}`, "HEAD"), await get(`/s/${token}${query}`)];
    expect({ ...head.headers, date: "" }).toEqual({ ...whole.headers, date: "" });
    expect(head.body).toHaveLength(0);
    expect(whole.headers["cache-control"]).toBe("no-store");
    expect(whole.headers["x-robots-tag"]).toBe("noindex, nofollow");
  }
  expect(await runtime.store.read.select().from(suspects)).toEqual([]);
});

test("a grade in the address is chosen here too, and kept apart from the page without one", async () => {
  const { runtime, get } = await serve();
  const { token } = await survey(runtime);
  const chosen = async (query: string) => {
    const { body } = await get(`/s/${token}${query}`, "GET", "br");
    return [
      ...UNPACK.br(body)
        .toString("utf8")
        .matchAll(/id="([\w-]+)"[^>]* checked=""/g),
    ].map(([, id]) => id);
  };
  for (const round of [1, 2]) {
    expect(await chosen("?grade=8"), String(round)).toEqual(["grade-8"]);
    expect(await chosen("")).toEqual([]);
    expect(await chosen("?lang=en&grade=10")).toEqual(["grade-10"]);
    expect(await chosen("?grade=11")).toEqual([]);
    expect(await chosen("?grade=%")).toEqual([]);
  }
});

test("a link that isn't there, a form and another method go on", async () => {
  const { runtime, get } = await serve();
  const { token } = await survey(runtime);
  for (const [path, method] of [
    ["/s/bcdfgh23456", "GET"],
    [`/s/${token}`, "POST"],
    [`/s/${token}`, "OPTIONS"],
  ] as const)
    expect((await get(path, method)).status).toBe(418);
});

test("a page with letters of every kind around its moment stays whole in every encoding", () => {
  const page = residentPage({
    status: 200,
    language: "nl",
    organisation: {
      name: "Gemeente Súdwest-Fryslân – ’t Gooi 😀",
      contact: "",
      demonstration: false,
      brand: defaultSettings.brand,
    },
    title: "Enquête",
    children: (
      <form>
        <textarea defaultValue={'name="opened-at" value="-------------------"'} />
        <OpeningTime />
        <p>€ 😀 ë</p>
      </form>
    ),
  });
  const opening = openingTime("secret", "survey", "bcdfgh23456", new Date(1));
  for (const encoding of ENCODINGS) {
    const { headers, body } = page.opened(() => opening).encoded(encoding, {});
    const bytes = Buffer.from(body(), "latin1");
    const html = UNPACK[encoding](bytes).toString("utf8");
    expect(html).toContain(`value="${opening}"/><p>€ 😀 ë</p></form>`);
    expect(html).toContain("&quot;-------------------&quot;</textarea>");
    expect(headers[headers.indexOf("Content-Length") + 1]).toBe(String(bytes.length));
  }
});

test("a page without a moment is one compressed whole", () => {
  const page = new ResidentPage(200, {}, "<p>é</p>");
  for (const encoding of ENCODINGS)
    expect(UNPACK[encoding](Buffer.from(page.encoded(encoding, {}).body(), "latin1")).toString()).toBe(
      "<p>é</p>",
    );
});

test("two browsers get the same address each in their own language, where the contact gave none", async () => {
  const { runtime, get } = await serve();
  const { token } = await survey(runtime, { language: null });
  for (const [languages, language] of [
    ["tr,en;q=0.5", "tr"],
    ["en-GB", "en"],
    ["", "nl"],
    ["tr", "tr"],
  ] as const) {
    const { headers, body } = await get(`/s/${token}`, "GET", "identity", languages);
    expect(headers["content-language"]).toBe(language);
    expect(headers.vary).toBe("Accept-Encoding, Accept-Language");
    expect(body.toString("utf8")).toContain(`<html lang="${language}"`);
  }
});
