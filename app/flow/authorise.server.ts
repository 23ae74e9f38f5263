import { redirect } from "@remix-run/node";
import { type Administrator, type Editor, hasRole, type Role, type Viewer } from "~/domain/access";
import { safeLocalPath } from "~/domain/safe-path";
import { type Runtime, runtime } from "~/runtime.server";
import { readTypedForm, sealForm } from "./kept-form.server";
import { findSession } from "./session.server";

/**
 * Who asks, proven once and carried as a type. Call it first, before the body is read: a form whose session has ended
 * is kept, and offered again after signing in. Throws a Response: 302 to /login for a page, 401 with what was typed
 * for a form, 403 for a role that may not.
 */
export async function requireViewer(request: Request): Promise<Viewer> {
  return (await requireRole(request, "viewer")) as Viewer;
}

export async function requireEditor(request: Request): Promise<Editor> {
  return (await requireRole(request, "editor")) as Editor;
}

export async function requireAdministrator(request: Request): Promise<Administrator> {
  return (await requireRole(request, "administrator")) as Administrator;
}

/** Whoever is signed in, or null: for pages that anybody may see. */
export async function signedInUser(request: Request): Promise<Viewer | null> {
  const found = await findSession(runtime(), request);
  return found.state === "live" ? proven(found) : null;
}

/** What the 401 answer to a form holds; the error page makes a sign-in form of it. */
export interface SessionEnded {
  reason: "session";
  /** Where the form was sent. */
  to: string;
  /** What was typed, sealed; null if it can't be carried on. */
  kept: string | null;
}

/** What the 403 answer holds. */
export interface RoleTooLow {
  reason: "role";
  needed: Role;
  actual: Role;
}

/** What was asked for, as the server got it (app/http/remix.ts sets it on every request). */
export const ADDRESS_HEADER = "x-weerklank-address";

/** The page's own address, with the `?index` that Remix needs and without the traces of its data requests. */
function askedFor(request: Request): string {
  const url = new URL(request.headers.get(ADDRESS_HEADER) ?? request.url, request.url);
  const kept = url.search
    .slice(1)
    .split("&")
    .filter((part) => part !== "" && !part.startsWith("_routes="));
  const path = url.pathname.replace(/(\/_root)?\.data$/, "") || "/";
  return safeLocalPath(kept.length === 0 ? path : `${path}?${kept.join("&")}`);
}

type Live = Extract<Awaited<ReturnType<typeof findSession>>, { state: "live" }>;

const proven = ({ session, user }: Live): Viewer => ({
  userId: user.id,
  name: user.name,
  email: user.email,
  role: user.role,
  sessionId: session.idHash,
  proven: user.role,
});

async function requireRole(request: Request, needed: Role): Promise<Viewer> {
  const current = runtime();
  const found = await findSession(current, request);
  if (found.state !== "live") {
    const endedUser = found.state === "ended" ? found.userId : null;
    throw await askToSignIn(current, request, endedUser, found.state === "ended");
  }
  if (!hasRole(found.user.role, needed)) {
    const refused: RoleTooLow = { reason: "role", needed, actual: found.user.role };
    throw Response.json(refused, { status: 403 });
  }
  return proven(found);
}

async function askToSignIn(
  current: Runtime,
  request: Request,
  userId: string | null,
  ended: boolean,
): Promise<Response> {
  const to = askedFor(request);
  if (request.method === "GET" || request.method === "HEAD") {
    return redirect(`/login?${new URLSearchParams({ to, ...(ended ? { ended: "1" } : {}) })}`);
  }
  const typed = await readTypedForm(request);
  const kept =
    typed === null ? null : sealForm({ ...typed, path: to, userId }, current.secret, current.now());
  const answer: SessionEnded = { reason: "session", to, kept };
  return Response.json(answer, { status: 401 });
}
