import { refusesAddress } from "~/domain/bounce-status";
import type { Delivery } from "./transport";

/** What nodemailer tells of a message that was not accepted. */
export interface SmtpFailure {
  message: string;
  code?: string | undefined;
  command?: string | undefined;
  response?: string | undefined;
  responseCode?: number | undefined;
}

/** How far the message itself had come: DATA not begun, part of it written, or all of it up to the closing dot. */
export type Handed = "nothing" | "part" | "all";

/**
 * Sorts what an SMTP server said (RFC 5321: 4yz try later, 5yz don't) or did not say.
 * Only a refusal of this recipient or this message is final. A refused login, sender or greeting is the
 * municipality's own set-up: every message would meet it, so it must not use up anybody's invitation.
 */
export function sortAnswer(failure: SmtpFailure, handed: Handed): Delivery {
  const detail = describe(failure);
  const reply = failure.responseCode;
  const step = failure.command ?? "";
  if (reply !== undefined && reply >= 400) {
    if (reply === 421) return { outcome: "temporary", about: "server", detail };
    const ofMessage = step === "RCPT TO" || step === "DATA";
    if (!ofMessage) return { outcome: "temporary", about: "server", detail };
    if (reply < 500 || reply === 503) return { outcome: "temporary", about: "recipient", detail };
    const isAddress = step === "RCPT TO" && refusesAddress(failure.response ?? "");
    return { outcome: "permanent", about: isAddress ? "address" : "message", detail };
  }
  if (failure.code === "EENVELOPE" && step === "API")
    return { outcome: "permanent", about: "message", detail };
  // Size limit announced by the server, found before anything was sent.
  if (failure.code === "EMESSAGE" && step === "MAIL FROM")
    return { outcome: "permanent", about: "message", detail };
  if (handed === "all") return { outcome: "unknown", detail };
  return { outcome: "temporary", about: "server", detail };
}

/** The server's own words without the address it names; else our code for what happened. */
function describe({ response, message, code, command }: SmtpFailure): string {
  const words = (response ?? `${code ?? "error"} ${command ?? ""} ${message}`).replace(/\s+/g, " ").trim();
  return words.replace(/[^\s<>()"',;:]+@[^\s<>()"',;]+/g, "…@…").slice(0, 200);
}
