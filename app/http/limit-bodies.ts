import type { RequestHandler } from "express";
import { give } from "./answers";

const MB = 1024 * 1024;
/** A file of contacts: a million rows are some 150 MB. It is streamed to disk. */
const FILE_MAX = 2048 * MB;
/** The API's own limit is 2 MB, with its own answer; it also counts a body that comes in chunks. */
const FORM_MAX = 1 * MB;
/** A draft of a questionnaire, with every question in eight languages. */
const DRAFT_MAX = 4 * MB;
/** Up to here the rest is let in and thrown away: a browser that is cut off while sending never shows our answer. */
const DISCARD_MAX = 32 * MB;

/** Refuses a body that is too large before any of it is read into memory. */
export const limitBodies: RequestHandler = (request, response, next) => {
  if (request.method === "GET" || request.method === "HEAD" || request.path.startsWith("/api/"))
    return next();
  const length = Number(request.get("content-length") ?? Number.NaN);
  if (Number.isNaN(length) && request.get("transfer-encoding") !== undefined) {
    return give(request, response, "noLength");
  }
  const isFile = request.is("multipart/form-data") !== false;
  const isDraft = /^\/questionnaires\/[^/]+\/draft$/.test(request.path);
  if (length > (isFile ? fileMax(request.path) : isDraft ? DRAFT_MAX : FORM_MAX)) {
    if (length > DISCARD_MAX) response.setHeader("Connection", "close");
    return give(request, response, "tooLarge");
  }
  next();
};

function fileMax(path: string): number {
  if (path.startsWith("/contacts/")) return FILE_MAX;
  // The page takes 5 MB, and says so beside the field where it was more.
  return path.startsWith("/questionnaires/import") ? DISCARD_MAX : FORM_MAX;
}
