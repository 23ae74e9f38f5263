import QRCode from "qrcode";

/** Modules that stay light around a QR code: ISO/IEC 18004 asks for four. */
const QUIET = 4;

export interface QrCode {
  /** Width and height in modules, the light edge included. */
  size: number;
  /** The dark modules, as the path of a drawing. */
  path: string;
}

/** A text as a QR code that can still be read with a seventh of it damaged (level M). */
export function qrCode(text: string): QrCode {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  const rows = Array.from({ length: size }, (_, y) => {
    const row = Array.from({ length: size }, (_, x) => (modules.get(y, x) ? "1" : "0")).join("");
    return [...row.matchAll(/1+/g)]
      .map(({ 0: { length }, index }) => `M${index + QUIET} ${y + QUIET}h${length}v1h-${length}z`)
      .join("");
  });
  return { size: size + 2 * QUIET, path: rows.join("") };
}
