import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { contactStatusFor } from "~/flow/api-contacts.server";
import { requireApiKey } from "~/flow/api-key.server";
import { apiJson, problem, wrongMethod } from "~/flow/problem.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const caller = await requireApiKey(request, "contacts:read");
  const identity = identityIn(request);
  const status = identity && (await contactStatusFor(caller, identity));
  return status ? apiJson(status) : problem(request, 404, "no_such_contact");
}

/** From the address itself: the router takes a %2F that is part of an id for a slash. */
function identityIn(request: Request): { source: string; id: string } | null {
  const [, source, id] = /\/contacts\/([^/]+)\/([^/]+)\/?$/.exec(new URL(request.url).pathname) ?? [];
  return source && id ? { source: decodeURIComponent(source), id: decodeURIComponent(id) } : null;
}

export function action({ request }: ActionFunctionArgs) {
  return wrongMethod(request, "GET");
}
