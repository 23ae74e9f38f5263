import { z } from "zod";

/** What became of a text, as a plain JSON gateway reports it. */
export const RECEIPT_STATES = [
  "pending",
  "delivered",
  "undelivered",
  "failed",
  "refused",
  "opted_out",
] as const;

export const NO_CONTROLS = /^\P{Cc}+$/u;

export const jsonReceipt = z.object({
  id: z
    .string()
    .min(1)
    .max(100)
    .regex(NO_CONTROLS)
    .meta({ description: "Our id of the message, as it was sent." }),
  status: z.enum(RECEIPT_STATES).meta({
    description:
      "undelivered: not for now, such as a phone that is off; failed: the number is no good, nothing more is sent to " +
      "it; refused: this message only; opted_out: the resident wants none and is never asked again.",
  }),
  at: z.iso.datetime({ offset: true }).nullish(),
});

export const MOST_RECEIPTS = 1_000;
export const receiptsRequest = z.union([jsonReceipt, z.array(jsonReceipt).max(MOST_RECEIPTS)]);

/** How many receipts changed something, were known, said less than what was known, and were of no message of ours. */
export const receiptsAnswer = z.object({
  recorded: z.number().int(),
  repeated: z.number().int(),
  stale: z.number().int(),
  unknown_message: z.number().int(),
});
