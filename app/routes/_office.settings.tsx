import { Outlet, useLocation, useRouteLoaderData } from "@remix-run/react";
import { Tabs } from "~/components/navigation";
import { hasRole, type Role } from "~/domain/access";
import { shellNl } from "~/messages/shell.nl";
import { translator } from "~/messages/translate";
import type { loader as frameLoader } from "./_office";

const t = translator("nl", shellNl);

const pages: readonly { href: string; label: keyof typeof shellNl; role: Role }[] = [
  { href: "/settings", label: "settings.policy", role: "editor" },
  { href: "/settings/moments", label: "settings.moments", role: "editor" },
  { href: "/settings/channels", label: "settings.channels", role: "editor" },
  { href: "/settings/doors", label: "settings.doors", role: "editor" },
  { href: "/settings/messages", label: "settings.messages", role: "editor" },
  { href: "/settings/sending", label: "settings.sending", role: "editor" },
  { href: "/settings/indicators", label: "settings.indicators", role: "editor" },
  { href: "/settings/requests", label: "settings.requests", role: "editor" },
  { href: "/settings/suppressions", label: "settings.suppressions", role: "editor" },
  { href: "/settings/brand", label: "settings.brand", role: "administrator" },
  { href: "/settings/api-keys", label: "settings.apiKeys", role: "administrator" },
  { href: "/settings/accounts", label: "settings.accounts", role: "administrator" },
  { href: "/settings/audit", label: "settings.audit", role: "administrator" },
];

/** The pages of settings beside each other, as far as the role may see them. */
export default function Settings() {
  const { pathname } = useLocation();
  const role = useRouteLoaderData<typeof frameLoader>("routes/_office")?.role ?? "viewer";
  const own = pages.filter((page) => hasRole(role, page.role));
  const isCurrent = (href: string) =>
    pathname === href || (href !== "/settings" && pathname.startsWith(`${href}/`));
  return (
    <>
      {own.length > 1 ? (
        <div className="shell__subnav">
          <Tabs
            label={t("settings.label")}
            items={own.map(({ href, label }) => ({ href, label: t(label), current: isCurrent(href) }))}
          />
        </div>
      ) : null}
      <Outlet />
    </>
  );
}
