import { z } from "zod";
import type { ApiRight } from "./api-right";
import { contactStatus, contactsAnswer, contactsRequest } from "./contact-api";
import { receiptsAnswer, receiptsRequest } from "./receipt-api";
import { resultsAnswer, resultsParameters, targetsAnswer } from "./results-api";

export interface Operation {
  summary: string;
  description?: string;
  right: ApiRight;
  /** Path parameters, all of them text. */
  path?: Record<string, string>;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** Of the body; JSON where nothing is said. */
  bodyType?: string;
  status: number;
  answer: z.ZodType;
  /** Beside 401, 403 and 429, which any operation can answer. */
  problems: Record<number, string>;
}

/** Everything the API can do, by its path below /api/v1. A schema with an id in its meta gets a name of its own. */
export const API_OPERATIONS: Record<string, { get?: Operation; post?: Operation }> = {
  "/contacts": {
    post: {
      summary: "Hand over contacts",
      description:
        "One contact or a list. (source, id) is the identity: sending a contact again changes nothing, but a " +
        "callback.calledBackAt or service.handledAt that wasn't known yet is taken up.",
      right: "contacts:write",
      body: contactsRequest,
      status: 202,
      answer: contactsAnswer,
      problems: {
        400: "The body is no JSON, or not one contact or a list of at most 1,000.",
        413: "The body is larger than 2 MB.",
        415: "The body is compressed.",
      },
    },
  },
  "/contacts/{source}/{id}": {
    get: {
      summary: "What became of a contact",
      right: "contacts:read",
      path: { source: "As sent, percent-encoded.", id: "As sent, percent-encoded: a slash is %2F." },
      status: 200,
      answer: contactStatus,
      problems: { 404: "This contact is not known." },
    },
  },
  "/bounces": {
    post: {
      summary: "Hand over a mail that came to the bounce address",
      description:
        "The mail as it is. A delivery report changes the state of the message it is about, a complaint opts its " +
        "resident out, anything else changes nothing. The same mail again changes nothing.",
      right: "delivery:report",
      body: z.string(),
      bodyType: "message/rfc822",
      status: 202,
      answer: z.object({
        result: z.enum(["recorded", "repeated", "stale", "unknown_message", "auto_reply", "not_a_report"]),
      }),
      problems: {
        400: "The body is no mail.",
        413: "The mail is larger than 100 MB.",
        415: "The body is compressed.",
      },
    },
  },
  "/receipts/{gateway}": {
    post: {
      summary: "Report what became of texts",
      description:
        "For gateways. The body here is that of a plain JSON gateway, of one receipt or a list; NotifyNL, CM.com and " +
        "Spryng post what they post by themselves. A gateway that can set no header carries the key in the address: " +
        "?key=KEY. A plain JSON gateway may sign instead: X-Weerklank-Signature: t=SECONDS,v1=HEX, the HMAC-SHA256 of " +
        "SECONDS.BODY with the secret of SMS_URL. Receipts may come twice and in any order.",
      right: "delivery:report",
      path: { gateway: "notifynl, cm, spryng or json." },
      body: receiptsRequest,
      status: 200,
      answer: receiptsAnswer,
      problems: {
        400: "A receipt is not understood: the detail names its field.",
        404: "There is no such gateway.",
        413: "The body is larger than 2 MB.",
        415: "The body is compressed.",
      },
    },
  },
  "/results": {
    get: {
      summary: "Grades over a period",
      description:
        "Per channel, topic, team or month. A figure on too few answers is hidden, and so is one that would give it away.",
      right: "results:read",
      query: resultsParameters,
      status: 200,
      answer: resultsAnswer,
      problems: { 400: "The period or a filter is not understood." },
    },
  },
  "/targets": {
    get: {
      summary: "Targets and how they stand",
      right: "results:read",
      status: 200,
      answer: targetsAnswer,
      problems: {},
    },
  },
};
