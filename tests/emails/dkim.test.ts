import { generateKeyPairSync } from "node:crypto";
import { dkimVerify } from "mailauth/lib/dkim/verify";
import { expect, test } from "vitest";
import { type SmtpOptions, smtpTransport } from "#emails/transport/smtp";
import type { OutgoingMessage } from "#emails/transport/transport";
import { plainSession, scriptedServer, smtpSink } from "#tests/support/smtp-sink";
import { returnPaths } from "~/flow/return-path.server";

const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
const dkim = {
  domain: "voorbeeld.example",
  selector: "weerklank",
  key: keys.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
};
const record = `v=DKIM1; k=rsa; p=${keys.publicKey.export({ type: "spki", format: "der" }).toString("base64")}`;
const from = "Gemeente Voorbeeld <noreply@voorbeeld.example>";
const id = "0199b3a0-1234-7abc-8def-0123456789ab";
const message = (changes: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  id,
  medium: "email",
  to: "inwoner@example.nl",
  senderName: "Gemeente Voorbeeld",
  subject: "Hoe was uw contact met dé Gemeente Súdwest-Fryslân? Een lange regel die gevouwen wordt",
  text: "Wij horen graag … \n.een punt aan het begin\n\nhttps://example.nl/s/abc  \n",
  html: "<p>Wij horen graag …</p>",
  unsubscribeUrl: "https://example.nl/unsubscribe/abc",
  language: "nl",
  ...changes,
});

async function received(options: Partial<SmtpOptions>, ...messages: OutgoingMessage[]) {
  const sink = await smtpSink();
  const smtp = smtpTransport({ url: sink.url, from, ...options });
  for (const sent of messages) expect((await smtp.send(sent)).outcome).toBe("accepted");
  await smtp.close();
  await sink.close();
  return sink.received;
}

/** Checks the signatures as a receiving server does, with a DNS in which only our key stands. */
const check = async (raw: string) =>
  (
    await dkimVerify(raw, {
      resolver: async (name: string, type: string) => {
        if (name === "weerklank._domainkey.voorbeeld.example" && type === "TXT") return [[record]];
        throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
      },
    })
  ).results;

test("a receiving server finds the signature right, over the headers for opting out too", async () => {
  const [mail] = await received({ dkim }, message());
  const [result] = await check(mail?.raw ?? "");
  expect(result?.status).toMatchObject({ result: "pass", aligned: "voorbeeld.example" });
  expect(result?.signingHeaders?.keys.toLowerCase().split(": ")).toEqual(
    expect.arrayContaining([
      "from",
      "subject",
      "date",
      "message-id",
      "list-unsubscribe",
      "list-unsubscribe-post",
    ]),
  );
});

test("a signature is wrong once anything that counts was changed", async () => {
  const [mail] = await received({ dkim }, message());
  const raw = mail?.raw ?? "";
  for (const changed of [
    raw.replace("unsubscribe/abc", "unsubscribe/abd"),
    raw.replace("List-Unsubscribe=One-Click", "List-Unsubscribe=No"),
    raw.replace("een punt", "een komma"),
    raw.replace("noreply@voorbeeld", "ander@voorbeeld"),
  ]) {
    expect(changed).not.toBe(raw);
    expect((await check(changed))[0]?.status.result).not.toBe("pass");
  }
});

test("a mail is not signed where no key is set", async () => {
  const [mail] = await received({}, message());
  expect(mail?.raw).not.toMatch(/^DKIM-Signature:/im);
});

test("each mail has a return path of its own, and the sender residents see stays the same", async () => {
  const returnPathOf = returnPaths("bounce@feedback.voorbeeld.example", "geheim");
  const other = "0199b3a0-1234-7abc-8def-0123456789ac";
  const mails = await received(
    { dkim, returnPathOf },
    message(),
    message({ id: other }),
    message({ id: "x" }),
  );
  const paths = mails.map((mail) => mail.from);
  expect(paths[0]).toMatch(/^bounce\+[a-z2-7]{42}@feedback\.voorbeeld\.example$/);
  expect(paths[1]).toMatch(/^bounce\+[a-z2-7]{42}@/);
  expect(paths[1]).not.toBe(paths[0]);
  expect(paths[2]).toBe("bounce@feedback.voorbeeld.example");
  expect(paths[0]?.split("@")[0]?.length).toBeLessThanOrEqual(64);
  expect((await mails[0]?.parsed())?.from?.text).toBe('"Gemeente Voorbeeld" <noreply@voorbeeld.example>');
  const [plain] = await received({}, message());
  expect(plain?.from).toBe("noreply@voorbeeld.example");
});

test("with a return path of its own an address still can't smuggle in a second recipient", async () => {
  const returnPathOf = returnPaths("bounce@feedback.voorbeeld.example", "geheim");
  const sink = await smtpSink();
  const smtp = smtpTransport({ url: sink.url, from, returnPathOf });
  await smtp.send(message({ to: "a@example.nl, b@example.nl" }));
  await smtp.send(message({ to: "a@example.nl\r\nBcc: c@example.nl" }));
  await smtp.send(message({ to: "a@example.nl>\r\nRCPT TO:<c@example.nl" }));
  await smtp.close();
  await sink.close();
  for (const mail of sink.received) {
    expect(mail.to).toHaveLength(1);
    expect(mail.raw).not.toMatch(/^Bcc:/im);
  }
});

test("a signed message of which a part had left is safe to try again; one that had left whole is not", async () => {
  const cut = await scriptedServer((socket) =>
    plainSession(
      socket,
      () => {},
      (at) => {
        at.pause();
        setTimeout(() => at.destroy(), 300);
      },
    ),
  );
  const smtp = smtpTransport({ url: cut.url, from, dkim });
  const long = message({ text: "regel\n".repeat(2_000_000) });
  expect(await smtp.send(long)).toMatchObject({ outcome: "temporary", about: "server" });
  await smtp.close();
  await cut.close();

  const late = await scriptedServer((socket) => plainSession(socket, (at) => at.destroy()));
  const whole = smtpTransport({ url: late.url, from, dkim });
  expect(await whole.send(message())).toMatchObject({ outcome: "unknown" });
  await whole.close();
  await late.close();
});

test("a mail is made as mail programs like it: text first, then the page, a date, and no answering machine asked", async () => {
  const [mail] = await received({ dkim }, message());
  const parsed = await mail?.parsed();
  expect(mail?.raw).toMatch(/^Content-Type: multipart\/alternative/im);
  expect((mail?.raw ?? "").indexOf("text/plain")).toBeLessThan((mail?.raw ?? "").indexOf("text/html"));
  expect(parsed?.headers.get("auto-submitted")).toBe("auto-generated");
  expect(mail?.raw).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  expect(Math.abs((parsed?.date?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
  expect(parsed?.messageId).toBe(`<${id}@voorbeeld.example>`);
  expect((mail?.raw ?? "").split("\r\n").every((line) => Buffer.byteLength(line) <= 998)).toBe(true);
});
