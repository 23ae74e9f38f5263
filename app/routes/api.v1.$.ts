import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { problem } from "~/flow/problem.server";

const nothingHere = ({ request }: LoaderFunctionArgs | ActionFunctionArgs) =>
  problem(request, 404, "not_found");

export const loader = nothingHere;
export const action = nothingHere;
