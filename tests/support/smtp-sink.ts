import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { createServer } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export interface ReceivedMail {
  to: string[];
  from: string;
  raw: string;
  parsed(): Promise<ParsedMail>;
}

export interface SmtpSink {
  url: string;
  port: number;
  received: ReceivedMail[];
  close(): Promise<void>;
}

/** A real SMTP server on loopback that keeps what it accepts; `behaviour` makes it misbehave. */
export async function smtpSink(behaviour: SMTPServerOptions = {}, port = 0): Promise<SmtpSink> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    hideSTARTTLS: true,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString("utf8");
        received.push({
          to: session.envelope.rcptTo.map((recipient) => recipient.address),
          from: session.envelope.mailFrom ? session.envelope.mailFrom.address : "",
          raw,
          parsed: () => simpleParser(raw),
        });
        callback();
      });
    },
    ...behaviour,
  });
  // A client that hangs up is part of these tests, not an error of the server.
  server.on("error", () => {});
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  const bound = (server.server.address() as AddressInfo).port;
  return {
    url: `smtp://127.0.0.1:${bound}`,
    port: bound,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A server that follows a script of answers: for what no well-behaved one does. */
export async function scriptedServer(
  onSocket: (socket: Socket) => void,
): Promise<{ url: string; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
    onSocket(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** Speaks SMTP up to DATA; `afterMessage` decides what happens once the closing dot has come. */
export function plainSession(
  socket: Socket,
  afterMessage: (socket: Socket) => void,
  afterData?: (socket: Socket) => void,
): void {
  let inMessage = false;
  let buffer = "";
  socket.write("220 sink ESMTP\r\n");
  socket.on("data", (chunk) => {
    buffer += chunk.toString("latin1");
    if (inMessage) {
      if (buffer.includes("\r\n.\r\n")) {
        inMessage = false;
        buffer = "";
        afterMessage(socket);
      }
      return;
    }
    for (let end = buffer.indexOf("\r\n"); end >= 0 && !inMessage; end = buffer.indexOf("\r\n")) {
      const line = buffer.slice(0, end).toUpperCase();
      buffer = buffer.slice(end + 2);
      if (line.startsWith("EHLO")) socket.write("250 sink\r\n");
      else if (line.startsWith("DATA")) {
        inMessage = true;
        socket.write("354 go on\r\n");
        afterData?.(socket);
      } else if (line.startsWith("QUIT")) socket.end("221 bye\r\n");
      else socket.write("250 ok\r\n");
    }
  });
}
