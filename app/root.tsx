import {
  Links,
  Meta,
  type MetaFunction,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { Failure, failureTitle } from "./components/failure";
import { Logo } from "./components/logo";
import { shellNl } from "./messages/shell.nl";
import { NonceContext } from "./nonce";
import officeStyles from "./styles/office.css?url";

export const meta: MetaFunction = ({ error }) => [
  { title: error === undefined ? shellNl.product : `${failureTitle(error)} · ${shellNl.product}` },
];

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext);
  return (
    <html lang="nl">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** For what goes wrong outside the office's frame. No route's style sheet is there then: this page brings its own. */
export function ErrorBoundary() {
  const error = useRouteError();
  return (
    <>
      <link rel="stylesheet" href={officeStyles} />
      <main className="sign-in" id="main">
        <p className="sign-in__brand">
          <Logo />
          {shellNl.product}
        </p>
        <div className="card">
          <Failure error={error} homeHref="/" />
        </div>
      </main>
    </>
  );
}
