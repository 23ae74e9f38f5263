import { z } from "zod";
import { contactJson } from "./contact-input";
import { INVITATION_REASONS, INVITATION_STATES } from "./invitation-policy";

/** How many contacts fit in one request. */
export const MAX_CONTACTS = 1000;

/** The body of POST /contacts. */
export const contactsRequest = z.union([contactJson, z.array(contactJson).max(MAX_CONTACTS)]);

/** The answer to it. */
export const contactsAnswer = z
  .object({
    accepted: z.int().min(0).describe("New contacts, kept."),
    duplicates: z.int().min(0).describe("Known contacts in which nothing changed."),
    updated: z.int().min(0).describe("Known contacts whose calledBackAt or handledAt was taken up."),
    rejected: z
      .array(
        z.object({
          index: z.int().min(0).describe("Place in the list that was sent, from 0."),
          errors: z.array(
            z.object({
              path: z.string().describe("Such as callback.calledBackAt; empty for the contact as a whole."),
              message: z.string().describe("In the language of Accept-Language: nl (default) or en."),
            }),
          ),
        }),
      )
      .describe("Contacts that were not kept, and why. The others were."),
  })
  .meta({ id: "ContactsAnswer" });

export type ContactsAnswer = z.infer<typeof contactsAnswer>;

/** The answer to GET /contacts/:source/:id. */
export const contactStatus = z
  .object({
    source: z.string(),
    id: z.string(),
    invitation: z.object({
      state: z.enum(INVITATION_STATES),
      reason: z.enum(INVITATION_REASONS).nullable(),
      sendAfter: z.iso.datetime().nullable(),
      medium: z.enum(["email", "sms"]).nullable(),
    }),
  })
  .meta({ id: "ContactStatus" });

export type ContactStatus = z.infer<typeof contactStatus>;

export const problemBody = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
  })
  .meta({ id: "Problem" });
