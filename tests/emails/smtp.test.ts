import { createServer } from "node:net";
import { expect, test } from "vitest";
import { senderOf, smtpTransport } from "#emails/transport/smtp";
import type { OutgoingMessage } from "#emails/transport/transport";
import { selfSigned } from "#tests/support/self-signed";
import { plainSession, scriptedServer, smtpSink } from "#tests/support/smtp-sink";

const from = "Gemeente Voorbeeld <noreply@voorbeeld.example>";
const message = (changes: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  id: "0192-test",
  medium: "email",
  to: "inwoner@example.nl",
  senderName: "Gemeente Voorbeeld",
  subject: "Hoe was uw contact met Gemeente Voorbeeld?",
  text: "Wij horen graag …\nhttps://example.nl/s/abc",
  html: "<p>Wij horen graag …</p>",
  unsubscribeUrl: "https://example.nl/unsubscribe/abc",
  language: "nl",
  ...changes,
});
const refuse = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });

test("a mail arrives with its headers, and a second try carries the same Message-ID", async () => {
  const sink = await smtpSink();
  const smtp = smtpTransport({ url: sink.url, from });
  expect((await smtp.send(message())).outcome).toBe("accepted");
  expect((await smtp.send(message())).outcome).toBe("accepted");
  await smtp.close();
  await sink.close();
  expect(sink.received).toHaveLength(2);
  const [first, second] = await Promise.all(sink.received.map((mail) => mail.parsed()));
  expect(first?.messageId).toBe("<0192-test@voorbeeld.example>");
  expect(second?.messageId).toBe(first?.messageId);
  expect(first?.from?.text).toBe('"Gemeente Voorbeeld" <noreply@voorbeeld.example>');
  expect(first?.headers.get("auto-submitted")).toBe("auto-generated");
  expect(sink.received[0]?.raw).toContain("List-Unsubscribe: <https://example.nl/unsubscribe/abc>");
  expect(first?.text).toContain("Wij horen graag …");
});

test("the sender is called as the municipality, unless the address was given a name of its own", () => {
  const address = "noreply@localhost";
  expect(senderOf("Gemeente <noreply@localhost>", "Gemeente Voorbeeld")).toEqual({
    name: "Gemeente Voorbeeld",
    address,
  });
  expect(senderOf("noreply@localhost", "Gemeente Voorbeeld")).toEqual({
    name: "Gemeente Voorbeeld",
    address,
  });
  expect(senderOf('"Publieksdienst, Voorbeeld" <noreply@localhost>', "Gemeente Voorbeeld")).toEqual({
    name: "Publieksdienst, Voorbeeld",
    address,
  });
});

test("a server that is down is worth another try later", async () => {
  const free = createServer();
  await new Promise<void>((resolve) => free.listen(0, "127.0.0.1", resolve));
  const port = (free.address() as { port: number }).port;
  await new Promise((resolve) => free.close(resolve));
  const smtp = smtpTransport({ url: `smtp://127.0.0.1:${port}`, from });
  expect(await smtp.send(message())).toMatchObject({ outcome: "temporary", about: "server" });
  await smtp.close();
});

test("a server that never greets, or stops answering before the message, is given up on in time", async () => {
  const silent = await scriptedServer(() => {});
  const smtp = smtpTransport({ url: silent.url, from, patience: 200 });
  expect(await smtp.send(message())).toMatchObject({ outcome: "temporary", about: "server" });
  await smtp.close();
  await silent.close();

  const stuck = await scriptedServer((socket) => {
    socket.write("220 slow\r\n");
    socket.on("data", (chunk) => {
      if (chunk.toString().startsWith("EHLO")) socket.write("250 slow\r\n");
    });
  });
  const slow = smtpTransport({ url: stuck.url, from, patience: 200 });
  expect(await slow.send(message())).toMatchObject({ outcome: "temporary", about: "server" });
  await slow.close();
  await stuck.close();
});

test("a greylisted address is tried again, a refused one is not, and the others still get theirs", async () => {
  const sink = await smtpSink({
    onRcptTo(address, _session, callback) {
      if (address.address.startsWith("grey")) callback(refuse(450, "4.2.0 Greylisted, come back"));
      else if (address.address.startsWith("gone"))
        callback(refuse(550, "5.1.1 <gone@example.nl> no such user"));
      else callback();
    },
  });
  const smtp = smtpTransport({ url: sink.url, from });
  const results = await Promise.all([
    smtp.send(message({ id: "1", to: "grey@example.nl" })),
    smtp.send(message({ id: "2", to: "gone@example.nl" })),
    smtp.send(message({ id: "3", to: "here@example.nl" })),
  ]);
  await smtp.close();
  await sink.close();
  expect(results[0]).toMatchObject({ outcome: "temporary", about: "recipient" });
  expect(results[1]).toMatchObject({ outcome: "permanent" });
  expect(results[2]).toMatchObject({ outcome: "accepted" });
  expect(results[1]?.detail).toContain("5.1.1");
  expect(results[1]?.detail).not.toContain("gone@example.nl");
  expect(sink.received.map((mail) => mail.to)).toEqual([["here@example.nl"]]);
});

test("a server that refuses a recipient says whether it is the address or the message", async () => {
  const answers: Record<string, [number, string, string]> = {
    gone: [550, "5.1.1 <gone@example.nl> no such user", "address"],
    plain: [550, "No such user here", "address"],
    spam: [550, "5.7.1 refused, spam", "message"],
    relay: [554, "5.7.1 Relay access denied", "message"],
    full: [552, "5.2.2 mailbox full", "message"],
    silent: [550, "no", "message"],
  };
  const sink = await smtpSink({
    onRcptTo({ address }, _session, callback) {
      const [code, text] = answers[address.split("@")[0] ?? ""] ?? [250, "ok"];
      callback(refuse(code, text));
    },
  });
  const smtp = smtpTransport({ url: sink.url, from });
  for (const [name, [, , about]] of Object.entries(answers)) {
    const sent = await smtp.send(message({ id: name, to: `${name}@example.nl` }));
    expect(sent, name).toMatchObject({ outcome: "permanent", about });
  }
  await smtp.close();
  await sink.close();
});

test("a message refused after DATA is final with 5yz, and tried again with 4yz", async () => {
  for (const [code, expected] of [
    [554, { outcome: "permanent" }],
    [452, { outcome: "temporary", about: "recipient" }],
    [421, { outcome: "temporary", about: "server" }],
  ] as const) {
    const server = await scriptedServer((socket) => plainSession(socket, (at) => at.write(`${code} no\r\n`)));
    const smtp = smtpTransport({ url: server.url, from, patience: 2_000 });
    expect(await smtp.send(message())).toMatchObject(expected);
    await smtp.close();
    await server.close();
  }
});

test("a connection dropped after the whole message leaves its fate unknown", async () => {
  const server = await scriptedServer((socket) => plainSession(socket, (at) => at.destroy()));
  const smtp = smtpTransport({ url: server.url, from });
  expect(await smtp.send(message())).toMatchObject({ outcome: "unknown" });
  await smtp.close();
  await server.close();
});

test("a server that goes silent after the whole message leaves its fate unknown", async () => {
  const server = await scriptedServer((socket) => plainSession(socket, () => {}));
  const smtp = smtpTransport({ url: server.url, from, patience: 200 });
  expect(await smtp.send(message())).toMatchObject({ outcome: "unknown" });
  await smtp.close();
  await server.close();
});

test("a connection dropped before the message was complete is safe to try again", async () => {
  const server = await scriptedServer((socket) =>
    plainSession(
      socket,
      () => {},
      (at) => {
        at.pause();
        setTimeout(() => at.destroy(), 50);
      },
    ),
  );
  const smtp = smtpTransport({ url: server.url, from });
  const long = message({ text: "regel\n".repeat(3_000_000) });
  expect(await smtp.send(long)).toMatchObject({ outcome: "temporary", about: "server" });
  await smtp.close();
  await server.close();
});

test("a refused login, a refused sender and a refused certificate are troubles of the server, not of the address", async () => {
  const login = await smtpSink({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, callback) => callback(refuse(535, "5.7.8 wrong password")),
  });
  const wrong = smtpTransport({ url: login.url.replace("//", "//user:wrong@"), from });
  expect(await wrong.send(message())).toMatchObject({ outcome: "temporary", about: "server" });
  await wrong.close();
  await login.close();

  const sender = await smtpSink({
    onMailFrom: (_address, _session, callback) => callback(refuse(550, "5.7.1 not your domain")),
  });
  const notOurs = smtpTransport({ url: sender.url, from });
  expect(await notOurs.send(message())).toMatchObject({ outcome: "temporary", about: "server" });
  await notOurs.close();
  await sender.close();

  const untrusted = await smtpSink({ secure: true, ...selfSigned });
  const strict = smtpTransport({ url: untrusted.url.replace("smtp:", "smtps:"), from });
  expect(await strict.send(message())).toMatchObject({ outcome: "temporary", about: "server" });
  await strict.close();
  await untrusted.close();

  const plain = await smtpSink();
  const tls = smtpTransport({ url: plain.url.replace("smtp:", "smtps:"), from, patience: 2_000 });
  expect(await tls.send(message())).toMatchObject({ outcome: "temporary", about: "server" });
  await tls.close();
  await plain.close();
});

test("an address can't smuggle in a second recipient or a header", async () => {
  const sink = await smtpSink();
  const smtp = smtpTransport({ url: sink.url, from });
  await smtp.send(message({ to: "a@example.nl, b@example.nl" }));
  await smtp.send(message({ id: "2", to: "a@example.nl\r\nBcc: c@example.nl" }));
  await smtp.close();
  await sink.close();
  for (const mail of sink.received) {
    expect(mail.to).toHaveLength(1);
    expect(mail.raw).not.toMatch(/^Bcc:/im);
  }
});

test("a connection that the server closed while idle costs no message", async () => {
  let sessions = 0;
  const server = await scriptedServer((socket) => {
    sessions += 1;
    const first = sessions === 1;
    plainSession(socket, (at) => {
      at.write("250 taken\r\n");
      if (first) setTimeout(() => at.end("421 idle\r\n"), 20);
    });
  });
  const smtp = smtpTransport({ url: server.url, from, connections: 1 });
  expect((await smtp.send(message({ id: "1" }))).outcome).toBe("accepted");
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await smtp.send(message({ id: "2" }))).outcome).toBe("accepted");
  await smtp.close();
  await server.close();
});
