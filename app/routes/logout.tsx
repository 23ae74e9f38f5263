import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { signOut } from "~/flow/sign-in.server";
import { runtime } from "~/runtime.server";

/** Only a POST signs out: a link, or a page that fetches ahead, can't. */
export async function action({ request }: ActionFunctionArgs) {
  return redirect("/login?out=1", { headers: { "Set-Cookie": await signOut(runtime(), request) } });
}

export function loader() {
  return redirect("/");
}
