import { startCountingNorms } from "~/flow/count-norms-loop.server";
import { childRuntime, goOn } from "./child-runtime";

/** A process of its own that does nothing but count service norms. */
const runtime = await childRuntime();
goOn(runtime, startCountingNorms(runtime, 20));
