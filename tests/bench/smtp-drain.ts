import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";

export interface SmtpDrain {
  url: string;
  /** How many messages it has taken. */
  taken(): number;
  /** Of how many it took more than one, by their Message-ID. */
  twice(): number;
  close(): void;
}

/** A mail server that takes everything at once and keeps nothing: so little work that it is not what is measured. */
export async function smtpDrain(): Promise<SmtpDrain> {
  const seen = new Set<string>();
  let taken = 0;
  let twice = 0;
  const server = createServer((socket) => {
    socket.setNoDelay(true);
    socket.on("error", () => {});
    let inMessage = false;
    let buffer = "";
    socket.write("220 drain ESMTP\r\n");
    socket.on("data", (chunk) => {
      buffer += chunk.toString("latin1");
      for (;;) {
        if (inMessage) {
          const end = buffer.indexOf("\r\n.\r\n");
          if (end < 0) return;
          const id = /^Message-ID: (<[^>]+>)/im.exec(buffer)?.[1] ?? "";
          if (seen.has(id)) twice += 1;
          else seen.add(id);
          buffer = buffer.slice(end + 5);
          inMessage = false;
          taken += 1;
          socket.write("250 taken\r\n");
          continue;
        }
        const end = buffer.indexOf("\r\n");
        if (end < 0) return;
        const verb = buffer.slice(0, 4).toUpperCase();
        buffer = buffer.slice(end + 2);
        if (verb === "EHLO") socket.write("250-drain\r\n250-PIPELINING\r\n250 8BITMIME\r\n");
        else if (verb === "DATA") {
          inMessage = true;
          socket.write("354 go on\r\n");
        } else if (verb === "QUIT") socket.end("221 bye\r\n");
        else socket.write("250 ok\r\n");
      }
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: () => taken,
    twice: () => twice,
    close: () => void server.close(),
  };
}
