/** As flow/qr-code.server.ts makes it. */
interface Drawn {
  /** Width and height in modules. */
  size: number;
  /** The dark modules. */
  path: string;
}

/** Always dark on light, whatever the colours of the page: a camera wants it so. */
export function QrPicture({ qr: { size, path }, label }: { qr: Drawn; label: string }) {
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
