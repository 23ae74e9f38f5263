import QRCode from "qrcode";
import { doorById } from "#db/queries/doors";
import { spellDoorCode } from "~/domain/token";
import type { Runtime } from "~/runtime.server";
import { qrCode } from "./qr-code.server";

/** Dots across: sharp at 10 cm in print. */
const PNG_WIDTH = 1200;

/** A door's QR code as a file. Throws a Response: 404 where there is no such door, or it opens by signed links alone. */
export async function doorPicture(
  { store, env }: Pick<Runtime, "store" | "env">,
  id: string,
  format: "svg" | "png",
): Promise<Response> {
  const door = await doorById(store.read, id);
  if (door?.kind !== "code") throw new Response(null, { status: 404 });
  const link = `${env.BASE_URL}/d/${door.code}`;
  const name = `qr-${spellDoorCode(door.code)}.${format}`;
  const headers = {
    "Content-Type": format === "svg" ? "image/svg+xml" : "image/png",
    "Content-Disposition": `attachment; filename="${name}"`,
    "Cache-Control": "private, no-store",
  };
  return new Response(format === "svg" ? drawing(link) : new Uint8Array(await picture(link)), { headers });
}

function drawing(link: string): string {
  const { size, path } = qrCode(link);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
}

const picture = (link: string): Promise<Buffer> =>
  QRCode.toBuffer(link, { type: "png", width: PNG_WIDTH, margin: 4, errorCorrectionLevel: "M" });
