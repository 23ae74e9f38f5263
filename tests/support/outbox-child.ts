import { startDelivery } from "~/flow/delivery-loop.server";
import { childRuntime, goOn } from "./child-runtime";

/** A process of its own that does nothing but deliver; it takes how long its claims hold, in milliseconds. */
const runtime = await childRuntime();
goOn(runtime, startDelivery(runtime, { pause: 20, claimFor: Number(process.argv[2]) }));
