import type { LoaderFunctionArgs } from "@remix-run/node";
import { logoFile } from "~/flow/logo-file.server";
import { runtime } from "~/runtime.server";

/** The municipality's logo, the same for everybody: the one thing that a resident's page loads. */
export const loader = ({ params }: LoaderFunctionArgs): Promise<Response> =>
  logoFile(runtime().store, params.file ?? "");
