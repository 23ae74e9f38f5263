import { expect, test } from "vitest";
import { readMail } from "#emails/inbound/read-mail";
import { reportFiles, reportMail } from "#tests/support/fixtures";
import { spentOn } from "#tests/support/spent";
import { encodeReference, referencesIn } from "~/domain/bounce-reference";
import { judgeMail, placesOfReference, returnedMessageIds } from "~/domain/bounce-report";

const messageId = "0199b3a0-1234-7abc-8def-0123456789ab";
const reference = encodeReference(messageId, new Uint8Array(10).fill(7)) ?? "";
const read = (file: string) => readMail(reportMail(file, { reference, messageId }));

/** What each report comes down to: hard or soft, about the address or this message, and the code. */
const EXPECTED: Record<string, string> = {
  "auto-reply-afwezigheidsassistent.eml": "auto_reply",
  "auto-reply-gmail.eml": "auto_reply",
  "auto-reply-outlook.eml": "auto_reply",
  "auto-reply-sieve.eml": "auto_reply",
  "broken-boundary.eml": "hard address 5.1.1",
  "charset-mess.eml": "hard address 5.1.1",
  "complaint-outlook-com.eml": "complaint",
  "complaint-withdrawn.eml": "other",
  "complaint.eml": "complaint",
  "cut-off.eml": "hard address 5.1.1",
  "exchange-mailbox-full.eml": "soft 5.2.2",
  "exim-delayed.eml": "delayed",
  "exim-dsn.eml": "hard address 5.1.1",
  "exim-prose.eml": "hard address 550",
  "gmail-inbound-over-quota.eml": "soft 5.2.2",
  "gmail-inbound-unauthenticated.eml": "hard message 5.7.26",
  "gmail-inbound-unknown.eml": "hard address 5.1.1",
  "gmail-not-found.eml": "hard address 5.1.1",
  "icloud-unknown.eml": "hard address 5.1.1",
  "kpn-full.eml": "soft 5.2.2",
  "kpn-unknown.eml": "hard address 550",
  "mail-loop.eml": "soft 5.4.6",
  "microsoft-365-edge-denied.eml": "hard address 5.4.1",
  "microsoft-365-not-found.eml": "hard address 5.1.10",
  "no-content-type.eml": "hard address 5.1.1",
  "null-mx.eml": "hard address 5.1.0",
  "outlook-com-blocked.eml": "hard message 5.7.1",
  "outlook-com-unavailable.eml": "hard address 5.5.0",
  "postfix-delayed.eml": "delayed 4.4.1",
  "postfix-delivered.eml": "delivered 2.0.0",
  "postfix-expired.eml": "soft 4.4.1",
  "postfix-no-such-domain.eml": "hard address 5.4.4",
  "postfix-relayed.eml": "delayed 2.0.0",
  "postfix-unknown-user.eml": "hard address 5.1.1",
  "qmail-sorry.eml": "hard address 5.1.1",
  "qmail.eml": "hard address 5.1.1",
  "receipt-of-a-ticket.eml": "auto_reply",
  "reply-of-a-resident.eml": "other",
  "sendmail.eml": "hard address 5.1.1",
  "signature-failure.eml": "other",
  "spamhaus.eml": "hard message 5.7.1",
  "too-large.eml": "hard message 5.3.4",
  "two-recipients-both-failed.eml": "hard address 5.1.1",
  "two-recipients-one-delivered.eml": "delivered 2.1.5",
  "two-recipients-one-full.eml": "soft 4.2.2",
  "without-reference.eml": "hard address 5.1.1",
  "yahoo-disabled.eml": "hard address 554",
  "ziggo-spam.eml": "hard message 554",
  "ziggo-unknown.eml": "hard address 5.1.1",
};

/** Reports that came to a plain address: the message is known by its Message-ID alone. */
const WITHOUT_REFERENCE = ["without-reference.eml", "exchange-mailbox-full.eml"];

test.each(Object.entries(EXPECTED))("%s is read as %s", async (file, expected) => {
  const verdict = judgeMail(await read(file));
  const parts =
    verdict.kind === "not_delivered"
      ? [verdict.outcome, verdict.outcome === "hard" ? verdict.about : null, verdict.status]
      : [verdict.kind, "status" in verdict ? verdict.status : null];
  expect(parts.filter((part) => part !== null).join(" ")).toBe(expected);
});

test("every report there is has an expectation", () => {
  expect(reportFiles()).toEqual(Object.keys(EXPECTED).sort());
});

test("every report names its message: by the return path, or else by the Message-ID of what it gives back", async () => {
  for (const file of reportFiles()) {
    const mail = await read(file);
    const [found] = placesOfReference(mail).flatMap(referencesIn);
    if (WITHOUT_REFERENCE.includes(file)) {
      expect(found, file).toBeUndefined();
      expect(returnedMessageIds(mail), file).toContain(`<${messageId}@voorbeeld.example>`);
    } else expect(found, file).toBe(reference);
  }
});

test("what a report says about the moment is kept, and no report dates itself by what it gives back", async () => {
  const gmail = judgeMail(await read("gmail-not-found.eml"));
  expect(gmail).toMatchObject({ at: "Mon, 05 Jan 2026 00:01:04 -0800 (PST)" });
  expect(judgeMail(await read("qmail.eml"))).toMatchObject({ at: "5 Jan 2026 08:01:04 -0000" });
});

test("a huge attachment, nesting without end, and anything at all is read without harm", async () => {
  const huge = Buffer.concat([
    reportMail("postfix-unknown-user.eml", { reference, messageId }),
    Buffer.alloc(20 * 1024 * 1024, "A"),
  ]);
  expect(judgeMail(await readMail(huge))).toMatchObject({ outcome: "hard", status: "5.1.1" });
  const nested = Array.from(
    { length: 500 },
    (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n--b${n}\r\n`,
  ).join("");
  for (const raw of ["", "\r\n", "x", "\0\0\0", "Subject:\r\n", "From \r\n", nested, ":".repeat(100_000)]) {
    expect(["other", "auto_reply"]).toContain(judgeMail(await readMail(Buffer.from(raw))).kind);
  }
});

test("a huge report of one line, or of fields without end, doesn't keep the process busy", async () => {
  const head = "From: MAILER-DAEMON@example.org\r\nSubject: failure notice\r\n\r\n";
  for (const filler of [
    "user ",
    "mailbox is ",
    "5.",
    " \n",
    "a: b\n",
    "\n ",
    "<",
    "e-mailadres ",
    "=\n",
    "don't have a ",
  ]) {
    const report = Buffer.from(head + filler.repeat(600_000 / filler.length));
    const spent = await spentOn(async () => judgeMail(await readMail(report)));
    expect(spent, JSON.stringify(filler)).toBeLessThan(6_000);
  }
}, 60_000);
