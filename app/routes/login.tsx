import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { Replay } from "~/components/replay";
import { SignInForm, SignInPage } from "~/components/sign-in";
import { safeLocalPath } from "~/domain/safe-path";
import { signedInUser } from "~/flow/authorise.server";
import { openForm } from "~/flow/kept-form.server";
import { sentForm } from "~/flow/sent-form.server";
import { cookieHeaders } from "~/flow/session.server";
import { signIn } from "~/flow/sign-in.server";
import { accessNl } from "~/messages/access.nl";
import { replayNl } from "~/messages/replay.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { officeLinks } from "~/styles/office-links";

const t = translator("nl", accessNl);
const replay = translator("nl", replayNl);

export const links = officeLinks;

export const meta: MetaFunction = () => [{ title: `${t("signIn.title")} · Weerklank` }];

/** How long to wait, on the page as well: without this Remix keeps an action's headers to itself. */
export const headers: HeadersFunction = ({ actionHeaders }) => {
  const wait = actionHeaders.get("Retry-After");
  return wait === null ? {} : { "Retry-After": wait };
};

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const to = safeLocalPath(query.get("to"));
  if (request.method === "GET" && (await signedInUser(request)) !== null) throw redirect(to);
  const notice = query.has("ended") ? "signIn.ended" : query.has("out") ? "signIn.signedOut" : null;
  return { to, notice } as const;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await sentForm(request);
  const field = (name: string) => String(form.get(name) ?? "");
  const again = { to: safeLocalPath(field("to")), email: field("email"), kept: field("kept") || null };
  if (field("email").trim() === "" || field("password") === "") {
    return data({ state: "refused", error: t("signIn.incomplete"), ...again } as const, 400);
  }

  const result = await signIn(runtime(), request, {
    email: field("email"),
    password: field("password"),
    address: context?.address ?? "",
  });
  if (!result.ok && result.reason === "too_many") {
    const error = t("signIn.tooMany", { minutes: Math.ceil(result.waitSeconds / 60) });
    const headers = { "Retry-After": String(result.waitSeconds) };
    return data({ state: "refused", error, ...again } as const, { status: 429, headers });
  }
  if (!result.ok) {
    return data({ state: "refused", error: t("signIn.refused"), ...again } as const, 401);
  }

  const headers = cookieHeaders(result.cookies);
  if (again.kept === null) return redirect(again.to, { headers });
  const kept = openForm(again.kept, runtime().secret, runtime().now());
  if (kept === null)
    return data({ state: "lost", why: replay("replay.lost"), to: again.to } as const, { headers });
  if (kept.userId !== null && kept.userId !== result.user.id) {
    return data({ state: "lost", why: replay("replay.otherAccount"), to: again.to } as const, { headers });
  }
  const { path, fields, files } = kept;
  return data({ state: "replay", path, fields, files } as const, { headers });
}

export default function Login() {
  const { to, notice } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (result?.state === "replay") {
    return <Replay path={result.path} fields={result.fields} files={result.files} />;
  }
  if (result?.state === "lost") {
    return (
      <SignInPage title={replay("replay.lostTitle")}>
        <Alert tone="warning">{result.why}</Alert>
        <a className="utrecht-link" href={result.to}>
          {replay("replay.toForm")}
        </a>
      </SignInPage>
    );
  }
  return (
    <SignInPage title={t("signIn.title")} intro={t("signIn.lead")}>
      {result?.error ? (
        <Alert tone="error" live>
          {result.error}
        </Alert>
      ) : notice ? (
        <Alert>{t(notice)}</Alert>
      ) : null}
      {result?.kept ? <Alert>{t("again.kept")}</Alert> : null}
      <SignInForm to={result?.to ?? to} email={result?.email} kept={result?.kept} />
      <p className="utrecht-paragraph">{t("signIn.forgotten")}</p>
    </SignInPage>
  );
}
