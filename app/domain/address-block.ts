/**
 * The network a visitor comes from, for counting wrong guesses: an IPv4 /24, an IPv6 /48 (what one household or office
 * is given), so that changing the last part of an address doesn't start a fresh count. "unknown" for what is no address.
 */
export function addressBlock(address: string | null | undefined): string {
  const bare = (address ?? "").trim().toLowerCase().replace(/%.*$/, "");
  const mapped = bare.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/, "");
  const four = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(mapped);
  if (four)
    return four.slice(1).every((part) => Number(part) <= 255)
      ? `${four[1]}.${four[2]}.${four[3]}.0/24`
      : "unknown";
  if (!/^[0-9a-f:]+(\d+\.\d+\.\d+\.\d+)?$/.test(bare) || !bare.includes(":")) return "unknown";
  const halves = bare.split("::");
  if (halves.length > 2) return "unknown";
  const head = (halves[0] ?? "").split(":").filter((part) => part !== "");
  const tail = (halves[1] ?? "").split(":").filter((part) => part !== "");
  const width = [...head, ...tail].reduce((sum, part) => sum + (part.includes(".") ? 2 : 1), 0);
  if (halves.length === 1 ? width !== 8 : width > 7) return "unknown";
  const full = [...head, ...Array<string>(8 - width).fill("0"), ...tail];
  if (full.slice(0, 3).some((part) => part.length > 4)) return "unknown";
  return `${full
    .slice(0, 3)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(":")}::/48`;
}
