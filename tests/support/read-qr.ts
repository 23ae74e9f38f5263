import jsQR from "jsqr";
import { PNG } from "pngjs";

/** What a phone's camera reads in a picture; null where it finds no QR code. */
export function readQr(png: Buffer): string | null {
  const { data, width, height } = PNG.sync.read(png);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? null;
}
