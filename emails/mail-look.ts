import { type Brand, drawnSize, logoAddress, OWN_COLOURS, paletteOf } from "~/domain/brand";

/** What a mail looks like: the municipality's colours, and its logo where it has one. */
export interface MailLook {
  /** Buttons and links, on white; and what stands on a button. */
  primary: string;
  onPrimary: string;
  /** The line above the name. */
  bar: string;
  /** The same on a dark screen. */
  primaryDark: string;
  onPrimaryDark: string;
  logo: { src: string; width: number; height: number; hasName: boolean } | null;
}

/** How large a logo is in a mail at most, in pixels. */
const ROOM = { width: 240, height: 48 };

export const OWN_LOOK: MailLook = {
  primary: OWN_COLOURS.primary,
  onPrimary: "#ffffff",
  bar: OWN_COLOURS.primary,
  primaryDark: "#9cc7f5",
  onPrimaryDark: "#10202f",
  logo: null,
};

/** The logo comes from our own server and is the same for everybody: it tells nobody who opened which mail. */
export function mailLook(brand: Brand, baseUrl: string): MailLook {
  const light = paletteOf(brand, "light");
  const dark = paletteOf(brand, "dark");
  const { logo } = brand;
  return {
    ...OWN_LOOK,
    ...(light && { primary: light.primary, onPrimary: light["on-primary"], bar: light.bar }),
    ...(dark && { primaryDark: dark.primary, onPrimaryDark: dark["on-primary"] }),
    logo: logo && {
      src: `${baseUrl}${logoAddress(logo, "png")}`,
      hasName: logo.hasName,
      ...drawnSize(logo, ROOM),
    },
  };
}
