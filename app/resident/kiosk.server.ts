import { createHash } from "node:crypto";

/** A screen that the next resident uses too: it goes back to the start by itself. */
export interface KioskPage {
  /** Address of the empty start. */
  start: string;
  /** The page of thanks goes back soon; a form once nobody touched it for a minute. */
  isDone: boolean;
  /** What was filled in stays in sight: the form was shown again. */
  isFilled: boolean;
}

/** Seconds: for whoever reads the thanks, and for whoever stands before a form and does nothing. */
export const KIOSK_SECONDS = { done: 12, warned: 40, silent: 60 } as const;
/** The same for a browser without script, which can't see whether somebody is busy. */
export const KIOSK_SECONDS_WITHOUT_SCRIPT = { done: 15, silent: 180 } as const;

/**
 * The one script on residents' pages, on a kiosk alone. A page that comes back from the browser's memory goes to the
 * start; what a browser filled in by itself is emptied; who was busy and then does nothing is asked in time whether they
 * are still there.
 */
const SCRIPT = `(function(d,w){var b=d.body,g=function(n){return b.getAttribute("data-"+n)},at=g("start"),done=g("done")!==null,busy=false,still=d.getElementById("still"),t=[];
function go(){w.location.replace(at)}
function arm(){t.forEach(clearTimeout);if(still)still.hidden=true;t=done?[setTimeout(go,${KIOSK_SECONDS.done}e3)]:[setTimeout(go,${KIOSK_SECONDS.silent}e3)].concat(busy?[setTimeout(function(){if(still)still.hidden=false},${KIOSK_SECONDS.warned}e3)]:[])}
function touched(){busy=true;if(!done)arm()}
["mousedown","touchstart","keydown","input","scroll"].forEach(function(n){w.addEventListener(n,touched,true)});
w.addEventListener("pageshow",function(e){if(e.persisted)go()});
var n=d.getElementById("note");if(n)n.hidden=false;
var f=d.getElementById("survey");if(f&&g("filled")===null)f.reset();arm()})(document,window)`;

export const KIOSK_SCRIPT = SCRIPT.replaceAll("\n", "");

/** Only that very text may run. */
export const KIOSK_POLICY = `script-src 'sha256-${createHash("sha256").update(KIOSK_SCRIPT).digest("base64")}'`;
