import type { Medium } from "~/domain/invitation-policy";
import type { Language } from "~/domain/languages";

/** One message, ready to leave. */
export interface OutgoingMessage {
  id: string;
  medium: Medium;
  to: string;
  /** Of a mail the municipality as residents know it, beside the sender's address; of a text its sender, at most 11 characters. */
  senderName: string;
  subject: string;
  text: string;
  /** Null for a text message. */
  html: string | null;
  /** Where the resident opts out; becomes the List-Unsubscribe header. '' in a mail to staff. */
  unsubscribeUrl: string;
  language: Language;
}

/**
 * What became of it. `temporary` is worth another try, `permanent` is not. `unknown`: it may have been accepted,
 * nobody told us, and sending again could be sending twice. A trouble of the `server` says nothing about this
 * message and would meet the next one too.
 */
export type Delivery =
  | {
      outcome: "accepted";
      detail: string;
      /** The gateway's own name for it, under which its receipts come; null where it has none. */
      providerId: string | null;
    }
  | {
      outcome: "temporary";
      about: "recipient" | "server";
      detail: string;
      /** Seconds that the server asks to wait, where it says so. */
      retryAfter?: number;
    }
  | {
      outcome: "permanent";
      detail: string;
      /** Whether it is the address that is no good, so that nothing more is sent to it. */
      about: "address" | "message";
    }
  | { outcome: "unknown"; detail: string };

export interface Transport {
  readonly name: string;
  /** Never throws for what a server or an address does. */
  send(message: OutgoingMessage): Promise<Delivery>;
  /** How many messages may be under way at once. */
  readonly concurrency: number;
  close(): Promise<void>;
}

export interface Transports {
  email: Transport;
  /** Null where texts can't be sent. */
  sms: Transport | null;
}
