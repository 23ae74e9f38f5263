import { expect, test } from "vitest";
import { judgeFailure } from "~/domain/bounce-status";

test.each([
  ["5.1.1", "550 5.1.1 user unknown", "hard address 5.1.1"],
  ["5.0.0", "550 5.1.1 user unknown", "hard address 5.1.1"],
  ["5.1.1", "552 5.2.2 mailbox full", "hard address 5.1.1"],
  ["5.1.10", "Null MX", "hard address 5.1.10"],
  ["5.2.1", "550 5.2.1 The email account that you tried to reach is inactive", "hard address 5.2.1"],
  ["5.2.2", "", "soft 5.2.2"],
  ["5.0.0", "552 Requested mail action aborted: exceeded storage allocation, quota exceeded", "soft 552"],
  ["5.7.1", "550 5.7.1 Message refused, spam", "hard message 5.7.1"],
  ["5.7.1", "550 5.7.1 no such user", "hard address 5.7.1"],
  ["5.7.509", "Access denied, sending domain does not pass DMARC verification", "hard message 5.7.509"],
  ["5.7.26", "", "hard message 5.7.26"],
  ["5.1.8", "550 5.1.8 Sender address rejected: Domain not found", "hard message 5.1.8"],
  ["5.4.14", "Hop count exceeded - possible mail loop", "soft 5.4.14"],
  ["5.4.300", "Message expired", "soft 5.4.300"],
  ["5.4.310", "DNS domain exmaple.nl does not exist", "hard address 5.4.310"],
  ["5.6.0", "content", "hard message 5.6.0"],
  ["4.2.2", "mailbox full", "soft 4.2.2"],
  ["4.4.7", "delivery time expired", "soft 4.4.7"],
  [null, "550 Requested action not taken: mailbox unavailable", "hard address 550"],
  [null, "550 sorry", "hard address 550"],
  [null, "554 sorry", "hard message 554"],
  [null, "het postvak van de ontvanger is vol", "soft"],
  [null, "Dit e-mailadres bestaat niet", "hard address"],
  [null, "", "soft"],
  ["onzin", "onzin", "soft"],
])("%s with “%s” is %s", (status, words, expected) => {
  const { outcome, about, status: code } = judgeFailure(status, words);
  expect([outcome, outcome === "hard" ? about : null, code].filter(Boolean).join(" ")).toBe(expected);
});

test("an address of the network is no status code", () => {
  expect(judgeFailure(null, "host mx[4.5.6.7] and 192.5.1.1 said nothing").status).toBeNull();
});
