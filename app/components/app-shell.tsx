import type { ReactNode } from "react";
import { Button } from "./button";
import { Icon } from "./icon";
import { Logo } from "./logo";
import { SkipLink } from "./navigation";

export interface ShellItem {
  href: string;
  label: string;
  current: boolean;
  /** How many wait behind it, and what that means. */
  count?: { n: number; words: string } | undefined;
}

export interface AppShellProps {
  words: { skip: string; navigation: string; menu: string; account: string; signOut: string };
  brand: { name: string; owner?: string | undefined; href: string };
  items: readonly ShellItem[];
  account?: { name: string; role: string; items: readonly ShellItem[]; signOutAction: string } | undefined;
  /** One line under the navigation, on every page. */
  banner?: ReactNode;
  /** Alerts that stay until their cause is gone. */
  alerts?: ReactNode;
  footer: readonly { href: string; label: string }[];
  children: ReactNode;
}

/** What is the same on every page: who and where, the way to other pages, signing out. Works without JavaScript. */
export function AppShell(props: AppShellProps) {
  const { words, brand, items, account, banner, alerts, footer, children } = props;
  return (
    <div className="shell">
      <SkipLink href="#main">{words.skip}</SkipLink>
      <header className="shell__header">
        <div className="shell__bar">
          <div className="shell__inside">
            <Brand {...brand} />
            {account ? (
              <details className="shell__account">
                <summary>
                  <Icon name="person" />
                  <span className="visually-hidden">{words.account}: </span>
                  <span className="shell__account-name">{account.name}</span>
                </summary>
                <div className="shell__account-menu">
                  <p>
                    <strong>{account.name}</strong>
                    <br />
                    {account.role}
                  </p>
                  {account.items.map((item) => (
                    <ShellLink key={item.href} item={item} />
                  ))}
                  <form method="post" action={account.signOutAction}>
                    <Button appearance="secondary" small>
                      {words.signOut}
                    </Button>
                  </form>
                </div>
              </details>
            ) : null}
          </div>
        </div>
        {items.length > 0 ? (
          <>
            <nav className="utrecht-nav-bar shell__nav" aria-label={words.navigation}>
              <ShellList items={items} />
            </nav>
            <details className="shell__menu">
              <summary>
                <Icon name="menu" />
                {words.menu}
                <span className="shell__here">{items.find((item) => item.current)?.label}</span>
              </summary>
              <nav aria-label={words.navigation}>
                <ShellList items={items} />
              </nav>
            </details>
          </>
        ) : null}
        {banner ? (
          <p className="shell__banner">
            <Icon name="info" frame="square" />
            <span>{banner}</span>
          </p>
        ) : null}
      </header>
      <main className="shell__main" id="main" tabIndex={-1}>
        {alerts ? <div className="shell__alerts">{alerts}</div> : null}
        {children}
      </main>
      <Footer items={footer} name={brand.owner ?? brand.name} />
    </div>
  );
}

function Brand({ name, owner, href }: AppShellProps["brand"]) {
  return (
    <a className="shell__brand" href={href}>
      <Logo />
      <span className="shell__brand-name">{name}</span>
      {owner ? <span className="shell__owner">{owner}</span> : null}
    </a>
  );
}

function ShellList({ items }: { items: readonly ShellItem[] }) {
  return (
    <ul className="utrecht-nav-list">
      {items.map((item) => (
        <li key={item.href}>
          <ShellLink item={item} />
        </li>
      ))}
    </ul>
  );
}

function ShellLink({ item }: { item: ShellItem }) {
  return (
    <a className="utrecht-nav-link" href={item.href} {...(item.current ? { "aria-current": "page" } : {})}>
      {item.label}
      {item.count ? (
        <>
          <span className="shell__count" aria-hidden="true">
            {item.count.n}
          </span>
          <span className="visually-hidden">, {item.count.words}</span>
        </>
      ) : null}
    </a>
  );
}

function Footer({ items, name }: { items: AppShellProps["footer"]; name: string }) {
  return (
    <footer className="shell__footer">
      <div className="shell__inside">
        <span>{name}</span>
        {items.map((item) => (
          <a key={item.href} className="utrecht-link" href={item.href}>
            {item.label}
          </a>
        ))}
      </div>
    </footer>
  );
}
