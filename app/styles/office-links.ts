import type { LinksFunction } from "@remix-run/node";
import officeStyles from "./office.css?url";

/** For each route that has the office's looks without being inside the office's layout. */
export const officeLinks: LinksFunction = () => [{ rel: "stylesheet", href: officeStyles }];
