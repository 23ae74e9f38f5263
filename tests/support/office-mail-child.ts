import { startOfficeMails } from "~/flow/office-mail-loop.server";
import { childRuntime, goOn } from "./child-runtime";

/** A process of its own that does nothing but mail the office; it takes what time it is, and how long its claims hold, in milliseconds. */
const now = Date.parse(process.argv[2] ?? "");
const began = Date.now();
// The clock goes on from a fixed moment, so that the month that is looked back on is the test's own.
const runtime = await childRuntime(() => new Date(now + (Date.now() - began)));
goOn(runtime, startOfficeMails(runtime, { pause: 20, claimFor: Number(process.argv[3]) }));
