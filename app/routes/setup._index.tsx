import { data } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/react";
import { SetupGone } from "~/components/setup-forms";
import { accountsNl } from "~/messages/accounts.nl";
import { officeLinks } from "~/styles/office-links";

export const links = officeLinks;

export const meta: MetaFunction = () => [{ title: `${accountsNl["setup.title"]} · Weerklank` }];

/** Without its token the address leads nowhere, and says where the link is to be found. */
export const loader = () => data(null, 404);

export default function SetupWithoutLink() {
  return <SetupGone />;
}
