import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import {
  type MetaFunction,
  Outlet,
  useLoaderData,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { openRequests } from "#db/queries/contact-requests";
import { openIncidents } from "#db/queries/incidents";
import { readSettings } from "#db/queries/settings";
import { AppShell } from "~/components/app-shell";
import { Failure, failureTitle } from "~/components/failure";
import { Logo } from "~/components/logo";
import { PictureAddressContext, type PictureFormat } from "~/components/picture-address";
import { SendingAlerts } from "~/components/sending-alerts";
import { hasRole, type Role } from "~/domain/access";
import { requireViewer } from "~/flow/authorise.server";
import { accessNl } from "~/messages/access.nl";
import { incidentWords } from "~/messages/incident-words";
import { requestsNl } from "~/messages/requests.nl";
import { shellNl } from "~/messages/shell.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { officeLinks } from "~/styles/office-links";

const t = translator("nl", shellNl);
const access = translator("nl", accessNl);
const requests = translator("nl", requestsNl);

export const links: LinksFunction = officeLinks;

export const meta: MetaFunction = ({ error }) => [
  { title: error === undefined ? t("product") : `${failureTitle(error)} · ${t("product")}` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { name, role } = await requireViewer(request);
  const { read } = runtime().store;
  const { organisation, demonstration } = await readSettings(read);
  const isEditor = hasRole(role, "editor");
  const [incidents, waiting] = await Promise.all([
    isEditor ? openIncidents(read) : [],
    isEditor ? openRequests(read) : 0,
  ]);
  return {
    name,
    role,
    owner: organisation.name,
    isDemonstration: demonstration,
    alerts: incidents.map(incidentWords),
    /** Residents who asked to be called or written back, also in words. */
    waiting: { n: waiting, words: requests("nav.open", { n: waiting }) },
  };
}

const pages: readonly { href: string; label: keyof typeof shellNl; role: Role }[] = [
  { href: "/results", label: "nav.results", role: "viewer" },
  { href: "/targets", label: "nav.targets", role: "viewer" },
  { href: "/contacts", label: "nav.contacts", role: "editor" },
  { href: "/invitations", label: "nav.invitations", role: "editor" },
  { href: "/questionnaires", label: "nav.questionnaires", role: "editor" },
  { href: "/mailbox", label: "nav.mailbox", role: "editor" },
  { href: "/settings", label: "nav.settings", role: "editor" },
];

type Frame = Awaited<ReturnType<typeof loader>>;

function Shell({ frame, children }: { frame: Frame; children: ReactNode }) {
  const { pathname, search } = useLocation();
  const picture = (chart: string, format: PictureFormat) => {
    const asked = new URLSearchParams(search);
    asked.set("picture", chart);
    asked.set("as", format);
    return `${pathname}?${asked}`;
  };
  const item = (href: string, label: string) => ({
    href,
    label,
    current: pathname === href || pathname.startsWith(`${href}/`),
  });
  return (
    <AppShell
      words={{
        skip: t("skip"),
        navigation: t("nav.label"),
        menu: t("nav.menu"),
        account: t("account.label"),
        signOut: t("account.signOut"),
      }}
      brand={{ name: t("product"), owner: frame.owner, href: "/results" }}
      items={pages
        .filter(({ role }) => hasRole(frame.role, role))
        .map(({ href, label }) => ({
          ...item(href, t(label)),
          count: href === "/contacts" && frame.waiting.n > 0 ? frame.waiting : undefined,
        }))}
      account={{
        name: frame.name,
        role: access(`role.${frame.role}`),
        items: [item("/account", t("account.own"))],
        signOutAction: "/logout",
      }}
      banner={frame.isDemonstration ? t("demonstration") : undefined}
      alerts={frame.alerts.length > 0 ? <SendingAlerts alerts={frame.alerts} /> : undefined}
      footer={[
        { href: "/accessibility", label: t("footer.accessibility") },
        { href: "/privacy", label: t("footer.privacy") },
      ]}
    >
      <PictureAddressContext.Provider value={picture}>{children}</PictureAddressContext.Provider>
    </AppShell>
  );
}

export default function Office() {
  const frame = useLoaderData<typeof loader>();
  return (
    <Shell frame={frame}>
      <Outlet />
    </Shell>
  );
}

/** What goes wrong on a page is told inside the frame, unless the frame itself could not be read. */
export function ErrorBoundary() {
  const error = useRouteError();
  const frame = useRouteLoaderData<typeof loader>("routes/_office");
  if (frame) {
    return (
      <Shell frame={frame}>
        <Failure error={error} homeHref="/results" />
      </Shell>
    );
  }
  return (
    <main className="sign-in" id="main">
      <p className="sign-in__brand">
        <Logo />
        {t("product")}
      </p>
      <div className="card">
        <Failure error={error} homeHref="/" />
      </div>
    </main>
  );
}
