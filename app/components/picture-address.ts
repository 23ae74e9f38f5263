import { createContext, useContext } from "react";

export type PictureFormat = "svg" | "png";

/** Where the chart of this name on this page is given out as a picture. */
export type PictureAddress = (name: string, format: PictureFormat) => string;

/** Null where charts aren't given out. */
export const PictureAddressContext = createContext<PictureAddress | null>(null);

export const usePictureAddress = () => useContext(PictureAddressContext);

/** A chart's name in an address, from its title: "gemiddeld-rapportcijfer-per-maand". */
export function pictureName(title: string): string {
  return title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
}
